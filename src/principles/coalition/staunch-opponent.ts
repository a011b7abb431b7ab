import { canLeave } from '../../plan/candidates.ts';
import { isStaunchOpponent, membersOf } from '../../plan/coalitions.ts';
import { excludingFix, standOf } from '../../plan/exclusions.ts';
import { keywordPlace, placeOf } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
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
            for (const row of membersOf(coalition)) {
                if (!isStaunchOpponent(row)) continue;
                report({
                    at: row.actor ? placeOf(row.actor) : keywordPlace(row),
                    about: row,
                    message: `${standOf(plan, row)}. From inside, an opponent can poison the effort of all the others in “${titleOf(coalition)}”: change \`member\` to \`excluded\` and plan a way around.`,
                    // A reason that is given is one for membership: only people can turn it round.
                    fixes:
                        row.because.length === 0 && canLeave(plan, { row, to: 'excluded' })
                            ? [excludingFix(plan, row)]
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
