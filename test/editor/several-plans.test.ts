import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { URI } from 'langium';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Location } from 'vscode-languageserver';
import { soon } from '../support/patience.ts';
import { type Session, startSession } from '../support/server.ts';

const kinds = { created: 1, changed: 2, deleted: 3 } as const;

let folder: string;
let session: Session;
const uri = (path: string) => URI.file(join(folder, path)).toString();
const rules = (of: string) => session.diagnostics(of).map(({ code }) => code);
const messages = (of: string) => session.diagnostics(of).map(({ message }) => String(message));

function write(path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
}

const watched = (...changes: [path: string, how: keyof typeof kinds][]) =>
    session.client.sendNotification('workspace/didChangeWatchedFiles', {
        changes: changes.map(([path, how]) => ({ uri: uri(path), type: kinds[how] })),
    });

async function start(...folders: string[]): Promise<void> {
    const [first, ...more] = folders;
    session = await startSession(first && join(folder, first), { folders: more.map(one => join(folder, one)) });
    await session.settled();
}

beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'delivery-several-'));
});

afterEach(() => {
    session.close();
    rmSync(folder, { recursive: true });
});

const city = (name: string, more = '') => `system ${name} "${name}" {\n    led by Mayor\n}\n${more}`;

describe('several plans', () => {
    test('of one workspace do not see each other’s names, and may have the same ones', async () => {
        write('a/plan.delivery', city('A', 'actor Mayor "The first"\n'));
        write('b/plan.delivery', city('B', 'actor Mayor "The second"\n'));
        write('c/plan.delivery', city('C'));
        await start('.');
        expect(rules(uri('a/plan.delivery'))).not.toContain('reference/unknown-name');
        expect(rules(uri('b/plan.delivery')).filter(rule => String(rule).startsWith('reference/'))).toEqual([]);
        expect(rules(uri('c/plan.delivery'))).toContain('reference/unknown-name');
        const found = await session.client.sendRequest<Location[]>('textDocument/references', {
            textDocument: { uri: uri('a/plan.delivery') },
            position: { line: 1, character: 12 },
            context: { includeDeclaration: true },
        });
        expect(found.map(one => one.uri)).toEqual([uri('a/plan.delivery'), uri('a/plan.delivery')]);
    });

    test('of several folders import from each other, but from nowhere else', async () => {
        write('one/plan.delivery', `import "../two/people.delivery"\nimport "../three/people.delivery"\n${city('A')}`);
        write('two/people.delivery', 'actor Mayor\n');
        write('three/people.delivery', 'actor Chief\n');
        await start('one', 'two');
        const found = rules(uri('one/plan.delivery'));
        expect(found).toContain('reference/import-outside');
        expect(found).not.toContain('reference/unknown-name');
    });

    test('a folder that is added is read, and one that is taken away is forgotten', async () => {
        write('one/plan.delivery', `import "../two/people.delivery"\n${city('A')}`);
        write('two/people.delivery', 'actor Mayor\n');
        write('two/more.delivery', 'actor Mayor\nactor Mayor\n');
        await start('one');
        const plan = uri('one/plan.delivery');
        expect(rules(plan)).toContain('reference/import-outside');
        const two = { uri: uri('two'), name: 'two' };
        const change = (added: object[], removed: object[]) =>
            session.client.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added, removed } });
        await change([two], []);
        await soon(() => expect(rules(plan).filter(rule => String(rule).startsWith('reference/'))).toEqual([]));
        await soon(() => expect(rules(uri('two/more.delivery'))).not.toEqual([]));
        await change([], [two]);
        await soon(() => expect(rules(plan)).toContain('reference/import-outside'));
        await soon(() => expect(rules(uri('two/more.delivery'))).toEqual([]));
    });
});

describe('a plan that is no file', () => {
    const loose = 'untitled:Untitled-1';

    test('is judged, and its names are found', async () => {
        await start();
        await session.open(loose, city('A', 'unit U { reports to Nobody }\n'));
        expect(rules(loose).filter(rule => rule === 'reference/unknown-name')).toHaveLength(2);
    });

    test.each([[[]], [['.']]])('can import nothing, and is told why (folders open: %j)', async folders => {
        write('people.delivery', 'actor Mayor\n');
        await start(...folders);
        await session.open(loose, `import "people.delivery"\n${city('A')}metric M { actual from "m.csv" }\n`);
        expect(messages(loose).filter(message => message.includes('not saved'))).toEqual([
            '"people.delivery" cannot be read: it is looked for beside this file, and this file is not saved yet.',
            '"m.csv" cannot be read: it is looked for beside this file, and this file is not saved yet.',
        ]);
    });

    test('is forgotten when it is closed', async () => {
        await start();
        await session.open(loose, city('A'));
        await session.client.sendNotification('textDocument/didClose', { textDocument: { uri: loose } });
        await soon(() => expect(session.diagnostics(loose)).toEqual([]));
        await soon(() => expect(session.services.plans.file(loose)).toBeUndefined());
    });
});

