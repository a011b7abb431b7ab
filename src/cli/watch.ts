import { type Dirent, type FSWatcher, readdirSync, statSync, watch as watchFolder } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { settingsName } from '../plan/settings.ts';
import { expand, extension } from './paths.ts';
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
            if (world.stdout.isTTY) world.stdout.write('\u001b[2J\u001b[3J\u001b[H');
            try {
                await work();
            } catch (error) {
                fail(error);
            }
            sayWaiting(world);
        }
        await woken;
    }
    clearTimeout(timer);
    clearInterval(looking);
    watched.close();
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
    // Those of the plan first, so that a large workspace does not push them out.
    const folders = new Set([...paths.map(path => baseOf(resolve(cwd, path))), ...expand(paths, cwd).roots]);
    const print: string[] = [];
    const seen: string[] = [];
    for (const folder of folders) {
        if (seen.length === mostFolders) break;
        let entries: Dirent[];
        try {
            entries = readdirSync(folder, { withFileTypes: true });
        } catch {
            continue;
        }
        seen.push(folder);
        for (const entry of entries) {
            const path = join(folder, entry.name);
            if (entry.isDirectory()) {
                if (!entry.name.startsWith('.') && entry.name !== 'node_modules') folders.add(path);
            } else if (matters(entry.name)) {
                const found = statSync(path, { throwIfNoEntry: false });
                if (found) print.push(`${path} ${found.mtimeMs} ${found.size} ${found.ino}`);
            }
        }
    }
    return { folders: seen, files: print.sort().join('\n') };
}

/** What a plan reads: other plan files, tables of readings, settings. */
function matters(name: string): boolean {
    return name === settingsName || [extension, '.csv', '.tsv'].includes(extname(name).toLowerCase());
}

/** The nearest folder of a path that is there: of a glob or of a file that is missing just now, one above. */
function baseOf(path: string): string {
    for (let at = path; ; at = dirname(at)) {
        try {
            if (statSync(at).isDirectory()) return at;
        } catch {
            // Not there, or no right to see it.
        }
        if (at === dirname(at)) return at;
    }
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
