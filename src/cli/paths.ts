import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join, parse, relative, resolve, sep } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { unreadable } from '../disk/read-text.ts';
import { settingsName } from '../plan/settings.ts';

export const extension = '.delivery';

/** How far a folder is searched: beyond, it is surely no folder of plans. */
const mostEntries = 50_000;

/** What the paths on the command line mean. */
export interface Expanded {
    /** The files that they name, absolute, each once, in a stable order. */
    readonly files: readonly string[];
    /** The folders that imports may not leave. */
    readonly roots: readonly string[];
    /** What is wrong with paths, each a sentence. */
    readonly problems: readonly string[];
}

/** Turns the paths of a command line, which may be files, folders and globs, into files. */
export function expand(paths: readonly string[], cwd: string): Expanded {
    const files = new Set<string>();
    const roots = new Set<string>();
    const problems: string[] = [];
    for (const path of paths) {
        const found = expandOne(path, cwd);
        if (typeof found === 'string') {
            problems.push(found);
            continue;
        }
        for (const file of found.files) files.add(file);
        roots.add(rootOf(found.base, cwd));
    }
    return { files: [...files].sort(byCode), roots: [...roots], problems };
}

function expandOne(path: string, cwd: string): { files: readonly string[]; base: string } | string {
    const full = resolve(cwd, path);
    let isFolder: boolean;
    try {
        isFolder = statSync(full).isDirectory();
    } catch (error) {
        const pattern = sep === '\\' ? path.replaceAll('\\', '/') : path;
        if ((error as NodeJS.ErrnoException).code === 'ENOENT' && isDynamicPattern(pattern))
            return expandGlob(pattern, cwd);
        const { why, help } = unreadable(error as NodeJS.ErrnoException);
        return `${path}: this path ${why}. ${help}`;
    }
    if (isFolder) {
        let listed: Walked;
        try {
            readdirSync(full);
            listed = walk(full);
        } catch (error) {
            const { why, help } = unreadable(error as NodeJS.ErrnoException);
            return `${path}: this folder ${why}. ${help}`;
        }
        if (listed.cut)
            return `${path}: this folder holds more than ${mostEntries.toLocaleString('en-US')} files and folders. Name the folder of the plans.`;
        if (listed.files.length === 0) return `${path}: there is no ${extension} file in this folder.`;
        return { files: listed.files, base: full };
    }
    if (basename(full) === settingsName)
        return `${path}: settings are checked with the plans that they hold for. Name those, or their folder.`;
    if (extname(full) !== extension) return `${path}: this is not a ${extension} file. Rename it if it is a plan.`;
    return { files: [full], base: dirname(full) };
}

function expandGlob(pattern: string, cwd: string): { files: readonly string[]; base: string } | string {
    const found = globSync(pattern, {
        cwd,
        absolute: true,
        followSymbolicLinks: false,
        expandDirectories: false,
        ignore: ['**/node_modules/**'],
    });
    const files = found.map(file => resolve(file)).filter(file => extname(file) === extension);
    if (files.length === 0) return `${pattern}: no ${extension} file matches this pattern.`;
    const still = pattern.split('/').findIndex(part => isDynamicPattern(part));
    return {
        files,
        base: resolve(cwd, pattern.split('/').slice(0, still).join('/') || (isAbsolute(pattern) ? '/' : '.')),
    };
}

export interface Walked {
    readonly files: readonly string[];
    /** Whether the search was given up. */
    readonly cut: boolean;
}

/**
 * The plan files in a folder and below, without hidden folders and `node_modules`. Folders that are links are left out,
 * so that there is no going in circles.
 *
 * @param most the number of files after which the search is given up
 */
export function walk(folder: string, most = Number.POSITIVE_INFINITY): Walked {
    const files: string[] = [];
    const folders = [folder];
    let entries = 0;
    for (const at of folders) {
        let inside: ReturnType<typeof list>;
        try {
            inside = list(at);
        } catch {
            continue;
        }
        entries += inside.length;
        for (const entry of inside) {
            const path = join(at, entry.name);
            if (entry.isDirectory()) {
                if (!entry.name.startsWith('.') && entry.name !== 'node_modules') folders.push(path);
            } else if (extname(entry.name) === extension && (entry.isFile() || isFile(path))) files.push(path);
        }
        if (entries > mostEntries || files.length > most) return { files: files.slice(0, most), cut: true };
    }
    return { files: files.sort(byCode), cut: false };
}

/** The names of the plan files in a folder; none where it cannot be read. */
export function planNamesIn(folder: string): string[] {
    try {
        return list(folder)
            .filter(entry => entry.isFile() && extname(entry.name) === extension)
            .map(entry => entry.name);
    } catch {
        return [];
    }
}

function list(folder: string) {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => byCode(a.name, b.name));
}

function isFile(path: string): boolean {
    try {
        return statSync(path).isFile();
    } catch {
        return false;
    }
}

/**
 * The workspace, which a plan's imports may not leave: the nearest folder above that is a repository; else the highest
 * with a `delivery.json`, because those below it set something for a part of the workspace only; else what the folder
 * has in common with the current one, as long as that is more than the disk.
 */
export function rootOf(folder: string, cwd: string): string {
    let highest: string | undefined;
    for (let at = folder; ; at = dirname(at)) {
        if (existsSync(join(at, '.git'))) return at;
        if (existsSync(join(at, settingsName))) highest = at;
        if (at === dirname(at)) break;
    }
    if (highest !== undefined) return highest;
    let common = folder;
    while (!isInside(common, cwd)) common = dirname(common);
    return common === parse(common).root ? folder : common;
}

/** Whether a path is a folder or lies within it. */
export function isInside(folder: string, path: string): boolean {
    const way = relative(folder, path);
    return way === '' || (!isAbsolute(way) && way.split(sep)[0] !== '..');
}

/** A path as it is shown: from the current folder, with `/`. */
export function shownPath(path: string, cwd: string): string {
    return (relative(cwd, path) || '.').replaceAll('\\', '/');
}

function byCode(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
