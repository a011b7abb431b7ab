/**
 * Reads a quoted text as it stands in a file: takes off the quotes, resolves `\"` and `\\`, and of a block text removes
 * the indent that its lines have in common and the empty lines at its ends.
 *
 * @param source the text with its quotes, the closing ones possibly missing
 */
export function readText(source: string): string {
    if (!source.startsWith('"""')) {
        const closed = source.length > 1 && /["“”]$/.test(source) && !/(?<!\\)(?:\\\\)*\\"$/.test(source);
        return unescaped(source.slice(1, closed ? -1 : undefined)).trim();
    }
    const closed = source.length >= 6 && source.endsWith('"""');
    const lines = source.slice(3, closed ? -3 : undefined).split(/\r\n|\r|\n/);
    const indents = lines
        .slice(1)
        .filter(line => line.trim())
        .map(line => line.length - line.trimStart().length);
    const common = indents.length > 0 ? Math.min(...indents) : 0;
    const dedented = lines.map((line, i) => (i === 0 ? line.trimStart() : line.slice(common)).trimEnd());
    return unescaped(dedented.join('\n').replace(/^\n+|(?<!\n)\n+$/g, ''));
}

/**
 * Finds the line that a place is in.
 *
 * @param starts the offsets at which the lines begin, in order, the first of them 0
 * @returns the number of the line, from 0
 */
export function lineAt(starts: readonly number[], offset: number): number {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= offset) low = middle;
        else high = middle - 1;
    }
    return low;
}

/** A text on one line, as sentences and lists say it. */
export function onOneLine(text: string): string {
    return text.replace(/\s+/g, ' ').trim();
}

/** A text cut between words where it is long. */
export function shortened(text: string, most = 60): string {
    const plain = onOneLine(text);
    if (plain.length <= most) return plain;
    const cut = plain.slice(0, most).replace(/(?<!\s)\s+\S*$/, '');
    return `${cut.replace(/(?<![,;:.–-])[,;:.–-]+$/, '')} …`;
}

/** A text without what stands above and below its letters: `União` becomes `Uniao`. */
export function withoutAccents(text: string): string {
    return text.normalize('NFD').replace(/\p{M}/gu, '');
}

function unescaped(text: string): string {
    return text.includes('\\') ? text.replace(/\\(["\\])/g, '$1') : text;
}
