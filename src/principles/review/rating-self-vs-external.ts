import { placeOf } from '../../plan/file.ts';
import { listed } from '../../plan/plan.ts';
import {
    latestRating,
    pointsBetween,
    type RatingName,
    ratedComponents,
    ratingLetters,
    ratingOf,
} from '../../plan/reviews.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'rating/self-vs-external',
    area: 'review',
    statement: 'The system and its reviewers see much the same picture.',
    severity: 'info',
    cites: [
        { where: '1B.3', quote: 'used for self-scoring' },
        {
            where: '1B',
            quote: 'ensures both insider and outsider perspectives, which are necessary to ensure productive dialogue',
        },
    ],
    ours: 'Far apart are two of the four points or more. One finding names all the components, the widest gap first. Only the latest review that rates anything is asked.',
    whole: true,
    thresholds: {
        points: {
            value: 2,
            says: 'from how many points of the scale on a self-rating is far from the rating',
            from: 'ours',
        },
    },
    noFix: 'The two sides have to talk; neither rating is wrong as text.',
    check(plan, report, { points }) {
        const review = latestRating(plan);
        if (!review) return;
        const apart = [...ratedComponents(review).values()].flatMap(({ id, rating, node }) => {
            const self = ratingOf(node.self[0]);
            const gap = self ? Math.abs(pointsBetween(self, rating)) : 0;
            return self && gap >= points ? [{ id, rating, self, gap, node }] : [];
        });
        apart.sort((a, b) => b.gap - a.gap);
        const [widest, ...others] = apart;
        if (!widest) return;
        const { id, rating, self, node } = widest;
        const also =
            others.length === 0 ? '' : `, and is far from it on ${listed(others.map(other => other.id))} as well`;
        report({
            at: placeOf(node.self[0]!),
            about: node,
            message: `On ${id} the system rates itself ${ratingLetters[self]} and the joint team ${ratingLetters[rating]}${also}. ${harm(self, rating)}: put the evidence of both side by side before you agree on actions.`,
            related: others.map(other => ({
                place: placeOf(other.node.self[0]!),
                message: `On ${other.id}: ${ratingLetters[other.self]} by itself, ${ratingLetters[other.rating]} by the team.`,
            })),
        });
    },
    good: `system Riverton "City of Riverton" {
    led by Mayor
    partial because "only the review is shown here"
}
actor Mayor "Mayor of Riverton"
review Baseline "Where we stand" {
    mode rapid
    rate 4A YR because "The routines slip whenever there is news" evidence "calendar of 2025" self YR
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
    rate 4A YR because "The routines slip whenever there is news" evidence "calendar of 2025" self «G»
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
    rate 4A YR because "The routines slip whenever there is news" evidence "calendar of 2025" self YG
    rate 4B G because "Problems are solved within weeks" evidence "log of 63 problems" self unrated
    action "A monthly stocktake with the Mayor" short-term for 4A owner Mayor
    partial because "the other components follow in May"
}`,
});

function harm(self: RatingName, rating: RatingName): string {
    return pointsBetween(self, rating) > 0
        ? 'Nobody mends what they hold to be sound'
        : 'Who does not see a strength builds nothing on it';
}
