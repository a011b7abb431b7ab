import { type FSWatcher, readdirSync, watch as watchFolder } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { quietly, whatIsBehind } from '../disk/look.ts';
import { settingsName } from '../plan/settings.ts';
import { emptied } from './out.ts';
import { expand, extension, folderMeant } from './paths.ts';
import { type Status, status, type World } from './world.ts';

/** Tells when something in one of some folders may have changed. */
export type Watcher = (folders: readonly string[], changed: () => void) => { close(): void };

export interface WatchOptions {
    /** What to do each time. It may fail; that is said, and the next change is waited for. */
    readonly work: () => Promise<unknown>;
    readonly fail: (error: unknown) => void;
    /** Where the files are: as they stand on the command line. */
    readonly paths: readonly string[];
    /** Ends the watch. */
    readonly until: AbortSignal;
    readonly watcher?: Watcher;
    /** Milliseconds of quiet before the work is done again, because programs write in several steps. */
    readonly quiet?: number;
}

/** So many folders of a workspace are watched; a plan lies in a few. */
const mostFolders = 2_000;

/** Some drives tell of no change: there it is looked for, once in so many milliseconds. */
const lookEvery = 5_000;

/**
 * Does something now, and again whenever a file has changed that a plan may read, until it is told to end. What a plan
 * reads lies in its workspace: plan files, tables of readings, and settings. The events only say when to look; what has
 * changed is seen in the files themselves, so that what the work itself writes does not begin it anew.
 */
export async function watch(world: World, options: WatchOptions): Promise<Status> {
    const { work, fail, until, watcher = folderWatcher, quiet = 100 } = options;
    let wake = (): void => undefined;
    let timer: NodeJS.Timeout | undefined;
    const changed = () => {
        clearTimeout(timer);
        timer = setTimeout(() => wake(), quiet);
    };
    until.addEventListener('abort', () => wake(), { once: true });
    const looking = setInterval(() => wake(), lookEvery);
    let watched: { folders: string; close(): void } = { folders: '', close: () => undefined };
    let before: string | undefined;
    try {
        while (!until.aborted) {
            const seen = look(options.paths, world.cwd);
            const woken = new Promise<void>(resolve => {
                wake = resolve;
            });
            // Watched before the work begins: what changes meanwhile is not missed.
            const folders = seen.folders.join('\n');
            if (folders !== watched.folders) {
                watched.close();
                const { close } = watcher(seen.folders, changed);
                watched = { folders, close };
            }
            if (seen.files !== before) {
                before = seen.files;
                if (world.stdout.isTTY) world.stdout.write(emptied);
                try {
                    await work();
                } catch (error) {
                    fail(error);
                }
                sayWaiting(world);
            }
            await woken;
        }
    } finally {
        clearTimeout(timer);
        clearInterval(looking);
        watched.close();
    }
    return status.fine;
}

function sayWaiting({ stderr, now }: World): void {
    const [hours, minutes, seconds] = [now().getHours(), now().getMinutes(), now().getSeconds()].map(part =>
        String(part).padStart(2, '0'),
    );
    stderr.write(`[${hours}:${minutes}:${seconds}] Waiting for changes. Ctrl-C ends.\n`);
}

/** The folders that a plan may read from, and a print of the files in them that would matter. */
function look(paths: readonly string[], cwd: string): { folders: readonly string[]; files: string } {
    const bases = paths.map(path => baseOf(folderMeant(path, cwd)));
    // Those of the plan first, so that a large workspace does not push them out.
    const folders = new Set([...bases.filter(({ isIt }) => isIt).map(({ at }) => at), ...expand(paths, cwd).roots]);
    const print: string[] = [];
    const seen: string[] = [];
    for (const folder of folders) {
        if (seen.length === mostFolders) break;
        const entries = quietly(() => readdirSync(folder, { withFileTypes: true }));
        if (!entries) continue;
        seen.push(folder);
        for (const entry of entries) {
            const path = join(folder, entry.name);
            if (entry.isDirectory()) {
                if (!entry.name.startsWith('.') && entry.name !== 'node_modules') folders.add(path);
            } else if (matters(entry.name)) {
                const found = whatIsBehind(path);
                // A link that leads nowhere may lead somewhere later.
                print.push(found ? `${path} ${found.mtimeMs} ${found.size} ${found.ino}` : path);
            }
        }
    }
    // What is gone just now comes back in the nearest folder that is there; what else that folder holds is nobody's business.
    const above = bases.filter(({ isIt, at }) => !isIt && !seen.includes(at)).map(({ at }) => at);
    return { folders: [...seen, ...new Set(above)], files: [...print.sort(), ...above].join('\n') };
}

/** What a plan reads: other plan files, tables of readings, settings. */
function matters(name: string): boolean {
    return name === settingsName || [extension, '.csv', '.tsv'].includes(extname(name).toLowerCase());
}

/** The folder of a path: itself, or the one that a plan is in; where that is missing just now, the nearest above. */
function baseOf(path: string): { at: string; isIt: boolean } {
    const isFolder = (at: string) => whatIsBehind(at)?.isDirectory() === true;
    const home = extname(path) === extension && !isFolder(path) ? dirname(path) : path;
    let at = home;
    while (!isFolder(at) && at !== dirname(at)) at = dirname(at);
    return { at, isIt: at === home };
}

/** Watches folders on disk. One that goes away, or may not be watched, is left out: the next look finds the others. */
const folderWatcher: Watcher = (folders, changed) => {
    const watchers: FSWatcher[] = [];
    for (const folder of folders) {
        try {
            const one = watchFolder(folder, changed);
            one.on('error', () => {
                one.close();
                changed();
            });
            watchers.push(one);
        } catch {
            // Gone, or no right to it, or no more watches to be had.
        }
    }
    return {
        close() {
            for (const one of watchers) one.close();
        },
    };
};

/** Ends with the first Ctrl-C. */
export function untilInterrupted(): AbortSignal {
    const end = new AbortController();
    process.once('SIGINT', () => end.abort());
    return end.signal;
}
