import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { DeliveryApi } from './api.ts';
import { startExtension, stopExtension } from './extension.ts';

/** A browser's worker, as far as it is used here; what is checked together with code for Node does not know browsers. */
type BrowserWorker = ConstructorParameters<typeof BrowserMessageReader>[0] & { terminate(): void };
declare const Worker: new (address: string, options: { name: string }) => BrowserWorker;

/** The server that runs, and how to end it: one that was asked to stop does not end by itself. */
let end: (() => void) | undefined;

/** Wakes the extension in a browser, where the server is a worker. */
export function activate(context: vscode.ExtensionContext): DeliveryApi {
    const script = (name: string) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, name));
    const start = async () => {
        end?.();
        const worker = workerOf(await script('dist/web/server.js'));
        return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    const engine = async () => new TextDecoder().decode(await script('dist/web/graphviz.js'));
    return startExtension(context, options => new LanguageClient('delivery', 'Delivery', start, options), engine);
}

export async function deactivate(): Promise<void> {
    await stopExtension();
    end?.();
}

/**
 * A worker that runs a script, given as text: a worker may not be loaded from where extensions are, which is another host
 * than the editor's, or one that only VS Code can read.
 */
function workerOf(script: Uint8Array): BrowserWorker {
    const address = URL.createObjectURL(new Blob([new Uint8Array(script)], { type: 'text/javascript' }));
    const worker = new Worker(address, { name: 'Delivery language server' });
    end = () => {
        worker.terminate();
        URL.revokeObjectURL(address);
        end = undefined;
    };
    return worker;
}
