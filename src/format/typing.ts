import { blockWords } from '../language/header-lines.ts';
import type { PlanFile } from '../plan/file.ts';
import { editsOf, type SpaceEdit } from './edits.ts';
import { lineEnd, lineStart, withinLines } from './format.ts';
import { layoutOf, step } from './layout.ts';
import { type Piece, piecesOf } from './pieces.ts';
import type { Tables } from './tables.ts';

/**
 * What is tidied when somebody has typed the end of a line or a closing brace: the line with the cursor goes in as far
 * as the braces around it say, and the line just left is tidied in itself. No line is joined, broken or taken away, and
 * where the file is not understood nothing but the cursor's line is touched.
 *
 * @param offset where the cursor is, behind what was typed
 * @param typed `}`, or the end of a line
 */
export function tidyTyped(file: PlanFile, tables: Tables, offset: number, typed: string): SpaceEdit[] {
    const isBrace = typed === '}';
    if (file.form.length > 0) return tidyByBraces(file.text, offset, isBrace);
    const pieces = piecesOf(file, tables);
    if (pieces.some(piece => holds(piece, offset, file.text))) return [];
    const start = lineStart(file.text, offset);
    const left = isBrace ? start : lineBefore(file.text, start);
    const end = lineEnd(file.text, left);
    const all = editsOf(file.text, pieces, layoutOf(pieces));
    const touched = withinLines(file.text, all, { offset: left, length: offset - left });
    // A line that is to become several is laid out as several; until then it is nobody's business.
    const isToBreak = touched.some(edit => edit.isAcrossLines && edit.offset > left && edit.offset < end);
    const own = touched.filter(edit => !edit.isAcrossLines && !(isToBreak && edit.offset <= end));
    if (!isBlankLine(file.text, offset)) return own;
    const here = indentEdit(file.text, offset, indentAt(pieces, offset));
    return [...own.filter(edit => edit.offset < end), ...here];
}

/** Whether an offset is within a text or a comment, where space says something. */
function holds({ offset, end, role }: Piece, at: number, text: string): boolean {
    const isOpenEnded = role === 'comment' && text.startsWith('//', offset);
    return offset < at && (at < end || (isOpenEnded && at === end));
}

/** How far in a line goes that begins at an offset between two pieces. */
function indentAt(pieces: readonly Piece[], offset: number): number {
    const next = pieces.findIndex(piece => piece.offset >= offset);
    const before = pieces.slice(0, next < 0 ? undefined : next).findLast(({ role }) => role !== 'comment');
    if (!before) return 0;
    if (before.role === 'comma') return (before.depth + 1) * step;
    return (before.depth + (before.role === 'open' ? 1 : 0)) * step;
}

function isBlankLine(text: string, offset: number): boolean {
    return text.slice(lineStart(text, offset), lineEnd(text, offset)).trim() === '';
}

/** Sets the space that the line of an offset begins with. */
function indentEdit(text: string, offset: number, indent: number): SpaceEdit[] {
    const start = lineStart(text, offset);
    const before = /^[^\S\r\n]*/.exec(text.slice(start, lineEnd(text, offset)))![0];
    if (before === ' '.repeat(indent)) return [];
    return [{ offset: start, length: before.length, text: ' '.repeat(indent), isAcrossLines: false }];
}

const header = new RegExp(`^[ \\t]*(?:${blockWords.join('|')})[ \\t]+\\p{L}`, 'u');
const parts = /"""[\s\S]*?(?:"""|$)|"(?:\\.|[^"\\\r\n])*"?|\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|[{},]|[^\s"/{},]+|\//g;

/** Indents the line of an offset by the braces that are open there, in a text that is not understood as a whole. */
function tidyByBraces(text: string, offset: number, isBrace: boolean): SpaceEdit[] {
    const start = lineStart(text, offset);
    const line = text.slice(start, lineEnd(text, offset));
    if (isBrace && line.trim() !== '}') return [];
    if (header.test(line)) return indentEdit(text, offset, 0);
    const begin = blockStart(text, start);
    let depth = 0;
    let isAfterComma = false;
    for (const { 0: part, index } of text.slice(begin, start).matchAll(parts)) {
        const isComment = part.startsWith('//') || part.startsWith('/*');
        const goesOn = begin + index + part.length >= start && /^(?:"""|\/\*)/.test(part);
        if (goesOn) return [];
        if (isComment) continue;
        if (part === '{') depth++;
        else if (part === '}') depth--;
        isAfterComma = part === ',';
    }
    const isClosing = line.trim().startsWith('}');
    const indent = depth + (isAfterComma ? 1 : 0) - (isClosing ? 1 : 0);
    return indentEdit(text, offset, Math.max(0, indent) * step);
}

/** Where the block begins that an offset is in: at the nearest line above that begins one. */
function blockStart(text: string, offset: number): number {
    for (let start = offset; start > 0; ) {
        start = lineBefore(text, start);
        if (header.test(text.slice(start, lineEnd(text, start)))) return start;
    }
    return 0;
}

/** Where the line begins that ends at the start of another; the first line stays at its own start. */
function lineBefore(text: string, start: number): number {
    return lineStart(text, text.startsWith('\r\n', start - 2) ? start - 2 : start - 1);
}
