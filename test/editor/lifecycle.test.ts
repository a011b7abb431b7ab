import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { URI } from 'langium';
import { afterEach, describe, expect, test } from 'vitest';
import {
    createConnection,
    createProtocolConnection,
    type ProtocolConnection,
    type PublishDiagnosticsParams,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver/node';
import { BothDisks } from '../../src/editor/both-disks.ts';
import type { PlansIn } from '../../src/editor/disk.ts';
import { Lifecycle } from '../../src/editor/lifecycle.ts';
import { createEditorServices } from '../../src/editor/module.ts';
import { serve } from '../../src/editor/start.ts';
import {
    drawRequest,
    exportTableRequest,
    guideRequest,
    importTableRequest,
    picturesRequest,
} from '../../src/protocol.ts';
import { soon } from '../support/patience.ts';

let client: ProtocolConnection;
let told: PublishDiagnosticsParams[];
let shown: string[];
afterEach(() => client.dispose());

/** A server, and a client that keeps to no order. */
function connect(disk?: (connection: ConstructorParameters<typeof BothDisks>[0]) => BothDisks): ProtocolConnection {
    const up = new PassThrough();
    const down = new PassThrough();
    const lifecycle = new Lifecycle();
    const [reader, writer] = [new StreamMessageReader(up), new StreamMessageWriter(down)];
    const connection = createConnection(reader, writer, { messageStrategy: lifecycle });
    lifecycle.serve(connection);
    serve(createEditorServices({ connection, fileSystem: disk ? disk(connection) : new BothDisks(connection) }));
    client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    told = [];
    shown = [];
    client.onNotification('textDocument/publishDiagnostics', (one: PublishDiagnosticsParams) => {
        told.push(one);
    });
    client.onNotification('window/showMessage', ({ message }: { message: string }) => {
        shown.push(message);
    });
    client.listen();
    return client;
}

const folder = mkdtempSync(join(tmpdir(), 'delivery-life-'));
const uri = URI.file(join(folder, 'p.delivery')).toString();
const text = 'system S "s" {\n    led by Nobody\n}\n';
writeFileSync(join(folder, 'p.delivery'), text);
const folders = [{ uri: URI.file(folder).toString(), name: 'plans' }];
const initialize = () =>
    client.sendRequest('initialize', { processId: null, rootUri: null, workspaceFolders: folders, capabilities: {} });
const start = async () => {
    await initialize();
    await client.sendNotification('initialized', {});
};
const hover = () =>
    client.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 2 } });
const open = (version = 1) =>
    client.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'delivery', version, text },
    });
const close = () => client.sendNotification('textDocument/didClose', { textDocument: { uri } });
/** An answer comes after all that was sent before it. */
const settled = () => client.sendRequest('workspace/symbol', { query: 'nothing' });

// lsp-before-initialize
describe('The order of things', () => {
    test('before initialize requests are refused and notifications passed over', async () => {
        connect();
        await open();
        await expect(hover()).rejects.toMatchObject({ code: -32002 });
        await expect(client.sendRequest('shutdown')).rejects.toMatchObject({ code: -32002 });
        await expect(client.sendRequest(drawRequest, { uri, picture: 'board' })).rejects.toMatchObject({
            code: -32002,
        });
        await start();
        expect(await hover()).not.toBeNull();
        expect(told.every(({ version }) => version === undefined)).toBe(true);
    });

    test('a second initialize is refused, and so is everything after shutdown', async () => {
        connect();
        await start();
        await expect(initialize()).rejects.toMatchObject({ code: -32600 });
        expect(await hover()).not.toBeNull();
        expect(await client.sendRequest('shutdown')).toBeNull();
        await expect(hover()).rejects.toMatchObject({ code: -32600 });
        await expect(client.sendRequest('shutdown')).rejects.toMatchObject({ code: -32600 });
        await expect(initialize()).rejects.toMatchObject({ code: -32600 });
    });

    test.each([
        [picturesRequest, { uri }],
        [drawRequest, { uri, picture: 'board' }],
        [guideRequest, { uri }],
        [exportTableRequest, { uri, table: 'actors', confidential: false }],
        [importTableRequest, { uri, table: 'actors', text: 'name\nA\n', update: false }],
        ['textDocument/selectionRange', { textDocument: { uri }, positions: [{ line: 0, character: 1 }] }],
    ])('a cancelled %s says that it has been cancelled', async (method, params) => {
        connect();
        await start();
        await open();
        await settled();
        const { CancellationTokenSource } = await import('vscode-languageserver');
        const cancel = new CancellationTokenSource();
        const asked = client.sendRequest<unknown>(method, params, cancel.token);
        cancel.cancel();
        await expect(asked).rejects.toMatchObject({ code: -32800 });
    });
});

// lsp-reopen-loses-findings
describe('Findings of a file that is shown', () => {
    test('come again when it is closed and opened again, with the version of its text', async () => {
        connect();
        await start();
        await open();
        await settled();
        const first = told.filter(one => one.uri === uri).at(-1)!;
        expect(first).toMatchObject({ version: 1 });
        expect(first.diagnostics).not.toEqual([]);
        for (const version of [1, 1, 7]) {
            await close();
            await settled();
            told = [];
            await open(version);
            await settled();
            expect(told.filter(one => one.uri === uri).at(-1)).toEqual({ ...first, version });
        }
        // Before anything is done between, as when a buffer is read again.
        told = [];
        await close();
        await open();
        await settled();
        expect(told.filter(one => one.uri === uri).at(-1)).toEqual(first);
    });

    test('come again where there are none, too', async () => {
        connect();
        await start();
        const bare = 'actor A "a"\n';
        const loose = 'untitled:Untitled-1';
        const textDocument = { uri: loose, languageId: 'delivery', version: 3, text: bare };
        await client.sendNotification('textDocument/didOpen', { textDocument });
        await settled();
        expect(told.filter(one => one.uri === loose).at(-1)).toMatchObject({ version: 3 });
    });
});

// lsp-large-folder
describe('A folder that takes for ever to look through', () => {
    test('keeps nobody waiting, and that not all of it was looked at is said once', async () => {
        let release: (found: PlansIn) => void = () => undefined;
        const slow = new Promise<PlansIn>(resolve => {
            release = resolve;
        });
        connect(connection => {
            const disk = new BothDisks(connection);
            disk.plansIn = () => slow;
            return disk;
        });
        await start();
        await open();
        expect(await hover()).not.toBeNull();
        expect(told.find(one => one.uri === uri)?.diagnostics).not.toEqual([]);
        const other = join(folder, 'other.delivery');
        writeFileSync(other, 'actor A {\n    nonsense\n}\n');
        release({ uris: [URI.file(other)], cut: true });
        const ofOther = () => told.find(one => one.uri === URI.file(other).toString())?.diagnostics ?? [];
        await soon(() => expect(ofOther()).not.toEqual([]));
        expect(shown).toEqual([
            `Not all of ${folder} was searched for plans: it holds too many files and folders. Plans that were not found are read when they are opened or imported. Open the folder of the plans instead.`,
        ]);
        expect(await client.sendRequest('shutdown')).toBeNull();
    });
});
