import { type AstNode, type CstNode, CstUtils, type LeafCstNode } from 'langium';
import { descriptionBefore } from '../plan/descriptions.ts';
import { type PlanFile, placeOf, type Range } from '../plan/file.ts';
import type { Edit } from '../plan/finding.ts';
import { lineEnd, lineStart } from '../plan/lines.ts';
import { openingBrace } from '../plan/parts.ts';

/** The lines of something: from the start of its first line to the end of its last one, without the line break. */
export interface Lines {
    readonly file: PlanFile;
    readonly start: number;
    readonly end: number;
}

/** How the lines of a text end. */
export function lineBreakOf(text: string): string {
    return /\r?\n/.exec(text)?.[0] ?? '\n';
}

/** Whether nothing in a part of a file is damaged. */
export function isSound(file: PlanFile, { offset, length }: Range): boolean {
    return file.form.every(problem => problem.offset < offset || problem.offset > offset + length);
}

/** Whether nothing in a node is damaged, its first and last character included. */
export function isSoundNode(node: AstNode): boolean {
    return node.$cstNode !== undefined && isSound(placeOf(node).file, placeOf(node));
}

/** The nodes that a character stands in, or right behind, the innermost first; in an indentation, those that begin the line. */
export function nodesAt(file: PlanFile, offset: number): AstNode[] {
    const root = file.tree.$cstNode;
    if (!root) return [];
    const start = lineStart(file.text, offset);
    const indent = /^[ \t]*/.exec(file.text.slice(start, lineEnd(file.text, start)))![0].length;
    const at = Math.max(offset, start + indent);
    const found = new Set<AstNode>();
    for (const place of [at, at - 1]) {
        const leaf = place >= 0 ? leafAt(root, place) : undefined;
        if (!leaf || leaf.hidden) continue;
        for (let node: AstNode | undefined = leaf.astNode; node; node = node.$container) found.add(node);
    }
    if (found.size > 0) return [...found];
    const before = CstUtils.findLeafNodeBeforeOffset(root, at);
    if (!before || before.end < start) return [];
    for (let node: AstNode | undefined = before.astNode; node; node = node.$container) {
        if (placeOf(node).offset + placeOf(node).length >= at) found.add(node);
    }
    return [...found];
}

function leafAt(root: CstNode, offset: number): LeafCstNode | undefined {
    return CstUtils.findLeafNodeAtOffset(root, offset);
}

/** Where the header of a block ends: behind its opening brace, else at its end. */
export function headerEnd(node: AstNode): number {
    const { offset, length } = placeOf(node);
    return openingBrace(node)?.end ?? offset + length;
}

/**
 * The lines of a node with the comment on its last line and the comments right above it; undefined where other things
 * stand on them, too.
 */
export function linesOf(node: AstNode): Lines | undefined {
    const { file, offset, length } = placeOf(node);
    const { text } = file;
    const first = lineStart(text, offset);
    const end = endWithComment(file, offset + length);
    if (end === undefined || text.slice(first, offset).trim() !== '') return undefined;
    return { file, start: startWithComments(file, first), end };
}

/** The end of the line of a node's end, where nothing but a comment follows on it. */
function endWithComment(file: PlanFile, from: number): number | undefined {
    const end = lineEnd(file.text, from);
    const rest = file.text.slice(from, end);
    return /^\s*(?:(?:\/\*(?:(?!\*\/).)*\*\/\s*)*(?:\/\/.*)?)$/.test(rest) ? end : undefined;
}

function startWithComments({ text, tree }: PlanFile, first: number): number {
    let start = first;
    while (start > lineStart(text, 0)) {
        const above = lineStart(text, start - 1);
        const said = text.slice(above, start).trimEnd();
        const sign = said.trim() === '' ? descriptionBefore(text, start)?.start : above + said.length - 1;
        const leaf = sign === undefined ? undefined : leafAt(tree.$cstNode!, sign);
        if (!leaf?.hidden) break;
        const begins = lineStart(text, leaf.offset);
        if (text.slice(begins, leaf.offset).trim() !== '') break;
        start = begins;
    }
    return start;
}

/** Takes out lines and what else would leave two empty lines, or empty lines at an end of the file. */
export function takeOut(file: PlanFile, all: readonly Lines[]): Edit[] {
    const { text } = file;
    const ranges: { start: number; end: number }[] = [];
    for (const lines of [...all].sort((a, b) => a.start - b.start)) {
        const last = ranges.at(-1);
        const before = last && text.slice(last.end, lines.start).trim() === '' ? last.start : lines.start;
        const isApart = /(?:^\ufeff?|\n[ \t]*\r?\n)$/.test(text.slice(Math.max(0, before - 200), before));
        const after = (isApart ? /^(?:[ \t]*\r?\n)*/ : /^[ \t]*\r?\n/).exec(text.slice(lines.end));
        const end = lines.end + (after?.[0].length ?? 0);
        if (last && before === last.start) last.end = end;
        else ranges.push({ start: before, end });
    }
    return ranges.map(({ start, end }) => {
        const isLast = text.slice(end).trim() === '';
        const said = isLast ? text.slice(0, start).trimEnd().length : start;
        const from = isLast
            ? Math.min(start, said + (/^[ \t]*\r?\n/.exec(text.slice(said, start))?.[0].length ?? 0))
            : start;
        return { place: { file, offset: from, length: (isLast ? text.length : end) - from }, text: '' };
    });
}

/** Text put in at the very start of what another edit takes out becomes one edit with it, as not all editors take two. */
export function joined(edits: readonly Edit[]): Edit[] {
    const sorted = [...edits].sort((a, b) => a.place.offset - b.place.offset || a.place.length - b.place.length);
    const result: Edit[] = [];
    for (const edit of sorted) {
        const last = result.at(-1);
        if (last && last.place.file === edit.place.file && last.place.offset === edit.place.offset)
            result[result.length - 1] = { ...edit, text: last.text + edit.text };
        else result.push(edit);
    }
    return result;
}

/** An edit with the line breaks of the file that it is for; edits are made with plain ones. */
export function inOwnLineBreaks(edit: Edit): Edit {
    const { place, text, cursor, fields } = edit;
    if (!text.includes('\n') || lineBreakOf(place.file.text) === '\n') return edit;
    const broken = (part: string) => part.replace(/\r?\n/g, '\r\n');
    const moved = (offset: number) => broken(text.slice(0, offset)).length;
    return {
        ...edit,
        text: broken(text),
        cursor: cursor === undefined ? undefined : moved(cursor),
        fields: fields?.map(({ offset, length }) => ({ offset: moved(offset), length })),
    };
}
