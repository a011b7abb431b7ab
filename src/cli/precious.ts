import { readFileSync, readlinkSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { URI } from 'langium';
import { quietly, whatIsAt, whatIsBehind } from '../disk/look.ts';
import { realPath } from '../disk/places.ts';
import { readText } from '../disk/read-text.ts';
import { dataReadBy } from '../plan/files.ts';
import { settingsName } from '../plan/settings.ts';
import { parsed } from './language.ts';
import { extension, rootOf, shownPath, walk } from './paths.ts';

/** How many files of a workspace are looked through for plans that read a file. */
const mostSearched = 2_000;

/** Where a command writes to. */
export interface Destination {
    /** Absolute. */
    readonly path: string;
    /** As it is shown to the user. */
    readonly shown: string;
    /** The option with which it is chosen. */
    readonly option: '--out' | '--output';
    /** Whether what is there was made here, and can be made again. */
    readonly isOurs?: boolean;
}

/**
 * Why a file must not be written over, whatever was asked for, and what to do; undefined where it may be. Not lost are
 * plans, what they read, and what is no file: a device, a pipe, a link.
 *
 * @param content what is to be written, where that is known: the same again loses nothing
 */
export function whyPrecious(
    { path, option, isOurs }: Destination,
    cwd: string,
    content?: string | Uint8Array,
): string | undefined {
    const there = whatIsAt(path);
    if (!there) return undefined;
    const led = whatIsBehind(path);
    if (led && !led.isFile() && !led.isDirectory()) return `this is a device or a pipe. Name a file with ${option}.`;
    if (there.isSymbolicLink())
        return `this is a link to ${quietly(() => readlinkSync(path)) ?? 'another file'}. Name the file that is meant with ${option}.`;
    if (!there.isFile() || isBlank(path, there) || holds(path, content)) return undefined;
    const why = whyKept(path, cwd, isOurs === true) ?? (isReadOnly(there) ? 'this file is read-only' : undefined);
    return why && `${why}, and it stays as it is. Choose another name with ${option}.`;
}

function whyKept(path: string, cwd: string, isOurs: boolean): string | undefined {
    if (extname(path).toLowerCase() === extension) return 'this is a plan';
    if (basename(path).toLowerCase() === settingsName) return 'this file has the settings of plans';
    const reader = isOurs ? undefined : readerOf(path, cwd);
    if (!reader) return undefined;
    const shown = shownPath(reader.plan, cwd);
    return reader.is === 'itself' ? `this is a plan, also called ${shown}` : `${shown} reads its values from this file`;
}

/** Another file could be put in its place even so; but whoever took the right away meant it. */
function isReadOnly({ mode }: Stats): boolean {
    return (mode & 0o222) === 0;
}

/** The plan of the workspace that a file is, by another name, or that reads the file. */
function readerOf(path: string, cwd: string): { plan: string; is: 'itself' | 'read' } | undefined {
    const wanted = identityOf(path);
    for (const root of new Set([rootOf(dirname(realPath(path)), cwd), rootOf(cwd, cwd)])) {
        for (const plan of walk(root, mostSearched).files) {
            if (identityOf(plan) === wanted) return { plan, is: 'itself' };
            if (dataOf(plan).some(data => identityOf(data) === wanted)) return { plan, is: 'read' };
        }
    }
    return undefined;
}

/** The data files that a plan names. */
function dataOf(plan: string): string[] {
    const text = readText(plan);
    if (typeof text !== 'string' || !text.includes('from')) return [];
    return dataReadBy(parsed(text, URI.file(realPath(plan)).toString())).map(uri => URI.parse(uri).fsPath);
}

/** Tells a file from all others, by whatever name and through whatever links it is found. */
function identityOf(path: string): string | undefined {
    const found = quietly(() => statSync(path, { bigint: true }));
    return found && `${found.dev} ${found.ino}`;
}

function isBlank(path: string, { size }: Stats): boolean {
    return size < 1000 && quietly(() => readFileSync(path, 'utf8'))?.trim() === '';
}

function holds(path: string, content: string | Uint8Array | undefined): boolean {
    if (content === undefined) return false;
    return quietly(() => readFileSync(path))?.equals(Buffer.from(content)) === true;
}
