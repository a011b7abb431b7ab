import type * as ast from '../../language/generated/ast.ts';
import {
    isStaunchOpponent,
    membersOf,
    missingPowerTypes,
    narrowness,
    rowTitle,
    sizeOf,
} from '../../plan/coalitions.ts';
import { keywordPlace, placeOf } from '../../plan/file.ts';
import { type Plan, titleOf } from '../../plan/plan.ts';
import { latestJudgment, levelName } from '../../plan/values.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'coalition/staunch-opponent',
    area: 'coalition',
    statement: 'Nobody who will hardly ever support the aspiration is a member.',
    severity: 'error',
    cites: [
        {
            where: '1D',
            quote: 'If you include them in your guiding coalition, you run the risk of poisoning your delivery effort.',
        },
        {
            where: '1D',
            quote: 'so recalcitrant in their opposition to your aspiration that you will have no choice but to work around them',
        },
    ],
    ours: 'A staunch opponent has very low potential, or low potential and very low alignment. Alignment alone is not asked: members need not agree at the start.',
    withheld: count =>
        count === 1
            ? '1 member is unlikely ever to support the aspiration; the name is withheld.'
            : `${count} members are unlikely ever to support the aspiration; names are withheld.`,
    check(plan, report) {
        for (const coalition of plan.coalitions) {
            const members = membersOf(coalition);
            for (const row of members) {
                if (!isStaunchOpponent(row)) continue;
                const potential = latestJudgment(row.potential[0])!.level;
                const who = rowTitle(plan, row);
                const stand =
                    potential === 1
                        ? `The potential of ${who} to come round is ${levelName(potential)}.`
                        : `The alignment of ${who} is very low, and the potential to come round is ${levelName(potential)}.`;
                report({
                    at: row.actor ? placeOf(row.actor) : keywordPlace(row),
                    about: row,
                    message: `${stand} From inside, an opponent can poison the effort of all the others in “${titleOf(coalition)}”: change \`member\` to \`excluded\` and plan a way around.`,
                    fixes: canGo(plan, coalition, members, row)
                        ? [{ title: 'Change to `excluded`', edits: [{ place: keywordPlace(row), text: 'excluded' }] }]
                        : undefined,
                });
            }
        }
    },
    good: `actor SenateChair "Chair of the Senate education committee"
actor Superintendent "Superintendent"
actor UnionLeader "Teachers' union leader"
coalition Readiness "Friends of the diploma" {
    member Superintendent
    member UnionLeader
    excluded SenateChair {
        alignment very low "staunch opposition"
        potential very low
        power     very high
    }
    partial because "only three of twenty are shown here"
}`,
    bad: `actor SenateChair "Chair of the Senate education committee"
actor Superintendent "Superintendent"
actor UnionLeader "Teachers' union leader"
coalition Readiness "Friends of the diploma" {
    member Superintendent
    member UnionLeader
    member «SenateChair» {
        alignment very low "staunch opposition"
        potential very low
        power     very high
    }
    partial because "only three of twenty are shown here"
}`,
    near: `actor SenateChair "Chair of the Senate education committee"
actor Superintendent "Superintendent"
actor UnionLeader "Teachers' union leader"
coalition Readiness "Friends of the diploma" {
    member Superintendent
    member UnionLeader
    member SenateChair {
        alignment very low "staunch opposition"
        potential very low in 2024-10, medium in 2025-07 "comes, and listens"
        power     very high
        contact   one-on-one every 2 weeks
    }
    partial because "only three of twenty are shown here"
}`,
});

/** Whether a member can be excluded by one word: the reason given is not one for membership, and nothing else gets worse. */
function canGo(plan: Plan, coalition: ast.Coalition, members: readonly ast.Candidate[], row: ast.Candidate): boolean {
    if (row.because.length > 0 || members.length > 25) return false;
    if (coalition.partial.length > 0) return true;
    const rest = members.filter(other => other !== row);
    const size = sizeOf(plan, rest.length);
    if (size !== 'right' && size !== sizeOf(plan, members.length)) return false;
    if (missingPowerTypes(rest).length > 0 && missingPowerTypes(members).length === 0) return false;
    return narrowness(plan, rest) === undefined || narrowness(plan, members) !== undefined;
}
