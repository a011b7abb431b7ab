import type { AstNode } from 'langium';
import { shortened } from '../language/text.ts';
import { addLines, replace } from '../plan/edits.ts';
import { fileOf, type PlanFile, placeOf } from '../plan/file.ts';
import { baseName } from '../plan/files.ts';
import type { Edit } from '../plan/finding.ts';
import { cellPlace } from '../table/csv.ts';
import { linesText } from './blocks.ts';
import {
    type Column,
    type Heading,
    isSame,
    linesOf,
    type Reading,
    readCell,
    sameLines,
    type TableKind,
} from './columns.ts';
import type { ColumnChoices, ColumnReading, KnownTable, Refusal, TableRow } from './known-table.ts';
import { type Line, literal } from './said.ts';
import { isNothing } from './wording.ts';

/** What an import does to a plan. */
export interface Imported {
    readonly edits: readonly Edit[];
    /** Who is new in the coalition, or on the map, as the table calls them. */
    readonly added: readonly string[];
    /** The names of actors that the import makes. */
    readonly created: readonly string[];
    /** Who was there already and now says what the table says. */
    readonly updated: readonly string[];
    /** Who was there already and stays as it is. */
    readonly already: readonly string[];
    /** Whether the plan says of somebody otherwise than the table, and stays as it is. */
    readonly differs: boolean;
    /** What somebody should look at, each a sentence with its row and column. */
    readonly messages: readonly string[];
    /** How each column was read. */
    readonly readings: readonly ColumnReading[];
}

export interface ImportOptions {
    readonly parse: Reading['parse'];
    /** Whether rows of those who are there already change what the plan says of them. */
    readonly update?: boolean;
    /** The file that new blocks go to; chosen where it is absent. */
    readonly home?: PlanFile;
    /** What somebody has decided of columns. */
    readonly columns?: ColumnChoices;
}

export function isRefused(result: Imported | Refusal): result is Refusal {
    return 'problem' in result;
}

/** What a cell says of a row, by column; what belongs to no column has none. */
export interface Said<Row> {
    readonly column?: Column<Row>;
    readonly lines: readonly Line[];
    readonly place: string;
    /** What could not be read, in a sentence with its row and column; it is among the lines as a note. */
    readonly problem?: string;
}

/**
 * Reads the cells of a row. What cannot be read becomes a note.
 *
 * @param specials the columns that are not read here
 */
export function readRow<Row>(
    kind: TableKind<Row>,
    table: KnownTable<Heading>,
    row: TableRow,
    specials: readonly Heading[],
    reading: Reading,
): Said<Row>[] {
    const said: Said<Row>[] = [];
    for (const [index, cell] of row.cells.entries()) {
        const { heading, date } = table.columns.get(index) ?? {};
        if (cell === '' || isNothing(cell) || table.out.has(index) || (heading && specials.includes(heading))) continue;
        const written = table.headings[index] || heading?.title || '';
        const place = cellPlace(row.number, index, written);
        const note = (): Line => ({ keyword: 'note', value: literal(written ? `${written}: ${cell}` : cell) });
        const column = heading && kind.columns.find(one => one === heading);
        if (!column) {
            said.push({ lines: [note()], place });
            continue;
        }
        const { lines, problem } = readCell(kind, column, cell, { ...reading, date });
        said.push({
            column,
            lines: problem ? [...lines, note()] : lines,
            place,
            problem: problem && `${place}: “${shortened(cell)}” ${problem}`,
        });
    }
    return inOne(said, kind, table);
}

/** Puts together what several columns say of the same at several dates, the earliest first and what has none last. */
function inOne<Row>(said: readonly Said<Row>[], kind: TableKind<Row>, table: KnownTable<Heading>): Said<Row>[] {
    const dated = kind.columns.filter(column =>
        [...table.columns.values()].some(({ heading, date }) => heading === column && date !== undefined),
    );
    return dated.reduce<readonly Said<Row>[]>((all, column) => {
        const own = all.filter(one => one.column === column);
        const isOwn = ({ keyword }: Line) => keyword === column.keyword;
        const values = own.flatMap(({ lines }) => lines.filter(isOwn)).sort((a, b) => earlier(a.value, b.value));
        if (own.length < 2 || values.length === 0) return all;
        const [first, ...others] = own;
        const value = values.map(line => line.value).join(', ');
        const rest = [first!, ...others].map(one => ({ ...one, lines: one.lines.filter(line => !isOwn(line)) }));
        return [
            ...all.filter(one => !own.includes(one)),
            { column, place: first!.place, lines: [{ keyword: column.keyword!, value }] },
            ...rest.filter(({ lines }) => lines.length > 0),
        ];
    }, said) as Said<Row>[];
}

