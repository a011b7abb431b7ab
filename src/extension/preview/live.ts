import type { DrawResult, PictureEntry, PicturesResult, PlaceInFile, ToPage } from '../../protocol.ts';
import type { PreviewState } from '../api.ts';
import type { Kept } from './messages.ts';
import type { Places } from './places.ts';

/** How a preview asks the server. */
export interface Asks {
    pictures(uri: string, signal: AbortSignal): Promise<PicturesResult>;
    draw(uri: string, picture: string, signal: AbortSignal): Promise<DrawResult | null>;
}

interface Shown {
    readonly plan: string | undefined;
    readonly revision: number;
    readonly result: DrawResult;
    /** Whether damage may have cost it something: then it gives way to the next. One that is whole is kept. */
    readonly damaged: boolean;
}

/** Milliseconds: between a change and the request, and between damage and saying so, since nobody types without it. */
const pause = 60;
const grace = 700;

/**
 * What one preview shows, and how that follows the plan. It knows neither the editor nor the page, only how to ask the
 * server and how to tell the page.
 */
export class LivePicture {
    readonly #asks: Asks;
    readonly #tell: (message: ToPage) => void;
    #uri: string;
    #wanted: string | undefined;
    #pinned: boolean;
    #list: PicturesResult = { pictures: [] };
    #shown: Shown | undefined;
    #places: Places = {};
    #problem: DrawResult['problem'];
    #problemTold = false;
    /** Whether the picture on show is from before the damage. */
    #kept = false;
    #said: string | undefined;
    /** Whether the picture on the sheet is another than the one that was picked. */
    #drawing = false;
    #reported: Omit<PreviewState, 'error'> | undefined;
    #highlight: string | undefined;
    #revision = 0;
    #turn = 0;
    #asking: AbortController | undefined;
    #soon: ReturnType<typeof setTimeout> | undefined;
    #later: ReturnType<typeof setTimeout> | undefined;
    /** False while there is no page to tell: before it has loaded, and while it is hidden. */
    #page = false;
    #stale = true;

    constructor(asks: Asks, tell: (message: ToPage) => void, kept: Kept) {
        this.#asks = asks;
        this.#tell = tell;
        this.#uri = kept.uri;
        this.#wanted = kept.picture;
        this.#pinned = kept.pinned;
    }

    get uri(): string {
        return this.#uri;
    }

    get pinned(): boolean {
        return this.#pinned;
    }

    get places(): Places {
        return this.#places;
    }

    /** The id of the picture that was picked or is on show. */
    get picture(): string | undefined {
        return this.#wanted;
    }

    /** Where the damage is, while there is any. */
    get problemPlace(): PlaceInFile | undefined {
        return this.#problem?.place;
    }

    /** The picture's name in the picker. */
    get title(): string | undefined {
        return this.#entry()?.title;
    }

    /** What the page has last reported as shown. */
    get state(): PreviewState | undefined {
        const error = this.#said ?? (this.#problemTold ? this.#problem?.message : undefined);
        return this.#reported && (error ? { ...this.#reported, error } : this.#reported);
    }

