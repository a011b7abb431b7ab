/** How a picture is looked at. Fitted, it follows the window; otherwise the point in the middle stays there. */
export type View =
    | { readonly fit: true }
    | { readonly fit?: false; readonly zoom: number; readonly x: number; readonly y: number };

const smallest = 0.1;
const largest = 8;
/** A small picture is not blown up to fill a large window. */
const largestFit = 1.25;
const edge = 12;

/**
 * Pan and zoom. The stage scrolls by itself, so that wheel, touch, scroll bars and the focus of the keyboard need no
 * help; only the size of the sheet is ours.
 */
export class PanZoom {
    readonly #stage: HTMLElement;
    readonly #sheet: HTMLElement;
    readonly #changed: () => void;
    #size = { width: 0, height: 0 };
    #zoom = 1;
    #fit = true;

    /** @param changed called when the view has changed, by whatever means */
    constructor(stage: HTMLElement, sheet: HTMLElement, changed: () => void) {
        this.#stage = stage;
        this.#sheet = sheet;
        this.#changed = changed;
        stage.addEventListener('wheel', event => this.#wheel(event), { passive: false });
        stage.addEventListener('scroll', () => changed());
        stage.addEventListener('pointerdown', event => this.#drag(event));
        new ResizeObserver(() => {
            if (this.#fit) this.fit();
        }).observe(stage);
    }

    get zoom(): number {
        return this.#zoom;
    }

    get fitted(): boolean {
        return this.#fit;
    }

    get view(): View {
        if (this.#fit) return { fit: true };
        const { x, y } = this.#pointAt(this.#stage.clientWidth / 2, this.#stage.clientHeight / 2);
        return { zoom: this.#zoom, x: Math.round(x), y: Math.round(y) };
    }

    /** Takes the size of the picture; the view stays what it was. */
    resize(size: { width: number; height: number }): void {
        const same = size.width === this.#size.width && size.height === this.#size.height;
        this.#size = size;
        if (this.#fit) this.fit();
        else if (!same) this.#lay();
    }

    /** Looks again the way that a view says. */
    look(view: View): void {
        if (view.fit) {
            this.fit();
            return;
        }
        this.#fit = false;
        this.#zoom = Math.min(largest, Math.max(smallest, view.zoom));
        this.#lay();
        this.#bring(view.x, view.y, this.#stage.clientWidth / 2, this.#stage.clientHeight / 2);
        this.#changed();
    }

    fit(): void {
        const { clientWidth, clientHeight } = this.#stage;
        const { width, height } = this.#size;
        this.#fit = true;
        if (!width || !height || !clientWidth || !clientHeight) return;
        const room = Math.min((clientWidth - 2 * edge) / width, (clientHeight - 2 * edge) / height);
        this.#zoom = Math.min(largestFit, Math.max(smallest, room));
        this.#lay();
        this.#changed();
    }

    /** Zooms by a factor, around a point of the stage; around its middle if not given. */
    zoomBy(factor: number, x = this.#stage.clientWidth / 2, y = this.#stage.clientHeight / 2): void {
        const point = this.#pointAt(x, y);
        const wanted = this.#zoom * factor;
        // On the way past full size it stops there: text is sharpest then.
        const past = (this.#zoom < 0.999 && wanted > 1) || (this.#zoom > 1.001 && wanted < 1);
        this.#zoom = Math.min(largest, Math.max(smallest, past && Math.abs(Math.log(factor)) > 0.1 ? 1 : wanted));
        this.#fit = false;
        this.#lay();
        this.#bring(point.x, point.y, x, y);
        this.#changed();
    }

    #lay(): void {
        const { style } = this.#sheet;
        style.width = `${this.#size.width * this.#zoom}px`;
        style.height = `${this.#size.height * this.#zoom}px`;
        // Outlines are drawn in the picture's pixels; with this they are as wide at any zoom.
        style.setProperty('--pixel', String(1 / this.#zoom));
    }

    /** The point of the picture at a point of the stage. */
    #pointAt(x: number, y: number): { x: number; y: number } {
        const stage = this.#stage.getBoundingClientRect();
        const sheet = this.#sheet.getBoundingClientRect();
        return { x: (stage.left + x - sheet.left) / this.#zoom, y: (stage.top + y - sheet.top) / this.#zoom };
    }

    /** Scrolls so that a point of the picture is at a point of the stage, as far as scrolling goes. */
    #bring(pictureX: number, pictureY: number, x: number, y: number): void {
        const now = this.#pointAt(x, y);
        this.#stage.scrollBy({
            left: (pictureX - now.x) * this.#zoom,
            top: (pictureY - now.y) * this.#zoom,
            behavior: 'instant',
        });
    }

    /** Pinching comes as a wheel with the control key; a plain wheel scrolls. */
    #wheel(event: WheelEvent): void {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        const { left, top } = this.#stage.getBoundingClientRect();
        const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY;
        const factor = Math.exp(-Math.max(-60, Math.min(60, pixels)) * 0.006);
        this.zoomBy(factor, event.clientX - left, event.clientY - top);
    }

    /** Dragging pans. Until the pointer has really moved it may still become a click. */
    #drag(down: PointerEvent): void {
        if (down.button !== 0 && down.button !== 1) return;
        if (down.pointerType === 'touch') return;
        const stage = this.#stage;
        let last = down;
        let dragging = false;
        const move = (event: PointerEvent) => {
            if (!dragging && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < 4) return;
            if (!dragging) {
                dragging = true;
                stage.setPointerCapture(event.pointerId);
                stage.classList.add('dragging');
            }
            stage.scrollBy({
                left: last.clientX - event.clientX,
                top: last.clientY - event.clientY,
                behavior: 'instant',
            });
            last = event;
        };
        const end = () => {
            stage.removeEventListener('pointermove', move);
            stage.removeEventListener('pointerup', end);
            stage.removeEventListener('pointercancel', end);
            stage.classList.remove('dragging');
            if (!dragging) return;
            // The click that ends a drag is no click.
            const swallow = (event: Event) => event.stopImmediatePropagation();
            stage.addEventListener('click', swallow, { capture: true });
            setTimeout(() => stage.removeEventListener('click', swallow, { capture: true }));
        };
        stage.addEventListener('pointermove', move);
        stage.addEventListener('pointerup', end);
        stage.addEventListener('pointercancel', end);
    }
}
