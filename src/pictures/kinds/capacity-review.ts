import type { AstNode } from 'langium';
import { stages } from '../../guide/components.ts';
import type * as ast from '../../language/generated/ast.ts';
import { titleOf } from '../../plan/plan.ts';
import { ratingLetters, ratingOf, reviewsByDate } from '../../plan/reviews.ts';
import { type CapacityReviewScene, capacityReview, type ReviewedComponent } from '../capacity-review.ts';
import type { PictureKind, Subject } from './kind.ts';
import { viewerOf } from './viewer.ts';

const kind: PictureKind = {
    id: 'capacity-review',
    title: 'Capacity review',
    module: '1B',
    exhibit: '1B.7',
    list(plan) {
        const [latest, ...earlier] = [...reviewsByDate(plan)].reverse();
        if (!latest) return [{ title: 'Capacity review', empty: true }];
        const subject = (review: ast.Review, name?: string): Subject => ({
            name,
            title: `Capacity review — ${titleOf(review)}`,
            empty: false,
            about: review,
        });
        return [subject(latest), ...earlier.map(review => subject(review, review.name))];
    },
    draw(plan, { about }, options) {
        const { shows } = viewerOf(plan, options.confidential);
        // Of a review that may not be shown, nothing is compared with either.
        const reviews = reviewsByDate(plan).filter(one => one === about || shows(one));
        const at = reviews.indexOf(about as ast.Review);
        const { scene, said } = reviewScene(reviews[at], reviews[at - 1]);
        return { drawing: capacityReview(scene, options), said };
    },
};
export default kind;

function reviewScene(
    review: ast.Review | undefined,
    before: ast.Review | undefined,
): { scene: CapacityReviewScene; said: Map<string, AstNode> } {
    const said = new Map<string, AstNode>();
    const rated = (where: ast.Review | undefined, id: string) => where?.ratings.find(rate => rate.component?.id === id);
    const letters = (rating: ast.Rating | undefined) => {
        const word = ratingOf(rating);
        return word && (ratingLetters[word] as 'R' | 'YR' | 'YG' | 'G');
    };
    const scene: CapacityReviewScene = {
        name: review?.name ?? 'review',
        title: review ? `Delivery capacity review — ${titleOf(review)}` : undefined,
        date: review?.date[0]?.text,
        previous: before && (before.date[0]?.text ? `the review of ${before.date[0].text}` : titleOf(before)),
        stages: stages.map(stage => ({
            number: String(stage.number),
            name: stage.name,
            components: stage.components.map((component): ReviewedComponent => {
                const rate = rated(review, component.id);
                if (rate) said.set(`component:${component.id}`, rate);
                const aiming = letters(rate?.aiming[0]?.rating);
                return {
                    id: component.id,
                    name: component.name,
                    rating: letters(rate?.rating),
                    because: rate?.because[0]?.value,
                    before: letters(rated(before, component.id)?.rating),
                    aiming: aiming && { rating: aiming, by: rate?.aiming[0]?.by?.text },
                };
            }),
        })),
    };
    return { scene, said };
}
