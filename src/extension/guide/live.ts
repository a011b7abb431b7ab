import type { GuideResult } from '../../protocol.ts';

/** How the guide is asked for. */
export type AskGuide = (uri: string, signal: AbortSignal) => Promise<GuideResult | null>;

/** Who wants to know: the view, and the item in the status bar. */
export type Watcher = 'view' | 'status';

/** Milliseconds from a change to the question. Somebody who looks at the rows sees them follow; a sum can wait for a pause. */
const pauses: Record<Watcher, number> = { view: 150, status: 1000 };

/**
 * The guide held against the plan that is worked on, kept up to date for as long as somebody watches. It knows nothing
 * of the editor, only how to ask the server.
 */
export class LiveGuide {
    readonly #ask: AskGuide;
    readonly #changed: () => void;
    readonly #watching = new Set<Watcher>();
    #uri: string | undefined;
    #guide: GuideResult | null | undefined;
    #failure: string | undefined;
    #stale = true;
    #timer: ReturnType<typeof setTimeout> | undefined;
    #asking: AbortController | undefined;

    /**
     * @param changed is called when there is something else to show
     */
    constructor(ask: AskGuide, changed: () => void) {
        this.#ask = ask;
        this.#changed = changed;
    }

    /** What is known: null for a file that belongs to no plan, undefined before there is an answer. */
    get guide(): GuideResult | null | undefined {
        return this.#guide;
    }

    /** Why there is no answer, where the server could not give one. */
    get failure(): string | undefined {
        return this.#failure;
    }

    /** Goes to the plan of another file. */
    follow(uri: string): void {
        if (uri === this.#uri) return;
        this.#uri = uri;
        this.#stale = true;
        this.#cancel();
        if (this.#watching.size > 0) void this.#update();
    }

    /** Begins or ends to keep somebody informed. Nothing is asked for nobody. */
    watch(watcher: Watcher, on: boolean): void {
        if (!on) {
            this.#watching.delete(watcher);
            if (this.#watching.size === 0) this.#cancel();
            return;
        }
        this.#watching.add(watcher);
        if (this.#stale && !this.#asking) void this.#update();
    }

    /** Plans have changed that these files are part of. */
    plansChanged(uris: readonly string[]): void {
        if (this.#uri && (uris.includes(this.#uri) || (this.#guide && uris.includes(this.#guide.plan)))) this.#later();
    }

    /** All that is known may be wrong. */
    restarted(): void {
        if (this.#uri) this.#later();
    }

    /** The guide as it is at this moment, for somebody who is about to change the text. */
    async now(): Promise<GuideResult | null> {
        return this.#uri === undefined ? null : this.#ask(this.#uri, new AbortController().signal);
    }

    dispose(): void {
        this.#watching.clear();
        this.#cancel();
    }

    #later(): void {
        this.#stale = true;
        const seen = this.#watching.has('view');
        if (this.#watching.size === 0 || (seen && this.#timer)) return;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => void this.#update(), pauses[seen ? 'view' : 'status']);
    }

    async #update(): Promise<void> {
        this.#cancel();
        const uri = this.#uri;
        if (uri === undefined) return;
        const asking = new AbortController();
        this.#asking = asking;
        this.#stale = false;
        try {
            const guide = await this.#ask(uri, asking.signal);
            if (asking.signal.aborted) return;
            const same = this.#failure === undefined && JSON.stringify(guide) === JSON.stringify(this.#guide);
            this.#guide = guide;
            this.#failure = undefined;
            if (!same) this.#changed();
        } catch (error) {
            if (asking.signal.aborted) return;
            this.#stale = true;
            this.#failure = error instanceof Error ? error.message : String(error);
            this.#changed();
        } finally {
            if (this.#asking === asking) this.#asking = undefined;
        }
    }

    #cancel(): void {
        clearTimeout(this.#timer);
        this.#timer = undefined;
        if (!this.#asking) return;
        this.#asking.abort();
        this.#asking = undefined;
        this.#stale = true;
    }
}
