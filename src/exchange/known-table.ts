import { cellPlace, columnLetters, readSheet } from '../table/csv.ts';
import type { Heading } from './columns.ts';
import { columnsOf, findHeadings, type Headings, type Meaning } from './headings.ts';
import { keyOf } from './people.ts';

/** Why a table cannot be imported: a sentence that says what to do. */
export interface Refusal {
    readonly problem: string;
}

/** What somebody has decided of columns: by heading or letter, the title of what it is, or one of `otherMeanings`. */
export type ColumnChoices = ReadonlyMap<string, string>;

/** What a column can be beside the known ones. */
export const otherMeanings = { note: 'note', out: 'leave out' } as const;

/** How a column is read. */
export interface ColumnReading {
    /** Its number from 0. */
    readonly index: number;
    /** As a spreadsheet names it: B. */
    readonly letters: string;
    /** Its heading as it is written; may be empty. */
    readonly heading: string;
    /** The title of what it is, with its date, or one of `otherMeanings`. */
    readonly meaning: string;
    /** How that was found: by its words, by its letters only, not at all, or somebody has said it. */
    readonly how: 'known' | 'near' | 'unknown' | 'chosen';
}

/** A row of a table, with its number from 0. */
export interface TableRow {
    readonly number: number;
    readonly cells: readonly string[];
}

/** A table whose columns are known. */
export interface KnownTable<H extends Heading> {
    readonly columns: ReadonlyMap<number, Meaning<H>>;
    /** How all columns that hold something are read, in their order. */
    readonly readings: readonly ColumnReading[];
    /** The columns that are left out because somebody has said so. */
    readonly out: ReadonlySet<number>;
    /** The headings as they are written. */
    readonly headings: readonly string[];
    /** The rows below the headings that hold something. */
    readonly rows: readonly TableRow[];
    /** The rows above the headings. */
    readonly above: readonly (readonly string[])[];
    /** What is wrong with the table, and what of it is left out: sentences. */
    readonly problems: readonly string[];
    /** Why nobody can be imported from it. */
    readonly problem?: string;
}

/**
 * Reads a table and finds out what its columns are.
 *
 * @param who the columns of which one has to be there
 * @param known all columns that there can be
 * @param choices what somebody has decided of columns
 */
export function knownTable<H extends Heading>(
    text: string,
    who: readonly NoInfer<H>[],
    known: readonly H[],
    choices: ColumnChoices = new Map(),
): KnownTable<H> {
    const sheet = readSheet(text, row => columnsOf(row, known).size);
    const found = findHeadings(sheet.rows, known, who) ?? withoutKnown<H>(sheet.rows);
    const chosen = chosenColumns(found, known, choices);
    const rows = sheet.rows.map((cells, number) => ({ number, cells })).slice(found.row + 1);
    const isAgain = ({ cells }: TableRow) => keyOf(cells.join()) === keyOf(found.texts.join());
    const filled = rows.filter(row => row.cells.some(cell => cell !== '') && !isAgain(row));
    const whoAt = [...chosen.columns].find(([, { heading }]) => who.includes(heading))?.[0];
    const beside = filled.filter(row => isBeside(row, whoAt));
    const people = filled.filter(row => !beside.includes(row));
    const titles = known.slice(0, 6).map(({ title }) => `“${title}”`);
    const noWho = `No column says who it is about. Give it the heading “${who[0]!.title}”. Headings that are known: ${titles.join(', ')} and more.`;
    return {
        columns: chosen.columns,
        out: chosen.out,
        readings: readingsOf(found, chosen, people),
        headings: found.texts,
        above: sheet.rows.slice(0, found.row),
        rows: people,
        problems: [
            ...sheet.problems,
            ...beside.map(
                ({ number, cells }) =>
                    `row ${number + 1}: “${cells.find(cell => cell !== '')}” is read as a line below the table, which names nobody. The row is left out.`,
            ),
        ],
        problem: chosen.problem ?? (whoAt === undefined ? noWho : undefined),
    };
}

/** The headings of a table of which none is known: the first row with several cells. */
function withoutKnown<H extends Heading>(rows: readonly (readonly string[])[]): Headings<H> {
    const filled = (row: readonly string[]) => row.filter(cell => cell !== '').length;
    const several = rows.findIndex(row => filled(row) > 1);
    const row = Math.max(0, several >= 0 ? several : rows.findIndex(one => filled(one) > 0));
    return { row, height: 1, texts: rows[row] ?? [], columns: new Map() };
}

interface Chosen<H extends Heading> {
    readonly columns: ReadonlyMap<number, Meaning<H>>;
    readonly out: ReadonlySet<number>;
    readonly chosen: ReadonlySet<number>;
    readonly problem?: string;
}

