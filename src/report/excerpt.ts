import type { Place } from '../plan/file.ts';
import { lineAround, positionAt } from './lines.ts';
import { cells, harmless } from './width.ts';

/** A line of a file with a range in it marked, ready to print. */
export interface Excerpt {
    readonly line: number;
    /** The line, or what of it fits. */
    readonly text: string;
    /** Spaces and `^`, to stand under the text. */
    readonly marks: string;
}

const tabWidth = 4;
const farthest = 400;

/**
 * The first line of a place with the place underlined. Of a line that is too long, the part around the place is shown.
 *
 * @param columns how many columns the line may take
 */
export function excerptOf(place: Place, columns: number): Excerpt {
    const { file, offset, length } = place;
    const { line } = positionAt(file, offset);
    const { start, end } = lineAround(file, offset);
    // Of a very long line, only what may be shown is looked at.
    const first = Math.max(start, wholeCharacter(file.text, offset - farthest));
    const last = Math.min(end, wholeCharacter(file.text, offset + farthest));
    const from = Math.min(offset, end) - first;
    const to = Math.max(from, Math.min(offset + length, last) - first);
    const { shown, ...cut } = window(cellsOf(file.text.slice(first, last), from, to), columns);
    const cutBefore = cut.cutBefore || first > start;
    const cutAfter = cut.cutAfter || last < end;
    let text = cutBefore ? '…' : '';
    let marks = cutBefore ? ' ' : '';
    for (const cell of shown) {
        text += harmless(cell.text);
        marks += (cell.marked ? '^' : ' ').repeat(cell.width);
    }
    if (cutAfter) text += '…';
    marks = marks.trimEnd();
    return { line, text: text.trimEnd(), marks: marks || `${' '.repeat(cutBefore ? 1 : 0)}^` };
}

/** An offset that does not part the two halves of a character. */
function wholeCharacter(text: string, offset: number): number {
    return /[\udc00-\udfff]/.test(text[offset] ?? '') ? offset - 1 : offset;
}

interface Cell {
    readonly text: string;
    readonly width: number;
    readonly marked: boolean;
}

function cellsOf(line: string, from: number, to: number): Cell[] {
    const all: Cell[] = [];
    let column = 0;
    for (const { text, width, index } of cells(line)) {
        const marked = index < Math.max(to, from + 1) && index + text.length > from;
        const isTab = text === '\t';
        const taken = isTab ? tabWidth - (column % tabWidth) : width;
        all.push({ text: isTab ? ' '.repeat(taken) : text, width: taken, marked });
        column += taken;
    }
    if (from >= line.length) all.push({ text: ' ', width: 1, marked: true });
    return all;
}

/** The cells that fit, around the marked ones. */
function window(
    all: readonly Cell[],
    columns: number,
): { shown: readonly Cell[]; cutBefore: boolean; cutAfter: boolean } {
    const widthUpTo = [0];
    for (const cell of all) widthUpTo.push(widthUpTo.at(-1)! + cell.width);
    const total = widthUpTo.at(-1)!;
    if (total <= columns) return { shown: all, cutBefore: false, cutAfter: false };
    const first = Math.max(
        0,
        all.findIndex(cell => cell.marked),
    );
    const last = all.findLastIndex(cell => cell.marked);
    const room = columns - 2;
    const marked = Math.min(room, widthUpTo[last + 1]! - widthUpTo[first]!);
    const before = Math.min(Math.floor((room - marked) / 2), 40);
    let left = 0;
    while (left < first && widthUpTo[first]! - widthUpTo[left]! > before) left++;
    let right = left;
    while (right < all.length && widthUpTo[right + 1]! - widthUpTo[left]! <= room) right++;
    return { shown: all.slice(left, right), cutBefore: left > 0, cutAfter: right < all.length };
}
