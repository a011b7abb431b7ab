import * as vscode from 'vscode';
import { type DrawTextResult, drawTextRequest } from '../protocol.ts';
import type { DeliveryApi } from './api.ts';
import { Tables } from './exchange/tables.ts';
import { explain, explainCommand } from './explain.ts';
import { Guide } from './guide/guide.ts';
import { DrawnFences } from './markdown/drawn-fences.ts';
import { drawFences } from './markdown/plugin.ts';
import { FirstSteps } from './new-plan/first-steps.ts';
import { beginHere, newPlan } from './new-plan/new-plan.ts';
import { beginHereCommand } from './new-plan/words.ts';
import { Pages } from './pages.ts';
import { openPreviewCommand, Previews } from './preview/previews.ts';
import { type MakeClient, type ReadEngine, Server } from './server.ts';

let server: Server | undefined;

/**
 * Starts what all kinds of editor share. Returns at once: the server starts behind when it is wanted, and what needs it
 * waits.
 *
 * @param make makes the client for the kind of editor this is
 * @param engine reads the layout engine's script, for a server that cannot load it by itself
 */
export function startExtension(context: vscode.ExtensionContext, make: MakeClient, engine?: ReadEngine): DeliveryApi {
    const started = new Server(make, engine);
    server = started;
    const previews = new Previews(context.extensionUri, started, context.workspaceState);
    const guide = new Guide(started, context.workspaceState);
    const pages = new Pages(context.extensionUri);
    const fences = new DrawnFences(
        (text, picture) =>
            started.request<DrawTextResult | null>(drawTextRequest, { text, picture }, new AbortController().signal),
        () => void vscode.commands.executeCommand('markdown.preview.refresh'),
    );
    const command = vscode.commands.registerCommand;
    context.subscriptions.push(
        started,
        previews,
        guide,
        pages,
        fences,
        started.onRestarted(() => fences.forget()),
        command(explainCommand, (rule: unknown) => explain(pages, rule)),
        new Tables(started, context.extensionUri),
        new FirstSteps(),
        command('delivery.newPlan', () => newPlan(started)),
        command(beginHereCommand, (where: unknown) => beginHere(started, where)),
        command(openPreviewCommand, (asked: unknown) => previews.open(asked)),
        command('delivery.preview.openAnother', (asked: unknown) => previews.openAnother(asked)),
        command('delivery.preview.export', () => previews.export()),
        command('delivery.preview.copySvg', () => previews.export('copy')),
        command('delivery.preview.saveSvg', () => previews.export('svg')),
        command('delivery.preview.savePng', () => previews.export('png')),
        command('delivery.preview.savePdf', () => previews.export('pdf')),
        command('delivery.preview.pin', () => previews.togglePin()),
        command('delivery.showOutput', () => started.output.show()),
        command('delivery.restart', () => started.restart()),
    );
    started.startWhenWanted();
    return {
        extendMarkdownIt: markdown => drawFences(markdown, fences),
        preview: {
            state: async () => previews.current?.state,
            all: async () => previews.states,
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
