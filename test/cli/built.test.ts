import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { confidentialPlan, secret } from '../report/confidential-plan.ts';
import { built, folderWith, served } from './world.ts';

let cli = '';
beforeAll(() => {
    cli = built();
});

const delivery = (cwd: string, ...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], { cwd, encoding: 'utf8' });
    return { status, out: stdout, err: stderr };
};

const bad = 'system City "City" {\n    led by Mayer\n}\n\nactor Mayor\n';

describe('the built command', () => {
    test('tells its version and its help', () => {
        const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
        expect(delivery('/', '--version')).toEqual({ status: 0, out: `${version}\n`, err: '' });
        expect(delivery('/', '--help').out).toContain('Usage: delivery');
        expect(delivery('/').status).toBe(2);
    });

    test('checks and draws', () => {
        const folder = folderWith({ 'plan.delivery': bad });
        const { status, out, err } = delivery(folder, 'check', '.');
        expect({ status, err }).toEqual({ status: 1, err: '' });
        expect(out).toContain(
            'plan.delivery:2:12: error: Nothing in this plan is called `Mayer`. Did you mean `Mayor`?',
        );
        expect(delivery(folder, 'check', 'nowhere')).toMatchObject({ status: 2, out: '' });
        expect(delivery(folder, 'draw', '.')).toMatchObject({ status: 0, err: '' });
        expect(readFileSync(`${folder}/system-map.svg`, 'utf8')).toContain('Mayor');
    });

    test('withholds what is confidential in a pipe and in JSON, unless asked', () => {
        const folder = folderWith(confidentialPlan);
        for (const words of [
            ['check', '.'],
            ['check', '.', '--waived'],
            ['check', '.', '--format', 'json'],
        ]) {
            const { out, err } = delivery(folder, ...words);
            expect((out + err).replaceAll('private/more-zq.delivery', '')).not.toMatch(secret);
            expect(out + err).toContain('Show them with --include-confidential.');
            const all = delivery(folder, ...words, '--include-confidential');
            expect(all.out).toMatch(secret);
            expect(all.out + all.err).not.toContain('withheld');
        }
    });

    // lsp-exit-status, lsp-clientProcessId
    test.each([
        ['closes the connection', '', 0],
        ['says exit', '{"jsonrpc":"2.0","method":"exit"}', 1],
    ])('ends when an editor %s', (_, message, status) => {
        const input = message && `Content-Length: ${message.length}\r\n\r\n${message}`;
        for (const more of [[], [`--clientProcessId=${process.pid}`], ['--clientProcessId', `${process.pid}`]]) {
            const ended = spawnSync(process.execPath, [cli, 'lsp', '--stdio', ...more], { input, encoding: 'utf8' });
            expect({ status: ended.status, err: ended.stderr }).toEqual({ status, err: '' });
        }
    });

    test('says nothing when nobody reads on', async () => {
        const folder = folderWith({ 'plan.delivery': bad.repeat(2_000) });
        const child = spawn(process.execPath, [cli, 'check', '.'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
        let err = '';
        child.stderr.on('data', chunk => (err += chunk));
        child.stdout.once('data', () => child.stdout.destroy());
        await new Promise(done => child.on('close', done));
        expect(err).toBe('');
    });

    test.skipIf(!existsSync('/dev/full'))('stdout-full: says that the disk is full, whatever it writes', () => {
        const folder = folderWith({ 'plan.delivery': bad });
        const full = openSync('/dev/full', 'w');
        for (const words of [
            ['check', '.'],
            ['explain', '--list'],
            ['--help'],
            ['new', 'X', '--out', '-'],
            ['guide', '.'],
        ]) {
            const { status, stderr } = spawnSync(process.execPath, [cli, ...words], {
                cwd: folder,
                encoding: 'utf8',
                stdio: ['ignore', full, 'pipe'],
            });
            expect({ words, status, stderr: stderr.split('\n').at(-2) }).toEqual({
                words,
                status: 2,
                stderr: 'delivery: standard output cannot be written: the disk is full.',
            });
        }
        closeSync(full);
    });

    test('serves an editor', async () => {
        const { status, out } = await served(cli);
        expect(out).toContain('"capabilities"');
        expect(status).toBe(0);
    });

    test('loads neither pictures nor the language server for a check', () => {
        const folder = folderWith({ 'plan.delivery': bad });
        const { stderr } = spawnSync(process.execPath, [cli, 'check', '.'], {
            cwd: folder,
            encoding: 'utf8',
            env: { ...process.env, NODE_DEBUG: 'esm' },
        });
        const parts = [...stderr.matchAll(/parts\/([\w.-]+)\.mjs/g)].map(([, name]) => name!);
        expect(parts.some(name => name.startsWith('check-'))).toBe(true);
        expect(parts.filter(name => /^(draw|lsp|server|dist|faces)/.test(name))).toEqual([]);
    });
});
