import { closeSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { putInPlace } from './write-file.ts';

/** Whether a file begins with a byte order mark. */
export function hasMark(path: string): boolean {
    const bytes = Buffer.alloc(3);
    const file = openSync(path, 'r');
    try {
        readSync(file, bytes, 0, 3, 0);
    } finally {
        closeSync(file);
    }
    return bytes.equals(Buffer.from([0xef, 0xbb, 0xbf]));
}

/**
 * Gives a file that there is a new text, whole or not at all. Who may read it stays the same at every moment, and a link
 * goes on leading to the file.
 *
 * @returns what stands in the way, as a sentence; undefined where it is written
 */
export function rewrite(path: string, text: string): string | undefined {
    try {
        const real = realpathSync(path);
        const { mode } = statSync(real);
        // Another file in its place could be written even so; but whoever took the right away meant it.
        if ((mode & 0o222) === 0) return 'this file is read-only, and was left as it is.';
        closeSync(openSync(real, 'r+'));
        putInPlace(real, text, mode);
        return undefined;
    } catch (error) {
        return `this file cannot be written: ${reason(error as NodeJS.ErrnoException)}`;
    }
}

function reason({ code, message }: NodeJS.ErrnoException): string {
    switch (code) {
        case 'EACCES':
        case 'EPERM':
        case 'EROFS':
            return 'you have no right to change it.';
        case 'ENOSPC':
        case 'EDQUOT':
            return 'the disk is full.';
        default:
            return `${code ?? message}.`;
    }
}
