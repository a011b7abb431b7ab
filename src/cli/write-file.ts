import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Trouble } from './world.ts';

/** The option with which a place to write to is chosen. */
type Option = '--out' | '--output';

/** Makes a folder, with those above it, where it does not exist. */
export function makeFolder(folder: string, shown: string, option: Option = '--out'): void {
    try {
        mkdirSync(folder, { recursive: true });
    } catch (error) {
        throw new Trouble(`${shown}: this folder cannot be made: ${reason(error, option)}`);
    }
}

/**
 * Writes a file whole or not at all: under another name in the same folder first, so that nobody ever sees half of it
 * and what was there before stays if it fails.
 */
export function writeWhole(path: string, content: string | Uint8Array, shown: string, option: Option = '--out'): void {
    try {
        putInPlace(path, content);
    } catch (error) {
        throw new Trouble(`${shown}: this file cannot be written: ${reason(error, option)}`);
    }
}

/**
 * Puts a file in the place of another, or of none, at once.
 *
 * @param mode who may read and write it, from the first moment on
 * @throws what the system says, and then nothing has changed
 */
export function putInPlace(path: string, content: string | Uint8Array, mode?: number): void {
    const beside = join(dirname(path), `.${basename(path).slice(0, 100)}.${process.pid}.tmp`);
    try {
        writeFileSync(beside, content, { flag: 'wx', mode: mode === undefined ? undefined : mode & 0o700 });
        if (mode !== undefined) chmodSync(beside, mode);
        renameSync(beside, path);
    } catch (error) {
        rmSync(beside, { force: true });
        throw error;
    }
}

function reason(error: unknown, option: Option): string {
    const { code, message } = error as NodeJS.ErrnoException;
    switch (code) {
        case 'EACCES':
        case 'EPERM':
        case 'EROFS':
            return `you have no right to write there. Choose another folder with ${option}.`;
        case 'ENOSPC':
        case 'EDQUOT':
            return 'the disk is full.';
        case 'EEXIST':
        case 'ENOTDIR':
            return `there is a file of that name. Choose another folder with ${option}.`;
        case 'EISDIR':
            return 'there is a folder of that name.';
        default:
            return `${code ?? message}.`;
    }
}
