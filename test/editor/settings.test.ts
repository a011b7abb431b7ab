import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { URI } from 'langium';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { soon } from '../support/patience.ts';
import { type ClientOptions, type Session, startSession } from '../support/server.ts';

const plan = `system City "City" {
    led by Mayor
}

actor Mayor "Mayor" {
    manages Chief
}

actor Chief "Chief"

unit Flow "Flow" {
    reports to Mayor
    size 45
}
`;
const large = (value: string) => `{ "principles": { "unit/too-large": ${value} } }`;
const severities = ['', 'error', 'warning', 'info', 'hint'];
const changed = { created: 1, changed: 2, deleted: 3 } as const;

let folder: string;
let session: Session;
const uri = (name: string) => URI.file(join(folder, name)).toString();

/** How a plan is judged for the size of its unit. */
const size = (name: string) => {
    const found = session.diagnostics(uri(name)).find(({ code }) => code === 'unit/too-large');
    return found && severities[found.severity!];
};
const messages = (name: string) => session.diagnostics(uri(name)).map(({ message }) => message);

function write(name: string, text: string): void {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
}

async function watched(name: string, how: keyof typeof changed): Promise<void> {
    await session.client.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: uri(name), type: changed[how] }],
    });
}

async function start(options?: ClientOptions, open = folder): Promise<void> {
    session = await startSession(open, options);
    await session.settled();
}

beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'delivery-settings-'));
    write('a/plan.delivery', plan);
    write('b/plan.delivery', plan);
});

afterEach(() => {
    session.close();
    rmSync(folder, { recursive: true });
});

describe('settings on disk', () => {
    test('hold from the start, the nearest for each plan', async () => {
        write('delivery.json', large('"error"'));
        write('b/delivery.json', large('"hint"'));
        await start();
        expect([size('a/plan.delivery'), size('b/plan.delivery')]).toEqual(['error', 'hint']);
    });

    test('that come, change and go are followed', async () => {
        await start();
        expect(size('a/plan.delivery')).toBe('warning');
        write('a/delivery.json', large('"error"'));
        await watched('a/delivery.json', 'created');
        await soon(() => expect(size('a/plan.delivery')).toBe('error'));
        expect(size('b/plan.delivery')).toBe('warning');
        write('delivery.json', large('"info"'));
        await watched('delivery.json', 'created');
        await soon(() => expect(size('b/plan.delivery')).toBe('info'));
        write('a/delivery.json', large('{ "atMost": 50 }'));
        await watched('a/delivery.json', 'changed');
        await soon(() => expect(size('a/plan.delivery')).toBeUndefined());
        rmSync(join(folder, 'a/delivery.json'));
        await watched('a/delivery.json', 'deleted');
        await soon(() => expect(size('a/plan.delivery')).toBe('info'));
    });

    test('are not looked for above the folder that is open', async () => {
        write('delivery.json', large('"error"'));
        await start({}, join(folder, 'a'));
        expect(size('a/plan.delivery')).toBe('warning');
    });

    test('judge only those plans again that they hold for', async () => {
        await start();
        const judged: string[] = [];
        session.client.onNotification('delivery/changed', ({ uris }: { uris: string[] }) => {
            judged.push(...uris);
        });
        write('a/delivery.json', large('"error"'));
        await watched('a/delivery.json', 'created');
        await soon(() => expect(judged).toEqual([uri('a/plan.delivery')]));
        // Saved without a change, and settings that no plan has.
        await watched('a/delivery.json', 'changed');
        write('c/delivery.json', large('"error"'));
        await watched('c/delivery.json', 'created');
        await session.settled();
        await session.settled();
        expect(judged).toEqual([uri('a/plan.delivery')]);
    });
});

describe('settings in an editor', () => {
    const didOpen = (name: string, text: string) =>
        session.client.sendNotification('textDocument/didOpen', {
            textDocument: { uri: uri(name), languageId: 'json', version: 1, text },
        });

    test('hold as they are written, until they are closed unsaved', async () => {
        write('delivery.json', large('"error"'));
        await start();
        await didOpen('delivery.json', large('"hint"'));
        await soon(() => expect(size('a/plan.delivery')).toBe('hint'));
        await session.client.sendNotification('textDocument/didChange', {
            textDocument: { uri: uri('delivery.json'), version: 2 },
            contentChanges: [{ text: large('"off"') }],
        });
        await soon(() => expect(size('a/plan.delivery')).toBeUndefined());
        await watched('delivery.json', 'changed');
        await session.settled();
        expect(size('a/plan.delivery')).toBeUndefined();
        await session.client.sendNotification('textDocument/didClose', { textDocument: { uri: uri('delivery.json') } });
        await soon(() => expect(size('a/plan.delivery')).toBe('error'));
    });

    test('are told what is wrong with them', async () => {
        write('delivery.json', '{ "profil": 1 }');
        await start();
        expect(messages('delivery.json')).toEqual(['There is no setting `profil`. Did you mean `profile`?']);
        expect(session.diagnostics(uri('delivery.json'))[0]).toMatchObject({
            code: 'settings/unknown-name',
            source: 'delivery',
            range: { start: { line: 0, character: 2 }, end: { line: 0, character: 10 } },
        });
        await didOpen('delivery.json', '{}');
        await soon(() => expect(messages('delivery.json')).toEqual([]));
    });

    test('are not told by us what the editor tells by their schema', async () => {
        write('a/delivery.json', '{ "profil": 1 }');
        mkdirSync(join(folder, 'b/delivery.json'));
        await start({ initializationOptions: { settingsSchema: true } });
        expect(messages('a/delivery.json')).toEqual([]);
        expect(messages('b/delivery.json')).toEqual([
            'These settings cannot be read: this file is a folder. Plans are judged without them until it is mended.',
        ]);
    });

    test('that go take with them what was told of them', async () => {
        write('delivery.json', '{ "profil": 1 }');
        await start();
        expect(messages('delivery.json')).toHaveLength(1);
        rmSync(join(folder, 'delivery.json'));
        await watched('delivery.json', 'deleted');
        await soon(() => expect(messages('delivery.json')).toEqual([]));
    });
});

test('a plan that is opened without a folder has those of its own folder', async () => {
    write('delivery.json', large('"error"'));
    write('b/delivery.json', large('"hint"'));
    session = await startSession();
    await session.settled();
    await session.open(uri('a/plan.delivery'), plan);
    await session.open(uri('b/plan.delivery'), plan);
    expect([size('a/plan.delivery'), size('b/plan.delivery')]).toEqual(['warning', 'hint']);
});

test('a plan that is on no disk has none', async () => {
    write('delivery.json', large('"error"'));
    await start();
    await session.open('untitled:Untitled-1', plan);
    const found = session.diagnostics('untitled:Untitled-1').find(({ code }) => code === 'unit/too-large');
    expect(found?.severity).toBe(2);
});
