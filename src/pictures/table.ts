import { type About, finish, heading, margin } from './frame.ts';
import { Pen } from './pen.ts';
import type { Drawing, DrawOptions } from './picture.ts';
import { bars, barsWidth, pointOf, type Rating } from './ratings.ts';
import { all, type Markup } from './svg.ts';
import {
    headSize,
    layoutTable,
    leading,
    levelWidth,
    type PlacedCell,
    type PlacedPiece,
    type PlacedRow,
    type PlacedSection,
    padX,
    ratingHeight,
    type TableLayout,
    tableWidth,
    textSize,
} from './table/layout.ts';
import type { Cell, Row, TableSpec } from './table/spec.ts';
import { measure } from './text/measure.ts';
import type { Token } from './theme.ts';

export * from './table/spec.ts';

/** Five steps, of which as many are filled as the level says. */
function steps(pen: Pen, level: number, x: number, y: number, ink: Token): Markup {
    return all(
        ...[0, 1, 2, 3, 4].map(i =>
            pen.rect(
                x + i * 9.5 + 0.5,
                y - 9.5,
                7,
                9,
                i < level ? { fill: ink, radius: 1.5 } : { stroke: ink, strokeWidth: 1, radius: 1.5 },
            ),
        ),
    );
}

function ratingBadge(pen: Pen, rating: Rating, x: number, y: number, room: number): Markup {
    const { fill, text, word } = pointOf(rating);
    const letters = measure(rating, textSize, 600);
    const full = 10 + letters + 7 + measure(word, textSize) + 12 + barsWidth * 0.7 + 9;
    const short = 10 + letters + 12 + barsWidth * 0.7 + 9;
    const width = full <= room ? full : short;
    return all(
        pen.rect(x, y, width, ratingHeight, { fill, radius: 5 }),
        pen.line(rating, x + 10, y + 17, { size: textSize, weight: 600, fill: text }),
        full <= room && pen.line(word, x + 17 + letters, y + 17, { size: textSize, fill: text }),
        bars(pen, rating, x + width - 9 - barsWidth * 0.7, y + 18, text, 0.7),
    );
}

function drawPiece(
    pen: Pen,
    { piece, text, y, height }: PlacedPiece,
    x: number,
    top: number,
    width: number,
    faded: boolean,
): Markup {
    const at = top + y;
    if (piece.rating) {
        const inset = piece.text ? text.width + 9 : 0;
        return all(
            pen.lines(text.lines, x, at + 17, { size: textSize, fill: faded ? 'faded' : 'ink' }),
            ratingBadge(pen, piece.rating, x + inset, at, width - inset),
        );
    }
    if (piece.tone === 'gap' || piece.tone === 'open') {
        const isGap = piece.tone === 'gap';
        const wide = Math.min(width, text.width + 20);
        return all(
            pen.rect(x + 0.75, at + 0.75, wide - 1.5, height - 1.5, {
                stroke: isGap ? 'finding' : 'absent',
                strokeWidth: 1.25,
                radius: 5,
                dash: '5 4',
            }),
            pen.lines(text.lines, x + 10, at + 18, { size: textSize, leading, fill: isGap ? 'finding' : 'muted' }),
        );
    }
    const ink: Token = faded ? 'faded' : piece.tone === 'muted' ? 'muted' : 'ink';
    const inset = piece.level !== undefined ? levelWidth + 8 : 0;
    return all(
        piece.level !== undefined && steps(pen, piece.level, x, at + 14.5, faded ? 'faded' : 'neutral'),
        pen.lines(text.lines, x + inset, at + 14, {
            size: textSize,
            leading,
            weight: piece.tone === 'strong' ? 600 : 400,
            fill: ink,
        }),
        piece.tone === 'struck' &&
            all(
                ...text.lines.map((line, i) =>
                    pen.path(`M${x - 1} ${at + 9.5 + i * leading}h${Math.ceil(measure(line, textSize) + 2)}`, {
                        stroke: 'faded',
                        width: 1.2,
                    }),
                ),
            ),
    );
}

function drawCell(pen: Pen, { x, width, pieces }: PlacedCell, top: number, faded: boolean): Markup {
    return all(...pieces.map(piece => drawPiece(pen, piece, x + padX, top, width - 2 * padX, faded)));
}

