import { cleanCell, eachRow, firstRows, type Layout, layoutOf } from './csv.ts';
import { type InColumn, numbersOf } from './numbers.ts';

/** A column, in little memory: each thing that it says once, and for each row which of them it is. */
interface Column {
    readonly words: readonly string[];
    readonly codes: Uint32Array;
}

/** What a row is beside its cells. */
const plain = 0;
const blank = 1;
const overfull = 2;

/** Some columns of a table, all of the same rows. */
export interface Columns {
    /** The numbers of the rows that hold something, from 0 as a spreadsheet counts. */
    readonly rows: readonly number[];
    /** The cell of a row, in the column asked for in this place, without space around it. */
    readonly cell: (column: number, row: number) => string;
    /** Whether a row has more cells than there are headings, so that something in it is cut. */
    readonly isOverfull: (row: number) => boolean;
    /** The number that a cell is, as it is written in its column. */
    readonly numberAt: (column: number, row: number) => InColumn;
}

/** Where the headings of a table stand, and what separates its cells. */
export interface Shape {
    readonly layout: Layout;
    readonly headingRow: number;
    readonly headings: readonly string[];
}

/** Finds the headings of a table: the first row that has the most of those that are wanted, else the first row. */
export function shapeOf(text: string, wanted: readonly string[]): Shape {
    const keys = new Set(wanted.map(headingKey));
    const count = (row: readonly string[]) => new Set(row.map(headingKey).filter(key => keys.has(key))).size;
    const layout = layoutOf(text, count);
    const first = firstRows(layout);
    const most = Math.max(0, ...first.map(count));
    const at = first.findIndex(row => (most > 0 ? count(row) === most : row.some(cell => cell !== '')));
    const headingRow = Math.max(0, at);
    return { layout, headingRow, headings: first[headingRow] ?? [] };
}

/** A table of readings, which may be large: its columns are read when somebody asks for them, and once. */
export class DataTable {
    readonly headings: readonly string[];
    readonly #layout: Layout;
    readonly #headingRow: number;
    readonly #columns = new Map<number, Column>();
    readonly #numbers = new Map<number, (code: number) => InColumn>();
    #kinds = new Uint8Array(0);
    #problems: readonly string[] = [];

    constructor({ layout, headingRow, headings }: Shape) {
        this.#layout = layout;
        this.#headingRow = headingRow;
        this.headings = headings;
    }

    /** The columns that are called so, by their numbers; capitals make no difference. */
    named(heading: string): number[] {
        const key = headingKey(heading);
        return this.headings.flatMap((one, index) => (headingKey(one) === key ? [index] : []));
    }

    /** Where a quote is not closed: sentences that name the row. Known once columns have been read. */
    get problems(): readonly string[] {
        return this.#problems;
    }

    /** All that a column says, each once. */
    words(column: number): readonly string[] {
        return this.#load([column])[0]!.words;
    }

    /** Reads columns, by their numbers. */
    columns(wanted: readonly number[]): Columns {
        const columns = this.#load(wanted);
        const cell = (column: number, row: number) => columns[column]!.words[columns[column]!.codes[row]!]!;
        const rows: number[] = [];
        for (let row = this.#headingRow + 1; row < this.#kinds.length; row++)
            if (this.#kinds[row] !== blank) rows.push(row);
        return {
            rows,
            cell,
            isOverfull: row => this.#kinds[row] === overfull,
            numberAt: (column, row) => this.#numbersOf(wanted[column]!)(columns[column]!.codes[row]!),
        };
    }

    /** The numbers of a column, each thing that it says read once. */
    #numbersOf(column: number): (code: number) => InColumn {
        const known = this.#numbers.get(column);
        if (known) return known;
        const words = this.words(column);
        const read = numbersOf(words, this.#layout.separator);
        const numbers: InColumn[] = [];
        const numberOf = (code: number) => {
            if (!(code in numbers)) numbers[code] = read(words[code]!);
            return numbers[code];
        };
        this.#numbers.set(column, numberOf);
        return numberOf;
    }

    /** Goes through the text once for those of the columns that have not been read. */
    #load(wanted: readonly number[]): Column[] {
        const missing = [...new Set(wanted)].filter(index => !this.#columns.has(index));
        if (missing.length > 0) {
            const builders = missing.map(index => ({ index, builder: new ColumnBuilder() }));
            const kinds = new Growing(Uint8Array);
            const width = this.headings.length;
            const problems = eachRow(this.#layout, (cells, row) => {
                if (row <= this.#headingRow) {
                    for (const { builder } of builders) builder.add('');
                    kinds.push(blank);
                    return;
                }
                kinds.push(kindOf(cells, width));
                for (const { index, builder } of builders) builder.add(cells[index] ?? '');
            });
            for (const { index, builder } of builders) this.#columns.set(index, builder.column());
            this.#kinds = kinds.filled();
            this.#problems = problems;
        }
        return wanted.map(index => this.#columns.get(index)!);
    }
}

function kindOf(cells: readonly string[], width: number): number {
    for (let i = cells.length - 1; i >= 0; i--) {
        if (cells[i]!.trim() === '') continue;
        return i >= width ? overfull : plain;
    }
    return blank;
}

/** A heading for comparison. */
function headingKey(heading: string): string {
    return heading.trim().toLowerCase();
}

/** An array of small numbers that grows. */
class Growing<Numbers extends Uint8Array | Uint32Array> {
    readonly #make: new (
        length: number,
    ) => Numbers;
    #numbers: Numbers;
    #length = 0;

    constructor(make: new (length: number) => Numbers) {
        this.#make = make;
        this.#numbers = new make(1024);
    }

    push(number: number): void {
        if (this.#length === this.#numbers.length) {
            const larger = new this.#make(this.#length * 2);
            larger.set(this.#numbers);
            this.#numbers = larger;
        }
        this.#numbers[this.#length++] = number;
    }

    filled(): Numbers {
        return this.#numbers.slice(0, this.#length) as Numbers;
    }
}

class ColumnBuilder {
    readonly #words: string[] = [];
    readonly #known = new Map<string, number>();
    readonly #codes = new Growing(Uint32Array);

    add(word: string): void {
        let code = this.#known.get(word);
        if (code === undefined) {
            code = this.#words.length;
            this.#words.push(word);
            this.#known.set(word, code);
        }
        this.#codes.push(code);
    }

    column(): Column {
        return { words: this.#words.map(cleanCell), codes: this.#codes.filled() };
    }
}
