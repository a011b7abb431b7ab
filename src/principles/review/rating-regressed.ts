import type * as ast from '../../language/generated/ast.ts';
import { placeOf } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { datedReviews, pointsBetween, type Rated, ratedComponents, ratingLetters } from '../../plan/reviews.ts';
import { lastDay } from '../../plan/values.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'rating/regressed',
    area: 'review',
    statement: 'From one review to the next, no component of delivery gets weaker.',
    severity: 'info',
    cites: [
        {
            where: '1B',
            quote: 'It will establish a baseline against which you can measure your progress in building your capacity to deliver',
        },
    ],
    ours: 'The latest rating of each component is compared with the one before. Reviews without a date are not compared.',
    whole: true,
    noFix: 'The rating tells of the system and is right as it stands.',
    check(plan, report) {
        const histories = new Map<string, { review: ast.Review; rated: Rated }[]>();
        for (const review of datedReviews(plan)) {
            for (const [id, rated] of ratedComponents(review)) {
                const history = histories.get(id);
                if (history) history.push({ review, rated });
                else histories.set(id, [{ review, rated }]);
            }
        }
        for (const [id, history] of histories) {
            const [before, now] = history.slice(-2);
            if (!before || !now || pointsBetween(now.rated.rating, before.rated.rating) >= 0) continue;
            if (lastDay(before.review.date[0]) === lastDay(now.review.date[0])) continue;
            const [was, is] = [ratingLetters[before.rated.rating], ratingLetters[now.rated.rating]];
            report({
                at: placeOf(now.rated.node.rating),
                about: now.rated.node,
                message: `${id} has gone from ${was} to ${is} since “${titleOf(before.review)}”: what had been built there is coming undone. Find out what changed, and win it back before anything new is started.`,
                related: [{ place: placeOf(before.rated.node.rating), message: `${id} was ${was} here.` }],
            });
        }
    },
    good: `system Riverton "City of Riverton" {
    led by Mayor
    as of 2025-03-01
    partial because "only the reviews are shown here"
}
actor Mayor "Mayor of Riverton"
review Baseline "Where we stood" {
    date 2023-06
    mode rapid
    rate 4C YG because "Progress is marked in public" evidence "stocktake notes"
    partial because "only what the Mayor asked about is rated"
}
review Second "Twenty months on" {
    date 2025-02
    mode rapid
    rate 4C YG because "Every milestone is marked" evidence "stocktake notes"
    action "Visit a team that moved a number, every month" short-term for 4C owner Mayor
    partial because "only what the Mayor asked about is rated"
}`,
    bad: `system Riverton "City of Riverton" {
    led by Mayor
    as of 2025-03-01
    partial because "only the reviews are shown here"
}
actor Mayor "Mayor of Riverton"
review Baseline "Where we stood" {
    date 2023-06
    mode rapid
    rate 4C YG because "Progress is marked in public" evidence "stocktake notes"
    partial because "only what the Mayor asked about is rated"
}
review Second "Twenty months on" {
    date 2025-02
    mode rapid
    rate 4C «YR» because "Energy comes with an inspection" evidence "stocktake notes"
    action "Visit a team that moved a number, every month" short-term for 4C owner Mayor
    partial because "only what the Mayor asked about is rated"
}`,
    near: `system Riverton "City of Riverton" {
    led by Mayor
    as of 2025-03-01
    partial because "only the reviews are shown here"
}
actor Mayor "Mayor of Riverton"
review Baseline "Where we stood" {
    date 2023-06
    mode rapid
    rate 4C YG because "Progress is marked in public" evidence "stocktake notes"
    partial because "only what the Mayor asked about is rated"
}
review Quick "What people said at the away day" {
    mode rapid
    rate 4C YR because "Energy comes with an inspection" evidence "stocktake notes"
    action "Visit a team that moved a number, every month" short-term for 4C owner Mayor
    partial because "only what the Mayor asked about is rated"
}`,
});