describe('what happens on disk beside the editor is noticed', () => {
    const plan = `import "people.delivery"\n${city('A')}metric M {\n    actual from "data/m.csv"\n}\n`;
    const importsAndData = () =>
        rules(uri('plan.delivery')).filter(rule => /^(?:reference|metric\/data|data|value)/.test(String(rule)));

    test('a file of a plan that is created, changed and deleted', async () => {
        write('plan.delivery', `import "people.delivery"\n${city('A')}`);
        await start('.');
        const found = () => rules(uri('plan.delivery')).filter(rule => String(rule).startsWith('reference/'));
        expect(found()).toEqual(['reference/import-missing', 'reference/unknown-name']);
        write('people.delivery', 'actor Chief\n');
        await watched(['people.delivery', 'created']);
        await soon(() => expect(found()).toEqual(['reference/unknown-name']));
        write('people.delivery', 'actor Mayor\n');
        await watched(['people.delivery', 'changed']);
        await soon(() => expect(found()).toEqual([]));
        rmSync(join(folder, 'people.delivery'));
        await watched(['people.delivery', 'deleted']);
        await soon(() => expect(found()).toEqual(['reference/import-missing', 'reference/unknown-name']));
    });

    test('a table that is created, changed and deleted', async () => {
        write('plan.delivery', plan);
        write('people.delivery', 'actor Mayor\n');
        await start('.');
        const missing = importsAndData();
        expect(missing).toHaveLength(1);
        write('data/m.csv', 'date,value\n2010,abc\n');
        await watched(['data/m.csv', 'created']);
        await soon(() => expect(messages(uri('plan.delivery')).join()).toContain('Row 2'));
        write('data/m.csv', 'date,value\n2010,1\n');
        await watched(['data/m.csv', 'changed']);
        await soon(() => expect(importsAndData()).toEqual([]));
        rmSync(join(folder, 'data/m.csv'));
        await watched(['data/m.csv', 'deleted']);
        await soon(() => expect(importsAndData()).toEqual(missing));
    });

    test('a whole folder that is renamed and comes back, with no word on what is in it', async () => {
        write('plan.delivery', plan.replace('people', 'data/people'));
        write('data/people.delivery', 'actor Mayor\n');
        write('data/m.csv', 'date,value\n2010,1\n');
        await start('.');
        expect(importsAndData()).toEqual([]);
        renameSync(join(folder, 'data'), join(folder, 'old'));
        await watched(['data', 'deleted'], ['old', 'created']);
        await soon(() =>
            expect(importsAndData()).toEqual([
                'reference/import-missing',
                'reference/unknown-name',
                'data/file-missing',
            ]),
        );
        renameSync(join(folder, 'old'), join(folder, 'data'));
        await watched(['old', 'deleted'], ['data', 'created']);
        await soon(() => expect(importsAndData()).toEqual([]));
    });

    test('settings that are written', async () => {
        write('plan.delivery', city('A', 'actor Mayor\nunit U {\n    reports to Mayor\n    size 45\n}\n'));
        await start('.');
        expect(rules(uri('plan.delivery'))).toContain('unit/too-large');
        write('delivery.json', '{ "principles": { "unit/too-large": "off" } }');
        await watched(['delivery.json', 'created']);
        await soon(() => expect(rules(uri('plan.delivery'))).not.toContain('unit/too-large'));
    });

    test('but what is open counts as it is in the editor, until it is closed without being saved', async () => {
        write('plan.delivery', `import "people.delivery"\n${city('A')}`);
        write('people.delivery', 'actor Mayor\n');
        await start('.');
        const unknown = () => rules(uri('plan.delivery')).includes('reference/unknown-name');
        await session.open(uri('people.delivery'), 'actor Mayor\n');
        write('people.delivery', 'actor Chief\n');
        await watched(['people.delivery', 'changed']);
        await session.settled();
        expect(unknown()).toBe(false);
        await session.client.sendNotification('textDocument/didClose', {
            textDocument: { uri: uri('people.delivery') },
        });
        await soon(() => expect(unknown()).toBe(true));
    });

    test('and a file that a program replaces is not lost to the editor that shows it', async () => {
        write('plan.delivery', city('A', 'actor Mayor\n'));
        await start('.');
        await session.open(uri('plan.delivery'), city('A'));
        await watched(['plan.delivery', 'deleted']);
        await watched(['plan.delivery', 'created']);
        await soon(() => expect(rules(uri('plan.delivery'))).toContain('reference/unknown-name'));
        await session.change(uri('plan.delivery'), city('A', 'actor Mayor\n'));
        expect(rules(uri('plan.delivery'))).not.toContain('reference/unknown-name');
    });

    test('a file that is deleted while it is open stays what the editor shows', async () => {
        write('plan.delivery', `import "people.delivery"\n${city('A')}`);
        write('people.delivery', 'actor Mayor\n');
        await start('.');
        await session.open(uri('people.delivery'), 'actor Mayor\n');
        rmSync(join(folder, 'people.delivery'));
        await watched(['people.delivery', 'deleted']);
        await session.settled();
        expect(rules(uri('plan.delivery')).filter(rule => String(rule).startsWith('reference/'))).toEqual([]);
    });
});
