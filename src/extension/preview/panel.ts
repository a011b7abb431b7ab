import * as vscode from 'vscode';
import type { FromPage, PlaceInFile, ToPage } from '../../protocol.ts';
import type { PreviewState } from '../api.ts';
import type { Exported } from './export.ts';
import { type Asks, LivePicture } from './live.ts';
import { type Kept, readFromPage } from './messages.ts';
import { mediaOf, pageOf } from './page.ts';
import { Painter } from './painter.ts';
import { nodeAt } from './places.ts';
import { Marker, openSource } from './source.ts';

/** One preview: the panel, its page, and what it shows. */
export class PreviewPanel implements vscode.Disposable {
    readonly #panel: vscode.WebviewPanel;
    readonly #live: LivePicture;
    readonly #painter = new Painter(message => this.#post(message));
    readonly #marker = new Marker();
    readonly #changed = new vscode.EventEmitter<void>();
    readonly #unpinned = new vscode.EventEmitter<void>();
    readonly #exportWanted = new vscode.EventEmitter<void>();
    /** The node that was opened last and where that put the cursor: several nodes can begin at one place. */
    #opened: { node: string; place: PlaceInFile } | undefined;
    #cursor: { address: string; at: vscode.Position } | undefined;
    #hidden = false;

    /** Fires when it is pinned or not any more, or has come to the front. */
    readonly onChanged = this.#changed.event;
    /** Fires when it is to follow the plan that is worked on again. */
    readonly onUnpinned = this.#unpinned.event;
    /** Fires when the ways to copy or save the picture are wanted. */
    readonly onExportWanted = this.#exportWanted.event;
    readonly onClosed: vscode.Event<void>;

    constructor(panel: vscode.WebviewPanel, extension: vscode.Uri, asks: Asks, kept: Kept) {
        this.#panel = panel;
        this.#live = new LivePicture(asks, message => this.#post(message), kept);
        this.onClosed = panel.onDidDispose;
        panel.webview.options = { enableScripts: true, localResourceRoots: [mediaOf(extension)] };
        panel.webview.onDidReceiveMessage(message => this.#receive(readFromPage(message)));
        panel.onDidChangeViewState(() => this.#viewChanged());
        panel.onDidDispose(() => this.dispose());
        panel.webview.html = pageOf(panel.webview, extension);
    }

    get pinned(): boolean {
        return this.#live.pinned;
    }

    get active(): boolean {
        return this.#panel.active;
    }

    get state(): PreviewState | undefined {
        return this.#live.state;
    }

    get column(): vscode.ViewColumn | undefined {
        return this.#panel.viewColumn;
    }

    get uri(): string {
        return this.#live.uri;
    }

    /** The id of its picture; undefined before there is one. */
    get picture(): string | undefined {
        return this.#live.picture;
    }

    /** The picture to copy or save; undefined before there is one. */
    get exported(): Exported | undefined {
        const { uri, picture, title = picture } = this.#live;
        if (picture === undefined || title === undefined) return undefined;
        return {
            uri,
            picture,
            title,
            paint: (svg, size) => {
                // A page that nobody sees is not there.
                if (!this.#panel.visible) this.reveal();
                return this.#painter.paint(svg, size);
            },
        };
    }

    reveal(): void {
        this.#panel.reveal(undefined, true);
    }

    /** Shows the plan of another file, unless pinned. */
    follow(uri: vscode.Uri): void {
        if (!this.pinned) this.#live.follow(uri.toString());
    }

    pick(picture: string): void {
        this.#live.pick(picture);
    }

    pin(pinned: boolean): void {
        const isFreed = this.pinned && !pinned;
        this.#live.pin(pinned);
        this.#name();
        this.#changed.fire();
        if (isFreed) this.#unpinned.fire();
    }

    refresh(): void {
        this.#live.refresh();
    }

    /** Whether a change of these files can change the picture. */
    concerns(uris: readonly string[]): boolean {
        return uris.includes(this.#live.uri) || Object.values(this.#live.places).some(({ uri }) => uris.includes(uri));
    }

    /** The cursor has moved in a text. */
    cursorAt(uri: vscode.Uri, at: vscode.Position): void {
        this.#cursor = { address: uri.toString(), at };
        this.#highlight();
    }

    #highlight(): void {
        if (!this.#cursor) return;
        const { address, at } = this.#cursor;
        const { node, place } = this.#opened ?? {};
        const there =
            place?.uri === address &&
            place.range.start.line === at.line &&
            place.range.start.character === at.character;
        if (!there) this.#opened = undefined;
        this.#live.highlight(there ? node : nodeAt(this.#live.places, address, at));
    }

    /** Has the page behave as if the node had been clicked. */
    async activate(node: string): Promise<void> {
        await this.#post({ type: 'activate', node });
    }

    #post(message: ToPage): Thenable<boolean> {
        this.#name();
        return this.#panel.webview.postMessage(message);
    }

    #name(): void {
        const title = `${this.pinned ? 'Pinned' : 'Preview'}: ${this.#live.title ?? 'Delivery'}`;
        if (this.#panel.title !== title) this.#panel.title = title;
    }

    #receive(message: FromPage | undefined): void {
        switch (message?.type) {
            case 'ready':
                this.#live.pageReady();
                this.#painter.pageReady();
                break;
            case 'shown': {
                const { picture, revision, title, nodes } = message;
                this.#live.reported({ picture, revision, title, nodes });
                this.#highlight();
                break;
            }
            case 'open':
                this.#open(message.node);
                break;
            case 'point':
                this.#marker.mark(message.node === undefined ? undefined : this.#placeOf(message.node));
                break;
            case 'openProblem':
                this.#show(this.#live.problemPlace);
                break;
            case 'pick':
                this.#live.pick(message.picture);
                break;
            case 'pin':
                this.pin(message.pinned);
                break;
            case 'export':
                this.#exportWanted.fire();
                break;
            case 'image':
                this.#painter.painted(message.id, message.png);
                break;
            case 'noImage':
                this.#painter.failed(message.id, message.reason);
                break;
        }
    }

    #placeOf(node: string): PlaceInFile | undefined {
        const { places } = this.#live;
        return Object.hasOwn(places, node) ? places[node] : undefined;
    }

    #open(node: string): void {
        const place = this.#placeOf(node);
        if (!place) return;
        this.#opened = { node, place };
        this.#live.highlight(node);
        this.#show(place);
    }

    #show(place: PlaceInFile | undefined): void {
        if (!place) return;
        this.#marker.mark(undefined);
        openSource(place, this.#panel.viewColumn).then(undefined, error => {
            const reason = error instanceof Error ? error.message : String(error);
            void vscode.window.showWarningMessage(`The text of this could not be opened: ${reason}`);
        });
    }

    #viewChanged(): void {
        // A page that comes to the front again loads anew and says that it is ready.
        if (!this.#panel.visible && !this.#hidden) {
            this.#live.pageGone();
            this.#painter.pageGone();
        }
        this.#hidden = !this.#panel.visible;
        if (this.#panel.active) this.#changed.fire();
    }

    dispose(): void {
        this.#live.dispose();
        this.#painter.dispose();
        this.#marker.dispose();
        this.#changed.dispose();
        this.#unpinned.dispose();
        this.#exportWanted.dispose();
    }
}
