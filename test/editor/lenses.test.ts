import { afterEach, describe, expect, test } from 'vitest';
import type { CodeLens } from 'vscode-languageserver';
import { Client } from '../../src/editor/client.ts';
import { type Workshop, workshop } from '../support/navigate.ts';
import { startSession } from '../support/server.ts';

let at: Workshop | undefined;
afterEach(() => {
    at?.close();
    at = undefined;
});

const people = 'actor Mayor { sphere "Council" }\nactor Chief { sphere "Schools" }\n';
const plan = `import "people.delivery"
system Riverton "City of Riverton" {
    as of 2012-12
}
metric Ready "Children ready for school" {
    baseline 60 in 2010
    target   80 by 2014
    actual   from "data/ready.csv"
}
coalition Friends "Friends of the early years" {
    member Mayor
    member Chief
}
`;
const texts = { 'plan.delivery': plan, 'people.delivery': people, 'data/ready.csv': 'date,value\n2012,71\n' };

const lensesOf = async (path = 'plan.delivery'): Promise<CodeLens[]> => {
    const textDocument = { uri: at!.uri(path) };
    return await at!.session.client.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument });
};

/** What stands over the blocks of a file, by the names at which it stands. */
const titles = async (path = 'plan.delivery') =>
    Object.fromEntries(
        (await lensesOf(path)).map(({ range, command }) => [at!.in(at!.uri(path), range), command!.title]),
    );

/** Has the server told, from now on, that the editor's settings are these. */
const setting = async (settings: object) => {
    at!.session.client.onRequest('workspace/configuration', () => [settings]);
    await at!.session.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await at!.session.settled();
};

test('lenses stand at the names of blocks and say what counting tells', async () => {
    at = await workshop(texts);
    expect(await titles()).toEqual({
        Riverton: expect.stringMatching(/^\d+ of \d+ questions answered · 2 errors, \d+ warnings?$/),
        Ready: 'on track: 71 in 2012 against 70 planned',
        Friends: '2 members · 2 spheres',
    });
    expect(await titles('people.delivery')).toEqual({});
});

test('half a plan is counted as far as it goes', async () => {
    at = await workshop({
        'plan.delivery':
            'system\nunit Flow {\n    leader Byron\n    staff\ncoalition C {\nmember\nmember Rao\nreview R {',
    });
    expect(await titles()).toEqual({ Flow: '1 person so far', C: '1 member so far', R: '0 of 15 rated so far' });
});

describe('a click', () => {
    const clicks = async () => (await lensesOf()).map(({ command }) => [command!.command, command!.arguments]);

    test('shows the picture in an editor that has previews', async () => {
        at = await workshop(texts, { initializationOptions: { pictureCommand: 'show.picture' } });
        const uri = at.uri('plan.delivery');
        expect(await clicks()).toEqual([
            ['show.picture', [{ uri, picture: 'board' }]],
            ['show.picture', [{ uri, picture: 'trajectory/Ready' }]],
            ['show.picture', [{ uri, picture: 'power-map/Friends' }]],
        ]);
    });

    test('does nothing in any other', async () => {
        at = await workshop(texts);
        expect(await clicks()).toEqual([
            ['', undefined],
            ['', undefined],
            ['', undefined],
        ]);
    });
});

describe('settings', () => {
    test('switch each kind off and on at once', async () => {
        at = await workshop(texts);
        await setting({ codeLens: { system: false, metrics: false } });
        expect(Object.keys(await titles())).toEqual(['Friends']);
        await at.session.client.sendNotification('workspace/didChangeConfiguration', {
            settings: { delivery: { codeLens: { coalitions: false, system: true } } },
        });
        await at.session.settled();
        expect(Object.keys(await titles())).toEqual(['Riverton', 'Ready']);
    });

    test('that are none, or make no sense, leave everything on', async () => {
        at = await workshop(texts);
        for (const settings of [null, {}, { codeLens: 'all' }, { codeLens: { system: 'no' } }, { codeLens: null }]) {
            await setting(settings as object);
            expect(Object.keys(await titles())).toEqual(['Riverton', 'Ready', 'Friends']);
        }
    });
});

