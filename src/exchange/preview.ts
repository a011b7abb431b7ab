import { actorHeadings, actorsTable } from './import-actors.ts';
import { coalitionHeadings, coalitionsTable } from './import-coalition.ts';
import { type ColumnChoices, type ColumnReading, otherMeanings } from './known-table.ts';

/** What a table looks like before it is imported. */
export interface TablePreview {
    readonly columns: readonly ColumnReading[];
    /** The first rows, with their numbers as a spreadsheet shows them; a cell for each column. */
    readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
    /** How many rows there are. */
    readonly count: number;
    /** All that a column can be. */
    readonly meanings: readonly string[];
    /** Why nobody can be imported like this. */
    readonly problem?: string;
}

/** So many rows show what a column holds. */
const mostRows = 8;

/** Looks at a table without importing it: its first rows, and what each column is taken for. */
export function previewOf(what: 'coalition' | 'actors', text: string, choices: ColumnChoices): TablePreview {
    const table = what === 'actors' ? actorsTable(text, choices) : coalitionsTable(text, choices);
    const headings = what === 'actors' ? actorHeadings : coalitionHeadings;
    return {
        columns: table.readings,
        rows: table.rows.slice(0, mostRows).map(({ number, cells }) => ({
            number: number + 1,
            cells: table.readings.map(({ index }) => cells[index] ?? ''),
        })),
        count: table.rows.length,
        meanings: [...headings.map(({ title }) => title), otherMeanings.note, otherMeanings.out],
        problem: table.problem,
    };
}
