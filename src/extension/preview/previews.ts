import * as vscode from 'vscode';
import { type DrawResult, drawRequest, type PicturesResult, picturesRequest } from '../../protocol.ts';
import type { Server } from '../server.ts';
import type { Asks } from './live.ts';
import { type Kept, readKept } from './messages.ts';
import { PreviewPanel } from './panel.ts';

const viewType = 'delivery.preview';

/** All previews. One of them follows the plan that is worked on; each of the others stays with its own. */
export class Previews implements vscode.Disposable {
    readonly #extension: vscode.Uri;
    readonly #asks: Asks;
    /** Those that are open; the one used last comes last. */
    #panels: PreviewPanel[] = [];
    readonly #listeners: vscode.Disposable[];

    constructor(extension: vscode.Uri, server: Server) {
        this.#extension = extension;
        this.#asks = {
            pictures: (uri, signal) => server.request<PicturesResult>(picturesRequest, { uri }, signal),
            draw: (uri, picture, signal) => server.request<DrawResult | null>(drawRequest, { uri, picture }, signal),
        };
        this.#listeners = [
            server.onChanged(({ uris }) => this.#each(panel => panel.concerns(uris) && panel.refresh())),
            server.onRestarted(() => this.#each(panel => panel.refresh())),
            vscode.window.onDidChangeActiveTextEditor(editor => {
                if (isPlan(editor)) this.#each(panel => panel.follow(editor.document.uri));
            }),
            vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
                const at = selections[0]?.active;
                if (at && isPlan(textEditor)) this.#each(panel => panel.cursorAt(textEditor.document.uri, at));
            }),
            vscode.window.registerWebviewPanelSerializer(viewType, {
                deserializeWebviewPanel: async (panel, state) => {
                    const kept = readKept(state);
                    if (kept) this.#add(panel, kept);
                    else panel.dispose();
                },
            }),
        ];
    }

    /** The preview that was used last. */
    get current(): PreviewPanel | undefined {
        return this.#panels.at(-1);
    }

    /**
     * Opens the preview that follows the plan, or brings it to the front.
     *
     * @param asked the file, as a menu gives it, or `{ uri?, picture? }`; without, the plan in the active editor
     */
    open(asked: unknown): void {
        const { uri: given, picture } = readAsked(asked);
        const uri = given ?? planInSight()?.document.uri;
        if (!uri) {
            void vscode.window.showInformationMessage(
                'Open a plan (a .delivery file) first: the preview shows what it says.',
            );
            return;
        }
        const following = this.#panels.findLast(panel => !panel.pinned);
        if (following) {
            following.follow(uri);
            if (picture) following.pick(picture);
            following.reveal();
            this.#used(following);
            return;
        }
        const panel = vscode.window.createWebviewPanel(
            viewType,
            'Preview: Delivery',
            { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
            { enableScripts: true, localResourceRoots: [] },
        );
        this.#add(panel, { uri: uri.toString(), picture, pinned: false });
    }

    /** Pins the preview in front to its plan, or lets it follow again. */
    togglePin(): void {
        const panel = this.#panels.find(({ active }) => active) ?? this.current;
        panel?.pin(!panel.pinned);
    }

    #add(webviewPanel: vscode.WebviewPanel, kept: Kept): void {
        const panel = new PreviewPanel(webviewPanel, this.#extension, this.#asks, kept);
        this.#panels.push(panel);
        panel.onChanged(() => panel.active && this.#used(panel));
        panel.onClosed(() => {
            this.#panels = this.#panels.filter(other => other !== panel);
        });
        const editor = planInSight();
        if (editor) panel.cursorAt(editor.document.uri, editor.selection.active);
    }

    #used(panel: PreviewPanel): void {
        this.#panels = [...this.#panels.filter(other => other !== panel), panel];
    }

    #each(act: (panel: PreviewPanel) => void): void {
        for (const panel of this.#panels) act(panel);
    }

    dispose(): void {
        for (const listener of this.#listeners) listener.dispose();
    }
}

function isPlan(editor: vscode.TextEditor | undefined): editor is vscode.TextEditor {
    return editor?.document.languageId === 'delivery';
}

function planInSight(): vscode.TextEditor | undefined {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    return isPlan(activeTextEditor) ? activeTextEditor : visibleTextEditors.find(isPlan);
}

function readAsked(asked: unknown): { uri?: vscode.Uri; picture?: string } {
    if (asked instanceof vscode.Uri) return { uri: asked };
    if (typeof asked !== 'object' || asked === null) return {};
    const { uri, picture } = asked as { uri?: unknown; picture?: unknown };
    return {
        uri: uri instanceof vscode.Uri ? uri : undefined,
        picture: typeof picture === 'string' ? picture : undefined,
    };
}
