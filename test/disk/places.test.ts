import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInside, Places } from '../../src/disk/places.ts';
import { isProblem } from '../../src/plan/files.ts';
import { folderWith } from '../cli/world.ts';

/** Where something is, from the folder; or why it has no place. */
function finder(folder: string, root = folder) {
    const places = new Places([root]);
    return (path: string) => {
        const at = places.find(join(folder, path));
        return isProblem(at) ? at.problem : relative(folder, at);
    };
}

test('a file has one place, however many links lead to it', () => {
    const folder = folderWith({ 'plans/a.delivery': '', 'plans/deep/b.delivery': '' });
    symlinkSync('.', join(folder, 'plans/one'));
    symlinkSync('.', join(folder, 'plans/two'));
    symlinkSync('plans/deep', join(folder, 'deep'));
    symlinkSync('deep/b.delivery', join(folder, 'b.delivery'));
    symlinkSync(join(folder, 'b.delivery'), join(folder, 'chain.delivery'));
    const find = finder(folder);
    expect(find('plans/a.delivery')).toBe('plans/a.delivery');
    expect(find('plans/one/two/one/one/two/a.delivery')).toBe('plans/a.delivery');
    for (const path of ['b.delivery', 'chain.delivery', 'deep/b.delivery', 'plans/two/deep/b.delivery'])
        expect(find(path)).toBe('plans/deep/b.delivery');
    expect(find('deep/missing.delivery')).toBe('plans/deep/missing.delivery');
    symlinkSync('deep/../a.delivery', join(folder, 'up.delivery'));
    expect(find('up.delivery')).toBe('plans/a.delivery');
});

test('what leads out is outside, and a circle leads nowhere', () => {
    const folder = folderWith({ 'in/a.delivery': '', 'out/s.delivery': '', 'out/back/x': '' });
    const link = (target: string, path: string) => symlinkSync(target, join(folder, path));
    link('../out/s.delivery', 'in/file.delivery');
    link('../out', 'in/folder');
    link('/etc', 'in/etc');
    link('../out/nothing', 'in/nowhere');
    link('../in', 'out/in');
    link('self.delivery', 'in/self.delivery');
    link('pong', 'in/ping');
    link('ping', 'in/pong');
    link('a', 'in/a');
    const find = finder(folder, join(folder, 'in'));
    for (const path of ['file.delivery', 'folder/s.delivery', 'etc/passwd', 'nowhere', '../out/s.delivery'])
        expect(find(join('in', path))).toBe('outside');
    // By way of outside and in again: nothing outside is looked at, so it is not known to come back.
    expect(find('in/folder/in/a.delivery')).toBe('outside');
    for (const path of ['self.delivery', 'ping', 'pong/x', 'a/b']) expect(find(join('in', path))).toBe('unreadable');
    expect(new Places([]).find('/etc/passwd')).toEqual({ problem: 'outside', why: 'is outside of the workspace' });
    expect(isProblem(new Places([folder]).find('//host/share/x.delivery'))).toBe(true);
});

test('a folder that is named through a link keeps its name', () => {
    const folder = folderWith({ 'real/a.delivery': '', 'real/sub/b.delivery': '' });
    symlinkSync('real', join(folder, 'named'));
    symlinkSync(join(folder, 'real/sub/b.delivery'), join(folder, 'real/b.delivery'));
    const find = finder(folder, join(folder, 'named'));
    expect(find('named/a.delivery')).toBe('named/a.delivery');
    expect(find('real/a.delivery')).toBe('named/a.delivery');
    expect(find('named/b.delivery')).toBe('named/sub/b.delivery');
});

test('agrees with the system on every way through links, and lets none lead out', () => {
    const names = ['a', 'b', 'c'];
    const step = fc.constantFrom(...names, '..', '.');
    const path = fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }).map(parts => parts.join('/'));
    const target = fc.array(step, { minLength: 1, maxLength: 4 }).map(parts => parts.join('/'));
    const entry = fc.oneof(fc.record({ path }), fc.record({ path, target }));
    const tree = fc.array(entry, { minLength: 1, maxLength: 8 });
    const asked = fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 6 }).map(parts => parts.join('/'));
    fc.assert(
        fc.property(tree, fc.array(asked, { minLength: 1, maxLength: 5 }), (entries, paths) => {
            const top = folderWith({ 'secret/a': '', 'root/keep': '' });
            const root = join(top, 'root');
            for (const one of entries) {
                try {
                    mkdirSync(dirname(join(root, one.path)), { recursive: true });
                    if ('target' in one) symlinkSync(one.target, join(root, one.path));
                    else writeFileSync(join(root, one.path), '', { flag: 'wx' });
                } catch {
                    // Something of that name is there already.
                }
            }
            const places = new Places([root]);
            for (const one of paths) {
                const at = places.find(join(root, one));
                if (!isProblem(at)) expect(isInside(root, at)).toBe(true);
                let real: string | undefined;
                try {
                    real = realpathSync(join(root, one));
                } catch {
                    continue;
                }
                if (isInside(realpathSync(root), real)) {
                    if (!isProblem(at)) expect(realpathSync(at)).toBe(real);
                } else expect(at).toMatchObject({ problem: 'outside' });
            }
        }),
        { numRuns: 60 },
    );
});
