import type { Table } from '../picture.ts';
import { pointOf, type Rating, rankOf, scale } from '../ratings.ts';
import type { CapacityReviewScene, ReviewedComponent } from './scene.ts';

/** How a rating moved since the review before. */
export interface Change {
    readonly direction: 'up' | 'down' | 'none' | 'new';
    readonly text: string;
}

/** The move of a component since the review before, as far as there is one to tell. */
export function changeOf(component: ReviewedComponent, scene: CapacityReviewScene): Change | undefined {
    const { rating, before } = component;
    if (!rating) return before && { direction: 'none', text: `Was ${before}` };
    if (!before) return scene.previous ? { direction: 'new', text: 'Not rated before' } : undefined;
    const move = rankOf(rating) - rankOf(before);
    if (move === 0) return { direction: 'none', text: 'No change' };
    return move > 0
        ? { direction: 'up', text: `Up from ${before}` }
        : { direction: 'down', text: `Down from ${before}` };
}

/** What a component aims for, in words. */
export function aimOf({ aiming }: ReviewedComponent): string | undefined {
    return aiming && `Aims for ${aiming.rating}${aiming.by ? ` by ${aiming.by}` : ''}`;
}

const ratingWords = (rating: Rating) => `${pointOf(rating).word.toLowerCase()} (${rating})`;

/** One component in a sentence or two. */
export function sentenceOf({
    component,
    change,
    aiming,
}: {
    component: ReviewedComponent;
    change?: Change;
    aiming?: string;
}): string {
    const { id, name, rating, because } = component;
    const judged = rating ? `${ratingWords(rating)}${because ? `: ${because}` : ''}` : 'not yet rated';
    return [`${id} ${name} — ${judged}`, change?.text, aiming]
        .filter(Boolean)
        .map(part => part!.replace(/(?<![.\s])[.\s]+$/, ''))
        .join('. ')
        .concat('.');
}

/** How many components have each rating. */
export function countsOf(components: readonly ReviewedComponent[]): string {
    const parts = scale.map(
        ({ rating, word }) => [components.filter(c => c.rating === rating).length, word.toLowerCase()] as const,
    );
    const unrated = components.filter(c => !c.rating).length;
    return [...parts, [unrated, 'not yet rated'] as const]
        .filter(([count]) => count > 0)
        .map(([count, word]) => `${count} ${word}`)
        .join(' · ');
}

/** The review as a table. */
export function tableOf(components: readonly ReviewedComponent[], scene: CapacityReviewScene): Table {
    return {
        caption: 'Ratings',
        columns: ['Component', 'Rating', 'Because', 'Change', 'Aim'],
        rows: components.map(c => [
            `${c.id} ${c.name}`,
            c.rating ? `${c.rating} ${pointOf(c.rating).word}` : 'Not yet rated',
            c.because ?? '',
            changeOf(c, scene)?.text ?? '',
            aimOf(c) ?? '',
        ]),
    };
}
