import { leadingOf } from '../pen.ts';
import { barsWidth } from '../ratings.ts';
import { type Wrapped, wrap } from '../text/wrap.ts';
import type { Cell, Column, Piece, Row, Section, TableSpec } from './spec.ts';

export const textSize = 14;
export const leading = 19;
export const padX = 12;
const padY = 11;
const pieceGap = 5;
export const headSize = 13.5;
export const levelWidth = 46;
export const ratingHeight = 24;

/** A paragraph, placed from the top of its cell. */
export interface PlacedPiece {
    readonly piece: Piece;
    readonly text: Wrapped;
    /** The top of the paragraph. */
    readonly y: number;
    readonly height: number;
}

export interface PlacedCell {
    readonly x: number;
    readonly width: number;
    readonly pieces: readonly PlacedPiece[];
}

export interface PlacedRow {
    readonly row: Row;
    readonly y: number;
    readonly height: number;
    readonly cells: readonly PlacedCell[];
    /** Whether the row is one of the tinted ones. */
    readonly tinted: boolean;
}

export interface PlacedSection {
    readonly title?: { readonly text: Wrapped; readonly y: number };
    readonly note?: { readonly text: Wrapped; readonly y: number };
    readonly none?: { readonly text: Wrapped; readonly y: number; readonly height: number };
    readonly rows: readonly PlacedRow[];
}

export interface TableLayout {
    readonly x: number;
    readonly width: number;
    readonly bottom: number;
    readonly groups: readonly {
        readonly title: string;
        readonly x: number;
        readonly width: number;
        readonly y: number;
    }[];
    readonly heads: readonly { readonly text: Wrapped; readonly x: number; readonly y: number }[];
    readonly headBottom: number;
    readonly sections: readonly PlacedSection[];
}

/** The width that a table takes. */
export function tableWidth({ columns }: TableSpec): number {
    return columns.reduce((sum, { width }) => sum + width, 0);
}

/** Places a table: a head, and below it sections of rows, each as high as its fullest cell. */
export function layoutTable(spec: TableSpec, x: number, top: number): TableLayout {
    const width = tableWidth(spec);
    const edges = spec.columns.map(
        (_, i) => x + spec.columns.slice(0, i).reduce((sum, column) => sum + column.width, 0),
    );
    const groups = groupsOf(spec.columns, edges, top + 16);
    const headTop = top + (groups.length > 0 ? 34 : 6);
    const heads = spec.columns.map(({ title, width: own }, i) => ({
        text: wrap(title, { size: headSize, weight: 600, width: own - 2 * padX, lines: 2 }),
        x: edges[i]! + padX,
        y: headTop + 15,
    }));
    const headBottom =
        headTop + 15 + (Math.max(1, ...heads.map(({ text }) => text.lines.length)) - 1) * leadingOf(headSize) + 11;
    let y = headBottom;
    const sections = spec.sections.map(section => {
        const placed = layoutSection(section, spec.columns, edges, width, y);
        y = placed.bottom;
        return placed.section;
    });
    return { x, width, bottom: y, groups, heads, headBottom, sections };
}

function groupsOf(columns: readonly Column[], edges: readonly number[], y: number) {
    const groups: { title: string; x: number; width: number; y: number }[] = [];
    for (const [i, { group, width }] of columns.entries()) {
        const last = groups.at(-1);
        if (group && last?.title === group && columns[i - 1]?.group === group) last.width += width;
        else if (group) groups.push({ title: group, x: edges[i]!, width, y });
    }
    return groups;
}

function layoutSection(
    { title, note, rows, none }: Section,
    columns: readonly Column[],
    edges: readonly number[],
    width: number,
    top: number,
): { section: PlacedSection; bottom: number } {
    let y = top;
    const room = width - 2 * padX;
    const heading = title
        ? { text: wrap(title, { size: 16, weight: 600, width: room, lines: 2 }), y: y + 29 }
        : undefined;
    if (heading) y = heading.y + (heading.text.lines.length - 1) * leadingOf(16) + 9;
    const quiet = note ? { text: wrap(note, { size: textSize, width: room, lines: 3 }), y: y + 12 } : undefined;
    if (quiet) y = quiet.y + (quiet.text.lines.length - 1) * leading + 9;
    const placed = rows.map((row, i) => {
        const cells = columns.map((column, c) => layoutCell(row.cells[c] ?? [], edges[c]!, column.width));
        const height =
            Math.max(20, ...cells.map(({ pieces }) => (pieces.at(-1)?.y ?? 0) + (pieces.at(-1)?.height ?? 0))) +
            2 * padY;
        const one: PlacedRow = { row, y, height, cells, tinted: i % 2 === 0 };
        y += height;
        return one;
    });
    let empty: PlacedSection['none'];
    if (rows.length === 0 && none) {
        const text = wrap(none, { size: textSize, width: room - 24, lines: 2 });
        empty = { text, y: y + 8, height: text.lines.length * leading + 14 };
        y += empty.height + 18;
    }
    return { section: { title: heading, note: quiet, rows: placed, none: empty }, bottom: y };
}

function layoutCell(cell: Cell, x: number, width: number): PlacedCell {
    const room = width - 2 * padX;
    let y = 0;
    const pieces = cell.map((piece): PlacedPiece => {
        const inset = piece.level !== undefined ? levelWidth + 8 : isOutlined(piece) ? 18 : 0;
        const text = wrap(piece.text, {
            size: textSize,
            weight: piece.tone === 'strong' ? 600 : 400,
            width: Math.max(20, (piece.rating ? room - barsWidth : room) - inset),
            lines: piece.rating ? 1 : (piece.lines ?? 3),
        });
        const lines = Math.max(piece.level !== undefined ? 1 : 0, text.lines.length);
        const height = piece.rating ? ratingHeight : isOutlined(piece) ? lines * leading + 8 : lines * leading;
        const placed = { piece, text, y, height };
        y += height + pieceGap;
        return placed;
    });
    return { x, width, pieces };
}

/** Whether words stand in an outline of their own. */
function isOutlined({ tone }: Piece): boolean {
    return tone === 'gap' || tone === 'open';
}
