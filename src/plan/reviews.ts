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
