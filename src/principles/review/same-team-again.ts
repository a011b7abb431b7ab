import type * as ast from '../../language/generated/ast.ts';
import { namePlace } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { teamKey } from '../../plan/review-team.ts';
import { datedReviews } from '../../plan/reviews.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'review/same-team-again',
    area: 'review',
    statement: 'Each new review is made by a new joint team.',
    severity: 'hint',
    cites: [{ where: '1B', quote: 'you will want to form a new joint team every 18 to 24 months' }],
    ours: 'A team is new with one new member. Reviews without a date, and teams of one, are not compared.',
    whole: true,
    noFix: 'Who comes in somebody’s place is decided and not written.',
    check(plan, report) {
        const before = new Map<string, ast.Review>();
        for (const review of datedReviews(plan)) {
            const key = teamKey(plan, review);
            if (key === undefined) continue;
            const same = before.get(key);
            before.set(key, review);
            if (!same) continue;
            report({
                at: namePlace(review),
                about: review,
                message: `The very people who reviewed “${titleOf(same)}” review again in “${titleOf(review)}”, and will mostly see what they saw then. Change at least one of them: another director, or another independent entity.`,
                related: [{ place: namePlace(same), message: 'The same team, the time before.' }],
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
    reviewer unit "The delivery leader"
    reviewer leadership "Chief of staff"
    reviewer external "Lakeland University"
}
review Second "Twenty months on" {
    date 2025-02
    reviewer unit "The delivery leader"
    reviewer leadership "Director of children's services"
    reviewer external "Lakeland University"
}`,
    bad: `system Riverton "City of Riverton" {
    led by Mayor
    as of 2025-03-01
    partial because "only the reviews are shown here"
}
actor Mayor "Mayor of Riverton"
review Baseline "Where we stood" {
    date 2023-06
    reviewer unit "The delivery leader"
    reviewer leadership "Chief of staff"
    reviewer external "Lakeland University"
}
review «Second» "Twenty months on" {
    date 2025-02
    reviewer unit "The delivery leader"
    reviewer leadership "Chief of staff"
    reviewer external "Lakeland University"
}`,
    near: `system Riverton "City of Riverton" {
    led by Mayor
    as of 2025-03-01
    partial because "only the reviews are shown here"
}
actor Mayor "Mayor of Riverton"
review Baseline "Where we stood" {
    date 2023-06
    reviewer unit "The delivery leader"
    reviewer leadership "Chief of staff"
    reviewer external "Lakeland University"
}
review Second "Twenty months on" {
    date 2025-02
    reviewer unit "The delivery leader"
    reviewer leadership "Chief of staff"
    reviewer external "Lakeland University"
    reviewer external "Holm Institute"
}`,
});
