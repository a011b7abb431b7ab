import type * as ast from '../../language/generated/ast.ts';
import { firstTwin } from '../../plan/coalition-overlap.ts';
import { coalitionNumbers, membersOf } from '../../plan/coalitions.ts';
import { placeOf } from '../../plan/file.ts';
import { type Anyone, listed, titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

const numbers = coalitionNumbers['coalition/overloaded-person'];

export default principle({
    id: 'coalition/overloaded-person',
    area: 'coalition',
    statement: 'Nobody is asked into more coalitions than they can serve.',
    severity: 'hint',
    cites: [
        {
            where: '1D',
            quote: 'once you have identified a potential guiding coalition for each aspiration, you will want to check for overlap',
        },
    ],
    thresholds: {
        atMost: { value: numbers.atMost, says: 'the most coalitions that one person is a member of', from: 'ours' },
    },
    ours: 'The system leader is not counted, and coalitions that are more or less the same group count as one.',
    noFix: 'Where somebody is needed most is for people to say.',
    check(plan, report, { atMost }) {
        const rows = new Map<Anyone, Map<ast.Coalition, ast.Candidate>>();
        for (const coalition of plan.coalitions) {
            // Who meets the same people under two names meets them once: of that `coalition/overlap-identical` speaks.
            const group = firstTwin(plan, coalition);
            for (const row of membersOf(coalition)) {
                const who = plan.who(row.actor);
                if (!who || who === plan.leader) continue;
                const own = rows.get(who);
                if (!own) rows.set(who, new Map([[group, row]]));
                else if (!own.has(group)) own.set(group, row);
            }
        }
        for (const [who, groups] of rows) {
            if (groups.size <= atMost) continue;
            const own = [...groups.values()];
            const last = own.at(-1)!;
            const names = own.map(row => `“${titleOf(row.$container as ast.Coalition)}”`);
            const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
            report({
                at: placeOf(last.actor),
                about: last,
                message: `${titleOf(who)} is a member of ${own.length} coalitions: ${listed(shown)}. Whoever is asked for everything gives a little to each; keep ${titleOf(who)} where nobody else will do.`,
                related: own.slice(0, -1).map(row => ({
                    place: placeOf(row.actor),
                    message: `${titleOf(who)} is a member here.`,
                })),
            });
        }
    },
    good: `actor Rao "Dr Rao"
coalition Ready "Diploma" {
    member Rao
    partial because "the others follow"
}
coalition Attend "School days" {
    member Rao
    partial because "the others follow"
}
coalition Teach "Teachers" {
    candidate Rao
    partial because "the others follow"
}`,
    bad: `actor Rao "Dr Rao"
coalition Ready "Diploma" {
    member Rao
    partial because "the others follow"
}
coalition Attend "School days" {
    member Rao
    partial because "the others follow"
}
coalition Teach "Teachers" {
    member «Rao»
    partial because "the others follow"
}`,
    near: `system StateEd "State Department of Education" {
    led by Rao
    partial because "only the coalitions are shown here"
}
actor Rao "Dr Rao"
coalition Ready "Diploma" {
    member Rao
    partial because "the others follow"
}
coalition Attend "School days" {
    member Rao
    partial because "the others follow"
}
coalition Teach "Teachers" {
    member Rao
    partial because "the others follow"
}`,
});
