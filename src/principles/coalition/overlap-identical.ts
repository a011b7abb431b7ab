import type * as ast from '../../language/generated/ast.ts';
import { membersOf } from '../../plan/coalitions.ts';
import { namePlace } from '../../plan/file.ts';
import { type Anyone, type Plan, titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'coalition/overlap-identical',
    area: 'coalition',
    statement: 'Two coalitions of the same people are one coalition.',
    severity: 'info',
    cites: [
        { where: '1D', quote: 'you may find that the guiding coalition is more or less the same group' },
        { where: '1D', quote: 'you will want to check for overlap' },
    ],
    thresholds: {
        share: {
            value: 80,
            says: 'the percent of members in common from which two coalitions are the same',
            from: 'ours',
        },
    },
    ours: 'We compare coalitions of at least three members, by the larger of the two.',
    check(plan, report, { share }) {
        const shared = inCommon(plan);
        for (const [second, others] of shared) {
            for (const [first, count] of others) {
                const [a, b] = [peopleOf(plan, first).size, peopleOf(plan, second).size];
                if (Math.min(a, b) < 3 || count * 100 < share * Math.max(a, b)) continue;
                report({
                    at: namePlace(second),
                    about: second,
                    message: `${count} of the ${b} members of “${titleOf(second)}” are in “${titleOf(first)}” as well. Two calendars for one group wear people out: make it one coalition for both aspirations, or say here what only this one is for.`,
                    related: [{ place: namePlace(first), message: `“${titleOf(first)}” has ${a} members.` }],
                });
                break;
            }
        }
    },
    good: `actor Governor "Governor"
actor Superintendent "Superintendent"
actor UnionLeader "Teachers' union leader"
actor Provost "Provost"
coalition Ready "Friends of the diploma" {
    member Governor
    member Superintendent
    member UnionLeader
    partial because "the others follow"
}
coalition Attend "Friends of every school day" {
    member Governor
    member Provost
    member UnionLeader
    partial because "the others follow"
}`,
    bad: `actor Governor "Governor"
actor Superintendent "Superintendent"
actor UnionLeader "Teachers' union leader"
actor Provost "Provost"
coalition Ready "Friends of the diploma" {
    member Governor
    member Superintendent
    member UnionLeader
    partial because "the others follow"
}
coalition «Attend» "Friends of every school day" {
    member Governor
    member Superintendent
    member UnionLeader
    partial because "the others follow"
}`,
    near: `actor Governor "Governor"
actor Superintendent "Superintendent"
coalition Ready "Friends of the diploma" {
    member Governor
    member Superintendent
    partial because "the others follow"
}
coalition Attend "Friends of every school day" {
    member Governor
    member Superintendent
    partial because "the others follow"
}`,
});

function peopleOf(plan: Plan, coalition: ast.Coalition): Set<Anyone> {
    return plan.ask(allPeople).get(coalition)!;
}

function allPeople(plan: Plan): Map<ast.Coalition, Set<Anyone>> {
    return new Map(
        plan.coalitions.map(coalition => [
            coalition,
            new Set(membersOf(coalition).flatMap(row => plan.who(row.actor) ?? [])),
        ]),
    );
}

/** How many members each coalition has in common with each one before it; counted person by person, not pair by pair. */
function inCommon(plan: Plan): Map<ast.Coalition, Map<ast.Coalition, number>> {
    const earlier = new Map<Anyone, ast.Coalition[]>();
    const found = new Map<ast.Coalition, Map<ast.Coalition, number>>();
    for (const coalition of plan.coalitions) {
        const own = new Map<ast.Coalition, number>();
        for (const who of peopleOf(plan, coalition)) {
            const others = earlier.get(who) ?? [];
            for (const other of others) own.set(other, (own.get(other) ?? 0) + 1);
            earlier.set(who, [...others, coalition]);
        }
        found.set(coalition, own);
    }
    return found;
}
