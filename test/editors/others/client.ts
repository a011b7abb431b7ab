import { type ChildProcess, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import {
    createMessageConnection,
    type Diagnostic,
    type InitializeParams,
    type InitializeResult,
    type MessageConnection,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver/node';
import { patience } from '../host/patience.ts';
import { server } from './editors.ts';

/** A client of the least: it says that it can do nothing, and does nothing that it has not said. */
export class PlainClient {
    readonly process: ChildProcess;
    readonly connection: MessageConnection;
    /** What the server has asked of the client, by method. */
    readonly asked: string[] = [];
    /** What the server has written beside the protocol. */
    said = '';
    private readonly sent = new Map<string, Diagnostic[]>();
    private version = 1;

    /** @param answer what the client answers to whatever the server asks of it; an error that is thrown is an answer, too */
    constructor(answer: (method: string, params: unknown) => unknown = () => null, start = server) {
        const [command, ...args] = start as [string, ...string[]];
        this.process = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
        this.process.stderr!.on('data', part => {
            this.said += part;
        });
        this.connection = createMessageConnection(
            new StreamMessageReader(this.process.stdout!),
            new StreamMessageWriter(this.process.stdin!),
        );
        this.connection.onRequest((method: string, params: unknown) => {
            this.asked.push(method);
            return answer(method, params);
        });
        this.connection.onNotification(
            'textDocument/publishDiagnostics',
            ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
                this.sent.set(decodeURIComponent(uri), diagnostics);
            },
        );
        // What a server says to a client that goes away is lost, and nobody's mistake.
        this.connection.onError(() => {});
        this.connection.listen();
    }

    async start(params: Partial<InitializeParams> = {}): Promise<InitializeResult> {
        const result = await this.connection.sendRequest<InitializeResult>('initialize', {
            processId: null,
            rootUri: null,
            capabilities: {},
            ...params,
        });
        await this.connection.sendNotification('initialized', {});
        return result;
    }

    async open(file: string, text: string): Promise<string> {
        const uri = uriOf(file);
        const textDocument = { uri, languageId: 'delivery', version: 1, text };
        await this.connection.sendNotification('textDocument/didOpen', { textDocument });
        return uri;
    }

    async change(uri: string, text: string): Promise<void> {
        this.version++;
        const textDocument = { uri, version: this.version };
        await this.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
    }

    ask<T>(method: string, params: object): Promise<T> {
        return this.connection.sendRequest<T>(method, params);
    }

    /** The findings of a file, as soon as they are as they should be; whatever they are where that never comes. */
    async findings(uri: string, wanted: (rules: readonly string[]) => boolean): Promise<Diagnostic[]> {
        const ends = Date.now() + patience;
        for (;;) {
            const now = this.sent.get(decodeURIComponent(uri)) ?? [];
            if (wanted(now.map(({ code }) => String(code))) || Date.now() > ends) return now;
            await new Promise(resolve => setTimeout(resolve, 20));
        }
    }

    /** The status that the server ends with; undefined where it never ends. */
    ended(): Promise<number | null | undefined> {
        const { process } = this;
        if (process.exitCode !== null || process.signalCode !== null) return Promise.resolve(process.exitCode);
        return new Promise(resolve => {
            const limit = setTimeout(() => resolve(undefined), patience);
            process.once('exit', code => {
                clearTimeout(limit);
                resolve(code);
            });
        });
    }

    /** Ends the server, if it has not ended by itself, and waits until it is gone. */
    async stop(): Promise<void> {
        this.connection.dispose();
        this.process.kill('SIGKILL');
        await this.ended();
        for (const stream of [this.process.stdin, this.process.stdout, this.process.stderr]) stream?.destroy();
    }
}

export function uriOf(file: string): string {
    return pathToFileURL(file).toString();
}
