import { opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { eachOf } from '../each-of.ts';

/** How far a folder is searched: beyond, it is surely no folder of plans. */
export const mostEntries = 50_000;

/** The paths of plans, and whether there was too much to look at all of it. */
export interface PlansBelow {
    readonly files: readonly string[];
    readonly cut: boolean;
}

/**
 * The plans in a folder and below, those near the top first. What hides behind a dot is left out, and so is what
 * programs have put there. It waits for the disk at each step, so that others get their turn.
 *
 * @param most the number of files and folders after which the search is given up
 */
export async function plansBelow(folder: string, most = mostEntries): Promise<PlansBelow> {
    const files: string[] = [];
    let left = most;
    const look = async (at: string): Promise<string[]> => {
        const folders: string[] = [];
        try {
            for await (const entry of await opendir(at, { bufferSize: 256 })) {
                if (left-- <= 0) break;
                if (entry.name.startsWith('.')) continue;
                if (entry.isDirectory()) {
                    if (!isMade(entry.name)) folders.push(join(at, entry.name));
                } else if (entry.isFile() && entry.name.endsWith('.delivery')) files.push(join(at, entry.name));
            }
        } catch {
            // A folder that may not be read holds no plan that could be.
        }
        return folders;
    };
    let level = [folder];
    while (level.length > 0 && left > 0) level = (await eachOf(level, look)).flat();
    return { files, cut: left < 0 || (left === 0 && level.length > 0) };
}

function isMade(name: string): boolean {
    return name === 'node_modules' || name === 'out';
}
