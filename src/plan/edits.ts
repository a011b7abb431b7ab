import type { AstNode } from 'langium';
import { placeInOrder } from './block-order.ts';
import { fileOf, type Place, type PlanFile, placeOf, propertyPlace, type Range } from './file.ts';
import type { Edit, Fix } from './finding.ts';
import { indentAt, isRestOfLine, lineEnd, lineStart, nextLine } from './lines.ts';
import { closingBrace, neighbours, openingBrace, saidRange } from './parts.ts';

/** Where the text of an edit has this character, the cursor goes: into the quotes of a reason that only people know. */
export const caret = '‸';

/** One step of indentation. */
const step = '    ';

/** Nodes that say their parts on their own line and need no braces for them. */
const inlineTypes = new Set(['Rate', 'Step', 'ReviewFinding', 'ReviewAction', 'Difficulty', 'Contact']);

/** What stands between these in the text of an edit is there to be typed over. */
const [fieldStart, fieldEnd] = ['\ue000', '\ue001'];

/** A text that somebody is to type over. */
export function field(text: string): string {
    return `${fieldStart}${text}${fieldEnd}`;
}

/** Replaces what stands at a place. */
export function replace(place: Place, marked: string): Edit {
    const fields: Range[] = [];
    let text = '';
    let cursor: number | undefined;
    for (const part of marked.split(marks)) {
        if (part === caret) cursor = text.length;
        else if (part.startsWith(fieldStart)) {
            fields.push({ offset: text.length, length: part.length - 2 });
            text += part.slice(1, -1);
        } else text += part;
    }
    return { place, text, ...(cursor !== undefined && { cursor }), ...(fields.length > 0 && { fields }) };
}

const marks = new RegExp(`(${caret}|${fieldStart}[^${fieldEnd}]*${fieldEnd})`);

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
    const { text } = file;
    const end = offset + length;
    const indent = indentAt(text, offset);
    const added = indented(lines, indent + step);
    const open = openingBrace(node);
    if (!open) {
        if (inlineTypes.has(node.$type)) return insertAt(file, end, ` ${lines.join(' ')}`);
        return insertAt(file, end, ` {\n${added}\n${indent}}`);
    }
    const close = closingBrace(node);
    if (!close) return insertAt(file, end, `\n${added}`);
    const inner = text.slice(open.end, close.offset);
    if (!/[\r\n]/.test(inner)) {
        const said = inner.trim() === '' ? lines : [inner.trim(), ...lines];
        const place = { file, offset: open.end, length: inner.length };
        return replace(place, `\n${indented(said, indent + step)}\n${indent}`);
    }
    const [first = '', ...more] = lines;
    const placed = placeInOrder(node, first);
    const all = indented([placed?.line ?? first, ...more], indent + step);
    const last = open.end + inner.trimEnd().length;
    const at = placed?.offset ?? last;
    if (at < last || /[\r\n]/.test(text.slice(last, close.offset))) return insertAt(file, at, `\n${all}`);
    return replace({ file, offset: last, length: close.offset - last }, `\n${all}\n${indent}`);
}

/** Adds lines below a part of a block, as far indented as it is; where it shares its line, as the last of the block. */
export function addBelow(node: AstNode, ...lines: string[]): Edit {
    const { file, offset, length } = placeOf(node);
    const end = lineEnd(file.text, offset + length);
    if (node.$container?.$container && !isRestOfLine(file.text.slice(offset + length, end)))
        return addLines(node.$container, ...lines);
    return insertAt(file, end, `\n${indented(lines, indentAt(file.text, offset))}`);
}

/** Adds blocks behind one: right below it where such blocks stand line by line or it is all there is, else after an empty line. */
export function addAfter(block: AstNode, blocks: readonly string[]): Edit {
    const { file, offset, length } = placeOf(block);
    const { text } = file;
    const above = text.slice(0, lineStart(text, offset));
    const isAlone = text.trim().length === length;
    const isOneLine = !/[\r\n]/.test(text.slice(offset, offset + length));
    const isDense = isOneLine && (isAlone || /[^\r\n](?:\r\n|\r|\n)$/.test(above));
    const gap = isDense ? '\n' : '\n\n';
    const end = lineEnd(text, offset + length);
    const added = gap + blocks.join(gap);
    const next = text.slice(nextLine(text, end)).split(/\r\n|\r|\n/, 1)[0]!;
    if (!isRestOfLine(text.slice(offset + length, end))) return insertAt(file, offset + length, `${added}\n\n`);
    return insertAt(file, end, !isDense && next.trim() !== '' ? `${added}\n` : added);
}

/** Adds a block at the end of a file, after an empty line. */
export function addBlock(file: PlanFile, ...lines: string[]): Edit {
    const { text } = file;
    const end = Math.max(text.trimEnd().length, text.startsWith('\ufeff') ? 1 : 0);
    const start = end <= 1 && text.trim() === '' ? '' : '\n\n';
    return replace({ file, offset: end, length: text.length - end }, `${start}${lines.join('\n')}\n`);
}

/**
 * Writes the reason of a word that says it behind itself, `model consultative because "…"`: between the quotes where
 * nothing stands in them yet.
 */
export function writeReason(node: AstNode & { because?: string }, behind: AstNode): Edit {
    if (node.because !== undefined) return replace(propertyPlace(node, 'because'), `"${caret}"`);
    const { file, offset, length } = placeOf(behind);
    return insertAt(file, offset + length, ` because "${caret}"`);
}

/** Takes out what a node says, with its keywords, and the lines that it has for itself. */
export function deleteSaid(node: AstNode): Edit {
    return deleteRange({ file: fileOf(node), ...saidRange(node) });
}

/** Takes out words with the space that they leave, and with the lines that they have for themselves. */
export function deleteRange({ file, offset, length }: Place): Edit {
    const { text } = file;
    const end = offset + length;
    const start = lineStart(text, offset);
    const isAlone = text.slice(start, offset).trim() === '' && text.slice(end, lineEnd(text, end)).trim() === '';
    if (isAlone) return { place: { file, offset: start, length: nextLine(text, end) - start }, text: '' };
    const after = /^[ \t]*/.exec(text.slice(end))![0].length;
    const before =
        end + after === lineEnd(text, end)
            ? offset - start - text.slice(start, offset).replace(/(?<![ \t])[ \t]+$/, '').length
            : 0;
    return { place: { file, offset: offset - before, length: before + length + after }, text: '' };
}

/** Takes an item out of a list with commas; the only one with all that says the list. */
export function deleteItem(node: AstNode): Edit {
    const { file, offset, length } = placeOf(node);
    const { before, after } = neighbours(node);
    if (after) return { place: { file, offset, length: after.offset - offset }, text: '' };
    if (before) return { place: { file, offset: before.end, length: offset + length - before.end }, text: '' };
    const list = node.$container;
    const isList = list !== undefined && placeOf(list).offset === offset && placeOf(list).length === length;
    return deleteSaid(isList ? list : node);
}

/** Whether an edit is one without somebody who writes something into it. */
export function isComplete({ cursor, fields }: Edit): boolean {
    return cursor === undefined && fields === undefined;
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
