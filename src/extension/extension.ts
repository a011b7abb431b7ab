import * as vscode from 'vscode';
import type { DeliveryApi } from './api.ts';
import { explain, explainCommand } from './explain.ts';
import { Guide } from './guide/guide.ts';
import { Pages } from './pages.ts';
import { Previews } from './preview/previews.ts';
import { type MakeClient, Server } from './server.ts';

let server: Server | undefined;

/**
 * Starts what all kinds of editor share. Returns at once: the server starts behind, and what needs it waits.
 *
 * @param make makes the client for the kind of editor this is
 */
export function startExtension(context: vscode.ExtensionContext, make: MakeClient): DeliveryApi {
    const started = new Server(make);
    server = started;
    const previews = new Previews(context.extensionUri, started);
    const guide = new Guide(started, context.workspaceState);
    const pages = new Pages(context.extensionUri);
    const command = vscode.commands.registerCommand;
    context.subscriptions.push(
        started,
        previews,
        guide,
        pages,
        command(explainCommand, (rule: unknown) => explain(pages, rule)),
        command('delivery.preview.open', (asked: unknown) => previews.open(asked)),
        command('delivery.preview.pin', () => previews.togglePin()),
        command('delivery.showOutput', () => started.output.show()),
        command('delivery.restart', () => started.restart()),
    );
    void started.start();
    return {
        preview: {
            state: async () => previews.current?.state,
            activate: async node => previews.current?.activate(node),
        },
        guide: {
            state: async () => guide.state,
            select: question => guide.select(question),
        },
    };
}

/** Ends the server in good order. */
export async function stopExtension(): Promise<void> {
    await server?.stop();
    server = undefined;
}
