import { eachOf } from '../each-of.ts';
import type { ReadFolderResult } from '../protocol.ts';

/** How many folders are looked into; in a repository with more, the other plans are found when they are opened. */
export const mostFolders = 4000;

/** How many files and folders are looked at: beyond, it is surely no folder of plans. */
const mostEntries = 50_000;

/** How long a search has, in milliseconds, before folders are looked through as well. */
const headStart = 300;

/** The paths of plans, and whether there were too many folders to look into all of them. */
export interface Found {
    readonly found: readonly string[];
    readonly cut?: boolean;
}

/**
 * Finds plans in two ways and takes what comes first. A search is quick where a repository is large and far away. But it
 * knows only some kinds of folders: of others it says that they are empty, or it never answers.
 *
 * @param search what it finds counts only if it is something
 * @param walk looks into every folder, so that what it finds is all there is
 */
export async function firstToFind(
    search: (stop: AbortSignal) => Promise<readonly string[]>,
    walk: (stop: AbortSignal) => Promise<Found>,
): Promise<Found> {
    const stop = new AbortController();
    const searched = new Promise<Found | undefined>(resolve => {
        search(stop.signal).then(
            found => resolve(found.length > 0 ? { found } : undefined),
            () => resolve(undefined),
        );
    });
    const patience = new Promise<undefined>(resolve => setTimeout(resolve, headStart, undefined));
    const quick = await Promise.race([searched, patience]);
    const found = quick ?? (await Promise.race([walk(stop.signal), ifAny(searched)]));
    stop.abort();
    return found;
}

/** Comes to an end only with something found. */
function ifAny(searched: Promise<Found | undefined>): Promise<Found> {
    return new Promise(resolve => void searched.then(found => found && resolve(found)));
}

/**
 * Looks for plans, folder by folder, those near the top first. What hides behind a dot is left out, and so is what
 * programs have put there: the same as where the server itself looks.
 *
 * @param entriesOf what a folder holds, by its path from the one that is searched
 */
export async function plansBelow(
    entriesOf: (path: string) => Promise<ReadFolderResult['entries']>,
    stop?: AbortSignal,
): Promise<Found> {
    const found: string[] = [];
    let level = [''];
    let left = mostFolders;
    let entriesLeft = mostEntries;
    while (level.length > 0 && left > 0 && entriesLeft > 0 && !stop?.aborted) {
        const now = level.slice(0, left);
        const later = level.slice(left);
        left -= now.length;
        const below = await eachOf(now, async folder => {
            if (stop?.aborted) return [];
            const entries = (await entriesOf(folder)).filter(({ name }) => !name.startsWith('.'));
            entriesLeft -= entries.length;
            const at = ({ name }: { name: string }) => (folder ? `${folder}/${name}` : name);
            for (const entry of entries) if (entry.isFile && entry.name.endsWith('.delivery')) found.push(at(entry));
            return entries.filter(({ name, isDirectory }) => isDirectory && !isMade(name)).map(at);
        });
        level = [...later, ...below.flat()];
    }
    return { found, cut: level.length > 0 };
}

function isMade(name: string): boolean {
    return name === 'node_modules' || name === 'out';
}
