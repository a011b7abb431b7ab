import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DocumentState, URI } from 'langium';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Hover } from 'vscode-languageserver';
import { drawRequest } from '../../src/protocol.ts';
import { type Session, startSession } from '../support/server.ts';

/** Three plans that have nothing to do with each other; one of them is going to be the end of somebody. */
const plan = (name: string) => `system ${name} "${name}" {\n    led by Nobody\n    serves 3 million "people"\n}\n`;
const names = ['one', 'bad', 'two'];
const metric = (table: string) => `metric Trains "Trains" {\n    actual from "${table}"\n}\n`;

let folder: string;
let session: Session;
let log: ReturnType<typeof vi.spyOn>;
const uri = (name: string) => URI.file(join(folder, `${name}.delivery`)).toString();
const codes = (name: string) => session.diagnostics(uri(name)).map(({ code }) => code);
const isBad = (value: unknown) => String((value as { uri?: unknown })?.uri ?? value).includes('bad');

beforeEach(async () => {
    log = vi.spyOn(console, 'error').mockImplementation(() => {});
    folder = mkdtempSync(join(tmpdir(), 'delivery-one-'));
    for (const name of names) writeFileSync(join(folder, `${name}.delivery`), plan(name));
    session = await startSession(folder);
    await session.settled();
    for (const name of names) await session.open(uri(name), plan(name));
});

afterEach(() => {
    session.close();
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
});

const hover = (name: string) =>
    session.client.sendRequest<Hover | null>('textDocument/hover', {
        textDocument: { uri: uri(name) },
        position: { line: 2, character: 6 },
    });

/** The others are answered, now, after an edit and after the bad one is closed; and they have their findings. */
async function othersGoOn(): Promise<void> {
    for (const name of ['one', 'two']) expect(await hover(name)).not.toBeNull();
    await session.change(uri('two'), plan('two').replace('Nobody', 'two'));
    expect(codes('two').filter(code => code === 'reference/unknown-name')).toEqual([]);
    await session.change(uri('two'), plan('two'));
    expect(codes('one')).toContain('reference/unknown-name');
    expect(codes('two')).toContain('reference/unknown-name');
}

/** Makes a method fail for the bad document. */
function failing<Host extends object>(host: Host, method: keyof Host & string, isAbout = isBad): void {
    const own = (host[method] as (...params: unknown[]) => unknown).bind(host);
    (host as Record<string, unknown>)[method] = (...params: unknown[]) => {
        if (params.some(isAbout)) throw new Error('This must not end anything else.');
        return own(...params);
    };
}