describe('the editor asks again', () => {
    /** How often it is told to, for lenses and for what stands beside lines. */
    const told = async (options: Parameters<typeof workshop>[1] = { open: ['plan.delivery'] }) => {
        at = await workshop(texts, options);
        const counts = { lenses: 0, hints: 0 };
        at.session.client.onRequest('workspace/codeLens/refresh', () => {
            counts.lenses++;
            return null;
        });
        at.session.client.onRequest('workspace/inlayHint/refresh', () => {
            counts.hints++;
            return null;
        });
        at.session.services.client.refreshesLenses = true;
        at.session.services.client.refreshesHints = true;
        return counts;
    };

    test('when another file has changed, and gets the new count', async () => {
        const counts = await told();
        await at!.session.open(at!.uri('people.delivery'), people.replace('"Schools"', '"Schools", "Press"'));
        expect(counts).toEqual({ lenses: 1, hints: 1 });
        expect((await titles()).Friends).toBe('2 members · 3 spheres');
    });

    test('when data have changed', async () => {
        const counts = await told();
        at!.write('data/ready.csv', 'date,value\n2012,61\n');
        await at!.session.client.sendNotification('workspace/didChangeWatchedFiles', {
            changes: [{ uri: at!.uri('data/ready.csv'), type: 2 }],
        });
        await at!.session.settled();
        expect(counts).toEqual({ lenses: 1, hints: 1 });
        expect((await titles()).Ready).toBe('behind: 61 in 2012 against 70 planned');
    });

    test('when settings have changed', async () => {
        const counts = await told();
        await setting({ codeLens: { system: false } });
        expect(counts).toEqual({ lenses: 1, hints: 1 });
    });

    test('but not by order while somebody writes in the only file that is shown', async () => {
        const counts = await told();
        await at!.session.change(at!.uri('plan.delivery'), plan.replace('    member Chief\n', ''));
        expect(counts).toEqual({ lenses: 0, hints: 0 });
        expect((await titles()).Friends).toBe('1 member · 1 sphere');
    });

    test('is said only to one that understands', () => {
        const client = new Client();
        const capabilities = { workspace: { codeLens: { refreshSupport: true } } };
        client.learn({ capabilities, processId: null, rootUri: null });
        expect([client.refreshesLenses, client.refreshesHints]).toEqual([true, false]);
    });
});

test('a file of two plans is counted in the first, and each plan has its own findings', async () => {
    const other = 'import "people.delivery"\nsystem Brookside { as of 2012 }\nactor Mayor\n';
    at = await workshop({ ...texts, 'zz.delivery': other });
    const alone = (await titles()).Riverton;
    await at.session.open(at.uri('zz.delivery'), other.replace('actor Mayor', ''));
    expect((await titles()).Riverton).toBe(alone);
});

test('over a file that says nothing stands the way to begin, where the editor has one', async () => {
    const session = await startSession(undefined, { initializationOptions: { beginCommand: 'begin' } });
    const uri = 'file:///plans/plan.delivery';
    const lenses = async (text: string) => {
        await session.change(uri, text);
        const found = await session.client.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
        return found.map(({ command }) => command);
    };
    try {
        await session.open(uri, '');
        const begin = { title: 'Begin a plan here', command: 'begin', arguments: [uri] };
        expect(await lenses(' \n')).toEqual([begin]);
        expect(await lenses('// Notes\n')).toEqual([begin]);
        expect(await lenses('actor Mayor "Mayor"\n')).toEqual([]);
        expect(await lenses('system Harbour "Harbour"\n')).not.toContainEqual(begin);
    } finally {
        session.close();
    }
});
