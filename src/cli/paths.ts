import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join, parse, relative, resolve, sep } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import { whatIsAt, whatIsBehind } from '../disk/look.ts';
import { isInside, Places, realPath } from '../disk/places.ts';
import { unreadable } from '../disk/read-text.ts';
import { isProblem } from '../plan/files.ts';
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

/** What one path means. */
interface Meant {
    readonly files: readonly string[];
    /** Whether it names the file itself, and not a folder or a pattern that the file fits. */
    readonly byName?: true;
    /** The folder that it is about. */
    readonly base: string;
    /** What could not be looked through or into, absolute. */
    readonly unread: readonly string[];
}

/** A link that is not followed. */
interface LeftOut {
    readonly path: string;
    readonly leads: string;
}

/** Turns the paths of a command line, which may be files, folders and globs, into files. */
export function expand(paths: readonly string[], cwd: string): Expanded {
    const found: Meant[] = [];
    const roots = new Set<string>();
    const problems: string[] = [];
    for (const path of paths) {
        const meant = expandOne(path, cwd);
        if (typeof meant === 'string') {
            problems.push(meant);
            continue;
        }
        found.push(meant);
        for (const root of rootsOf(meant.base, cwd)) roots.add(root);
        problems.push(...meant.unread.map(one => whyUnread(one, cwd)));
    }
    const { files, left } = onceEach(found, new Places([...roots]));
    for (const { path, leads } of left)
        problems.push(
            `${shownPath(path, cwd)}: this is a link that leads ${leads}, and it is not followed. Name the file that it leads to.`,
        );
    return { files, roots: [...roots], problems: [...new Set(problems)] };
}

/**
 * Each file once, however many links lead to it: by the name that was given, else by where it really is. A link that is
 * only found, and leads out of the workspace or to what is no plan, is left out.
 */
function onceEach(found: readonly Meant[], places: Places): { files: string[]; left: LeftOut[] } {
    const named = new Set(found.filter(({ byName }) => byName).flatMap(({ files }) => files));
    const all = [...new Set(found.flatMap(({ files }) => files))].sort(byCode);
    const left: LeftOut[] = [];
    const once = new Map<string, string>();
    const rank = (path: string, at: string) => (named.has(path) ? 2 : 0) + (path === at ? 1 : 0);
    for (const path of all) {
        const place = places.find(path);
        const isOut = isProblem(place);
        if (!named.has(path) && (isOut || extname(place) !== extension)) {
            left.push({ path, leads: isOut ? 'out of the workspace' : 'to what is no plan' });
            continue;
        }
        const at = isProblem(place) ? realPath(path) : place;
        const before = once.get(at);
        if (before === undefined || rank(path, at) > rank(before, at)) once.set(at, path);
    }
    return { files: [...once.values()].sort(byCode), left };
}

function expandOne(path: string, cwd: string): Meant | string {
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
        const listed = walk(full);
        if (listed.cut)
            return `${path}: this folder holds more than ${mostEntries.toLocaleString('en-US')} files and folders. Name the folder of the plans.`;
        if (listed.files.length === 0 && listed.unread.length === 0)
            return `${path}: there is no ${extension} file in this folder.`;
        return { ...listed, base: full };
    }
    if (basename(full) === settingsName)
        return `${path}: settings are checked with the plans that they hold for. Name those, or their folder.`;
    if (extname(full) !== extension) return `${path}: this is not a ${extension} file. Rename it if it is a plan.`;
    return { files: [full], byName: true, base: dirname(full), unread: [] };
}

function expandGlob(pattern: string, cwd: string): Meant | string {
    const found = globSync(pattern, {
        cwd,
        absolute: true,
        followSymbolicLinks: false,
        expandDirectories: false,
        ignore: ['**/node_modules/**'],
    });
    const files = found.map(file => resolve(file)).filter(file => extname(file) === extension);
    const { base, depth } = stillPart(pattern, cwd);
    // A pattern says nothing of the folders that it may not look into, so those are looked for again.
    const { unread } = walk(base, undefined, depth);
    if (files.length === 0 && unread.length === 0) return `${pattern}: no ${extension} file matches this pattern.`;
    return { files, base, unread };
}

