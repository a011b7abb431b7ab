import type { AstNode } from 'langium';
import { placeOf } from './file.ts';

/** The starred comment right before a character of a text: where it begins, and what stands between its signs. */
export function descriptionBefore(text: string, offset: number): { start: number; inner: string } | undefined {
    const from = Math.max(0, offset - 4000);
    const match = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(text.slice(from, offset));
    return match ? { start: from + match.index, inner: match[1]! } : undefined;
}

/** The description of a block: the starred comment right before it, without its stars; undefined where there is none. */
export function descriptionOf(node: AstNode): string | undefined {
    const { file, offset } = placeOf(node);
    const lines = descriptionBefore(file.text, offset)
        ?.inner.split(/\r?\n/)
        .map(line => line.replace(/^\s*\*? ?/, '').trimEnd());
    return lines?.join('\n').trim() || undefined;
}
