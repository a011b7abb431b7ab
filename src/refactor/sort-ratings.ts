import { components } from '../guide/components.ts';
import type { Rate, Review } from '../language/generated/ast.ts';
import { headerEnd, nodesAt } from './lines.ts';
import type { Asked, Refactoring } from './refactoring.ts';
import { reorder } from './sorting.ts';

const order = [...components.keys()];

/** At a review's header or one of its ratings: puts the ratings in the rubric's order, 1A to 5C. */
export function sortRatings({ file, range }: Asked): Refactoring[] {
    const nodes = nodesAt(file, range.offset);
    const review = nodes.find((node): node is Review => node.$type === 'Review');
    if (!review) return [];
    const isAtRating = nodes.some(node => node.$type === 'Rate');
    if (!isAtRating && range.offset > headerEnd(review)) return [];
    const ratings = review.ratings;
    const sorted = [...ratings].sort((a, b) => placeInRubric(a) - placeInRubric(b));
    const found = reorder(ratings, sorted);
    if (!found || found.edits.length === 0) return [];
    return [{ title: 'Sort the ratings from 1A to 5C', kind: 'refactor.rewrite', edits: found.edits }];
}

/** What is no component comes last, as it stands. */
function placeInRubric({ component }: Rate): number {
    const at = order.indexOf(component?.id ?? '');
    return at < 0 ? order.length : at;
}
