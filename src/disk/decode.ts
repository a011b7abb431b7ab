import { decodeTable } from '../table/decode.ts';

/** The size of the largest file that is read; a plan of 60,000 lines has 2 MB. */
export const largestFile = 20 * 1024 * 1024;

/** Why a file cannot be read, and what to do about it. */
export interface Unreadable {
    /** A half-sentence: "is a folder". */
    readonly why: string;
    /** A sentence. */
    readonly help: string;
    readonly missing?: true;
}

/** Why a file of so many bytes is not read. */
export function tooLarge(size: number): Unreadable {
    const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
    return {
        why: `has ${megabytes(size)} MB, and files of more than ${megabytes(largestFile)} MB are not read`,
        help: 'Split the plan into several files and import them.',
    };
}

/** The endings of files that this product writes itself, always in UTF-8; of others, spreadsheets are the authors. */
const ours = /\.(?:delivery|json)$/i;

/**
 * The text that a file's bytes are, wherever they come from.
 *
 * @param name the name of the file: what is neither a plan nor settings is read as spreadsheets write tables
 * @returns the text without a byte order mark, or why it is none
 */
export function decodeFile(bytes: Uint8Array, name: string): string | Unreadable {
    return ours.test(name) ? decode(bytes) : decodeTable(bytes);
}

/** The text that the bytes of a plan are, or why they are none. */
export function decode(bytes: Uint8Array): string | Unreadable {
    const [first, second] = bytes;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
        return { why: 'is written in UTF-16', help: 'Save it as UTF-8.' };
    if (bytes.includes(0)) return { why: 'is not text', help: 'Name a `.delivery` file; this one looks binary.' };
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
        return { why: 'is not text in UTF-8', help: 'Save it as UTF-8.' };
    }
}
