import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import type { FileProblem } from '../plan/files.ts';

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

/**
 * Reads a file of text. Never throws and never waits: what is no plain file, no text or too large is told from its
 * outside.
 *
 * @returns the text without a byte order mark, or what stands in its way
 */
export function readText(path: string): string | Unreadable {
    let file: number | undefined;
    try {
        // Opened without waiting, because a pipe that nobody writes to would be waited for without end.
        file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
        const about = fstatSync(file);
        if (about.isDirectory()) return { why: 'is a folder', help: 'Name a file in it.' };
        if (!about.isFile()) return { why: 'is no plain file', help: 'Name a file of text.' };
        if (about.size > largestFile) return tooLarge(about.size);
        return decode(readFileSync(file));
    } catch (error) {
        return unreadable(error as NodeJS.ErrnoException);
    } finally {
        if (file !== undefined) closeSync(file);
    }
}

/** Reads a file that a plan names: its text, or what stands in its way, as a plan says it. */
export function textOrProblem(path: string): string | FileProblem {
    const read = readText(path);
    if (typeof read === 'string') return read;
    return read.missing ? { problem: 'missing', why: 'is missing' } : { problem: 'unreadable', why: read.why };
}

function tooLarge(size: number): Unreadable {
    const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
    return {
        why: `has ${megabytes(size)} MB, and files of more than ${megabytes(largestFile)} MB are not read`,
        help: 'Split the plan into several files and import them.',
    };
}

function decode(bytes: Buffer): string | Unreadable {
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

/** What the system says, in plain words. */
export function unreadable(error: NodeJS.ErrnoException): Unreadable {
    switch (error.code) {
        case 'ENOENT':
        case 'ENOTDIR':
            return { why: 'does not exist', help: 'Check the spelling.', missing: true };
        case 'EACCES':
        case 'EPERM':
            return { why: 'may not be read by you', help: 'Ask for the right to read it.' };
        case 'ELOOP':
            return { why: 'is a link that leads back to itself', help: 'Name the file that is meant.' };
        case 'ENAMETOOLONG':
            return { why: 'has too long a name', help: 'Check the spelling.' };
        default:
            return { why: `could not be opened (${error.code ?? error.message})`, help: 'Try again.' };
    }
}
