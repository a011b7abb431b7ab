/** Where the line of a character begins; a byte-order mark stays before it. A carriage return alone ends a line, too. */
export function lineStart(text: string, offset: number): number {
    let start = offset;
    while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
    return start === 0 && text.startsWith('\ufeff') ? 1 : start;
}

/** Where the line of a character ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
    let end = offset;
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
    return end;
}

/** Where the line after the one of a character begins; the end of the text where there is none. */
export function nextLine(text: string, offset: number): number {
    const end = lineEnd(text, offset);
    return end + (/^(?:\r\n|\r|\n)/.exec(text.slice(end, end + 2))?.[0].length ?? 0);
}

/** What the line of a character is indented by. */
export function indentAt(text: string, offset: number): string {
    return /^[ \t]*/.exec(text.slice(lineStart(text, offset), lineEnd(text, offset)))![0];
}

/** Whether nothing stands on the rest of a line but a comment that ends with it. */
export function isRestOfLine(rest: string): boolean {
    return /^[ \t]*(?:\/\*(?:(?!\*\/).)*\*\/[ \t]*)?(?:\/\/.*)?$/.test(rest);
}
