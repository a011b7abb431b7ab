import { withoutAccents } from '../language/text.ts';
import { isPeriod, readDate } from '../plan/days.ts';
import type { Heading } from './columns.ts';
import { keyOf } from './people.ts';
import { isSchoolYear, levelWords } from './wording.ts';

/** What a column is taken for. */
export interface Meaning<H extends Heading> {
    readonly heading: H;
    /** The date of all that the column says: “Alignment 2010”. */
    readonly date?: string;
    /** True where the heading is misspelt, so that somebody should look whether this is meant. */
    readonly isNear?: true;
}

/** Where the headings of a table stand. */
export interface Headings<H extends Heading> {
    /** The row that they are in; the last where they are in two. */
    readonly row: number;
    /** How many rows they take. */
    readonly height: 1 | 2;
    /** The headings as they are written. */
    readonly texts: readonly string[];
    /** What each column is, by its number; those that no heading is known for are left out. */
    readonly columns: ReadonlyMap<number, Meaning<H>>;
}

/** A cell with more letters is no heading. */
const longestHeading = 100;

/** How far down the headings are looked for: above them may stand titles and headings of groups. */
const mostAbove = 20;

/**
 * Finds the headings of a table: the row, or the two rows, in which most of them are known.
 *
 * @param known all that a column can be
 * @param who the columns of which one has to be there
 * @returns undefined where no row has any
 */
export function findHeadings<H extends Heading>(
    rows: readonly (readonly string[])[],
    known: readonly H[],
    who: readonly H[],
): Headings<H> | undefined {
    let best: Headings<H> | undefined;
    let most = 0;
    for (const [row, own] of rows.slice(0, mostAbove).entries()) {
        const above = rows[row - 1];
        for (const texts of above ? [own, underGroups(above, own)] : [own]) {
            const columns = columnsOf(texts, known);
            const score = columns.size + ([...columns.values()].some(({ heading }) => who.includes(heading)) ? 1 : 0);
            if (columns.size === 0 || score <= most) continue;
            most = score;
            best = { row, height: texts === own ? 1 : 2, texts, columns };
        }
    }
    return best;
}

/** Headings below those of groups: the cells of a group are merged, so that only the first of them holds its text. */
function underGroups(above: readonly string[], own: readonly string[]): string[] {
    let group = '';
    return Array.from({ length: Math.max(above.length, own.length) }, (_, i) => {
        const [over, under] = [above[i] ?? '', own[i] ?? ''];
        if (over !== '') group = over;
        return under === '' ? over : `${group} ${under}`.trim();
    });
}

/**
 * What the cells of a row are as headings: each at most once, by its own words first, then by others for the same.
 *
 * A heading is known if it has the words of one that there is; filler words, plurals and scales in brackets make no
 * difference. By its letters alone one is known only if a single long word is misspelt by one letter: two letters
 * apart, or in a short word one, stands another word, and “Region” is no “Reason”.
 */
export function columnsOf<H extends Heading>(row: readonly string[], known: readonly H[]): Map<number, Meaning<H>> {
    const cells = row.map(cell => (cell.length > longestHeading ? '' : cell));
    const columns = new Map<number, Meaning<H>>();
    const taken = new Set<H>();
    const take = (
        same: (cell: string, word: string) => boolean,
        words: (heading: H) => readonly string[],
        isNear?: true,
    ) => {
        for (const heading of known) {
            if (taken.has(heading)) continue;
            for (const word of words(heading)) {
                const index = cells.findIndex((cell, i) => cell !== '' && !columns.has(i) && same(cell, word));
                if (index < 0) continue;
                columns.set(index, { heading, isNear });
                taken.add(heading);
                break;
            }
        }
    };
    const own = ({ title }: H) => [title];
    const all = ({ title, also }: H) => [title, ...also];
    const sameLetters = (cell: string, word: string) => keyOf(cell) === keyOf(word);
    const sameWords = (cell: string, word: string) => wordsOf(cell).join(' ') === wordsOf(word).join(' ');
    take(sameLetters, own);
    take(sameLetters, ({ also }) => also);
    take(sameWords, own);
    take(sameWords, all);
    take(isMisspelt, all, true);
    takeDated(cells, known, columns);
    return columns;
}

/** Takes columns that say with a date what others say without: there may be one for each year. */
function takeDated<H extends Heading>(cells: readonly string[], known: readonly H[], columns: Map<number, Meaning<H>>) {
    for (const [index, cell] of cells.entries()) {
        if (columns.has(index)) continue;
        const found = /\(?(\d{4}(?:[/-]\w{2,4})?)\)?$/.exec(cell);
        if (!found || !isPeriod(readDate(found[1]!)) || isSchoolYear(found[1]!)) continue;
        const words = wordsOf(cell.slice(0, found.index)).join(' ');
        const heading = known.find(
            ({ title, also, hasDates }) => hasDates && [title, ...also].some(word => wordsOf(word).join(' ') === words),
        );
        if (heading) columns.set(index, { heading, date: found[1] });
    }
}

const fillers = new Set(['the', 'a', 'an', 'this', 'our', 'your', 'their', 'its', 'his', 'her']);
const joining = new Set(['of', 'with', 'for', 'to', 'towards', 'toward', 'in', 'on']);

/** The words of a heading that count: “Alignment with the aspirations (1-5)” is alignment, aspiration. */
function wordsOf(heading: string): string[] {
    const words = lettersIn(withoutScale(heading)).filter(word => !fillers.has(word));
    const own = words.filter(word => !joining.has(word));
    return (own.length > 1 ? own : words).map(word =>
        /[^s]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word,
    );
}

function lettersIn(text: string): string[] {
    return (
        withoutAccents(text)
            .toLowerCase()
            .match(/[\p{L}\p{N}]+/gu) ?? []
    );
}

/** A heading without brackets that only say how its cells are filled in: “(1-5)”, “(H/M/L)”, “(1 = low)”. */
function withoutScale(heading: string): string {
    const text = heading.trim();
    const start = text.endsWith(')') ? text.lastIndexOf('(') : -1;
    if (start < 0) return text;
    const inside = lettersIn(text.slice(start));
    return inside.every(word => /^\d{1,2}$/.test(word) || levelWords.has(word)) ? text.slice(0, start) : text;
}

/** Words shorter than this are not taken for misspelt ones. */
const leastMisspelt = 8;

function isMisspelt(cell: string, word: string): boolean {
    const [written, meant] = [wordsOf(cell), wordsOf(word)];
    if (written.length !== meant.length) return false;
    const wrong = written.flatMap((one, i) => (one === meant[i] ? [] : [[one, meant[i]!] as const]));
    return wrong.length === 1 && isOneOff(...wrong[0]!);
}

/**
 * Whether a letter is missing or too many, or two have changed places. Another letter in its place makes another word
 * too easily; and first and last letter say what word it is.
 */
function isOneOff(written: string, meant: string): boolean {
    if (Math.min(written.length, meant.length) < leastMisspelt) return false;
    if (written[0] !== meant[0] || written.at(-1) !== meant.at(-1)) return false;
    const [shorter, longer] = written.length < meant.length ? [written, meant] : [meant, written];
    const at = [...longer].findIndex((letter, i) => letter !== shorter[i]);
    if (shorter.length !== longer.length) return longer.slice(0, at) + longer.slice(at + 1) === shorter;
    return meant.slice(0, at) + meant.charAt(at + 1) + meant.charAt(at) + meant.slice(at + 2) === written;
}
