import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Watcher, watch } from '../../src/cli/watch.ts';
import { worldIn } from '../../src/cli/world.ts';
import { soon, timersOf } from '../support/patience.ts';
import { folderWith } from './world.ts';

/** Milliseconds of quiet before a watch looks. */
const quiet = 5;

/** A watch of a folder, with events by hand. */
function start(cwd: string, paths: string[], work: () => unknown = () => undefined, terminal = false) {
    const end = new AbortController();
    const state = { runs: 0, out: '', err: '', folders: [] as readonly string[], failures: [] as unknown[] };
    let touch = (): void => undefined;
    const watcher: Watcher = (folders, changed) => {
        state.folders = folders;
        touch = changed;
        return { close: () => undefined };
    };
    const ended = watch(
        worldIn({
            cwd,
            env: {},
            stdout: { write: text => (state.out += text), isTTY: terminal },
            stderr: { write: text => (state.err += text) },
            now: () => new Date(2026, 6, 1, 9, 5, 7),
            version: '1.2.3',
        }),
        {
            paths,
            watcher,
            quiet,
            until: end.signal,
            fail: error => state.failures.push(error),
            work: async () => {
                state.runs++;
                await work();
            },
        },
    );
    let marks = 0;
    return {
        state,
        ended,
        end: () => end.abort(),
        touch: () => touch(),
        hasRun: (times: number) => soon(() => expect(state.runs).toBe(times)),
        /** Waits until all that was done before has been looked at: a folder that was made after it is watched. */
        looked: () => {
            const mark = join(cwd, `mark${marks++}`);
            mkdirSync(mark);
            touch();
            return soon(() => expect(state.folders).toContain(mark));
        },
    };
}

test('does it again when a file that a plan reads has changed, and only then', async () => {
    const cwd = folderWith({
        '.git/HEAD': '',
        'plans/a.delivery': 'system A',
        'data/x.csv': '1',
        'delivery.json': '{}',
    });
    const { state, ended, end, touch, hasRun, looked } = start(cwd, ['plans/a.delivery']);
    await soon(() => expect(state.err).toBe('[09:05:07] Waiting for changes. Ctrl-C ends.\n'));
    expect(state.runs).toBe(1);
    expect(state.out).toBe('');
    expect(state.folders).toEqual([join(cwd, 'plans'), cwd, join(cwd, 'data')]);
    // What the work itself writes is no change of the plan.
    writeFileSync(join(cwd, 'plans/a.svg'), '<svg/>');
    touch();
    await looked();
    expect(state.runs).toBe(1);
    const changes = ['plans/a.delivery', 'data/x.csv', 'delivery.json'];
    for (const [i, name] of changes.entries()) {
        appendFileSync(join(cwd, name), ' ');
        // Several events, as editors cause them, are one change.
        for (let n = 0; n < 5; n++) touch();
        await hasRun(i + 2);
        await looked();
        expect(state.runs).toBe(i + 2);
    }
    mkdirSync(join(cwd, 'plans/more'));
    writeFileSync(join(cwd, 'plans/more/b.delivery'), '');
    touch();
    await hasRun(5);
    expect(state.folders).toContain(join(cwd, 'plans/more'));
    end();
    expect(await ended).toBe(0);
});

test('goes on when the work fails, and when the plan goes away and comes back', async () => {
    // In a folder of its own, because a watch looks one above where the plan was when that is gone.
    const cwd = join(folderWith({ 'town/.git/HEAD': '', 'town/a.delivery': 'system A' }), 'town');
    const { state, ended, end, touch, hasRun } = start(cwd, ['a.delivery'], () => {
        throw new Error('broken');
    });
    await soon(() => expect(state.failures).toHaveLength(1));
    renameSync(join(cwd, 'a.delivery'), join(cwd, 'a.txt'));
    touch();
    await hasRun(2);
    renameSync(join(cwd, 'a.txt'), join(cwd, 'a.delivery'));
    touch();
    await hasRun(3);
    rmSync(cwd, { recursive: true });
    touch();
    await hasRun(4);
    end();
    expect(await ended).toBe(0);
});

