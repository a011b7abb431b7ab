import type { Piece } from './pieces.ts';
import { keyWords } from './tables.ts';

/** What is to stand before a piece: line ends, then spaces. */
export interface Gap {
    breaks: number;
    spaces: number;
}

/** How many spaces a step of indentation has. */
export const step = 4;

/**
 * Says what is to stand before each piece of a file. Lines that people have broken within what they say stay broken, an
 * empty line that stands between two lines stays one, and all else follows from the pieces.
 *
 * @param pieces a file without problems of form, in order
 */
export function layoutOf(pieces: readonly Piece[]): Gap[] {
    const layout = new Layout(pieces);
    const gaps = pieces.map((_, i) => layout.gap(i));
    separateBlocks(pieces, gaps);
    alignValues(pieces, gaps);
    return gaps;
}

class Layout {
    private readonly pieces: readonly Piece[];
    /** The first piece at or after each one that is no comment. */
    private readonly solid: (Piece | undefined)[];
    /** Of a comment: whether nothing but comments stands before it on its line. */
    private readonly leads: boolean[] = [];
    /** Whether the line before ends in an opening brace and comments. */
    private readonly opened: boolean[] = [];

    constructor(pieces: readonly Piece[]) {
        this.pieces = pieces;
        this.solid = new Array<Piece | undefined>(pieces.length);
        let next: Piece | undefined;
        for (let i = pieces.length - 1; i >= 0; i--) {
            if (pieces[i]!.role !== 'comment') next = pieces[i];
            this.solid[i] = next;
        }
        for (const [i, { role, breaks }] of pieces.entries()) {
            const before = pieces[i - 1];
            const isAfterComment = before?.role === 'comment';
            this.leads[i] = role === 'comment' && (i === 0 || breaks > 0 || (isAfterComment && this.leads[i - 1]!));
            this.opened[i] = before?.role === 'open' || (isAfterComment && !this.leads[i - 1] && this.opened[i - 1]!);
        }
    }

    gap(i: number): Gap {
        const piece = this.pieces[i]!;
        if (i === 0) return { breaks: 0, spaces: 0 };
        if (!this.beginsLine(i)) return { breaks: 0, spaces: piece.role === 'comma' ? 0 : 1 };
        return { breaks: this.keepsBlank(i) ? 2 : 1, spaces: this.indentOf(i) };
    }

    private beginsLine(i: number): boolean {
        const { role, breaks } = this.pieces[i]!;
        const before = this.pieces[i - 1]!;
        const isAfterComment = before.role === 'comment';
        switch (role) {
            case 'start':
                return breaks > 0 || !isAfterComment || !this.leads[i - 1];
            case 'close':
                return before.role !== 'open';
            case 'open':
            case 'comma':
                return isAfterComment && breaks > 0;
            default:
                return breaks > 0;
        }
    }

    private keepsBlank(i: number): boolean {
        const { role, breaks } = this.pieces[i]!;
        if (breaks < 2 || this.opened[i]) return false;
        if (role === 'start') return true;
        const next = this.solid[i]?.role;
        return role === 'comment' && (next === undefined || next === 'start' || next === 'close');
    }

    /** A comment stands as far in as what it is about: the next line, or the last lines of a block. */
    private indentOf(i: number): number {
        const piece = this.solid[i];
        if (!piece) return 0;
        const goesOn = piece.role === 'rest' || piece.role === 'comma';
        const isLast = piece.role === 'close' && this.pieces[i] !== piece;
        return (piece.depth + (goesOn || isLast ? 1 : 0)) * step;
    }
}

/** What stands outside of all braces: an import, or a block. */
interface Statement {
    readonly first: number;
    readonly isImport: boolean;
    /** The last piece of it that is no comment. */
    last: number;
    isLong: boolean;
}

/** Sets blocks apart by an empty line; imports, and blocks of one line each, stand as close as they are written. */
function separateBlocks(pieces: readonly Piece[], gaps: Gap[]): void {
    const statements: Statement[] = [];
    for (const [i, { role, depth, isImport }] of pieces.entries()) {
        if (role === 'comment') continue;
        if (role === 'start' && depth === 0) statements.push({ first: i, isImport, last: i, isLong: false });
        const statement = statements.at(-1);
        if (!statement) continue;
        statement.last = i;
        if (i > statement.first && gaps[i]!.breaks > 0) statement.isLong = true;
    }
    for (const [i, statement] of statements.entries()) {
        const before = statements[i - 1];
        if (!before || !areSeparate(before, statement)) continue;
        const between = gaps.slice(before.last + 1, statement.first + 1).filter(({ breaks }) => breaks > 0);
        if (between.every(({ breaks }) => breaks < 2) && between[0]) between[0].breaks = 2;
    }
}

function areSeparate(before: Statement, after: Statement): boolean {
    if (before.isImport || after.isImport) return before.isImport !== after.isImport;
    return before.isLong || after.isLong;
}

/** A line whose value stands in the column of its block. */
interface Row {
    /** The first piece of the value. */
    readonly value: number;
    /** How long the keyword is. */
    readonly width: number;
}

/** Puts the values that a block's lines begin with into one column. Lines with braces of their own are headers and stay out. */
function alignValues(pieces: readonly Piece[], gaps: Gap[]): void {
    const blocks: Row[][] = [];
    let row: Row | undefined;
    for (const [i, { role, depth, entry }] of pieces.entries()) {
        if (role === 'start' && entry) {
            row = rowAt(i, keyWords(entry), pieces, gaps);
            if (row) blocks[depth]?.push(row);
        } else if (role === 'open') {
            if (row) blocks[depth]?.pop();
            row = undefined;
            blocks[depth + 1] = [];
        } else if (role === 'close') alignRows(blocks.pop() ?? [], gaps);
    }
}

function alignRows(rows: readonly Row[], gaps: Gap[]): void {
    const widest = rows.reduce((most, { width }) => Math.max(most, width), 0);
    for (const { value, width } of rows) gaps[value]!.spaces = widest - width + 1;
}

/** The row of a line; undefined where it has no value in the column, or a comment in the way. */
function rowAt(i: number, words: number, pieces: readonly Piece[], gaps: readonly Gap[]): Row | undefined {
    if (words === 0 || gaps[i]!.breaks === 0) return undefined;
    let width = words - 1;
    for (let k = 0; k <= words; k++) {
        const piece = pieces[i + k];
        const isInLine = k === 0 || (piece?.role === 'rest' && gaps[i + k]!.breaks === 0);
        if (!piece || !isInLine) return undefined;
        if (k < words) width += piece.end - piece.offset;
    }
    return { value: i + words, width };
}
