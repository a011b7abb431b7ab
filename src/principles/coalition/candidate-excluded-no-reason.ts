import { rowTitle } from '../../plan/coalitions.ts';
import { addLines, caret, fix } from '../../plan/edits.ts';
import { saysWhyExcluded } from '../../plan/exclusions.ts';
import { placeOf } from '../../plan/file.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'candidate/excluded-no-reason',
    area: 'coalition',
    statement: 'Of everybody who is excluded it is written why.',
    severity: 'hint',
    cites: [
        {
            where: '1D',
            quote: 'so recalcitrant in their opposition to your aspiration that you will have no choice but to work around them',
        },
    ],
    ours: 'A note on the row, or beside its alignment or potential, is a reason, too.',
    withheld: count =>
        count === 1
            ? '1 exclusion has no reason; the name is withheld.'
            : `${count} exclusions have no reason; names are withheld.`,
    check(plan, report) {
        for (const coalition of plan.coalitions) {
            for (const row of coalition.candidates) {
                if (row.standing !== 'excluded' || !row.actor || saysWhyExcluded(row)) continue;
                report({
                    at: placeOf(row.actor),
                    about: row,
                    absence: true,
                    message: `${rowTitle(plan, row)} is excluded, and nobody will remember why. People change and posts change hands: write the reason, \`because "…"\`, so that a successor knows whether it still holds.`,
                    fixes: [fix('Write the reason', addLines(row, `because "${caret}"`))],
                });
            }
        }
    },
    good: `actor SenateChair "Chair of the Senate committee"
coalition Readiness "Friends of the diploma" {
    excluded SenateChair {
        because "has fought each such bill for ten years"
    }
    member Governor
    waive coalition/one-or-two because "the others follow"
    waive coalition/few-candidates because "the others follow"
}
actor Governor "Governor"`,
    bad: `actor SenateChair "Chair of the Senate committee"
coalition Readiness "Friends of the diploma" {
    excluded «SenateChair»
    member Governor
    waive coalition/one-or-two because "the others follow"
    waive coalition/few-candidates because "the others follow"
}
actor Governor "Governor"`,
    near: `actor SenateChair "Chair of the Senate committee"
coalition Readiness "Friends of the diploma" {
    excluded SenateChair {
        note "The two of them have not spoken since 2019."
    }
    partial because "the others follow"
}`,
});
