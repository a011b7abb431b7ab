import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Watcher, watch } from '../../src/cli/watch.ts';
import { folderWith } from './world.ts';

const settle = (milliseconds = 60) => new Promise(resolve => setTimeout(resolve, milliseconds));

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
        {
            cwd,
            env: {},
            stdout: { write: text => (state.out += text), isTTY: terminal },
            stderr: { write: text => (state.err += text) },
            now: () => new Date(2026, 6, 1, 9, 5, 7),
            version: '1.2.3',
        },
        {
            paths,
            watcher,
            quiet: 5,
            until: end.signal,
            fail: error => state.failures.push(error),
            work: async () => {
                state.runs++;
                await work();
            },
        },
    );
    return { state, ended, end: () => end.abort(), touch: () => touch() };
}

test('does it again when a file that a plan reads has changed, and only then', async () => {
    const cwd = folderWith({
        '.git/HEAD': '',
        'plans/a.delivery': 'system A',
        'data/x.csv': '1',
        'delivery.json': '{}',
    });
    const { state, ended, end, touch } = start(cwd, ['plans/a.delivery']);
    await settle();
    expect(state.runs).toBe(1);
    expect(state.err).toBe('[09:05:07] Waiting for changes. Ctrl-C ends.\n');
    expect(state.out).toBe('');
    expect(state.folders).toEqual([join(cwd, 'plans'), cwd, join(cwd, 'data')]);
    // What the work itself writes is no change of the plan.
    writeFileSync(join(cwd, 'plans/a.svg'), '<svg/>');
    touch();
    await settle();
    expect(state.runs).toBe(1);
    const changes = ['plans/a.delivery', 'data/x.csv', 'delivery.json'];
    for (const [i, name] of changes.entries()) {
        appendFileSync(join(cwd, name), ' ');
        // Several events, as editors cause them, are one change.
        for (let n = 0; n < 5; n++) touch();
        await settle();
        expect(state.runs).toBe(i + 2);
    }
    mkdirSync(join(cwd, 'plans/more'));
    writeFileSync(join(cwd, 'plans/more/b.delivery'), '');
    touch();
    await settle();
    expect(state.runs).toBe(5);
    expect(state.folders).toContain(join(cwd, 'plans/more'));
    end();
    expect(await ended).toBe(0);
});

test('goes on when the work fails, and when the plan goes away and comes back', async () => {
    const cwd = folderWith({ '.git/HEAD': '', 'a.delivery': 'system A' });
    const { state, ended, end, touch } = start(cwd, ['a.delivery'], () => {
        throw new Error('broken');
    });
    await settle();
    expect(state.failures).toHaveLength(1);
    renameSync(join(cwd, 'a.delivery'), join(cwd, 'a.txt'));
    touch();
    await settle();
    expect(state.runs).toBe(2);
    renameSync(join(cwd, 'a.txt'), join(cwd, 'a.delivery'));
    touch();
    await settle();
    expect(state.runs).toBe(3);
    rmSync(cwd, { recursive: true });
    touch();
    await settle();
    expect(state.runs).toBe(4);
    end();
    expect(await ended).toBe(0);
});

test('what changes while the work is done is not missed', async () => {
    const cwd = folderWith({ '.git/HEAD': '', 'a.delivery': 'system A' });
    let changed = false;
    const watched = start(cwd, ['a.delivery'], async () => {
        if (changed) return;
        changed = true;
        await settle(1);
        appendFileSync(join(cwd, 'a.delivery'), ' ');
        watched.touch();
        await settle(30);
    });
    await settle(150);
    expect(watched.state.runs).toBe(2);
    watched.end();
    await watched.ended;
});

test('a terminal is cleared each time', async () => {
    const cwd = folderWith({ 'a.delivery': 'system A' });
    const { state, ended, end } = start(cwd, ['a.delivery'], undefined, true);
    await settle();
    expect(state.out).toBe('\u001b[2J\u001b[3J\u001b[H');
    end();
    await ended;
});
