import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { format } from '../../src/cli/format.ts';
import { worldIn } from '../../src/cli/world.ts';
import { folderWith, run } from './world.ts';

const untidy = 'actor A {\n  kind   person\n  level middle\n}\n';
const neat = 'actor A {\n    kind  person\n    level middle\n}\n';
const damaged = 'actor  A {\n    kind person\n';

const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');

describe('delivery format', () => {
    test('tidies files, folders and globs, and says how many', async () => {
        const files = { 'a.delivery': untidy, 'sub/b.delivery': untidy, 'sub/c.delivery': neat, 'notes.md': '#  x' };
        const folder = folderWith(files);
        expect(await run(folder, ['format', 'a.delivery', 'sub/*.delivery'])).toEqual({
            status: 0,
            out: '2 files tidied, 1 was tidy already.\n',
            err: '',
        });
        expect([read(folder, 'a.delivery'), read(folder, 'sub/b.delivery')]).toEqual([neat, neat]);
        expect((await run(folder, ['format', '.'])).out).toBe('3 files were tidy already.\n');
    });

    test('--check writes nothing, lists what is not tidy and ends in 1', async () => {
        const folder = folderWith({ 'a.delivery': untidy, 'b.delivery': neat });
        expect(await run(folder, ['format', '--check', '.'])).toEqual({
            status: 1,
            out: 'a.delivery\n1 file to be tidied, 1 is tidy already.\n',
            err: '',
        });
        expect(read(folder, 'a.delivery')).toBe(untidy);
        expect((await run(folder, ['format', '--check', 'b.delivery'])).status).toBe(0);
    });

    test('leaves alone what it does not understand, says where, and does the others', async () => {
        const folder = folderWith({ 'a.delivery': damaged, 'b.delivery': untidy });
        const { status, out, err } = await run(folder, ['format', '.']);
        expect({ status, out }).toEqual({ status: 1, out: '1 file tidied, 1 left alone.\n' });
        expect(err).toBe(
            'delivery: a.delivery was not tidied: line 1 has to be understood first: This `{` is never closed: the `}` of this actor is missing.\n',
        );
        expect([read(folder, 'a.delivery'), read(folder, 'b.delivery')]).toEqual([damaged, neat]);
    });

    test('says what it cannot read or write, does the others and ends in 2', async () => {
        const folder = folderWith({
            'binary.delivery': Uint8Array.of(1, 0, 2),
            'fixed.delivery': untidy,
            'good.delivery': untidy,
        });
        chmodSync(join(folder, 'fixed.delivery'), 0o444);
        const { status, out, err } = await run(folder, ['format', '.', 'none.delivery']);
        expect({ status, out }).toEqual({ status: 2, out: '1 file tidied.\n' });
        expect(err.split('\n')).toEqual([
            'delivery: none.delivery: this path does not exist. Check the spelling.',
            'delivery: binary.delivery: this file is not text. Name a `.delivery` file; this one looks binary.',
            'delivery: fixed.delivery: this file is read-only, and was left as it is.',
            '',
        ]);
        expect([read(folder, 'fixed.delivery'), read(folder, 'good.delivery')]).toEqual([untidy, neat]);
    });

    test('keeps who may read a file, its mark and line ends, and links to it', async () => {
        const text = `\ufeff${untidy.replaceAll('\n', '\r\n')}`;
        const folder = folderWith({ 'private.delivery': text });
        chmodSync(join(folder, 'private.delivery'), 0o600);
        symlinkSync('private.delivery', join(folder, 'link.delivery'));
        expect((await run(folder, ['format', 'link.delivery'])).status).toBe(0);
        expect(read(folder, 'private.delivery')).toBe(`\ufeff${neat.replaceAll('\n', '\r\n')}`);
        expect(statSync(join(folder, 'private.delivery')).mode & 0o777).toBe(0o600);
        expect(lstatSync(join(folder, 'link.delivery')).isSymbolicLink()).toBe(true);
    });

    test('a tidy file is not written at all', async () => {
        const folder = folderWith({ 'a.delivery': neat });
        const before = statSync(join(folder, 'a.delivery'));
        await run(folder, ['format', '.']);
        const after = statSync(join(folder, 'a.delivery'));
        expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
    });
});

describe('delivery format -', () => {
    /** Runs it on what comes in. */
    function piped(text: string, check = false) {
        let out = '';
        let err = '';
        const world = worldIn({
            cwd: '/',
            env: {},
            stdout: { write: (part: string) => (out += part) },
            stderr: { write: (part: string) => (err += part) },
            now: () => new Date(2026, 6, 1),
            version: '1.2.3',
        });
        const status = format(world, ['-'], { check }, () => new TextEncoder().encode(text));
        return { status, out, err };
    }

    test('writes what comes in tidied', () => {
        expect(piped(untidy)).toEqual({ status: 0, out: neat, err: '' });
        expect(piped(`\ufeff${untidy}`).out).toBe(`\ufeff${neat}`);
    });

    test('lets through as it came what it does not understand', () => {
        const { status, out, err } = piped(damaged);
        expect({ status, out }).toEqual({ status: 1, out: damaged });
        expect(err).toContain('delivery: Standard input was not tidied: line 1 has to be understood first: ');
    });

    test('only says whether it is tidy with --check', () => {
        expect(piped(untidy, true)).toEqual({ status: 1, out: 'Standard input is not tidy.\n', err: '' });
        expect(piped(neat, true)).toEqual({ status: 0, out: 'Standard input is tidy.\n', err: '' });
        expect(piped(damaged, true)).toMatchObject({ status: 1, out: '' });
    });

    test('goes alone', async () => {
        const { status, err } = await run('/', ['format', '-', 'plan.delivery']);
        expect({ status, err }).toEqual({
            status: 2,
            err: 'delivery: `-` stands for standard input and goes alone.\n',
        });
    });
});
