import { addMonths, monthsBetween } from '../../plan/days.ts';
import { placeOf } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { reviewsByDate } from '../../plan/reviews.ts';
import { lastDay } from '../../plan/values.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'review/due',
    area: 'review',
    statement: 'Delivery capacity is reviewed again every 18 to 24 months.',
    severity: 'info',
    cites: [
        {
            where: '1B',
            quote: "form a new joint team every 18 to 24 months to revisit and improve your understanding of your system's delivery capacity",
        },
    ],
    ours: 'After the shorter time it is a word of advice, after the longer a warning. Only the latest review with a date counts.',
    thresholds: {
        dueMonths: { value: 18, says: 'the months after which the next review is due', from: 'guide' },
        lateMonths: { value: 24, says: 'the months after which it is late, and a warning', from: 'guide' },
    },
    clock: true,
    whole: true,
    noFix: 'A review is held before it is written.',
    check(plan, report, { dueMonths, lateMonths }) {
        const latest = reviewsByDate(plan).at(-1);
        const day = lastDay(latest?.date[0]);
        if (!latest || day === undefined || plan.today <= addMonths(day, dueMonths)) return;
        const late = plan.today > addMonths(day, lateMonths);
        const months = monthsBetween(day, plan.today);
        report({
            at: placeOf(latest.date[0]!),
            about: latest,
            severity: late ? 'warning' : 'info',
            message: late
                ? `The latest review, “${titleOf(latest)}”, is ${months} months old, so nobody knows any more where delivery is strong. Form a new joint team and review again now.`
                : `“${titleOf(latest)}” is ${months} months old, and as delivery grows a review holds for ${dueMonths} to ${lateMonths}. Set a date for the next one and form a new joint team.`,
        });
    },
    good: `system Riverton "City of Riverton" {
    led by Mayor
    as of 2025-11-14
    partial because "only the review is shown here"
}
actor Mayor "Mayor of Riverton"
review Baseline "Where we stood" {
    date 2024-06-21
    mode rapid
}`,
    bad: `system Riverton "City of Riverton" {
    led by Mayor
    as of 2025-11-14
    partial because "only the review is shown here"
}
actor Mayor "Mayor of Riverton"
review Baseline "Where we stood" {
    date «2023-09-22»
    mode rapid
}`,
    near: `system Riverton "City of Riverton" {
    led by Mayor
    as of 2025-11-14
    partial because "only the reviews are shown here"
}
actor Mayor "Mayor of Riverton"
review Baseline "Where we stood" {
    date 2023-05-12
    mode rapid
}
review Second "A year on" {
    date 2024-05-14
    mode rapid
}`,
});
