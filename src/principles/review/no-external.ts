import { addBelow, caret, fix } from '../../plan/edits.ts';
import { namePlace } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { missingSides } from '../../plan/review-team.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'review/no-external',
    area: 'review',
    statement: 'Somebody from outside, who knows delivery, reviews with the insiders.',
    severity: 'warning',
    cites: [
        { where: '1B.3', quote: 'your system will risk myopia' },
        { where: '1B', quote: 'Staff from an independent entity, which has delivery expertise.' },
    ],
    ours: 'Asked once the first reviewer is named. Where the unit or the leadership team is missing too, one finding names all that is.',
    silencedBy: [{ id: 'review/team-kind-missing', within: 'block' }],
    check(plan, report) {
        for (const review of plan.reviews) {
            if (!missingSides(review).includes('external')) continue;
            report({
                at: namePlace(review),
                about: review,
                absence: true,
                message: `Everybody who reviews in “${titleOf(review)}” is an insider, and insiders have seldom seen what good delivery looks like elsewhere. Invite people from an independent entity who have: \`reviewer external …\`.`,
                fixes: [
                    fix('Add `reviewer external`', addBelow(review.reviewers.at(-1)!, `reviewer external "${caret}"`)),
                ],
            });
        }
    },
    good: `actor Deputy "Deputy Superintendent"
review Baseline "Where we stand" {
    reviewer unit "The delivery leader"
    reviewer leadership Deputy
    reviewer external "Lakeland University"
}`,
    bad: `actor Deputy "Deputy Superintendent"
review «Baseline» "Where we stand" {
    reviewer unit "The delivery leader"
    reviewer leadership Deputy
}`,
    near: `actor Deputy "Deputy Superintendent"
review Baseline "Where we stand" {
    reviewer unit "The delivery leader"
    reviewer leadership Deputy
    partial because "Lakeland University has yet to name its people"
}`,
});
