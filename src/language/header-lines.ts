/** The words that begin a top-level block's header line, in the order of a plan. */
export const blockWords = [
    'system',
    'external',
    'aspiration',
    'metric',
    'actor',
    'activity',
    'action',
    'review',
    'unit',
    'coalition',
] as const;

const words = blockWords.map(word => (word === 'external' ? 'external[ \\t]+influence' : word)).join('|');
const name = '[\\p{L}][\\p{L}\\p{M}\\w-]*';
const title = '"[^"\\r\\n]*"?';

/** A line that can be read as a header: word and name, and nothing that a sentence would have after them. */
const perhaps = new RegExp(`^[ \\t]*(?:${words})[ \\t]+${name}[ \\t]*(?:\\{|${title}|for[ \\t]|//|\\r?$)`, 'gmu');
/** A line that hardly any prose has: the header ends in a brace or carries a title. */
const surely = new RegExp(
    `^[ \\t]*(?:${words})[ \\t]+${name}(?:[ \\t]+${title})?(?:[ \\t]+for[ \\t][^{\\r\\n]*|[ \\t]*)(?:\\{|(?<=")[ \\t]*\\r?$)`,
    'gmu',
);

/**
 * Finds the line that begins the block around an offset: the last one, up to the line of the offset, that can be read as
 * a header.
 *
 * @returns the offset at which that line starts, or 0
 */
export function headerLineBefore(text: string, offset: number): number {
    const next = text.indexOf('\n', offset);
    let found = 0;
    // The pattern remembers where it was used last.
    perhaps.lastIndex = 0;
    for (const { index } of text.slice(0, next < 0 ? text.length : next).matchAll(perhaps)) found = index;
    return found;
}

/**
 * Finds the first line between two offsets that begins a block, as the language promises that such a line closes
 * whatever was left open.
 *
 * @param text the whole file
 * @param start offset within the unclosed thing; only later lines count
 * @param end offset at which to stop looking
 * @param certainty `surely` where the thing may be closed after all and hold prose, `perhaps` where it is known to be open
 * @returns the offset at which that line starts, or -1
 */
export function headerLineAfter(text: string, start: number, end: number, certainty: 'surely' | 'perhaps'): number {
    const pattern = certainty === 'surely' ? surely : perhaps;
    const nextLine = text.indexOf('\n', start);
    if (nextLine < 0) return -1;
    pattern.lastIndex = nextLine + 1;
    const match = pattern.exec(end < text.length ? text.slice(0, end) : text);
    return match ? match.index : -1;
}
