import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import type { FileProblem } from '../plan/files.ts';
import { decodeFile, largestFile, tooLarge, type Unreadable } from './decode.ts';

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
        return decodeFile(readFileSync(file), path);
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
