import type { AstNode } from 'langium';
import { deleteLines } from './edits.ts';
import { placeOf } from './file.ts';
import type { Edit } from './finding.ts';

/** Takes out the line of a node; undefined where something else than the node and its keyword stands on it. */
export function deleteOwnLine(node: AstNode): Edit | undefined {
    const { file, offset, length } = placeOf(node);
    const { text } = file;
    const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
    const end = text.indexOf('\n', offset + length);
    const after = text.slice(offset + length, end < 0 ? undefined : end);
    return /^\s*(?:[a-z-]+\s+)*$/.test(before) && after.trim() === '' ? deleteLines(node) : undefined;
}