    /** Goes to another file. One that belongs to the same plan changes nothing on show. */
    follow(uri: string): void {
        if (uri === this.#uri) return;
        this.#uri = uri;
        this.refresh();
    }

    pick(picture: string): void {
        if (picture === this.#wanted) return;
        this.#wanted = picture;
        this.#drawing = this.#shown !== undefined;
        // The picker, the tab and the sheet change together: to the new title, and to a sheet that says it is coming.
        this.#tellPictures();
        this.#tellDrawing();
        this.refresh();
    }

    pin(pinned: boolean): void {
        this.#pinned = pinned;
        this.#tellPictures();
    }

    /** The page has loaded, for the first time or once more, and is told everything. */
    pageReady(): void {
        this.#page = true;
        this.#tellPictures();
        if (this.#said !== undefined) this.#tell({ type: 'say', text: this.#said });
        else if (this.#shown) this.#tellShown(this.#shown);
        if (this.#drawing) this.#tellDrawing();
        if (this.#problemTold) this.#tellProblem();
        if (this.#highlight !== undefined) this.#tell({ type: 'highlight', node: this.#highlight });
        if (this.#stale) this.#ask();
    }

    /** The page is gone until it is ready again; nothing is drawn for nobody. */
    pageGone(): void {
        this.#page = false;
        this.#stop();
        this.#stale = true;
    }

    reported(shown: Omit<PreviewState, 'error'>): void {
        this.#reported = shown;
    }

    highlight(node: string | undefined): void {
        if (node === this.#highlight) return;
        this.#highlight = node;
        if (this.#page) this.#tell({ type: 'highlight', node });
    }

    /** Draws again, a little later; changes until then are drawn together. */
    refresh(): void {
        this.#stale = true;
        if (!this.#page || this.#soon) return;
        this.#soon = setTimeout(() => this.#ask(), pause);
    }

    dispose(): void {
        this.#page = false;
        this.#stop();
        clearTimeout(this.#later);
    }

    #stop(): void {
        this.#turn++;
        this.#asking?.abort();
        clearTimeout(this.#soon);
        this.#soon = undefined;
    }

    async #ask(): Promise<void> {
        this.#stop();
        this.#stale = false;
        const turn = this.#turn;
        const asking = new AbortController();
        this.#asking = asking;
        const overtaken = () => turn !== this.#turn;
        const uri = this.#uri;
        try {
            const list = await this.#asks.pictures(uri, asking.signal);
            if (overtaken()) return;
            const picture = choose(list.pictures, this.#wanted);
            const result = picture && (await this.#asks.draw(uri, picture, asking.signal));
            if (overtaken()) return;
            this.#list = list;
            if (result) this.#take({ plan: list.plan ?? uri, result });
            else this.#say(nothing(list));
        } catch (error) {
            if (overtaken()) return;
            this.#say(`The picture could not be drawn: ${error instanceof Error ? error.message : String(error)}`);
        }
    }

    #take({ plan, result }: Pick<Shown, 'plan' | 'result'>): void {
        const shown = this.#said === undefined ? this.#shown : undefined;
        const same = shown?.plan === plan && shown?.result.picture === result.picture;
        this.#said = undefined;
        this.#wanted = result.picture;
        this.#drawn();
        this.#problem = result.problem;
        this.#tellPictures();
        const whole = same && !shown.damaged;
        // An unfinished line spoils that line only: as long as nothing is gone from the picture, it is drawn as before.
        this.#kept = result.problem !== undefined && whole && lost(shown.result, result);
        if (this.#kept) {
            // What is still in the text has moved; what is not keeps its last place.
            this.#places = { ...this.#places, ...result.places };
            this.#tellProblemLater();
            return;
        }
        this.#places = result.places;
        this.#shown = { plan, result, revision: ++this.#revision, damaged: result.problem !== undefined && !whole };
        this.#tellShown(this.#shown);
        if (result.problem && whole) this.#tellProblemLater();
        else this.#tellProblem();
    }

    #say(text: string): void {
        this.#said = text;
        this.#drawn();
        this.#shown = undefined;
        this.#places = {};
        this.#problem = undefined;
        this.#reported = { picture: this.#wanted ?? '', revision: ++this.#revision, title: '', nodes: [] };
        this.#tellProblem();
        this.#tellPictures();
        if (this.#page) this.#tell({ type: 'say', text });
    }

    #drawn(): void {
        if (!this.#drawing) return;
        this.#drawing = false;
        this.#tellDrawing();
    }

    #tellDrawing(): void {
        if (this.#page) this.#tell({ type: 'drawing', title: this.#drawing ? (this.title ?? '') : undefined });
    }

    #tellProblemLater(): void {
        if (this.#problemTold) this.#tellProblem();
        else this.#later ??= setTimeout(() => this.#tellProblem(), grace);
    }

    #tellProblem(): void {
        clearTimeout(this.#later);
        this.#later = undefined;
        this.#problemTold = this.#problem !== undefined;
        if (!this.#page) return;
        this.#tell({
            type: 'problem',
            message: this.#problem?.message,
            kept: this.#problemTold && this.#kept,
        });
    }

    #tellShown({ revision, result: { picture, title, svg, description, places } }: Shown): void {
        const nodes = Object.keys(places);
        if (this.#page) this.#tell({ type: 'draw', revision, picture, title, svg, description, nodes });
    }

    #tellPictures(): void {
        if (!this.#page) return;
        const { pictures } = this.#list;
        const picture = this.#entry()?.id ?? this.#wanted ?? '';
        this.#tell({ type: 'pictures', uri: this.#uri, pinned: this.#pinned, pictures, picture });
    }

    #entry(): PictureEntry | undefined {
        return this.#list.pictures.find(({ id }) => id === this.#wanted);
    }
}

/** The picture that is wanted; in a plan that lacks it, one of the same kind, else the first that shows something. */
function choose(pictures: readonly PictureEntry[], wanted: string | undefined): string | undefined {
    const kind = wanted?.split('/')[0];
    const found =
        pictures.find(({ id }) => id === wanted) ??
        pictures.find(({ id, empty }) => !empty && id.split('/')[0] === kind) ??
        pictures.find(({ empty }) => !empty) ??
        pictures[0];
    return found?.id;
}

/** Whether something of a picture is gone from the next one. */
function lost(before: DrawResult, after: DrawResult): boolean {
    return Object.keys(before.places).some(node => !(node in after.places));
}

function nothing(list: PicturesResult): string {
    if (list.pictures.length > 0) return 'This picture could not be drawn.';
    return 'This file belongs to no plan yet. A plan is a file with a system block: `system MyCity "The city of …"`.';
}
