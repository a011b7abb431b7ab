import type { ToPage } from '../../protocol.ts';

/** Milliseconds: as long as a page may need to load and to paint a very large picture. */
const patience = 30_000;

interface Waiting {
    readonly message: ToPage;
    readonly resolve: (png: Uint8Array) => void;
    readonly reject: (error: Error) => void;
    readonly timer: ReturnType<typeof setTimeout>;
}

/** Has a page turn documents into images, and waits for them. A page that is not there yet is told when it is. */
export class Painter {
    readonly #tell: (message: ToPage) => void;
    readonly #waiting = new Map<number, Waiting>();
    #page = false;
    #count = 0;

    constructor(tell: (message: ToPage) => void) {
        this.#tell = tell;
    }

    paint(svg: string, { width, height }: { width: number; height: number }): Promise<Uint8Array> {
        const id = ++this.#count;
        const message: ToPage = { type: 'makeImage', id, svg, width, height };
        return new Promise((resolve, reject) => {
            const timer = setTimeout(() => this.failed(id, 'the preview did not answer.'), patience);
            this.#waiting.set(id, { message, resolve, reject, timer });
            if (this.#page) this.#tell(message);
        });
    }

    /** The page has loaded, for the first time or once more: whatever was asked of an earlier one is asked again. */
    pageReady(): void {
        this.#page = true;
        for (const { message } of this.#waiting.values()) this.#tell(message);
    }

    pageGone(): void {
        this.#page = false;
    }

    painted(id: number, png: Uint8Array): void {
        this.#take(id)?.resolve(png);
    }

    failed(id: number, reason: string): void {
        this.#take(id)?.reject(new Error(reason));
    }

    dispose(): void {
        for (const id of [...this.#waiting.keys()]) this.failed(id, 'the preview was closed.');
    }

    #take(id: number): Waiting | undefined {
        const found = this.#waiting.get(id);
        this.#waiting.delete(id);
        clearTimeout(found?.timer);
        return found;
    }
}
