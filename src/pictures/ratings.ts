import type { Pen } from './pen.ts';
import { all, type Markup } from './svg.ts';
import type { Token } from './theme.ts';

/** The four points of the guide's scale. */
export type Rating = 'R' | 'YR' | 'YG' | 'G';

/** The scale from worst to best, with the words, bars and colours that stand for each point. */
export const scale: readonly {
    readonly rating: Rating;
    readonly word: string;
    readonly fill: Token;
    readonly text: Token;
}[] = [
    { rating: 'R', word: 'Red', fill: 'ratingR', text: 'onRatingR' },
    { rating: 'YR', word: 'Yellow-red', fill: 'ratingYR', text: 'onRatingYR' },
    { rating: 'YG', word: 'Yellow-green', fill: 'ratingYG', text: 'onRatingYG' },
    { rating: 'G', word: 'Green', fill: 'ratingG', text: 'onRatingG' },
];

/** Where a rating stands on the scale, from 0 (red) to 3 (green). */
export function rankOf(rating: Rating): number {
    return scale.findIndex(point => point.rating === rating);
}

/** The point of the scale for a rating. */
export function pointOf(rating: Rating): (typeof scale)[number] {
    return scale[rankOf(rating)]!;
}

/** Width of the four bars at the size of a card. */
export const barsWidth = 46;

/** One to four filled bars of rising height, standing on `y`: the rating without colour and without letters. */
export function bars(pen: Pen, rating: Rating, x: number, y: number, ink: Token, size = 1): Markup {
    const filled = rankOf(rating) + 1;
    return all(
        ...[5.5, 9, 12.5, 16].map((height, i) =>
            i < filled
                ? pen.rect(x + i * 12 * size, y - height * size, 9.5 * size, height * size, {
                      fill: ink,
                      radius: 1.5 * size,
                  })
                : pen.rect(x + i * 12 * size + 0.6, y - height * size + 0.6, 9.5 * size - 1.2, height * size - 1.2, {
                      stroke: ink,
                      strokeWidth: 1.2,
                      radius: 1.2 * size,
                  }),
        ),
    );
}
