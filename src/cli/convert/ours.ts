import { readFileSync } from 'node:fs';
import type { Format } from '../../convert/formats.ts';
import { whatIsAt } from '../../disk/look.ts';
import { madeBy } from '../../pictures/export/graph.ts';

/** How each kind of file says that it was made here. */
const marks: Readonly<Record<Format, RegExp>> = {
    svg: /^\s*<svg [^>]*aria-labelledby="delivery-/,
    png: /^\x89PNG[\s\S]{0,200}tEXtSoftware\0Delivery/,
    pdf: /\n(\d+) 0 obj\n\(Delivery\)\n[\s\S]*\/Producer \1 0 R\n/,
    mermaid: new RegExp(`^%% ${madeBy}\\n`),
    dot: new RegExp(`^// ${madeBy}\\n`),
};

/** Larger than any picture of a plan. */
const largest = 200_000_000;

/** Whether a file may be replaced: it is not there, it is empty, or it was made here in the same form. */
export function mayReplace(path: string, format: Format): boolean {
    const there = whatIsAt(path);
    // What is no file is told apart when it is written to.
    if (!there || there.isDirectory() || (there.isFile() && there.size === 0)) return true;
    if (!there.isFile() || there.size > largest) return false;
    try {
        return marks[format].test(readFileSync(path, 'latin1'));
    } catch {
        return false;
    }
}
