import { wordOf } from '../guide/vocabulary.ts';
import type * as ast from '../language/generated/ast.ts';
import type { Plan } from './plan.ts';

/** The sides of the joint team that conducts a review. */
export const reviewSides = ['unit', 'leadership', 'external'] as const;
export type ReviewSideName = (typeof reviewSides)[number];

/** The side of a reviewer; undefined where it is missing or no side. */
export function sideOf(reviewer: ast.Reviewer): ReviewSideName | undefined {
    const word = reviewer.side?.word ? wordOf('ReviewSide', reviewer.side.word) : undefined;
    return (reviewSides as readonly (string | undefined)[]).includes(word) ? (word as ReviewSideName) : undefined;
}

/**
 * The sides from which a review has nobody, in the guide's order; none of them before the first reviewer is named, or
 * while a side cannot be read.
 */
export function missingSides(review: ast.Review): ReviewSideName[] {
    const said = review.reviewers.map(sideOf);
    if (said.length === 0 || said.includes(undefined)) return [];
    return reviewSides.filter(side => !said.includes(side));
}

/** The reviewers of one side, each once. */
export function reviewersOf(plan: Plan, review: ast.Review, side: ReviewSideName): ast.Reviewer[] {
    const found = new Map<string, ast.Reviewer>();
    for (const reviewer of review.reviewers) {
        const key = sideOf(reviewer) === side ? partyKey(plan, reviewer.who) : undefined;
        if (key !== undefined && !found.has(key)) found.set(key, reviewer);
    }
    return [...found.values()];
}

/** What tells a joint team from others; undefined where it is not one of at least two known reviewers. */
export function teamKey(plan: Plan, review: ast.Review): string | undefined {
    const keys = review.reviewers.map(({ who }) => partyKey(plan, who));
    if (keys.includes(undefined)) return undefined;
    const different = [...new Set(keys)].sort();
    return different.length < 2 ? undefined : different.join('\n');
}

/** Who somebody is, whichever way the words are set. */
function partyKey(plan: Plan, party: ast.Party | undefined): string | undefined {
    const who = plan.who(party);
    if (who) return `name ${who.name}`;
    const text = party?.text?.replace(/\s+/g, ' ').trim().toLowerCase();
    return text ? `text ${text}` : undefined;
}
