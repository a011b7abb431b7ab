import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { DeliveryApi } from './api.ts';
import { startExtension, stopExtension } from './extension.ts';

/** Wakes the extension on a desktop or a remote machine, where the server is a process of its own. */
export function activate(context: vscode.ExtensionContext): DeliveryApi {
    const module = vscode.Uri.joinPath(context.extensionUri, 'dist/server/server.cjs').fsPath;
    // The server makes PDF files here, so it is offered; in a browser it does not.
    void vscode.commands.executeCommand('setContext', 'delivery.makesPdf', true);
    const run = { module, transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
    return startExtension(context, options => new LanguageClient('delivery', 'Delivery', { run, debug }, options));
}

export function deactivate(): Promise<void> {
    return stopExtension();
}