test('links in circles, and links that lead nowhere, neither stop it nor keep it', async () => {
    const cwd = folderWith({ '.git/HEAD': '', 'a.delivery': 'system A', 'kept/x.csv': '1' });
    const link = (target: string, path: string) => symlinkSync(target, join(cwd, path));
    link('loop.delivery', 'loop.delivery');
    link('pong.csv', 'ping.csv');
    link('ping.csv', 'pong.csv');
    link('.', 'self');
    link('nowhere.csv', 'later.csv');
    const { state, ended, end, touch, hasRun } = start(cwd, ['a.delivery', '.', '*.delivery', 'loop.delivery']);
    await hasRun(1);
    expect(state).toMatchObject({ failures: [], folders: [cwd, join(cwd, 'kept')] });
    writeFileSync(join(cwd, 'nowhere.csv'), '1');
    touch();
    await hasRun(2);
    end();
    expect(await ended).toBe(0);
});

test('a folder that vanishes is waited for in the one above, and nothing else there is looked at', async () => {
    const top = folderWith({ 'plans/a.delivery': 'system A', 'others/b.delivery': 'system B', 'c.delivery': '' });
    const { state, ended, end, touch, hasRun } = start(top, ['plans', 'plans/**/*.delivery']);
    await hasRun(1);
    renameSync(join(top, 'plans'), join(top, 'gone'));
    touch();
    await hasRun(2);
    expect(state.folders).toEqual([top]);
    appendFileSync(join(top, 'c.delivery'), ' ');
    appendFileSync(join(top, 'others/b.delivery'), ' ');
    touch();
    await timersOf(quiet);
    await timersOf(quiet);
    expect(state.runs).toBe(2);
    renameSync(join(top, 'gone'), join(top, 'plans'));
    touch();
    await hasRun(3);
    expect(state.folders).toContain(join(top, 'plans'));
    end();
    expect(await ended).toBe(0);
});

test('what goes wrong with the watching itself ends it, and leaves nothing running', async () => {
    const cwd = folderWith({ 'a.delivery': 'system A' });
    const watcher: Watcher = () => {
        throw new Error('no more watches');
    };
    const out = { write: () => undefined };
    const world = worldIn({ cwd, env: {}, stdout: out, stderr: out, now: () => new Date(), version: '1' });
    const before = process.getActiveResourcesInfo().filter(one => one === 'Timeout').length;
    const watching = watch(world, {
        paths: ['.'],
        watcher,
        work: async () => undefined,
        fail: () => undefined,
        until: new AbortController().signal,
    });
    await expect(watching).rejects.toThrow('no more watches');
    expect(process.getActiveResourcesInfo().filter(one => one === 'Timeout').length).toBe(before);
});

test('what changes while the work is done is not missed', async () => {
    const cwd = folderWith({ '.git/HEAD': '', 'a.delivery': 'system A' });
    let changed = false;
    const watched = start(cwd, ['a.delivery'], async () => {
        if (changed) return;
        changed = true;
        await Promise.resolve();
        appendFileSync(join(cwd, 'a.delivery'), ' ');
        watched.touch();
        await timersOf(quiet);
    });
    await watched.hasRun(2);
    await watched.looked();
    expect(watched.state).toMatchObject({ runs: 2, failures: [] });
    watched.end();
    await watched.ended;
});

test('a terminal is cleared each time', async () => {
    const cwd = folderWith({ 'a.delivery': 'system A' });
    const { state, ended, end } = start(cwd, ['a.delivery'], undefined, true);
    await soon(() => expect(state.out).toBe('\u001b[2J\u001b[3J\u001b[H'));
    end();
    await ended;
});
