import { closest } from '../language/nearest.ts';
import type { Heading } from './columns.ts';
import { keyOf } from './people.ts';

/** Where the headings of a table stand. */
export interface Headings<H extends Heading> {
    /** The row that they are in. */
    readonly row: number;
    /** What each column is, by its number; those that no heading is known for are left out. */
    readonly columns: ReadonlyMap<number, H>;
}

/** How far down the headings are looked for: above them may stand titles and headings of groups. */
const mostAbove = 20;

/** Heading words shorter than this are not guessed at. */
const leastGuessed = 5;

/**
 * Finds the headings of a table: the row in which most of them are known.
 *
 * @param known all that a column can be
 * @returns undefined where no row has any
 */
export function findHeadings<H extends Heading>(
    rows: readonly (readonly string[])[],
    known: readonly H[],
): Headings<H> | undefined {
    let best: Headings<H> | undefined;
    for (const [row, cells] of rows.slice(0, mostAbove).entries()) {
        const columns = columnsOf(cells, known);
        if (columns.size > (best?.columns.size ?? 0)) best = { row, columns };
    }
    return best;
}

/** What the cells of a row are as headings: each at most once, by its own words first, then by others for the same. */
export function columnsOf<H extends Heading>(cells: readonly string[], known: readonly H[]): Map<number, H> {
    const keys = cells.map(keyOf);
    const columns = new Map<number, H>();
    const taken = new Set<H>();
    const take = (index: number, heading: H) => {
        columns.set(index, heading);
        taken.add(heading);
    };
    for (let round = 0; round < 2; round++) {
        for (const heading of known) {
            if (taken.has(heading)) continue;
            const words = round === 0 ? [heading.title] : heading.also;
            for (const word of words) {
                const index = keys.findIndex((key, i) => key === keyOf(word) && !columns.has(i));
                if (index < 0) continue;
                take(index, heading);
                break;
            }
        }
    }
    const free = known.filter(heading => !taken.has(heading));
    const spellings = new Map(
        free.flatMap(heading => [heading.title, ...heading.also].map(word => [keyOf(word), heading])),
    );
    for (const [index, key] of keys.entries()) {
        if (columns.has(index) || key.length < leastGuessed) continue;
        const near = closest(
            key,
            [...spellings.keys()].filter(word => Math.abs(word.length - key.length) < 3),
        );
        const heading = near === undefined ? undefined : spellings.get(near);
        if (heading && !taken.has(heading)) take(index, heading);
    }
    return columns;
}