/** The columns as they were found, and then as somebody wants them; what is chosen is taken from any other column. */
function chosenColumns<H extends Heading>(found: Headings<H>, known: readonly H[], choices: ColumnChoices): Chosen<H> {
    const columns = new Map(found.columns);
    const out = new Set<number>();
    const chosen = new Set<number>();
    for (const [column, meaning] of choices) {
        const index = indexOf(found.texts, column);
        if (index < 0)
            return {
                columns,
                out,
                chosen,
                problem: `There is no column “${column}”. There is: ${listOf(found.texts)}.`,
            };
        chosen.add(index);
        columns.delete(index);
        const key = keyOf(meaning);
        if (key === keyOf(otherMeanings.note)) {
            // That is what happens to a column of which nothing else is known.
            if (!known.some(({ title }) => title === meaning)) continue;
        }
        if (key === keyOf(otherMeanings.out)) {
            out.add(index);
            continue;
        }
        const heading =
            known.find(({ title }) => keyOf(title) === key) ??
            known.find(({ also }) => also.some(one => keyOf(one) === key));
        if (!heading) {
            const titles = known.map(({ title }) => title);
            return {
                columns,
                out,
                chosen,
                problem: `A column cannot be “${meaning}”. It can be: ${[...titles, otherMeanings.note, otherMeanings.out].join(', ')}.`,
            };
        }
        for (const [other, one] of columns)
            if (one.heading === heading && one.date === undefined) columns.delete(other);
        columns.set(index, { heading });
    }
    return { columns, out, chosen };
}

/** The column that is called so, by its heading or by its letter. */
function indexOf(headings: readonly string[], column: string): number {
    const exact = headings.indexOf(column);
    if (exact >= 0) return exact;
    const key = keyOf(column);
    const near = key === '' ? -1 : headings.findIndex(heading => keyOf(heading) === key);
    return near >= 0 ? near : headings.findIndex((_, index) => columnLetters(index) === column.trim().toUpperCase());
}

function listOf(headings: readonly string[]): string {
    return headings.map((heading, index) => `“${heading || columnLetters(index)}”`).join(', ');
}

function readingsOf<H extends Heading>(
    found: Headings<H>,
    { columns, out, chosen }: Chosen<H>,
    rows: readonly TableRow[],
): ColumnReading[] {
    const width = Math.max(found.texts.length, ...rows.map(({ cells }) => cells.length));
    return Array.from({ length: width }, (_, index): ColumnReading | undefined => {
        const heading = found.texts[index] ?? '';
        const meaning = columns.get(index);
        if (!meaning && heading === '' && !rows.some(({ cells }) => cells[index])) return undefined;
        const title = meaning && (meaning.date ? `${meaning.heading.title} in ${meaning.date}` : meaning.heading.title);
        const how = chosen.has(index) ? 'chosen' : meaning?.isNear ? 'near' : meaning ? 'known' : 'unknown';
        return {
            index,
            letters: columnLetters(index),
            heading,
            meaning: title ?? (out.has(index) ? otherMeanings.out : otherMeanings.note),
            how,
        };
    }).filter(reading => reading !== undefined);
}

const sums = new Set(['total', 'totals', 'grandtotal', 'subtotal', 'sum', 'average', 'mean', 'count', 'totalnumber']);

/** Whether a row says something of the table, and not of somebody: a total, a source, a note below it. */
function isBeside({ cells }: TableRow, who: number | undefined): boolean {
    const filled = cells.filter(cell => cell !== '');
    const first = who === undefined ? filled[0]! : cells[who] || filled[0]!;
    if (sums.has(keyOf(first))) return true;
    if (filled.length > 1) return false;
    const text = filled[0]!;
    return (
        /^(?:source|sources|note|notes|nb|key|legend|scale|date|as of|updated|last updated|compiled by|prepared by|author)\s*[:.=]/i.test(
            text,
        ) ||
        /^(?:last updated|updated|compiled|prepared|printed|exported|as of|total)\b.*\d/i.test(text) ||
        /^(?:exhibit|table|figure)\s+\w*\d/i.test(text) ||
        /^[*†©]/.test(text) ||
        /^n\s*=\s*\d/i.test(text)
    );
}

/** The cell of a row under a heading; empty where the table has no such column. */
export function cellUnder<H extends Heading>(table: KnownTable<H>, cells: readonly string[], heading: H): string {
    for (const [index, one] of table.columns) if (one.heading === heading) return cells[index] ?? '';
    return '';
}

/** Where a cell stands, for messages. */
export function placeUnder<H extends Heading>(table: KnownTable<H>, row: number, heading: H): string {
    for (const [index, one] of table.columns)
        if (one.heading === heading) return cellPlace(row, index, table.headings[index] ?? '');
    return `row ${row + 1}`;
}

/** Names the columns of which it is not known what they are, or not for sure, once for all rows. */
export function tellOfColumns(table: KnownTable<Heading>, tell: (message: string) => void): void {
    const called = ({ heading, letters }: ColumnReading) => (heading ? `“${heading}”` : `column ${letters}`);
    const unknown = table.readings.filter(({ how }) => how === 'unknown');
    if (unknown.length > 0)
        tell(`${unknown.map(called).join(', ')}: no such column is known. What it says is kept as notes.`);
    for (const reading of table.readings)
        if (reading.how === 'near')
            tell(`${called(reading)} is taken for “${reading.meaning}”. Correct the heading if that is not meant.`);
}
