import * as vscode from 'vscode';
import {
    type DrawResult,
    drawRequest,
    type ExportResult,
    exportRequest,
    type PicturesResult,
    picturesRequest,
} from '../../protocol.ts';
import type { PreviewState } from '../api.ts';
import type { Server } from '../server.ts';
import { PictureExport } from './export.ts';
import type { Way } from './export-words.ts';
import type { Asks } from './live.ts';
import { type Kept, readKept } from './messages.ts';
import { PreviewPanel } from './panel.ts';

const viewType = 'delivery.preview';

/** The command that opens a preview, also with one picture of one plan. */
export const openPreviewCommand = 'delivery.preview.open';

/** All previews. One of them follows the plan that is worked on; each of the others stays with its own. */
export class Previews implements vscode.Disposable {
    readonly #extension: vscode.Uri;
    readonly #asks: Asks;
    readonly #export: PictureExport;
    /** The plan whose text was in front last: what is not pinned shows it. */
    #inFront: vscode.Uri | undefined;
    /** Those that are open; the one used last comes last. */
    #panels: PreviewPanel[] = [];
    readonly #listeners: vscode.Disposable[];

    constructor(extension: vscode.Uri, server: Server, memory: vscode.Memento) {
        this.#extension = extension;
        this.#asks = {
            pictures: (uri, signal) => server.request<PicturesResult>(picturesRequest, { uri }, signal),
            draw: (uri, picture, signal) => server.request<DrawResult | null>(drawRequest, { uri, picture }, signal),
        };
        this.#export = new PictureExport(
            params => server.request<ExportResult | null>(exportRequest, params, new AbortController().signal),
            memory,
        );
        this.#listeners = [
            server.onChanged(({ uris }) => this.#each(panel => panel.concerns(uris) && panel.refresh())),
            server.onRestarted(() => this.#each(panel => panel.refresh())),
            vscode.window.onDidChangeActiveTextEditor(editor => {
                if (!isPlan(editor)) return;
                this.#inFront = editor.document.uri;
                this.#each(panel => panel.follow(editor.document.uri));
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

    /** What each shows; the one used last comes last. */
    get states(): PreviewState[] {
        return this.#panels.flatMap(({ state }) => state ?? []);
    }

    /**
     * Opens the preview that follows the plan, or brings it to the front.
     *
     * @param asked the file, as a menu gives it, or `{ uri?, picture? }`, as a click in a plan gives it; without, the plan in the active editor
     */
    open(asked: unknown): void {
        const { uri: given, picture } = readAsked(asked);
        const uri = given ?? planInSight()?.document.uri;
        if (!uri) {
            sayOpenFirst();
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
        this.#create(vscode.ViewColumn.Beside, { uri: uri.toString(), picture, pinned: false });
    }

    /**
     * Opens one more preview beside those that are open, with a picture that none of them shows.
     *
     * @param asked as for `open`; without, the plan of the preview in front, else the one in the active editor
     */
    async openAnother(asked: unknown): Promise<void> {
        const { uri: given, picture } = readAsked(asked);
        const inFront = this.#panels.find(({ active }) => active) ?? (planInSight() ? undefined : this.current);
        const uri = given?.toString() ?? inFront?.uri ?? planInSight()?.document.uri.toString();
        if (!uri) {
            sayOpenFirst();
            return;
        }
        const other = picture ?? (await this.#unseen(uri));
        const columns = this.#panels.map(({ column }) => column ?? 0);
        const next = columns.length > 0 ? Math.min(vscode.ViewColumn.Nine, Math.max(...columns) + 1) : undefined;
        this.#create(next ?? vscode.ViewColumn.Beside, { uri, picture: other, pinned: false });
    }

    /** The first picture of a plan that shows something and that no preview shows. */
    async #unseen(uri: string): Promise<string | undefined> {
        const seen = new Set(this.#panels.map(({ picture }) => picture));
        const ask = this.#asks.pictures(uri, new AbortController().signal);
        // Without an answer the preview opens all the same, and says what is wrong.
        const { pictures } = await ask.catch((): PicturesResult => ({ pictures: [] }));
        return pictures.find(({ id, empty }) => !empty && !seen.has(id))?.id;
    }

    /** Offers to copy or save the picture of the preview in front, or does it at once in one of the ways. */
    async export(way?: Way): Promise<void> {
        const exported = this.#front?.exported;
        if (!exported) {
            void vscode.window.showInformationMessage(
                'Open the preview first: its picture is what is copied or saved.',
            );
            return;
        }
        await (way ? this.#export.run(exported, way) : this.#export.choose(exported));
    }

    /** Pins the preview in front to its plan, or lets it follow again. */
    togglePin(): void {
        const panel = this.#front;
        panel?.pin(!panel.pinned);
    }

    get #front(): PreviewPanel | undefined {
        return this.#panels.find(({ active }) => active) ?? this.current;
    }

    #create(viewColumn: vscode.ViewColumn, kept: Kept): void {
        const panel = vscode.window.createWebviewPanel(
            viewType,
            'Preview: Delivery',
            { viewColumn, preserveFocus: true },
            { enableScripts: true, localResourceRoots: [] },
        );
        this.#add(panel, kept);
    }

    #add(webviewPanel: vscode.WebviewPanel, kept: Kept): void {
        const panel = new PreviewPanel(webviewPanel, this.#extension, this.#asks, kept);
        this.#panels.push(panel);
        panel.onChanged(() => panel.active && this.#used(panel));
        panel.onUnpinned(() => {
            const uri = this.#inFront ?? planInSight()?.document.uri;
            if (uri) panel.follow(uri);
        });
        panel.onExportWanted(() => {
            const { exported } = panel;
            if (exported) void this.#export.choose(exported);
        });
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

function sayOpenFirst(): void {
    void vscode.window.showInformationMessage('Open a plan (a .delivery file) first: the preview shows what it says.');
}

function readAsked(asked: unknown): { uri?: vscode.Uri; picture?: string } {
    if (asked instanceof vscode.Uri) return { uri: asked };
    if (typeof asked !== 'object' || asked === null) return {};
    const { uri, picture } = asked as { uri?: unknown; picture?: unknown };
    return {
        uri: uri instanceof vscode.Uri ? uri : typeof uri === 'string' ? vscode.Uri.parse(uri) : undefined,
        picture: typeof picture === 'string' ? picture : undefined,
    };
}
