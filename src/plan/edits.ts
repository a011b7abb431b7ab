import type { AstNode } from 'langium';
import { placeInOrder } from './block-order.ts';
import { type Place, type PlanFile, placeOf } from './file.ts';
import type { Edit, Fix } from './finding.ts';

/** Where the text of an edit has this character, the cursor goes: into the quotes of a reason that only people know. */
export const caret = '‸';

/** One step of indentation. */
const step = '    ';

/** Nodes that say their parts on their own line and need no braces for them. */
const inlineTypes = new Set(['Rate', 'Step', 'ReviewFinding', 'ReviewAction', 'Difficulty', 'Contact']);

/** Replaces what stands at a place. */
export function replace(place: Place, text: string): Edit {
    const cursor = text.indexOf(caret);
    return cursor < 0 ? { place, text } : { place, text: text.replace(caret, ''), cursor };
}

/** Puts text in at a character of a file. */
export function insertAt(file: PlanFile, offset: number, text: string): Edit {
    return replace({ file, offset, length: 0 }, text);
}

/**
 * Adds lines to what a block says, where the order of the language has them, opening its braces where it has none. What
 * says its parts on one line (`rate 1A R because "…"`) gets them at the end of that line.
 *
 * @param node a block, or a part of one that can say something of its own
 * @param lines what to add, each a line without its indentation, further indented where it stands in braces of its own
 */
export function addLines(node: AstNode, ...lines: string[]): Edit {
    const { file, offset, length } = placeOf(node);
    const text = file.text.slice(offset, offset + length);
    const indent = indentOf(file, offset);
    const open = openingBrace(text);
    if (open < 0) {
        if (inlineTypes.has(node.$type)) return insertAt(file, offset + length, ` ${lines.join(' ')}`);
        return insertAt(file, offset + length, ` {\n${indented(lines, indent + step)}\n${indent}}`);
    }
    if (!text.endsWith('}')) return insertAt(file, offset + length, `\n${indented(lines, indent + step)}`);
    const inner = text.slice(open + 1, -1);
    if (!inner.includes('\n')) {
        const said = inner.trim() === '' ? lines : [inner.trim(), ...lines];
        const place = { file, offset: offset + open + 1, length: inner.length };
        return replace(place, `\n${indented(said, indent + step)}\n${indent}`);
    }
    const [first = '', ...more] = lines;
    const placed = placeInOrder(file, { offset: offset + open + 1, length: inner.length }, node.$type, first);
    const last = offset + open + 1 + inner.trimEnd().length;
    const all = [placed?.line ?? first, ...more];
    return insertAt(file, placed?.offset ?? last, `\n${indented(all, indent + step)}`);
}

/** Adds lines below a node, as far indented as it is. */
export function addBelow(node: AstNode, ...lines: string[]): Edit {
    const { file, offset, length } = placeOf(node);
    return insertAt(file, offset + length, `\n${indented(lines, indentOf(file, offset))}`);
}

/** Adds a block at the end of a file, after an empty line. */
export function addBlock(file: PlanFile, ...lines: string[]): Edit {
    const end = file.text.trimEnd().length;
    const start = end === 0 ? '' : '\n\n';
    return replace({ file, offset: end, length: file.text.length - end }, `${start}${lines.join('\n')}\n`);
}

/** Takes out a node with the line, or the lines, that it stands on. */
export function deleteLines(node: AstNode): Edit {
    const { file, offset, length } = placeOf(node);
    const start = file.text.lastIndexOf('\n', offset - 1) + 1;
    const next = file.text.indexOf('\n', offset + length);
    return { place: { file, offset: start, length: (next < 0 ? file.text.length : next + 1) - start }, text: '' };
}

/**
 * Takes one item out of a list with commas, with the comma.
 *
 * @param node an item of a list that has at least one other
 */
export function deleteItem(node: AstNode): Edit {
    const { file, offset, length } = placeOf(node);
    const after = /^\s*,[ \t]*/.exec(file.text.slice(offset + length));
    if (after) return { place: { file, offset, length: length + after[0].length }, text: '' };
    const before = /,\s*$/.exec(file.text.slice(Math.max(0, offset - 500), offset));
    const extra = before?.[0].length ?? 0;
    return { place: { file, offset: offset - extra, length: length + extra }, text: '' };
}

/** A fix of a title and its edits. */
export function fix(title: string, ...edits: Edit[]): Fix {
    return { title, edits };
}

/** A text in quotes, as a plan writes it. */
export function quoted(text: string): string {
    return `"${text.replace(/[\\"]/g, '\\$&').replace(/\s+/g, ' ')}"`;
}

function indented(lines: readonly string[], indent: string): string {
    return lines
        .flatMap(line => line.split('\n'))
        .map(line => (line === '' ? '' : indent + line))
        .join('\n');
}

/** What the line of a character begins with. */
export function indentOf(file: PlanFile, offset: number): string {
    const start = file.text.lastIndexOf('\n', offset - 1) + 1;
    return /^[ \t]*/.exec(file.text.slice(start, offset))![0];
}

/** Where the braces of a block open; -1 where it has none. */
function openingBrace(text: string): number {
    const header = /^(?:"(?:\\.|[^"\\\r\n])*"?|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/|[^{"])*/.exec(text)![0];
    return header.length < text.length ? header.length : -1;
}
