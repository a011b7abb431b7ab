import { addLines, caret, fix } from '../../plan/edits.ts';
import { listed } from '../../plan/plan.ts';
import { componentPlace, ratingOf } from '../../plan/reviews.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'rating/no-evidence',
    area: 'review',
    statement: 'Each rating names the evidence that it rests on.',
    severity: 'warning',
    cites: [{ where: '1B', quote: "potential sources for evidence to support the reviewer's judgment" }],
    ours: 'One finding a review names all the ratings concerned.',
    check(plan, report) {
        for (const review of plan.reviews) {
            const bare = review.ratings.filter(
                rate => rate.component?.id && ratingOf(rate.rating) && rate.evidence.length === 0,
            );
            if (bare.length === 0) continue;
            const ids = listed([...new Set(bare.map(rate => rate.component.id))]);
            report({
                at: componentPlace(bare[0]!),
                about: bare[0],
                absence: true,
                message: `The rating${bare.length > 1 ? 's' : ''} of ${ids} name${bare.length > 1 ? '' : 's'} no evidence, so whoever doubts ${bare.length > 1 ? 'them' : 'it'} has nothing to look at. Say which interviews, figures or papers were used: \`evidence "…"\`.`,
                fixes: [
                    fix(`Name the evidence for ${ids}`, ...bare.map(rate => addLines(rate, `evidence "${caret}"`))),
                ],
            });
        }
    },
    good: `review Baseline "Where we stand" {
    rate 2A YG because "Good data, seldom read" evidence "use of the dashboard: 14 people a month"
    rate 2B YG because "The causes of delay are known" evidence "review of 31 programmes"
}`,
    bad: `review Baseline "Where we stand" {
    rate «2A» YG because "Good data, seldom read"
    rate 2B YG because "The causes of delay are known" evidence "review of 31 programmes"
}`,
    near: `review Baseline "Where we stand" {
    rate 2A unrated because "Good data, seldom read"
    rate 2B YG {
        because "The causes of delay are known"
        evidence "review of 31 programmes"
    }
}`,
});
