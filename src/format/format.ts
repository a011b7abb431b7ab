import type { PlanFile, Range } from '../plan/file.ts';
import { editsOf, type SpaceEdit } from './edits.ts';
import { layoutOf } from './layout.ts';
import { countBreaks, piecesOf } from './pieces.ts';
import type { Tables } from './tables.ts';

/**
 * The changes that make a file tidy. A file in which something of form is wrong has none: where it is not understood,
 * nobody can say which space means something.
 *
 * @returns the changes in order, clear of each other; each touches space only
 */
export function tidyEdits(file: PlanFile, tables: Tables): SpaceEdit[] {
    if (file.form.length > 0) return [];
    const pieces = piecesOf(file, tables);
    return editsOf(file.text, pieces, layoutOf(pieces));
}

/**
 * Why a file cannot be tidied: the first line that is not understood, and what is wrong there; undefined where it can.
 *
 * @param isKeyword set where the sentence leaves the screen: a message that quotes more than words of the language, and so
 *     perhaps a judgment about somebody, is left to the check, which knows what it may say
 */
export function whyNotTidied({ form, text }: PlanFile, isKeyword?: (word: string) => boolean): string | undefined {
    const first = form[0];
    if (!first) return undefined;
    const line = `line ${countBreaks(text, 0, first.offset) + 1} has to be understood first`;
    const quoted = (first.message.match(/`[^`]*`/g) ?? []).flatMap(piece => piece.match(/[\p{L}\p{N}_-]+/gu) ?? []);
    const isTold = !isKeyword || quoted.every(isKeyword);
    return isTold ? `${line}: ${first.message}` : `${line}; delivery check says what is wrong there.`;
}

/** Why a file is not tidied whose words would not all be there afterwards, which never should be. */
export const lossy = 'something would have been lost. This is our fault; please report it, with the plan if you can.';

/** Those of the changes that are made within the lines of a range. */
export function withinLines(text: string, edits: readonly SpaceEdit[], { offset, length }: Range): SpaceEdit[] {
    const start = lineStart(text, offset);
    const end = lineEnd(text, offset + length);
    return edits.filter(edit => edit.offset >= start && edit.offset + edit.length <= end);
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
    if (offset <= 0) return 0;
    return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** Where the line of an offset ends, before what ends it. */
export function lineEnd(text: string, offset: number): number {
    const found = text.slice(offset).search(/[\r\n]/);
    return found < 0 ? text.length : offset + found;
}
