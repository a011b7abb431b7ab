import { fix, replace } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import { capital } from '../../plan/plan.ts';
import { hoursADay, isSeveral, type StepName, stepsOf, stepTitles, workText } from '../../plan/review-steps.ts';
import { ratingOf } from '../../plan/reviews.ts';
import { workingDaysOf } from '../../plan/values.ts';
import { principle } from '../principle.ts';

/** What each step is there for, so that it needs no longer. */
const purposes: Record<StepName, string> = {
    introduction: 'People only have to hear what the review is for and what happens next',
    'self-review': 'First answers are enough to bring to the table',
    'focus-group': 'Its people are needed at their work, and much of it is talked over in interviews anyway',
    interviews: 'Beyond that the answers repeat each other, and the week is over',
    conclusions: 'They are drawn best while what was heard is fresh',
    'follow-up': 'It compares with the baseline and does not begin again',
};

export default principle({
    id: 'review/step-too-long',
    area: 'review',
    statement: 'No step of a review takes longer than it needs.',
    severity: 'info',
    cites: [
        { where: '1B.5', quote: 'Half to full' },
        { where: '1B', quote: 'A delivery capacity review should not take a long time to conduct' },
    ],
    ours: 'The longest that Exhibit 1B.5 gives each step, in working days of eight hours. Of “1 to 2 days” the longer counts.',
    thresholds: {
        introductionHours: { value: 1, says: 'the most hours that the introduction takes', from: 'guide' },
        selfReviewDays: { value: 2, says: 'the most working days that the self-review takes', from: 'guide' },
        focusGroupDays: { value: 1, says: 'the most working days that a focus group takes', from: 'guide' },
        interviewsDays: { value: 3, says: 'the most working days that the interviews take', from: 'guide' },
        conclusionsDays: { value: 2, says: 'the most working days that the conclusions take', from: 'guide' },
        followUpDays: { value: 3, says: 'the most working days that a follow-up takes', from: 'guide' },
    },
    check(plan, report, limits) {
        const most: Record<StepName, number> = {
            introduction: limits.introductionHours / hoursADay,
            'self-review': limits.selfReviewDays,
            'focus-group': limits.focusGroupDays,
            interviews: limits.interviewsDays,
            conclusions: limits.conclusionsDays,
            'follow-up': limits.followUpDays,
        };
        for (const review of plan.reviews) {
            const isAhead = !review.ratings.some(rate => ratingOf(rate.rating)) && review.findings.length === 0;
            for (const { name, node } of stepsOf(review)) {
                const days = workingDaysOf(node.duration);
                if (!node.duration || days === undefined || days <= most[name] + 1e-9) continue;
                const limit = workText(most[name]);
                const place = placeOf(node.duration);
                report({
                    at: place,
                    about: node,
                    message: `${capital(stepTitles[name])} ${isSeveral(name) ? 'take' : 'takes'} ${workText(days)} here. ${purposes[name]}: ${limit} will do.`,
                    fixes:
                        isAhead && !limit.includes('½') && !limit.includes(' and ')
                            ? [fix(`Shorten to \`${limit}\``, replace(place, limit))]
                            : undefined,
                });
            }
        }
    },
    good: `review Baseline "Where we stand" {
    step introduction 1 hour
    step self-review 1 to 2 days
    step interviews 2 days
}`,
    bad: `review Baseline "Where we stand" {
    step introduction 1 hour
    step self-review «2 to 3 days»
    step interviews 2 days
}`,
    near: `review Baseline "Where we stand" {
    step introduction 1 hour
    step focus-group 8 hours
    step interviews 2 to 3 days
    step follow-up half a week
}`,
});
