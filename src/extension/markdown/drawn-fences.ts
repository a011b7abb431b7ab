import type { DrawTextResult } from '../../protocol.ts';

/** A fence as it stands in a page. */
export interface Fence {
    /** Where it is, so that what it showed last can stay until it is drawn anew: the page, and which of its fences. */
    readonly place: string;
    readonly text: string;
    readonly picture: string | undefined;
}

type Answer = DrawTextResult | null;

/**
 * Milliseconds before a page renders again. To render again is to load anew: what a page has nothing for yet comes soon,
 * and what it shows an older picture of waits until typing pauses.
 */
const soon = 30;
const later = 600;
/** How many answers are kept for texts that come back; each place keeps its own besides, so that no page is endless. */
const most = 100;

/**
 * What the fences of Markdown pages show. A page is rendered in one go and a picture takes longer, so a page is given
 * what is known, and is told to render again when more is.
 */
export class DrawnFences {
    readonly #draw: (text: string, picture: string | undefined) => Promise<Answer>;
    readonly #changed: () => void;
    /** Answers by what was asked, those used last at the end. */
    readonly #answers = new Map<string, Answer | 'asked'>();
    /** The newest answer that each place can show. */
    readonly #last = new Map<string, { readonly key: string; readonly answer: Answer }>();
    #telling: ReturnType<typeof setTimeout> | undefined;

    /** @param changed called when pages have more to show than when they were rendered */
    constructor(draw: (text: string, picture: string | undefined) => Promise<Answer>, changed: () => void) {
        this.#draw = draw;
        this.#changed = changed;
    }

    /** What a fence shows: null for its text, undefined while that is not known. */
    answer({ place, text, picture }: Fence): Answer | undefined {
        const key = `${picture ?? ''}\n${text}`;
        const last = this.#last.get(place);
        if (last?.key === key) return last.answer;
        const known = this.#answers.get(key);
        if (known === undefined) void this.#ask(key, place, text, picture);
        if (known === undefined || known === 'asked') return last?.answer;
        this.#keep(key, place, known);
        return known;
    }

    /** Forgets all: another server may draw otherwise. */
    forget(): void {
        this.#answers.clear();
        this.#last.clear();
        this.#tell(soon);
    }

    dispose(): void {
        clearTimeout(this.#telling);
    }

    async #ask(key: string, place: string, text: string, picture: string | undefined): Promise<void> {
        keepAtEnd(this.#answers, key, 'asked', most);
        const answer = await this.#drawn(text, picture);
        const showsNothing = !this.#last.has(place);
        this.#keep(key, place, answer);
        this.#tell(showsNothing ? soon : later);
    }

    async #drawn(text: string, picture: string | undefined): Promise<Answer> {
        try {
            return await this.#draw(text, picture);
        } catch (error) {
            return { problem: `This could not be drawn: ${error instanceof Error ? error.message : String(error)}` };
        }
    }

    #keep(key: string, place: string, answer: Answer): void {
        keepAtEnd(this.#answers, key, answer, most);
        keepAtEnd(this.#last, place, { key, answer }, 50 * most);
    }

    #tell(pause: number): void {
        clearTimeout(this.#telling);
        this.#telling = setTimeout(this.#changed, pause);
    }
}

function keepAtEnd<Value>(map: Map<string, Value>, key: string, value: Value, most: number): void {
    map.delete(key);
    map.set(key, value);
    const [oldest] = map.keys();
    if (map.size > most && oldest !== undefined) map.delete(oldest);
}
