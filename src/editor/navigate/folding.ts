import { type CstNode, CstUtils } from 'langium';
import type { PlanFile } from '../../plan/file.ts';

/** Lines that can be folded away behind their first one; counted from zero. */
export interface Fold {
    readonly start: number;
    readonly end: number;
    readonly kind?: 'comment' | 'imports' | 'region';
}

/**
 * What can be folded in a file: blocks, block texts and lists over several lines, comments, the imports, and the sections
 * that headings of dashes part it into (`// Departments -----`).
 */
export function foldsIn(file: PlanFile): Fold[] {
    const root = file.tree.$cstNode;
    if (!root) return [];
    const lines = file.text.split(/\r\n|\r|\n/);
    const byStart = new Map<number, Fold>();
    const add = (fold: Fold): void => {
        const before = byStart.get(fold.start);
        if (fold.end > fold.start && !(before && before.end >= fold.end)) byStart.set(fold.start, fold);
    };
    for (const node of file.values) if (node.$cstNode && node !== file.tree) add(foldOf(node.$cstNode, lines));
    for (const fold of [...importsIn(file), ...commentsIn(root, lines), ...sectionsIn(lines)]) add(fold);
    return [...byStart.values()].sort((a, b) => a.start - b.start);
}

/** A part of the tree, without the last line where that only closes it. */
function foldOf({ range }: CstNode, lines: readonly string[]): Fold {
    const { start, end } = { start: range.start.line, end: range.end.line };
    return { start, end: isClosing(lines[end] ?? '') ? end - 1 : end };
}

function isClosing(line: string): boolean {
    return /^\s*(?:\}|"""|\*\/)\s*$/.test(line);
}

function importsIn({ tree }: PlanFile): Fold[] {
    const places = tree.imports.map(node => node.$cstNode?.range).filter(range => range !== undefined);
    const [first, last] = [places[0], places.at(-1)];
    const next = tree.blocks[0]?.$cstNode?.range.start.line ?? Number.POSITIVE_INFINITY;
    // Imports may stand anywhere; only those above all blocks are folded as one.
    if (!first || !last || last.end.line >= next) return [];
    return [{ start: first.start.line, end: last.end.line, kind: 'imports' }];
}

/** Comments over several lines, and single-line comments below each other. */
function commentsIn(root: CstNode, lines: readonly string[]): Fold[] {
    const folds: Fold[] = [];
    let run: { start: number; end: number } | undefined;
    const close = (): void => {
        if (run) folds.push({ ...run, kind: 'comment' });
        run = undefined;
    };
    for (const leaf of CstUtils.flattenCst(root)) {
        if (!leaf.hidden) continue;
        const { start, end } = { start: leaf.range.start.line, end: leaf.range.end.line };
        const alone = lines[start]?.trimStart().startsWith('//') && leaf.text.startsWith('//');
        if (!alone || isHeading(lines[start]!)) close();
        if (!leaf.text.startsWith('//')) folds.push({ ...foldOf(leaf, lines), kind: 'comment' });
        else if (alone && !isHeading(lines[start]!)) {
            if (run && run.end + 1 === start) run.end = end;
            else {
                close();
                run = { start, end };
            }
        }
    }
    close();
    return folds;
}

/** From each heading of dashes to the next one, without the empty lines before that. */
function sectionsIn(lines: readonly string[]): Fold[] {
    const starts = lines.flatMap((line, i) => (isHeading(line) ? [i] : []));
    return starts.map((start, i) => {
        let end = (starts[i + 1] ?? lines.length) - 1;
        while (end > start && lines[end]!.trim() === '') end--;
        return { start, end, kind: 'region' as const };
    });
}

/** A comment at the beginning of a line that ends in a rule of dashes or equals signs, with words in it. */
function isHeading(line: string): boolean {
    const ends = line.trimEnd();
    return line.startsWith('//') && /\p{L}/u.test(line) && ['---', '===', '───'].some(rule => ends.endsWith(rule));
}
