import { fix, insertAt } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import { listed, titleOf } from '../../plan/plan.ts';
import { isLow, latestRating, type Rated, ratedComponents, ratingLetters } from '../../plan/reviews.ts';
import { principle } from '../principle.ts';

/** How many weak components are named and proposed: the weakest first. */
const mostNamed = 3;

export default principle({
    id: 'review/focus-ignores-low',
    area: 'review',
    statement: 'The focus is on what delivery lacks, not only on what it does well already.',
    severity: 'warning',
    cites: [
        {
            where: '1B',
            quote: 'the delivery activity triage that the delivery capacity review provides will help you deploy your Delivery Unit for maximum effectiveness',
        },
        {
            where: '1B',
            quote: 'your Unit may be called upon to emphasize some activities in this field guide over others',
        },
    ],
    ours: 'Weak is red or yellow-red. One weak component in the focus is enough, and one that is not rated may be weak. Only the latest review that rates anything is asked.',
    whole: true,
    check(plan, report) {
        const review = latestRating(plan);
        const [list] = review?.focus ?? [];
        if (!review || !list) return;
        const rated = ratedComponents(review);
        const focus = new Set(review.focus.flatMap(({ items }) => items.map(({ id }) => id)));
        const isStrong = (id: string) => rated.has(id) && !isLow(rated.get(id)!.rating);
        const low = [...rated.values()].filter(({ rating }) => isLow(rating));
        if (low.length === 0 || ![...focus].every(isStrong)) return;
        const weakest = low.toSorted((a, b) => Number(b.rating === 'red') - Number(a.rating === 'red'));
        const shown = weakest.slice(0, mostNamed).map(withLetters);
        if (low.length > mostNamed) shown.push(`${low.length - mostNamed} more`);
        const { file, offset, length } = placeOf(list);
        report({
            at: list,
            about: list,
            message: `The focus of “${titleOf(review)}” holds only what is strong already, and leaves out ${listed(shown)}. Time is short and goes furthest where delivery is weakest: choose from these.`,
            related: weakest.slice(0, mostNamed).map(({ node, id }) => ({
                place: placeOf(node.rating),
                message: `${id} is weak, and not in the focus.`,
            })),
            fixes: weakest
                .slice(0, mostNamed)
                .map(one =>
                    fix(`Add ${withLetters(one)} to the focus`, insertAt(file, offset + length, `, ${one.id}`)),
                ),
        });
    },
    good: `system Riverton "City of Riverton" {
    led by Mayor
    partial because "only the review is shown here"
}
actor Mayor "Mayor of Riverton"
review Baseline "Where we stand" {
    mode rapid
    rate 2A YG because "Good data, seldom read" evidence "use of the dashboard"
    rate 3A G because "A clear theory of change" evidence "the strategy"
    rate 4A R because "The board met when there was bad news" evidence "minutes of 2025"
    focus 2A, 4A
    action "A monthly stocktake with the Mayor" short-term for 4A owner Mayor
    partial because "the other components follow in May"
}`,
    bad: `system Riverton "City of Riverton" {
    led by Mayor
    partial because "only the review is shown here"
}
actor Mayor "Mayor of Riverton"
review Baseline "Where we stand" {
    mode rapid
    rate 2A YG because "Good data, seldom read" evidence "use of the dashboard"
    rate 3A G because "A clear theory of change" evidence "the strategy"
    rate 4A R because "The board met when there was bad news" evidence "minutes of 2025"
    focus «2A, 3A»
    action "A monthly stocktake with the Mayor" short-term for 4A owner Mayor
    partial because "the other components follow in May"
}`,
    near: `system Riverton "City of Riverton" {
    led by Mayor
    partial because "only the review is shown here"
}
actor Mayor "Mayor of Riverton"
review Baseline "Where we stand" {
    mode rapid
    rate 2A YG because "Good data, seldom read" evidence "use of the dashboard"
    rate 4A R because "The board met when there was bad news" evidence "minutes of 2025"
    focus 2A, 5C
    action "A monthly stocktake with the Mayor" short-term for 4A owner Mayor
    partial because "the other components follow in May"
}`,
});

function withLetters({ id, rating }: Rated): string {
    return `${id} (${ratingLetters[rating]})`;
}
