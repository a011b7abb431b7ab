import * as vscode from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import {
    type ChangedParams,
    changedNotification,
    configurationSection,
    type EngineResult,
    engineRequest,
    type InitializationOptions,
} from '../protocol.ts';
import { serveFiles } from './disk.ts';
import { explainCommand } from './explain.ts';
import { beginHereCommand } from './new-plan/words.ts';
import { pagesUrl } from './pages.ts';
import { openPreviewCommand } from './preview/previews.ts';

/** Makes the client, in the way that fits the kind of editor. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** Reads the script of the layout engine. */
export type ReadEngine = () => Promise<string>;

/**
 * Where plans can be: on a disk, not saved yet, in a repository that VS Code shows without a copy of it, and wherever the
 * workspace's folders are. Elsewhere stand other versions of files, such as the left side of a comparison.
 */
function schemesOfPlans(): Set<string> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    return new Set(['file', 'untitled', 'vscode-vfs', ...folders.map(({ uri }) => uri.scheme)]);
}

/** The language server, as the rest of the extension sees it. */
export class Server implements vscode.Disposable {
    readonly output = vscode.window.createOutputChannel('Delivery', { log: true });
    readonly #client: BaseLanguageClient;
    readonly #changed = new vscode.EventEmitter<ChangedParams>();
    readonly #restarted = new vscode.EventEmitter<void>();
    readonly #watchers = ['**/*.delivery', '**/*.csv', '**/delivery.json'].map(pattern =>
        vscode.workspace.createFileSystemWatcher(pattern),
    );
    #starting: Promise<void> | undefined;
    #opened: vscode.Disposable | undefined;

    /** Fires when plans have changed, and with them their pictures. */
    readonly onChanged = this.#changed.event;
    /** Fires when a server is there again that knows nothing of what was asked before. */
    readonly onRestarted = this.#restarted.event;

    /**
     * @param make makes the client
     * @param engine reads the layout engine's script, for a server that cannot load it by itself
     */
    constructor(make: MakeClient, engine?: ReadEngine) {
        this.#client = make({
            documentSelector: [...schemesOfPlans()].map(scheme => ({ language: 'delivery', scheme })),
            synchronize: { configurationSection, fileEvents: this.#watchers },
            initializationOptions: {
                pages: pagesUrl,
                explainCommand,
                pictureCommand: openPreviewCommand,
                beginCommand: beginHereCommand,
                settingsSchema: true,
                files: true,
                changes: true,
                offerCommand: 'editor.action.triggerSuggest',
            } satisfies InitializationOptions,
            // A hover links to a principle's page. What a plan says stands in hovers too, and can call nothing else.
            markdown: { isTrusted: { enabledCommands: [explainCommand] } },
            outputChannel: this.output,
            traceOutputChannel: this.output,
        });
        this.#client.onNotification(changedNotification, (params: ChangedParams) => this.#changed.fire(params));
        serveFiles(this.#client);
        if (engine)
            this.#client.onRequest(engineRequest, async (): Promise<EngineResult> => ({ script: await engine() }));
        let ran = false;
        this.#client.onDidChangeState(({ newState }) => {
            if (newState !== State.Running) return;
            if (ran) this.#restarted.fire();
            ran = true;
        });
    }

    /** Starts the server with the first plan that is open; a page of Markdown wakes the extension too, and has none. */
    startWhenWanted(): void {
        const isPlan = ({ languageId }: vscode.TextDocument) => languageId === 'delivery';
        const start = (document: vscode.TextDocument | undefined) => {
            if (document && isPlan(document) && !this.#starting) void this.start();
        };
        this.#opened = vscode.workspace.onDidOpenTextDocument(start);
        start(vscode.workspace.textDocuments.find(isPlan));
    }

    /** Starts the server. Never throws: a failure is told to the user, with the way to its log. */
    start(): Promise<void> {
        this.#starting = this.#client.start();
        return this.#starting.catch(error => this.#explain(error));
    }

    async restart(): Promise<void> {
        await this.stop();
        await this.start();
    }

    async stop(): Promise<void> {
        // One that never started, or that does not end, must not keep anybody from going on.
        await this.#starting?.catch(() => {});
        if (this.#client.state === State.Running)
            await this.#client.stop().catch(error => this.output.warn(String(error)));
    }

    /** Asks the server, once it runs. */
    async request<Result>(method: string, params: object, signal: AbortSignal): Promise<Result> {
        if (!this.#starting) void this.start();
        await this.#starting;
        const cancel = new vscode.CancellationTokenSource();
        const abort = () => cancel.cancel();
        if (signal.aborted) abort();
        signal.addEventListener('abort', abort);
        try {
            return await this.#client.sendRequest<Result>(method, params, cancel.token);
        } finally {
            signal.removeEventListener('abort', abort);
            cancel.dispose();
        }
    }

    async #explain(error: unknown): Promise<void> {
        this.output.error(error instanceof Error ? error : String(error));
        const show = 'Show Log';
        const chosen = await vscode.window.showErrorMessage(
            'The Delivery language server could not start: plans have their colours, but no checks and no pictures.',
            show,
        );
        if (chosen === show) this.output.show();
    }

    dispose(): void {
        this.#opened?.dispose();
        for (const watcher of this.#watchers) watcher.dispose();
        this.#changed.dispose();
        this.#restarted.dispose();
        this.output.dispose();
    }
}
