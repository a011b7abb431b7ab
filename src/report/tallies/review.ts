import { components } from '../../guide/components.ts';
import type * as ast from '../../language/generated/ast.ts';
import { addMonths, dayText } from '../../plan/days.ts';
import { isDamaged } from '../../plan/file.ts';
import type { Plan } from '../../plan/plan.ts';
import {
    datedReviews,
    pointsBetween,
    type Rated,
    ratedComponents,
    ratingLetters,
    ratings,
} from '../../plan/reviews.ts';
import { lastDay } from '../../plan/values.ts';
import { limitsOf } from '../../principles/judge.ts';
import reviewDue from '../../principles/review/due.ts';
import { isUnfinished, type Parts } from './tally.ts';

/** Counts a review: how much of the rubric it rates and how, what has moved since the one before, when the next is due. */
export function tallyOfReview(plan: Plan, review: ast.Review): Parts {
    const rated = ratedComponents(review);
    const so = isUnfinished(review) ? ' so far' : '';
    const dated = plan.ask(datedReviews);
    const at = dated.indexOf(review);
    return [
        `${rated.size} of ${components.size} rated${so}${rated.size > 0 ? `: ${spread([...rated.values()])}` : ''}`,
        at > 0 && movedText(rated, dated[at - 1]!),
        at >= 0 && at === dated.length - 1 && !isDamaged(review) && dueText(plan, review),
    ];
}

/** How often each rating is given, the best first. */
function spread(rated: readonly Rated[]): string {
    return ratings
        .map(rating => ({ letters: ratingLetters[rating], count: rated.filter(one => one.rating === rating).length }))
        .filter(({ count }) => count > 0)
        .map(({ letters, count }) => `${count} ${letters}`)
        .reverse()
        .join(', ');
}

/** What is better and what is worse than it was, of what both reviews rate. */
function movedText(rated: ReadonlyMap<string, Rated>, before: ast.Review): string | undefined {
    const earlier = ratedComponents(before);
    const moves = [...rated.values()].flatMap(({ id, rating }) => {
        const old = earlier.get(id);
        return old ? [pointsBetween(rating, old.rating)] : [];
    });
    if (moves.length === 0) return undefined;
    const better = moves.filter(move => move > 0).length;
    const worse = moves.filter(move => move < 0).length;
    const since = `since ${before.date[0]!.text}`;
    if (better + worse === 0) return `nothing moved ${since}`;
    return `${[better > 0 && `${better} better`, worse > 0 && `${worse} worse`].filter(Boolean).join(', ')} ${since}`;
}

/** When delivery is to be reviewed again. */
function dueText(plan: Plan, review: ast.Review): string | undefined {
    const day = lastDay(review.date[0]);
    if (day === undefined) return undefined;
    const due = addMonths(day, limitsOf(reviewDue, plan.settings).dueMonths!);
    return `next review ${plan.today > due ? 'was due' : 'due'} ${dayText(due).slice(0, 7)}`;
}
