import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { eachOf } from '../../src/each-of.ts';
import { firstToFind, mostFolders, plansBelow } from '../../src/extension/walk.ts';
import type { ReadFolderResult } from '../../src/protocol.ts';

/** What folders hold, from the paths of all files in them. */
function folders(paths: readonly string[]): (folder: string) => Promise<ReadFolderResult['entries']> {
    return async folder => {
        const below = paths
            .filter(path => folder === '' || path.startsWith(`${folder}/`))
            .map(path => path.slice(folder === '' ? 0 : folder.length + 1).split('/'));
        const names = new Map(below.map(parts => [parts[0]!, parts.length > 1]));
        return [...names].map(([name, isDirectory]) => ({ name, isDirectory, isFile: !isDirectory }));
    };
}

describe('Plans are found folder by folder', () => {
    test('at whatever depth, and nothing else', async () => {
        const segment = fc.constantFrom('a', 'b', 'c', 'd');
        const folder = fc.array(segment, { maxLength: 4 });
        const file = fc.constantFrom('x.delivery', 'y.delivery', 'notes.md');
        const path = fc.tuple(folder, file).map(([parts, name]) => [...parts, name].join('/'));
        await fc.assert(
            fc.asyncProperty(fc.uniqueArray(path), async paths => {
                const { found, cut } = await plansBelow(folders(paths));
                expect([...found].sort()).toEqual(paths.filter(one => one.endsWith('.delivery')).sort());
                expect(cut).toBe(false);
            }),
        );
    });

    test('not where programs keep theirs', async () => {
        const hidden = ['.git/x.delivery', 'a/node_modules/b/x.delivery', 'out/x.delivery', '.x.delivery'];
        expect((await plansBelow(folders([...hidden, 'a/x.delivery']))).found).toEqual(['a/x.delivery']);
    });

    test('until there are too many folders, those near the top first', async () => {
        const deep = Array.from({ length: mostFolders }, (_, i) => `deep/${i}/x.delivery`);
        const entriesOf = vi.fn(async (folder: string): Promise<ReadFolderResult['entries']> => {
            const isTop = folder === '' || folder === 'deep';
            const names = folder === '' ? ['deep'] : folder === 'deep' ? deep.map((_, i) => `${i}`) : ['x.delivery'];
            return names.map(name => ({ name, isDirectory: isTop, isFile: !isTop }));
        });
        const { found, cut } = await plansBelow(entriesOf);
        expect(cut).toBe(true);
        expect(entriesOf).toHaveBeenCalledTimes(mostFolders);
        expect(found).toHaveLength(mostFolders - 2);
    });

    test('some at a time, with the answers in order', async () => {
        let running = 0;
        let most = 0;
        const doubled = await eachOf([...Array(100).keys()], async n => {
            most = Math.max(most, ++running);
            for (let i = 0; i <= n % 3; i++) await Promise.resolve();
            running--;
            return 2 * n;
        });
        expect(doubled).toEqual([...Array(100).keys()].map(n => 2 * n));
        expect(most).toBe(16);
    });
});

describe('A search and a walk', () => {
    const never = () => new Promise<never>(() => {});

    test('the search counts where it finds something, and there is no walk', async () => {
        const walk = vi.fn(never);
        expect(await firstToFind(async () => ['a.delivery'], walk)).toEqual({ found: ['a.delivery'] });
        expect(walk).not.toHaveBeenCalled();
    });

    test.each([
        ['finds nothing', async () => []],
        ['fails', async () => Promise.reject(new Error('no provider'))],
        ['never answers', never],
    ])('the walk counts where the search %s', async (_how, search) => {
        expect(await firstToFind(search, async () => ({ found: ['a.delivery'], cut: true }))).toEqual({
            found: ['a.delivery'],
            cut: true,
        });
    });

    test('a slow search still counts before a slower walk, which is stopped', async () => {
        const search = Promise.withResolvers<string[]>();
        const begun = Promise.withResolvers<AbortSignal>();
        const walk = (stop: AbortSignal) => {
            begun.resolve(stop);
            return never();
        };
        const first = firstToFind(() => search.promise, walk);
        const stop = await begun.promise;
        expect(stop.aborted).toBe(false);
        search.resolve(['a.delivery']);
        expect(await first).toEqual({ found: ['a.delivery'] });
        expect(stop.aborted).toBe(true);
    });
});
