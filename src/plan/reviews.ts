import { components } from '../guide/components.ts';
import { wordOf } from '../guide/vocabulary.ts';
import type * as ast from '../language/generated/ast.ts';
import { keywordPlace, type Place, placeOf } from './file.ts';
import type { Plan } from './plan.ts';
import { lastDay } from './values.ts';

export const ratings = ['red', 'yellow-red', 'yellow-green', 'green'] as const;
export type RatingName = (typeof ratings)[number];

/** The rating that a node says; undefined for `unrated` and for what is no rating. */
export function ratingOf(node: ast.Rating | undefined): RatingName | undefined {
    const word = node?.word ? wordOf('Rating', node.word) : undefined;
    return (ratings as readonly (string | undefined)[]).includes(word) ? (word as RatingName) : undefined;
}

/** The letters of a rating as the guide writes them. */
export const ratingLetters: Record<RatingName, string> = {
    red: 'R',
    'yellow-red': 'YR',
    'yellow-green': 'YG',
    green: 'G',
};

/** Whether a rating is one of the two weak ones. */
export function isLow(rating: RatingName | undefined): boolean {
    return rating === 'red' || rating === 'yellow-red';
}

/** The reviews by date, the latest last; those without a date first. */
export function reviewsByDate(plan: Plan): readonly ast.Review[] {
    return [...plan.reviews].sort((a, b) => (lastDay(a.date[0]) ?? 0) - (lastDay(b.date[0]) ?? 0));
}

/** The reviews with a date, the latest last. */
export function datedReviews(plan: Plan): readonly ast.Review[] {
    return reviewsByDate(plan).filter(review => lastDay(review.date[0]) !== undefined);
}

/** How many of the four points of the scale lie between two ratings: above zero where the first is the better one. */
export function pointsBetween(a: RatingName, b: RatingName): number {
    return ratings.indexOf(a) - ratings.indexOf(b);
}

/** A component with the rating that a review gives it. */
export interface Rated {
    readonly id: string;
    readonly rating: RatingName;
    readonly node: ast.Rate;
}

/** The components that a review rates, each once, as it is rated first. */
export function ratedComponents(review: ast.Review): ReadonlyMap<string, Rated> {
    const found = new Map<string, Rated>();
    for (const node of review.ratings) {
        const id = node.component?.id;
        const rating = ratingOf(node.rating);
        if (id && components.has(id) && rating && !found.has(id)) found.set(id, { id, rating, node });
    }
    return found;
}

/** The components for which an action is planned, in the review or anywhere in the plan. */
export function componentsWithAction(plan: Plan): ReadonlySet<string> {
    const found = new Set<string>();
    for (const action of plan.actions) {
        for (const list of action.targets)
            for (const subject of list.items) if (subject.component) found.add(subject.component);
    }
    for (const review of plan.reviews) {
        for (const action of review.actions)
            for (const list of action.targets) for (const { id } of list.items) found.add(id);
    }
    return found;
}

/** The place of a rated component's number; of the keyword `rate` where it is missing. */
export function componentPlace(rate: ast.Rate): Place {
    return rate.component ? placeOf(rate.component) : keywordPlace(rate);
}

/** The latest review that rates something: the picture of capacity that holds. */
export function latestRating(plan: Plan): ast.Review | undefined {
    return reviewsByDate(plan).findLast(review => review.ratings.some(rate => ratingOf(rate.rating)));
}
