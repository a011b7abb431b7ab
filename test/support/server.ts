import { PassThrough } from 'node:stream';
import { URI } from 'langium';
import {
    createConnection,
    createProtocolConnection,
    type Diagnostic,
    type ProtocolConnection,
    StreamMessageReader,
    StreamMessageWriter,
    type WorkspaceEditClientCapabilities,
} from 'vscode-languageserver/node';
import { BothDisks } from '../../src/editor/both-disks.ts';
import { ClientDisk } from '../../src/editor/client-disk.ts';
import { Lifecycle } from '../../src/editor/lifecycle.ts';
import { createEditorServices, type EditorServices } from '../../src/editor/module.ts';
import { serve } from '../../src/editor/start.ts';
import type { InitializationOptions } from '../../src/protocol.ts';
import type { FarFiles } from './far-files.ts';
import { soon } from './patience.ts';

/** A language server and a client that talks to it over the protocol, as an editor would. */
export interface Session {
    readonly client: ProtocolConnection;
    readonly services: EditorServices;
    /** The diagnostics last sent for a file. */
    diagnostics(uri: string): Diagnostic[];
    /** Opens a file with a text. */
    open(uri: string, text: string): Promise<void>;
    /** Replaces an open file's text. */
    change(uri: string, text: string): Promise<void>;
    /** Waits until the server has nothing left to do. */
    settled(): Promise<void>;
    close(): void;
}

/** What a client can do, and says when it starts. */
export interface ClientOptions {
    readonly workspaceEdit?: WorkspaceEditClientCapabilities;
    /** Whether completion may have fields to fill in. */
    readonly snippets?: boolean;
    readonly initializationOptions?: InitializationOptions;
    /** Where the server is told that the principles' pages are. */
    readonly pages?: string;
    /** Further folders that are open in the same window. */
    readonly folders?: readonly string[];
    /** Files that only the client has; their folder is open, and there is no other. */
    readonly far?: FarFiles;
}

/** Starts a server in this process. */
export async function startSession(folder?: string, options: ClientOptions = {}): Promise<Session> {
    const up = new PassThrough();
    const down = new PassThrough();
    const lifecycle = new Lifecycle();
    const [reader, writer] = [new StreamMessageReader(up), new StreamMessageWriter(down)];
    const connection = createConnection(reader, writer, { messageStrategy: lifecycle });
    lifecycle.serve(connection);
    const disk = options.far ? new ClientDisk(connection) : new BothDisks(connection);
    const services = createEditorServices({ connection, fileSystem: disk, pages: options.pages });
    services.shared.lsp.LanguageServer.onInitialize(params => disk.learn(params));
    serve(services, async drawing => (await import('../../src/convert/pdf.ts')).pdf(drawing));
    const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    const diagnostics = new Map<string, Diagnostic[]>();
    client.onNotification('textDocument/publishDiagnostics', (params: { uri: string; diagnostics: Diagnostic[] }) => {
        diagnostics.set(params.uri, params.diagnostics);
    });
    client.onRequest('workspace/configuration', () => [{ asOf: '' }]);
    client.onRequest('client/registerCapability', () => null);
    options.far?.answer(client);
    client.listen();
    const uri = options.far?.folder ?? (folder && URI.file(folder).toString());
    const more = (options.folders ?? []).map(path => URI.file(path).toString());
    const workspaceFolders = [uri, ...more].filter(one => one !== undefined).map(one => ({ uri: one, name: 'plans' }));
    await client.sendRequest('initialize', {
        processId: null,
        rootUri: uri ?? null,
        workspaceFolders: uri ? workspaceFolders : null,
        capabilities: {
            workspace: { configuration: true, workspaceFolders: true, workspaceEdit: options.workspaceEdit },
            textDocument: {
                definition: { linkSupport: true },
                completion: { completionItem: { snippetSupport: options.snippets === true } },
            },
        },
        initializationOptions: { changes: true, ...options.initializationOptions },
    });
    await client.sendNotification('initialized', {});
    let version = 1;
    const settled = async (): Promise<void> => {
        await services.shared.workspace.WorkspaceManager.ready;
        // An answer comes after all that was sent before it, and a question after all that was asked before it.
        const answered = () => client.sendRequest('workspace/symbol', { query: 'nothing' });
        await answered();
        // Whoever reads waits for all writes before it.
        await services.shared.workspace.WorkspaceLock.read(() => undefined);
        await answered();
    };
    /** Waits until the plans hold this text, and until what follows from it has been sent. */
    const taken = async (file: string, text: string): Promise<void> => {
        await soon(() => {
            if (services.plans.file(file)?.text !== text) throw new Error(`The server has not taken in ${file}.`);
        });
        await settled();
    };
    return {
        client,
        services,
        diagnostics: file => diagnostics.get(file) ?? [],
        open: async (file, text) => {
            await client.sendNotification('textDocument/didOpen', {
                textDocument: { uri: file, languageId: 'delivery', version: 1, text },
            });
            await taken(file, text);
        },
        change: async (file, text) => {
            version++;
            await client.sendNotification('textDocument/didChange', {
                textDocument: { uri: file, version },
                contentChanges: [{ text }],
            });
            await taken(file, text);
        },
        settled,
        close: () => client.dispose(),
    };
}
