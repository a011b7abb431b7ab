import { addLines, caret, fix } from '../../plan/edits.ts';
import { listed } from '../../plan/plan.ts';
import { componentPlace, ratingLetters, ratingOf } from '../../plan/reviews.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'rating/no-rationale',
    area: 'review',
    statement: 'Each rating says why it was given.',
    severity: 'warning',
    cites: [{ where: '1B', quote: 'improve mutual understanding of the rationale behind each judgment' }],
    ours: 'One finding a review names all the ratings concerned.',
    check(plan, report) {
        for (const review of plan.reviews) {
            const bare = review.ratings.filter(
                rate => rate.component?.id && ratingOf(rate.rating) && rate.because.length === 0,
            );
            if (bare.length === 0) continue;
            const [first] = bare;
            const what =
                bare.length === 1
                    ? `why ${first!.component.id} is rated ${ratingLetters[ratingOf(first!.rating)!]}`
                    : `why ${listed([...new Set(bare.map(rate => rate.component.id))])} are rated as they are`;
            report({
                at: componentPlace(first!),
                about: first,
                absence: true,
                message: `Nothing says ${what}. A colour without its reason starts a quarrel, with its reason a conversation: add \`because "…"\`${bare.length > 1 ? ' to each' : ''}.`,
                fixes: [fix(`Say ${what}`, ...bare.map(rate => addLines(rate, `because "${caret}"`)))],
            });
        }
    },
    good: `review Baseline "Where we stand" {
    rate 4B YG because "Problems are solved fast once the Mayor hears of them" evidence "case of the Millbrook nursery"
}`,
    bad: `review Baseline "Where we stand" {
    rate «4B» YG evidence "case of the Millbrook nursery"
}`,
    near: `review Baseline "Where we stand" {
    rate 4B unrated
}`,
});