/** The folder that a pattern begins with, and how far below it matches can be. */
function stillPart(pattern: string, cwd: string): { base: string; depth: number } {
    const parts = pattern.split('/');
    const still = parts.findIndex(part => isDynamicPattern(part));
    const rest = parts.slice(still);
    return {
        base: resolve(cwd, parts.slice(0, still).join('/') || (isAbsolute(pattern) ? '/' : '.')),
        depth: rest.some(part => part.includes('**')) ? Number.POSITIVE_INFINITY : rest.length,
    };
}

/** The folder that a path is about, or begins with: of a pattern, the one above its first star. */
export function folderMeant(path: string, cwd: string): string {
    return isDynamicPattern(path) && !existsSync(resolve(cwd, path)) ? stillPart(path, cwd).base : resolve(cwd, path);
}

export interface Walked {
    readonly files: readonly string[];
    /** Whether the search was given up. */
    readonly cut: boolean;
    /** The folders that may not be read, and the links to plans that lead nowhere; absolute. */
    readonly unread: readonly string[];
}

/**
 * The plan files in a folder and below, without hidden folders and `node_modules`. Folders that are links are left out,
 * so that there is no going in circles.
 *
 * @param most the number of files after which the search is given up
 * @param depth how many levels of folders are looked into
 */
export function walk(folder: string, most = Number.POSITIVE_INFINITY, depth = Number.POSITIVE_INFINITY): Walked {
    const files: string[] = [];
    const unread: string[] = [];
    const folders = [{ at: folder, level: 1 }];
    let entries = 0;
    for (const { at, level } of folders) {
        let inside: ReturnType<typeof list>;
        try {
            inside = list(at);
        } catch (error) {
            // A folder that has just gone away has nothing to be read.
            if ((error as NodeJS.ErrnoException).code !== 'ENOENT') unread.push(at);
            continue;
        }
        entries += inside.length;
        for (const entry of inside) {
            const path = join(at, entry.name);
            if (entry.isDirectory()) {
                if (level < depth && !entry.name.startsWith('.') && entry.name !== 'node_modules')
                    folders.push({ at: path, level: level + 1 });
            } else if (extname(entry.name) === extension) {
                const kind = entry.isFile() ? 'file' : kindOf(path);
                if (kind === 'file') files.push(path);
                // Editors leave hidden links that lead nowhere beside what they edit.
                else if (kind === 'unknown' && !entry.name.startsWith('.')) unread.push(path);
            }
        }
        if (entries > mostEntries || files.length > most) return { files: files.slice(0, most), cut: true, unread };
    }
    return { files: files.sort(byCode), cut: false, unread };
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

function kindOf(path: string): 'file' | 'other' | 'unknown' {
    const found = whatIsBehind(path);
    return found === undefined ? 'unknown' : found.isFile() ? 'file' : 'other';
}

/** Why something below a folder could not be looked through, as a sentence. */
function whyUnread(path: string, cwd: string): string {
    try {
        if (statSync(path).isDirectory()) readdirSync(path);
        return `${shownPath(path, cwd)}: this changed while it was read. Try again.`;
    } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        const { why, help } = unreadable(error as NodeJS.ErrnoException);
        if (!isLink(path)) return `${shownPath(path, cwd)}: this folder ${why}. ${help}`;
        const where =
            code === 'ENOENT' ? 'leads to a file that does not exist' : code === 'ELOOP' ? 'leads back to itself' : why;
        return `${shownPath(path, cwd)}: this link ${where}. Mend it, or delete it.`;
    }
}

function isLink(path: string): boolean {
    return whatIsAt(path)?.isSymbolicLink() === true;
}

/**
 * The folders that the imports of files in a folder may not leave: its workspace; and itself, where it is a link that
 * leads out of that, since it was named.
 */
function rootsOf(folder: string, cwd: string): string[] {
    const root = rootOf(folder, cwd);
    return isInside(realPath(root), realPath(folder)) ? [root] : [root, folder];
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

/** A path as it is shown: from the current folder, with `/`. */
export function shownPath(path: string, cwd: string): string {
    return (relative(cwd, path) || '.').replaceAll('\\', '/');
}

function byCode(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
