import { type CompositeCstNode, type CstNode, CstUtils } from 'langium';
import { descriptionBefore } from '../../plan/descriptions.ts';
import type { PlanFile, Range } from '../../plan/file.ts';

/**
 * What somebody may mean to select around a character, from the word there to the whole file, each within the next:
 * word, text, value, list, line of a property, contents of a block, block, block with its description, file.
 */
export function selectionsAt(file: PlanFile, offset: number): Range[] {
    const found: Range[] = [];
    const add = (start: number, end: number): void => {
        if (start <= offset && offset <= end && start < end) found.push({ offset: start, length: end - start });
    };
    addWord(file.text, offset, add);
    const root = file.tree.$cstNode as CompositeCstNode | undefined;
    const inner = root && innermost(root, offset);
    if (inner && isComposite(inner)) addLine(file.text, offset, add);
    if (inner && !isComposite(inner)) addInText(inner, add);
    // What holds the blocks begins with the first and ends with the last of them, which nobody means.
    const isWhole = (node: CstNode) => isComposite(node) && node.astNode === file.tree;
    for (let node: CstNode | undefined = inner; node && !isWhole(node); node = node.container) {
        add(node.offset, node.end);
        if (isComposite(node)) addContents(node, add);
        if (node.container) addAround(node, node.container, file.text, add);
        if (node.container?.astNode !== file.tree) continue;
        const start = descriptionBefore(file.text, node.offset)?.start;
        if (start !== undefined) add(start, node.end);
    }
    add(0, file.text.length);
    return nested(found);
}

type Add = (start: number, end: number) => void;

/** Sorts ranges from the shortest, and leaves out those that do not hold all before them. */
function nested(ranges: Range[]): Range[] {
    const kept: Range[] = [];
    for (const range of ranges.sort((a, b) => a.length - b.length)) {
        const last = kept.at(-1);
        const holds =
            !last || (range.offset <= last.offset && range.offset + range.length >= last.offset + last.length);
        if (holds && last?.length !== range.length) kept.push(range);
    }
    return kept;
}

/** The leaf at a character, or else the smallest part of the tree around it; of two leaves the word goes first. */
function innermost(root: CompositeCstNode, offset: number): CstNode | undefined {
    const here = CstUtils.findLeafNodeAtOffset(root, offset);
    const behind = offset > 0 ? CstUtils.findLeafNodeAtOffset(root, offset - 1) : undefined;
    const leaf = here && (isWordy(here) || !behind || !isWordy(behind)) ? here : (behind ?? here);
    if (leaf) return leaf;
    let around: CompositeCstNode = root;
    for (;;) {
        const next = around.content.find(child => child.offset <= offset && offset <= child.end);
        if (!next || !isComposite(next)) return around;
        around = next;
    }
}

function isWordy({ text }: CstNode): boolean {
    return /[\p{L}\p{N}"]/u.test(text.charAt(0));
}

function isComposite(node: CstNode): node is CompositeCstNode {
    return 'content' in node;
}

function addWord(text: string, offset: number, add: Add): void {
    const from = Math.max(0, offset - 200);
    const before = /(?<![\p{L}\p{M}\p{N}_-])[\p{L}\p{M}\p{N}_-]+$/u.exec(text.slice(from, offset))?.[0].length ?? 0;
    const after = /^[\p{L}\p{M}\p{N}_-]*/u.exec(text.slice(offset, offset + 200))![0].length;
    add(offset - before, offset + after);
}

/** The line at a character, without the space around it. */
function addLine(text: string, offset: number, add: Add): void {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const next = text.indexOf('\n', offset);
    const line = text.slice(start, next < 0 ? text.length : next);
    const indent = line.length - line.trimStart().length;
    add(start + indent, start + line.trimEnd().length);
}

/** What stands between the quotes of a text, or within the signs of a comment. */
function addInText({ text, offset, end }: CstNode, add: Add): void {
    const quotes = /^"""|^"/.exec(text)?.[0];
    if (quotes) {
        const closed = text.length >= 2 * quotes.length && text.endsWith(quotes);
        add(offset + quotes.length, closed ? end - quotes.length : end);
        return;
    }
    const opened = /^(?:\/\*\*?|\/\/+)\s*/.exec(text)?.[0].length;
    const closed = /(?<!\s)\s*\*\/$/.exec(text)?.[0].length ?? 0;
    if (opened !== undefined && opened + closed < text.length) add(offset + opened, end - closed);
}

/** What a part belongs to beside the part that holds it: its list, and the line of its property. */
function addAround(node: CstNode, { content }: CompositeCstNode, text: string, add: Add): void {
    const at = content.indexOf(node);
    const isComma = (child: CstNode | undefined) => child?.text === ',' && !isComposite(child);
    let [first, last] = [at, at];
    while (isComma(content[first - 1]) && first > 1) first -= 2;
    while (isComma(content[last + 1]) && last + 2 < content.length) last += 2;
    if (first < last) add(content[first]!.offset, content[last]!.end);

    const { from, to } = betweenBraces(content);
    if (at < from || at >= to) return;
    let [start, stop] = [at, at + 1];
    while (start > from && !beginsProperty(content, start, text)) start--;
    while (stop < to && !beginsProperty(content, stop, text)) stop++;
    add(content[start]!.offset, content[stop - 1]!.end);
}

function addContents({ content }: CompositeCstNode, add: Add): void {
    const { from, to } = betweenBraces(content);
    if (from < to) add(content[from]!.offset, content[to - 1]!.end);
}

/** Which children of a block stand between its braces: from the one, up to the other. */
function betweenBraces(content: readonly CstNode[]): { from: number; to: number } {
    const isBrace = (child: CstNode, brace: string) =>
        child.length === 1 && !isComposite(child) && child.text === brace;
    const open = content.findIndex(child => isBrace(child, '{'));
    const close = content.findLastIndex(child => isBrace(child, '}'));
    const to = close < 0 ? content.length : close;
    return open < 0 ? { from: to, to } : { from: open + 1, to };
}

/** Whether a child of a block begins a property: it begins its line, or is a keyword where none stands before it. */
function beginsProperty(content: readonly CstNode[], at: number, text: string): boolean {
    const [child, before] = [content[at]!, content[at - 1]!];
    if (child.hidden) return true;
    if (before.text.endsWith(',')) return false;
    if (text.slice(before.end, child.offset).includes('\n')) return true;
    const isKeyword = (one: CstNode) => !isComposite(one) && /^[a-z]/.test(one.text);
    return isKeyword(child) && !isKeyword(before);
}
