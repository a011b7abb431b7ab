import { namePlace, placeOf } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { type KnownStep, stepsOf, stepTitles, workText } from '../../plan/review-steps.ts';
import { workingDaysOf } from '../../plan/values.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'review/too-long',
    area: 'review',
    statement: 'A review takes a week at the most.',
    severity: 'info',
    cites: [
        {
            where: '1B',
            quote: 'A delivery capacity review should not take a long time to conduct—maybe a week at the most',
        },
    ],
    ours: 'A week is five working days of eight hours. The follow-up, which comes much later, does not count; of “1 to 2 days” the longer does. Beyond the longest that Exhibit 1B.5 gives each step, added up, it is a warning.',
    silencedBy: [{ id: 'review/step-too-long', within: 'block' }],
    thresholds: {
        atMost: { value: 5, says: 'the most working days that a review takes, its follow-up left out', from: 'guide' },
        farAbove: {
            value: 8.125,
            says: 'the working days beyond which it is a warning: the longest steps of the exhibit, added up',
            from: 'guide',
        },
    },
    noFix: 'Which step can be shorter depends on who is met in it.',
    check(plan, report, { atMost, farAbove }) {
        for (const review of plan.reviews) {
            const steps = stepsOf(review).flatMap(step => {
                const days = step.name === 'follow-up' ? undefined : workingDaysOf(step.node.duration);
                return days === undefined ? [] : [{ ...step, days }];
            });
            const total = steps.reduce((sum, { days }) => sum + days, 0);
            if (total <= atMost) continue;
            const longest = steps.reduce((a, b) => (b.days > a.days ? b : a));
            const far = total > farAbove;
            const help = `begin with ${named(longest)}`;
            report({
                at: namePlace(review),
                about: review,
                severity: far ? 'warning' : 'info',
                message: far
                    ? `“${titleOf(review)}” takes ${workText(total)}: a project of its own, whose picture is old before anybody acts on it. Bring it down to ${workText(atMost)}, and ${help}.`
                    : `The steps of “${titleOf(review)}” add up to ${workText(total)}, and leaders can seldom spare more than ${workText(atMost)} for a look at themselves. Shorten it: ${help}.`,
                related: steps.map(step => ({
                    place: placeOf(step.node.duration!),
                    message: `${workText(step.days)} for ${stepTitles[step.name]}.`,
                })),
            });
        }
    },
    good: `review Baseline "Where we stand" {
    step introduction 1 hour
    step self-review half a day
    step interviews 2 days
    step conclusions 2 days
}`,
    bad: `review «Baseline» "Where we stand" {
    step introduction 1 hour
    step self-review half a day
    step interviews 2 to 3 days
    step conclusions 2 days
}`,
    near: `review Baseline "Where we stand" {
    step self-review half a day
    step focus-group half a day
    step interviews 2 days
    step conclusions 2 days
    step follow-up 3 days
}`,
});

function named({ name, days }: KnownStep & { days: number }): string {
    return `${stepTitles[name]} (${workText(days)})`;
}