function drawRow(pen: Pen, layout: TableLayout, placed: PlacedRow, titles: readonly string[]): Markup {
    const { row, y, height, cells, tinted } = placed;
    return pen.node(
        row.node,
        rowSentence(row, titles),
        tinted && pen.rect(layout.x, y, layout.width, height, { fill: 'band' }),
        pen.path(`M${layout.x} ${y + height}h${layout.width}`, { stroke: 'bandLine' }),
        ...cells.map(cell => drawCell(pen, cell, y + 11, row.faded === true)),
    );
}

function drawSection(pen: Pen, layout: TableLayout, section: PlacedSection, titles: readonly string[]): Markup {
    const { title, note, rows, none } = section;
    return all(
        title && pen.lines(title.text.lines, layout.x + padX, title.y, { size: 16, weight: 600 }),
        note && pen.lines(note.text.lines, layout.x + padX, note.y, { size: textSize, leading, fill: 'muted' }),
        ...rows.map(row => drawRow(pen, layout, row, titles)),
        none &&
            all(
                pen.rect(layout.x + padX + 0.75, none.y + 0.75, layout.width - 2 * padX - 1.5, none.height - 1.5, {
                    fill: 'bandSoft',
                    stroke: 'absent',
                    strokeWidth: 1.25,
                    radius: 6,
                    dash: '6 4',
                }),
                pen.lines(none.text.lines, layout.x + padX + 14, none.y + 21, {
                    size: textSize,
                    leading,
                    fill: 'muted',
                }),
            ),
    );
}

/** Draws a table from a place downwards. */
export function drawTable(pen: Pen, spec: TableSpec, x: number, top: number): { markup: Markup; bottom: number } {
    const layout = layoutTable(spec, x, top);
    const titles = spec.columns.map(({ title }) => title);
    const markup = all(
        ...layout.groups.map(group =>
            all(
                pen.line(group.title, group.x + group.width / 2, group.y, {
                    size: headSize,
                    fill: 'muted',
                    anchor: 'middle',
                }),
                pen.path(`M${group.x + padX} ${group.y + 7}h${group.width - 2 * padX}`, { stroke: 'rule' }),
            ),
        ),
        ...layout.heads.map(head =>
            pen.lines(head.text.lines, head.x, head.y, { size: headSize, weight: 600, fill: 'muted' }),
        ),
        pen.path(`M${layout.x} ${layout.headBottom}h${layout.width}`, { stroke: 'rule', width: 1.5 }),
        ...layout.sections.map(section => drawSection(pen, layout, section, titles)),
    );
    return { markup, bottom: layout.bottom };
}

/** A cell in words. */
export function cellWords(cell: Cell): string {
    return cell
        .map(({ text, rating }) =>
            [text, rating && `${rating} (${pointOf(rating).word.toLowerCase()})`].filter(Boolean).join(' '),
        )
        .join('; ');
}

function rowSentence(row: Row, titles: readonly string[]): string {
    const parts = row.cells.flatMap((cell, i) => {
        const words = cellWords(cell);
        return words ? [titles[i] ? `${titles[i]}: ${words}` : words] : [];
    });
    return `${parts.join('. ')}.`;
}

/** A picture that is a table under a heading, with the same content in words. */
export function tablePicture(about: Omit<About, 'tables'>, spec: TableSpec, options: DrawOptions): Drawing {
    const pen = new Pen(options.theme);
    const width = tableWidth(spec) + 2 * margin;
    const head = heading(pen, about, width);
    const { markup, bottom } = drawTable(pen, spec, margin, head.bottom + 10);
    const columns = spec.columns.map(({ title }) => title);
    const tables = spec.sections.map(({ title, rows, none }) => ({
        caption: title ?? about.title,
        columns,
        rows:
            rows.length > 0
                ? rows.map(row => columns.map((_, i) => cellWords(row.cells[i] ?? [])))
                : none
                  ? [columns.map((_, i) => (i === 0 ? none : ''))]
                  : [],
    }));
    return finish(pen, { ...about, tables }, width, bottom + margin, [...head.markup, markup]);
}
