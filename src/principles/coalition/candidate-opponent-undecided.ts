import { isStaunchOpponent } from '../../plan/coalitions.ts';
import { excludingFix, standOf } from '../../plan/exclusions.ts';
import { latestJudgment } from '../../plan/values.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'candidate/opponent-undecided',
    area: 'coalition',
    statement: 'Whoever would never support the aspiration is taken off the list of candidates.',
    severity: 'info',
    cites: [
        { where: '1D', quote: 'excluding those who would be unlikely ever to support the system aspiration' },
        {
            where: '1D',
            quote: 'so recalcitrant in their opposition to your aspiration that you will have no choice but to work around them',
        },
    ],
    withheld: count =>
        count === 1
            ? '1 candidate is not to be won, and is still on the list; the name is withheld.'
            : `${count} candidates are not to be won, and are still on the list; names are withheld.`,
    check(plan, report) {
        for (const coalition of plan.coalitions) {
            for (const row of coalition.candidates) {
                if (row.standing !== 'candidate' || !isStaunchOpponent(row)) continue;
                const potential = latestJudgment(row.potential[0])!;
                report({
                    at: potential.node,
                    about: row,
                    message: `${standOf(plan, row)}, and nothing is decided yet. Time spent on winning the unwinnable is missing elsewhere: write \`excluded\`, with the reason, and plan a way around.`,
                    fixes: [excludingFix(plan, row)],
                });
            }
        }
    },
    good: `actor SenateChair "Chair of the Senate committee"
coalition Readiness "Friends of the diploma" {
    excluded SenateChair {
        potential very low
        because "has fought each such bill for ten years"
    }
    partial because "the others follow"
}`,
    bad: `actor SenateChair "Chair of the Senate committee"
coalition Readiness "Friends of the diploma" {
    candidate SenateChair {
        potential «very low»
        because "has fought each such bill for ten years"
    }
    partial because "the others follow"
}`,
    near: `actor SenateChair "Chair of the Senate committee"
coalition Readiness "Friends of the diploma" {
    candidate SenateChair {
        alignment very low "has fought each such bill for ten years"
        potential medium "retires in spring, and cares about a legacy"
    }
    partial because "the others follow"
}`,
});
