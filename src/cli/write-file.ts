import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { whatIsAt } from '../disk/look.ts';
import { type Destination, whyPrecious } from './precious.ts';
import { Trouble } from './world.ts';

type Content = string | Uint8Array;

/** The option with which a place to write to is chosen. */
type Option = Destination['option'];

/**
 * Refuses to write over what must not be lost, forced or not. To ask before the work is done spares the work; it is asked
 * again when the file is written.
 *
 * @param content what is to be written, where that is known: the same again loses nothing
 */
export function mustBeReplaceable(place: Destination, cwd: string, content?: Content): void {
    const why = whyPrecious(place, cwd, content);
    if (why) throw new Trouble(`${place.shown}: ${why}`);
}

/**
 * The one door through which commands write files, but for those that change plans on purpose (`rewrite.ts`). Makes the
 * folder, and writes whole or not at all: under another name in the same folder first, so that nobody ever sees half of
 * it and what was there before stays if it fails.
 */
export function writeWhole(place: Destination, cwd: string, content: Content): void {
    const { path, shown, option } = place;
    makeFolder(dirname(path), dirname(shown), option);
    mustBeReplaceable(place, cwd, content);
    try {
        // Who may read what was there may read what comes in its place.
        putInPlace(path, content, whatIsAt(path)?.mode);
    } catch (error) {
        throw new Trouble(`${shown}: this file cannot be written: ${reason(error, option)}`);
    }
}

/** Makes a folder, with those above it, where it does not exist. */
function makeFolder(folder: string, shown: string, option: Option): void {
    try {
        mkdirSync(folder, { recursive: true });
    } catch (error) {
        throw new Trouble(`${shown}: this folder cannot be made: ${reason(error, option)}`);
    }
}

/**
 * Puts a file in the place of another, or of none, at once.
 *
 * @param mode who may read and write it, from the first moment on
 * @throws what the system says, and then nothing has changed
 */
export function putInPlace(path: string, content: Content, mode?: number): void {
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
