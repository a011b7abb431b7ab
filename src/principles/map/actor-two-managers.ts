import { namePlace, placeOf } from '../../plan/file.ts';
import { lineManagement, type ManagementStep, stepSentence } from '../../plan/management.ts';
import { type Anyone, listed, titleOf } from '../../plan/plan.ts';
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
    check(plan, report) {
        const { above } = plan.ask(lineManagement);
        for (const actor of plan.actors) {
            const steps = new Map<Anyone, ManagementStep>();
            for (const step of above.get(actor) ?? []) {
                if (step.manager.$type === 'Actor' && step.manager !== actor && !steps.has(step.manager))
                    steps.set(step.manager, step);
            }
            if (steps.size < 2) continue;
            const managers = [...steps.keys()].map(titleOf);
            const shown = managers.length > 4 ? [...managers.slice(0, 3), `${managers.length - 3} more`] : managers;
            report({
                at: namePlace(actor),
                about: actor,
                message: `“${titleOf(actor)}” answers to ${managers.length} managers: ${listed(shown)}. Who answers to several can be held to account by none; keep the line that counts and write \`influences\` or \`advises\` for the rest.`,
                related: [...steps.values()].map(step => ({ place: placeOf(step.said), message: stepSentence(step) })),
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
