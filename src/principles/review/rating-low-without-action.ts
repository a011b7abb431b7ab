import type * as ast from '../../language/generated/ast.ts';
import { addLines, caret, fix } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import type { Fix } from '../../plan/finding.ts';
import { listed, titleOf } from '../../plan/plan.ts';
import { componentsWithAction, isLow, latestRating, ratingLetters, ratingOf } from '../../plan/reviews.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'rating/low-without-action',
    area: 'review',
    statement: 'For every weak component there is an action that moves it toward green.',
    severity: 'warning',
    cites: [
        { where: '1B', quote: 'what kinds of concrete actions the system could undertake to improve performance' },
        {
            where: '1B',
            quote: 'a list of short-term and long-term actions that the system should take to "move toward green."',
        },
    ],
    ours: 'Weak is red or yellow-red. Only the latest review that rates anything is asked; components outside its focus share one finding.',
    whole: true,
    check(plan, report) {
        const review = latestRating(plan);
        if (!review) return;
        const planned = plan.ask(componentsWithAction);
        const focus = new Set(review.focus.flatMap(list => list.items.map(({ id }) => id)));
        const others = new Map<string, ast.Rate>();
        for (const rate of review.ratings) {
            const id = rate.component?.id;
            const rating = ratingOf(rate.rating);
            if (!id || !rating || !isLow(rating) || planned.has(id)) continue;
            if (!focus.has(id)) {
                if (!others.has(id)) others.set(id, rate);
                continue;
            }
            report({
                at: placeOf(rate.rating),
                about: rate,
                absence: true,
                message: `${id} is ${ratingLetters[rating]} and in the focus, and nobody is to do anything about it. Agree on a first step with an owner and a date: \`action "…" for ${id}\`.`,
                fixes: [planning(review, [id])],
            });
        }
        const [first] = others.values();
        if (!first) return;
        const ids = [...others.keys()];
        report({
            at: placeOf(first.rating),
            about: first,
            absence: true,
            message: `“${titleOf(review)}” rates ${listed([...others].map(([id, rate]) => `${id} ${ratingLetters[ratingOf(rate.rating)!]}`))}, with no action for ${ids.length > 1 ? 'any of them' : 'it'}. A rating moves nothing toward green by itself: add \`action "…" short-term for ${ids.join(', ')}\` or a longer way there.`,
            fixes: [planning(review, ids)],
        });
    },
    good: `system Riverton "City of Riverton" {
    led by Mayor
    partial because "only the review is shown here"
}
actor Mayor "Mayor of Riverton"
review Baseline "Where we stand" {
    rate 4A YR because "The board met when there was bad news" evidence "minutes of 2025"
    rate 4B YG because "Problems are solved within weeks" evidence "log of 63 problems"
    focus 4A
    action "A monthly stocktake with the Mayor" short-term for 4A owner Mayor
}`,
    bad: `system Riverton "City of Riverton" {
    led by Mayor
    partial because "only the review is shown here"
}
actor Mayor "Mayor of Riverton"
review Baseline "Where we stand" {
    rate 4A «YR» because "The board met when there was bad news" evidence "minutes of 2025"
    rate 4B YG because "Problems are solved within weeks" evidence "log of 63 problems"
    focus 4A
}`,
    near: `system Riverton "City of Riverton" {
    led by Mayor
    partial because "only the review is shown here"
}
actor Mayor "Mayor of Riverton"
review Baseline "Where we stand" {
    rate 4A YR because "The board met when there was bad news" evidence "minutes of 2025"
    rate 4B YG because "Problems are solved within weeks" evidence "log of 63 problems"
    focus 4A
}
action Stocktake "A monthly stocktake with the Mayor" {
    for 4A
    owner Mayor
    by 2027-03
}`,
});

/** One action for all that lack one; who plans several writes the others after it. */
function planning(review: ast.Review, ids: readonly string[]): Fix {
    return fix(
        `Plan an action for ${listed(ids)}`,
        addLines(review, `action "${caret}" short-term for ${ids.join(', ')}`),
    );
}
