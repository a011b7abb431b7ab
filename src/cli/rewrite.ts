import {
    chmodSync,
    closeSync,
    openSync,
    readSync,
    realpathSync,
    renameSync,
    rmSync,
    statSync,
    writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

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
    let beside: string | undefined;
    try {
        const real = realpathSync(path);
        const { mode } = statSync(real);
        // Another file in its place could be written even so; but whoever took the right away meant it.
        if ((mode & 0o222) === 0) return 'this file is read-only, and was left as it is.';
        closeSync(openSync(real, 'r+'));
        beside = join(dirname(real), `.${basename(real).slice(0, 100)}.${process.pid}.tmp`);
        writeFileSync(beside, text, { flag: 'wx', mode: mode & 0o700 });
        chmodSync(beside, mode);
        renameSync(beside, real);
        return undefined;
    } catch (error) {
        if (beside) rmSync(beside, { force: true });
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
