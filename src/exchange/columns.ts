import type * as ast from '../language/generated/ast.ts';
import { checkValues } from '../plan/checks/values.ts';
import type { PlanFile } from '../plan/file.ts';
import type { People } from './people.ts';
import { type Line, literal, partiesSaid, textSaid } from './said.ts';
import { isNothing } from './wording.ts';

/** What a cell says, as lines of a plan. */
export interface Read {
    readonly lines: readonly Line[];
    /** Why not all of it could be read: a sentence or two that follow what the cell says. */
    readonly problem?: string;
}

/** What is known while a cell is read or written. */
export interface Reading {
    readonly people: People;
    /** Reads the text of a plan. */
    readonly parse: (text: string) => PlanFile;
    /** The name of the one that the row is about. */
    readonly self?: string;
    /** The date that the heading says. */
    readonly date?: string;
}

/** What stands at the head of a column. */
export interface Heading {
    readonly title: string;
    /** Other headings under which it is found, the likeliest first. */
    readonly also: readonly string[];
    /** True where what it says may have a date, and a heading may say it: “Alignment 2010”. */
    readonly hasDates?: true;
}

/** A column of a table: what of a row it shows, and how a cell of it is read. */
export interface Column<Row> extends Heading {
    /** True where it holds judgments about people. */
    readonly judges?: true;
    /** True where it is in every table, and not only where a row has something to say in it. */
    readonly always?: true;
    /** The keyword that a cell in the plan's own words may leave out. */
    readonly keyword?: string;
    /** What a row of the plan says in it. */
    readonly lines: (row: Row) => readonly Line[];
    /** How that can be written for readers, the best first; those that would be read otherwise are passed over. */
    readonly forms: (row: Row, people: People) => readonly string[];
    readonly read: (cell: string, reading: Reading) => Read;
}

/** A kind of table: its columns, and how a row of it stands in a plan. */
export interface TableKind<Row> {
    readonly columns: readonly Column<Row>[];
    /** The row that a text holds, given the lines between its braces. */
    readonly rowIn: (body: string, parse: Reading['parse']) => { file: PlanFile; row: Row } | undefined;
}

/** All that a row says that some column shows. */
export function linesOf<Row>(kind: TableKind<Row>, row: Row): Line[] {
    return kind.columns.flatMap(column => column.lines(row));
}

export function sameLines(a: readonly Line[], b: readonly Line[]): boolean {
    return a.length === b.length && a.every((line, i) => isSame(line, b[i]!));
}

export function isSame(a: Line, b: Line): boolean {
    return a.keyword === b.keyword && a.value === b.value;
}

/** Writes what a row says in a column: for readers, or in the plan's own words where a reader's would be misread. */
export function cellOf<Row>(kind: TableKind<Row>, column: Column<Row>, row: Row, reading: Reading): string {
    const lines = column.lines(row);
    if (lines.length === 0) return '';
    for (const form of column.forms(row, reading.people)) {
        const read = readCell(kind, column, form, reading);
        if (!read.problem && sameLines(read.lines, lines)) return form;
    }
    const whole = lines.map(({ keyword, value }) => `${keyword} ${value}`).join('\n');
    const [only] = lines;
    if (lines.length > 1 || column.keyword !== only!.keyword) return whole;
    const reads = (cell: string) => sameLines(readCell(kind, column, cell, reading).lines, lines);
    return reads(only!.value) || !reads(whole) ? only!.value : whole;
}

/** Reads a cell: as people write it, or as a plan does. */
export function readCell<Row>(kind: TableKind<Row>, column: Column<Row>, cell: string, reading: Reading): Read {
    if (isNothing(cell)) return { lines: [] };
    if (reading.date !== undefined) return column.read(cell, reading);
    const looksSaid = cell.includes('"') || (column.keyword !== undefined && cell.startsWith(`${column.keyword} `));
    const said = looksSaid ? inPlanWords(kind, column, cell, reading) : undefined;
    if (said) return { lines: said };
    const read = column.read(cell, reading);
    if (!read.problem) return read;
    const lines = inPlanWords(kind, column, cell, reading);
    return lines ? { lines } : read;
}

/** A cell with more than this outside of quotes is not written as a plan: parsing it thrice would only take long. */
const mostPlanWords = 1_000;

