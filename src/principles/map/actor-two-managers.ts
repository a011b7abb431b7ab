import { fix } from '../../plan/edits.ts';
import { namePlace, placeOf } from '../../plan/file.ts';
import type { Fix } from '../../plan/finding.ts';
import { lineManagement, type ManagementStep, stepSentence } from '../../plan/management.ts';
import { type Anyone, listed, type Plan, titleOf } from '../../plan/plan.ts';
import { deleteStep } from '../../plan/relations.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'actor/two-managers',
    area: 'map',
    statement: 'Every actor has one manager.',
    severity: 'info',
    cites: [
        { where: '1B', quote: 'This is similar to creating an organization chart for your system.' },
        { where: '1B.6', quote: 'There is no single owner of any of the ambitious goals.' },
    ],
    ours: 'That an organization chart gives everybody one manager. Managers of the unit do not count here.',
    thresholds: {
        atMost: { value: 1, says: 'the most managers that an actor has', from: 'ours' },
    },
    check(plan, report, { atMost }) {
        const { above } = plan.ask(lineManagement);
        for (const actor of plan.actors) {
            const said = (above.get(actor) ?? []).filter(
                ({ manager }) => manager.$type === 'Actor' && manager !== actor,
            );
            const steps = new Map<Anyone, ManagementStep>();
            for (const step of said) if (!steps.has(step.manager)) steps.set(step.manager, step);
            if (steps.size <= atMost) continue;
            const managers = [...steps.keys()].map(titleOf);
            const shown = managers.length > 4 ? [...managers.slice(0, 3), `${managers.length - 3} more`] : managers;
            report({
                at: namePlace(actor),
                about: actor,
                message: `“${titleOf(actor)}” answers to ${managers.length} managers: ${listed(shown)}. Who answers to several can be held to account by none; keep the line that counts and write \`influences\` or \`advises\` for the rest.`,
                related: [...steps.values()].map(step => ({ place: placeOf(step.said), message: stepSentence(step) })),
                fixes: said.length === 2 && atMost === 1 ? keepingOne(plan, said) : undefined,
            });
        }
    },
    good: `actor ChiefExecutive "Chief Executive" {
    manages PublicHealth
}
actor RegionalDirector "Regional Director of Health" {
    advises PublicHealth
}
actor PublicHealth "Director of Public Health"`,
    bad: `actor ChiefExecutive "Chief Executive" {
    manages PublicHealth
}
actor RegionalDirector "Regional Director of Health" {
    manages PublicHealth
}
actor «PublicHealth» "Director of Public Health"`,
    near: `actor ChiefExecutive "Chief Executive" {
    manages PublicHealth
}
actor RegionalDirector "Regional Director of Health" {
    governs PublicHealth
}
actor PublicHealth "Director of Public Health" {
    reports to ChiefExecutive
}`,
});

/** Two lines of management: to keep either of them is to take the other one out. */
function keepingOne(plan: Plan, said: readonly ManagementStep[]): Fix[] {
    return said.flatMap((kept, i) => {
        const other = said[1 - i]!;
        const edit = deleteStep(plan, other);
        return edit ? [fix(`Keep ${titleOf(kept.manager)} as the only manager`, edit)] : [];
    });
}