describe('An exception costs the document that it is about', () => {
    const phases: Record<string, () => void> = {
        'while a document is read': () => failing(session.services.shared.workspace.LangiumDocumentFactory, 'update'),
        'while a text is parsed': () =>
            failing(session.services.parser.LangiumParser, 'parse', text => String(text).includes('bad')),
        'while a text is lexed': () =>
            failing(session.services.parser.Lexer, 'tokenize', text => String(text).includes('bad')),
        'while its content is indexed': () => failing(session.services.shared.workspace.IndexManager, 'updateContent'),
        'while its names are collected': () =>
            failing(session.services.references.ScopeComputation, 'collectLocalSymbols'),
        'while it is linked': () => failing(session.services.references.Linker, 'link'),
        'while its references are indexed': () =>
            failing(session.services.shared.workspace.IndexManager, 'updateReferences'),
        'while its findings are sent': () => failing(session.services.shared.lsp.Connection!, 'sendDiagnostics'),
        'in whoever waits for a phase': () =>
            void session.services.shared.workspace.DocumentBuilder.onDocumentPhase(DocumentState.Linked, document => {
                if (isBad(document)) throw new Error('listener');
            }),
        'in whoever waits for an update': () =>
            void session.services.shared.workspace.DocumentBuilder.onUpdate(() => {
                throw new Error('listener');
            }),
        'in whoever waits for all to be built': () =>
            void session.services.shared.workspace.DocumentBuilder.onBuildPhase(DocumentState.Validated, () => {
                throw new Error('listener');
            }),
        'in whoever is told of judgments': () =>
            session.services.plans.onJudged(files => {
                if ([...files].some(isBad)) throw new Error('listener');
            }),
    };

    test.each(Object.keys(phases))('%s', async phase => {
        phases[phase]!();
        await session.client.sendNotification('textDocument/didChange', {
            textDocument: { uri: uri('bad'), version: 100 },
            contentChanges: [{ text: `${plan('bad')}\nactor More "bad"\n` }],
        });
        await session.settled();
        await othersGoOn();
        await session.client.sendNotification('textDocument/didClose', { textDocument: { uri: uri('bad') } });
        await othersGoOn();
        expect(log).toHaveBeenCalled();
    });

    test('and is told there, until it is over', async () => {
        const { parse } = session.services.parser.LangiumParser;
        failing(session.services.parser.LangiumParser, 'parse', text => String(text).includes('bad'));
        await session.change(uri('bad'), `${plan('bad')}\n`);
        expect(session.diagnostics(uri('bad')).map(({ message }) => message)).toEqual([
            'This file could not be read: This must not end anything else. That is our fault and not the plan’s; please report it. The other files are checked.',
        ]);
        session.services.parser.LangiumParser.parse = parse.bind(session.services.parser.LangiumParser);
        await session.change(uri('bad'), plan('bad'));
        expect(codes('bad')).not.toContain('file/failed');
        expect(codes('bad')).toContain('reference/unknown-name');
    });

    test('in a table that cannot be read', async () => {
        failing(session.services.shared.workspace.Disk, 'readText', value => String(value).endsWith('.csv'));
        await session.change(uri('bad'), plan('bad') + metric('trains.csv'));
        expect(codes('bad')).toContain('data/file-unreadable');
        await othersGoOn();
    });

    test('in settings that cannot be read', async () => {
        const disk = session.services.shared.workspace.Disk;
        vi.spyOn(disk, 'readText').mockRejectedValue(new Error('This must not end anything else.'));
        await session.client.sendNotification('workspace/didChangeWatchedFiles', {
            changes: [{ uri: URI.file(join(folder, 'delivery.json')).toString(), type: 1 }],
        });
        await othersGoOn();
    });

    test('in a picture: the request says so, in a sentence', async () => {
        const draw = (name: string, picture: unknown) =>
            session.client.sendRequest(drawRequest, { uri: uri(name), picture });
        await expect(draw('bad', 7)).rejects.toMatchObject({
            message: expect.stringMatching(/^delivery\/draw could not be answered: .*[^.]\.$/),
        });
        expect(await draw('one', 'system-map')).not.toBeNull();
        await othersGoOn();
    });
});

// lsp-unknown-document-hangs-all, deep-nesting
describe('A document that is no plan, or hardly one, costs nobody anything', () => {
    const open = (document: string, languageId: string, text: string) =>
        session.client.sendNotification('textDocument/didOpen', {
            textDocument: { uri: document, languageId, version: 1, text },
        });
    const foreign: [string, string][] = [
        ['d.csv', 'csv'],
        ['d.csv', 'delivery'],
        ['plan.delivery', 'plaintext'],
        ['untitled:Untitled-1', 'Delivery'],
        ['untitled:Untitled-2', 'plaintext'],
        ['git:/x/plan.delivery?HEAD', 'delivery'],
        ['https://example.org/plan', 'markdown'],
        ['output:delivery', 'log'],
        ['strange', ''],
    ];
    test.each(foreign)('%s as %s', async (name, languageId) => {
        const document = name.includes(':') ? name : URI.file(join(folder, name)).toString();
        await open(document, languageId, 'date,value\n{{{');
        await session.settled();
        await othersGoOn();
        await session.client.sendNotification('textDocument/didChange', {
            textDocument: { uri: document, version: 2 },
            contentChanges: [{ text: 'system {' }],
        });
        await othersGoOn();
        await session.client.sendNotification('textDocument/didClose', { textDocument: { uri: document } });
        await othersGoOn();
        expect(session.diagnostics(document)).toEqual([]);
    });

    test('300 nested teams', async () => {
        const teams = `unit U "u" {\n${'team T "t" {\n'.repeat(300)}${'}'.repeat(301)}\n`;
        await session.change(uri('bad'), plan('bad') + teams);
        expect(codes('bad')).toContain('syntax/too-deep');
        await othersGoOn();
    });

    test('a question about a file that nobody shows makes it none of the workspace’s', async () => {
        expect(await hover('nowhere')).toBeNull();
        await session.change(uri('one'), `${plan('one')}\n`);
        expect(session.services.plans.file(uri('nowhere'))).toBeUndefined();
    });
});