/** What a cell says if it is written as a plan is; undefined where it is not, or says something of another column. */
function inPlanWords<Row>(
    kind: TableKind<Row>,
    column: Column<Row>,
    cell: string,
    { parse, people }: Reading,
): readonly Line[] | undefined {
    // A comment would be lost.
    const bare = withoutTexts(cell);
    if (/\/[/*]/.test(bare) || bare.length > mostPlanWords) return undefined;
    const { keyword } = column;
    const bodies = keyword ? [`${keyword} ${cell}`, cell, cell.replace(/^/gm, `${keyword} `)] : [cell];
    for (const body of bodies) {
        const found = kind.rowIn(body, parse);
        if (!found || found.file.form.length > 0) continue;
        const { file, row } = found;
        if (checkValues(file).some(({ severity }) => severity === 'error')) continue;
        if (file.uses.some(({ reference, node }) => !isOwn(node, row) && !people.has(reference.$refText))) continue;
        const lines = column.lines(row);
        if (lines.length > 0 && linesOf(kind, row).length === lines.length) return lines;
    }
    return undefined;
}

/** A piece of a plan without its texts, closed or not. */
export function withoutTexts(text: string): string {
    return text.replace(/"(?:\\.|[^"\\])*(?:"|$)/g, '');
}

/** Whether a name is that of the row itself, which stands in for the real one. */
function isOwn(node: unknown, row: unknown): boolean {
    return (row as { actor?: unknown }).actor === node;
}

const none: Read = { lines: [] };

/** A column that holds one text. */
export function textColumn<Row>(
    heading: Pick<Column<Row>, 'title' | 'also' | 'judges' | 'always'>,
    keyword: string,
    texts: (row: Row) => readonly ast.Text[],
): Column<Row> {
    return {
        ...textsColumn(heading, keyword, (row: Row) => texts(row).slice(0, 1)),
        read: cell => ({ lines: [{ keyword, value: literal(cell) }] }),
    };
}

/** A column that holds several texts, each on a line of its own. */
export function textsColumn<Row>(
    heading: Pick<Column<Row>, 'title' | 'also' | 'judges' | 'always'>,
    keyword: string,
    texts: (row: Row) => readonly ast.Text[],
): Column<Row> {
    return {
        ...heading,
        keyword,
        lines: row => textLines(keyword, texts(row)),
        forms: row => [
            texts(row)
                .map(({ value }) => value ?? '')
                .join('\n'),
        ],
        read: cell => ({
            lines: cell
                .split('\n')
                .filter(text => text.trim() !== '')
                .map(text => ({ keyword, value: literal(text) })),
        }),
    };
}

export function textLines(keyword: string, texts: readonly ast.Text[]): Line[] {
    return texts.flatMap(text => {
        const value = textSaid(text);
        return value === undefined ? [] : [{ keyword, value }];
    });
}

/** A line of a value that may be missing. */
export function lineOf(keyword: string, value: string | undefined): Line[] {
    return value ? [{ keyword, value }] : [];
}

/** A column that holds a list of people, bodies and texts that stand for them. */
export function partiesColumn<Row>(
    heading: Pick<Column<Row>, 'title' | 'also' | 'judges' | 'always'>,
    keyword: string,
    parties: (row: Row) => readonly (ast.Party | ast.Sphere)[],
): Column<Row> {
    return {
        ...heading,
        keyword,
        lines: row => lineOf(keyword, partiesSaid(parties(row))),
        forms: (row, people) => {
            const shown = parties(row).map(({ ref, text }) => text ?? people.label(ref?.$refText ?? ''));
            return shown.every(one => one !== undefined) ? [shown.join('; ')] : [];
        },
        read: (cell, { people }) => {
            const items = partsOf(cell, people).map(part => {
                const found = people.find(part);
                return found.length === 1 ? found[0]! : literal(part);
            });
            return items.length > 0 ? { lines: [{ keyword, value: items.join(', ') }] } : none;
        },
    };
}

/** The items of a list: between semicolons and line ends, and between commas where the whole is not one name. */
export function partsOf(cell: string, people: People): string[] {
    return cell
        .split(/[;\n]/)
        .flatMap(part => (people.find(part).length > 0 ? [part] : part.split(',')))
        .map(part => part.trim())
        .filter(part => part !== '');
}
