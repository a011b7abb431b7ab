import { readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { FileProblem } from '../plan/files.ts';
import { quietly, whatIsAt } from './look.ts';

/** A chain of more links than this leads in a circle; Linux gives up at the same number. */
const mostLinks = 40;

export const outside: FileProblem = { problem: 'outside', why: 'is outside of the workspace' };
const circle: FileProblem = { problem: 'unreadable', why: 'is a link that leads back to itself' };

interface Root {
    /** As it was named. */
    readonly named: string;
    /** Without links. */
    readonly real: string;
}

/**
 * Where the files of a workspace really are. A file that several links lead to has one place, so that it is one file; a
 * link that leads out of the workspace is not followed, and nothing outside of the workspace is even looked at. Command
 * line and server both ask this.
 */
export class Places {
    private readonly roots: readonly Root[];
    private readonly known = new Map<string, string | FileProblem>();

    /**
     * @param roots the folders, absolute, that no file may be outside of
     */
    constructor(roots: readonly string[]) {
        this.roots = roots
            .map(named => ({ named, real: realPath(named) }))
            .sort((a, b) => b.real.length - a.real.length);
    }

    /**
     * The one path of a file: without links, but beginning as its folder of the workspace was named. A file that is
     * missing has the path that it would have.
     */
    find(path: string): string | FileProblem {
        const real = this.follow(path, 0);
        if (typeof real !== 'string') return real;
        // The system also knows how a name is really spelled, where large and small letters are the same to it.
        const spelled = realPath(real);
        const root = this.roots.find(one => isInside(one.real, spelled));
        return root ? join(root.named, relative(root.real, spelled)) : outside;
    }

    private follow(path: string, links: number): string | FileProblem {
        const before = this.known.get(path);
        if (before !== undefined) return before;
        const found = this.followed(path, links);
        this.known.set(path, found);
        return found;
    }

    private followed(path: string, links: number): string | FileProblem {
        if (links > mostLinks) return circle;
        const root = this.roots.find(({ named, real }) => isSame(named, path) || isSame(real, path));
        if (root) return root.real;
        if (!this.roots.some(({ named, real }) => isInside(named, path) || isInside(real, path))) return outside;
        const folder = this.follow(dirname(path), links);
        if (typeof folder !== 'string') return folder;
        const at = join(folder, basename(path));
        const target = linkTarget(at);
        return target === undefined ? at : this.followTarget(folder, target, links + 1);
    }

    /** Where a link in a folder leads to. To go up from a link is to go up from where it leads, so that steps go one by one. */
    private followTarget(folder: string, target: string, links: number): string | FileProblem {
        const steps = target.split(/[/\\]+/);
        const goesUpAgain = steps.some((step, i) => step === '..' && /[^.]/.test(steps[i - 1] ?? ''));
        if (isAbsolute(target) || !goesUpAgain) return this.follow(resolve(folder, target), links);
        let at: string | FileProblem = folder;
        for (const step of steps) {
            if (typeof at !== 'string') break;
            at = step === '..' ? dirname(at) : this.follow(resolve(at, step), links);
        }
        return at;
    }
}

/** Whether a path is a folder or lies within it. */
export function isInside(folder: string, path: string): boolean {
    const way = relative(folder, path);
    return way === '' || (!isAbsolute(way) && way.split(sep)[0] !== '..');
}

/** A path without links; as it is where it leads nowhere. */
export function realPath(path: string): string {
    return quietly(() => realpathSync.native(path)) ?? path;
}

function isSame(a: string, b: string): boolean {
    return relative(a, b) === '';
}

/** What a link says that it leads to; nothing of what is no link, or may not be seen. */
function linkTarget(path: string): string | undefined {
    return whatIsAt(path)?.isSymbolicLink() ? quietly(() => readlinkSync(path)) : undefined;
}
