import type { AstNode } from 'langium';
import { placeOf } from './file.ts';

/** The description of a block: the starred comment right before it, without its stars; undefined where there is none. */
export function descriptionOf(node: AstNode): string | undefined {
    const { file, offset } = placeOf(node);
    const before = file.text.slice(Math.max(0, offset - 4000), offset);
    const match = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(before);
    if (!match) return undefined;
    const lines = match[1]!.split(/\r?\n/).map(line => line.replace(/^\s*\*? ?/, '').trimEnd());
    return lines.join('\n').trim() || undefined;
}
