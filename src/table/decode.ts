/** Why bytes cannot be read as a table. */
export interface NoText {
    /** A half-sentence: "is a workbook". */
    readonly why: string;
    /** A sentence that says what to do. */
    readonly help: string;
}

/**
 * Reads the bytes of a table as spreadsheets save them: UTF-8 with or without a byte order mark, UTF-16 with one, and
 * what is neither as Windows-1252, which older spreadsheets write.
 *
 * @returns the text, or why it is none
 */
export function decodeTable(bytes: Uint8Array): string | NoText {
    const [first, second, third, fourth] = bytes;
    if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
    if (first === 0xfe && second === 0xff) return swapped(bytes);
    if (first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04)
        return { why: 'is a workbook', help: 'Save the sheet as CSV first, “CSV UTF-8” where there is a choice.' };
    if (bytes.includes(0)) return { why: 'is not a table of text', help: 'Save the sheet as CSV.' };
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
        return new TextDecoder('windows-1252').decode(bytes);
    }
}

/** Reads UTF-16 with the larger byte first, which not every decoder knows. */
function swapped(bytes: Uint8Array): string {
    const turned = new Uint8Array(bytes.length - (bytes.length % 2));
    for (let i = 0; i < turned.length; i += 2) {
        turned[i] = bytes[i + 1]!;
        turned[i + 1] = bytes[i]!;
    }
    return new TextDecoder('utf-16le').decode(turned);
}
