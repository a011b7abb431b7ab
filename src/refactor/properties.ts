import { type AstNode, AstUtils, type CstNode, isCompositeCstNode } from 'langium';
import { addLines, deleteSaid, insertAt } from '../plan/edits.ts';
import { placeOf } from '../plan/file.ts';
import type { Edit } from '../plan/finding.ts';
import { indentAt, lineEnd, lineStart } from '../plan/lines.ts';
import { openingBrace } from '../plan/parts.ts';
import { lineBreakOf } from './lines.ts';

/** How far the value of a property stands from the start of its line's words; 0 where that cannot be told. */
function valueColumn(node: AstNode): number {
    const { file, offset } = placeOf((node as { targets?: AstNode[] }).targets?.[0] ?? node);
    return offset - lineStart(file.text, offset) - indentAt(file.text, offset).length;
}

/**
 * Adds a property to a block: below a neighbour, its value below other values where there is room; else as the last one.
 *
 * @param neighbour a property, or the value of one
 */
export function addProperty(block: AstNode, neighbour: AstNode | undefined, keyword: string, value: string): Edit {
    if (!neighbour) return addLines(block, `${keyword} ${value}`);
    const { file, offset, length } = placeOf(neighbour);
    const { text } = file;
    const columns = [neighbour, ...propertiesOf(block).reverse()].map(valueColumn);
    const line = `${keyword.padEnd((columns.find(column => column > 0) ?? 0) - 1)} ${value}`;
    return insertAt(file, lineEnd(text, offset + length), `${lineBreakOf(text)}${indentAt(text, offset)}${line}`);
}

/** The last property of a block that has its line, or its lines, for itself; a new one can stand below it. */
export function lastProperty(block: AstNode): AstNode | undefined {
    return propertiesOf(block).at(-1);
}

function propertiesOf(block: AstNode): AstNode[] {
    const brace = openingBrace(block);
    if (!brace) return [];
    return AstUtils.streamContents(block)
        .filter(node => placeOf(node).offset > brace.offset && hasOwnLines(node))
        .toArray()
        .sort((a, b) => placeOf(a).offset - placeOf(b).offset);
}

/** Whether nothing but the keyword stands before a property's value on its line, and nothing but a comment behind it. */
export function hasOwnLines(node: AstNode): boolean {
    const { file, offset, length } = placeOf(node);
    const before = file.text.slice(lineStart(file.text, offset), offset);
    const after = file.text.slice(offset + length, lineEnd(file.text, offset + length));
    return /^[ \t]+(?:[a-z-]+[ \t]+)*$/.test(before) && /^[ \t]*(?:\/\/.*)?$/.test(after);
}

/**
 * Takes a property out of a block: with its line, and with the braces where nothing else stands in them. A comment
 * behind it stays.
 */
export function takeOutProperty(block: AstNode, property: AstNode): Edit {
    const { file, offset, length } = placeOf(property);
    const brace = openingBrace(block);
    const end = placeOf(block).offset + placeOf(block).length;
    const within = brace && file.text.slice(brace.end, offset) + file.text.slice(offset + length, end - 1);
    if (brace && within?.trim() === '') {
        const start = file.text.slice(0, brace.offset).trimEnd().length;
        return { place: { file, offset: start, length: end - start }, text: '' };
    }
    return deleteSaid(property);
}

/** Whether no comment stands within a node. */
export function isBare(node: AstNode): boolean {
    return node.$cstNode !== undefined && !holdsComment(node.$cstNode);
}

function holdsComment(cst: CstNode): boolean {
    return isCompositeCstNode(cst) ? cst.content.some(holdsComment) : cst.hidden;
}
