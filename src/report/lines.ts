import { lineAt } from '../language/text.ts';
import type { PlanFile } from '../plan/file.ts';

/** A position as editors count it: lines and columns from 1, columns in UTF-16 units. */
export interface Position {
    readonly line: number;
    readonly column: number;
}

const startsOf = new WeakMap<PlanFile, readonly number[]>();

/** The offsets at which the lines of a file begin. */
export function lineStarts(file: PlanFile): readonly number[] {
    let starts = startsOf.get(file);
    if (!starts) {
        starts = [0, ...[...file.text.matchAll(/\r\n|\n|\r/g)].map(found => found.index + found[0].length)];
        startsOf.set(file, starts);
    }
    return starts;
}

/** Where an offset of a file lies. */
export function positionAt(file: PlanFile, offset: number): Position {
    const starts = lineStarts(file);
    const line = lineAt(starts, offset);
    return { line: line + 1, column: offset - starts[line]! + 1 };
}

/** The range in the file of the line that an offset lies on, without its line end. */
export function lineAround(file: PlanFile, offset: number): { start: number; end: number } {
    const starts = lineStarts(file);
    const { line } = positionAt(file, offset);
    const start = starts[line - 1]!;
    let end = starts[line] ?? file.text.length;
    while (end > start && /[\r\n]/.test(file.text[end - 1]!)) end--;
    return { start, end };
}

/** The line that an offset lies on, of a very long one the part around the offset. */
export function textAround(file: PlanFile, offset: number): string {
    const { start, end } = lineAround(file, offset);
    return file.text.slice(Math.max(start, offset - 1_000), Math.min(end, offset + 1_000));
}