/** The order of judgments by the dates that they say. */
function earlier(a: string, b: string): number {
    const dateIn = (value: string) => / in (\d{4}[\w/-]*)/.exec(value)?.[1] ?? '9999';
    return dateIn(a) < dateIn(b) ? -1 : dateIn(a) > dateIn(b) ? 1 : 0;
}

/** Says what could not be read of a row that is written into the plan. */
export function tellOfNotes(said: readonly { readonly problem?: string }[], tell: (message: string) => void): void {
    for (const { problem } of said) if (problem) tell(`${problem} It is kept as a note.`);
}

/** Properties of which a plan says one value, by their keywords. */
const single: Readonly<Record<string, string>> = {
    alignment: 'alignment',
    potential: 'potential',
    power: 'power',
    type: 'type',
    sphere: 'sphere',
    shares: 'shares',
    'proposed by': 'proposedBy',
    because: 'because',
    kind: 'kind',
    level: 'level',
    role: 'role',
    influence: 'influence',
    function: 'function',
    within: 'within',
};

/** What a row of a table says otherwise than the plan: what to change, and in words. */
export interface Difference {
    readonly edits: readonly Edit[];
    readonly messages: readonly string[];
}

/**
 * Holds what a table says of somebody against what the plan says: empty cells change nothing, single values are
 * replaced, and of what can be said several times the new is added. Nothing is taken away.
 */
export function differenceOf<Row extends AstNode>(
    kind: TableKind<Row>,
    row: Row,
    said: readonly Said<Row>[],
): Difference {
    const edits: Edit[] = [];
    const added: Line[] = [];
    const messages: string[] = [];
    const all = linesOf(kind, row);
    for (const { column, lines, place, problem } of said) {
        const had = column ? column.lines(row) : [];
        if (column && sameLines(had, lines)) continue;
        const fresh = lines.filter(
            line => !all.some(other => isSame(line, other)) && !added.some(other => isSame(line, other)),
        );
        if (fresh.length === 0) continue;
        for (const line of fresh) {
            const property = single[line.keyword];
            const [node] = property ? ((row as unknown as Record<string, AstNode[]>)[property] ?? []) : [];
            if (node) edits.push(replace(placeOf(node), line.value));
            else added.push(line);
        }
        const now = had.filter(({ keyword }) => keyword in single).map(({ value }) => value);
        if (problem) {
            messages.push(`${problem} The plan stays as it is.`);
            continue;
        }
        const wanted = fresh.map(({ value }) => value).join(', ');
        messages.push(
            now.length > 0
                ? `${place}: the plan says ${now.join(', ')}, the table ${wanted}.`
                : `${place}: the table adds ${wanted}.`,
        );
    }
    if (added.length > 0) {
        const width = Math.max(...all.map(({ keyword }) => keyword.length), 0);
        edits.push(addLines(row, linesText(added, '', width)));
    }
    return { edits, messages };
}

/** Why a file cannot be changed: it has damage of form, and a change might fall into it. */
export function damageOf(file: PlanFile): Refusal | undefined {
    if (file.form.length === 0) return undefined;
    const { offset, message } = file.form[0]!;
    const line = file.text.slice(0, offset).split('\n').length;
    return {
        problem: `${baseName(file.uri)} cannot be read as a whole, so nothing was imported. Mend it first. Line ${line}: ${message}`,
    };
}

/** The texts of files after edits, as far as they are changed. */
export function editedTexts(edits: readonly Edit[]): ReadonlyMap<PlanFile, string> {
    const byFile = Map.groupBy(edits, edit => edit.place.file);
    return new Map([...byFile].map(([file, own]) => [file, applied(file.text, own)]));
}

function applied(text: string, edits: readonly Edit[]): string {
    const sorted = [...edits].sort((a, b) => a.place.offset - b.place.offset);
    const newline = /\r\n/.test(text) ? '\r\n' : '\n';
    let result = '';
    let at = 0;
    for (const { place, text: inserted } of sorted) {
        result += text.slice(at, place.offset) + inserted.replace(/\r?\n/g, newline);
        at = place.offset + place.length;
    }
    return result + text.slice(at);
}

/** The file that new blocks of a kind go to: where the last of them is, else the plan's own. */
export function fileOfLast(nodes: readonly AstNode[], otherwise: PlanFile): PlanFile {
    const last = nodes.at(-1);
    return last ? fileOf(last) : otherwise;
}
