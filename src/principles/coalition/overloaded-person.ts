import type * as ast from '../../language/generated/ast.ts';
import { membersOf } from '../../plan/coalitions.ts';
import { placeOf } from '../../plan/file.ts';
import { type Anyone, listed, titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

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
    thresholds: { atMost: { value: 2, says: 'the most coalitions that one person is a member of', from: 'ours' } },
    ours: 'The system leader is not counted.',
    check(plan, report, { atMost }) {
        const rows = new Map<Anyone, ast.Candidate[]>();
        for (const coalition of plan.coalitions) {
            const seen = new Set<Anyone>();
            for (const row of membersOf(coalition)) {
                const who = plan.who(row.actor);
                if (!who || who === plan.leader || seen.has(who)) continue;
                seen.add(who);
                const own = rows.get(who);
                if (own) own.push(row);
                else rows.set(who, [row]);
            }
        }
        for (const [who, own] of rows) {
            if (own.length <= atMost) continue;
            const last = own.at(-1)!;
            const names = own.map(row => titleOf(row.$container as ast.Coalition));
            report({
                at: placeOf(last.actor!),
                about: last,
                message: `${titleOf(who)} is a member of ${own.length} coalitions: ${listed(names.map(name => `“${name}”`))}. Whoever is asked for everything gives a little to each; keep ${titleOf(who)} where nobody else will do.`,
                related: own.slice(0, -1).map(row => ({
                    place: placeOf(row.actor!),
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
