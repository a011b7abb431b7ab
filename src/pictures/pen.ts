import { all, el, type Markup, num, rawText, textNode } from './svg.ts';
import { clean, isolated } from './text/clean.ts';
import type { Weight } from './text/measure.ts';
import { type Setting, type Wrapped, wrap } from './text/wrap.ts';
import { colour, type Theme, type Token } from './theme.ts';

/** How drawn text looks. */
export interface TextLook {
    readonly fill?: Token;
    readonly size: number;
    readonly weight?: Weight;
    readonly anchor?: 'start' | 'middle' | 'end';
    /** Distance of baselines; one and a quarter of the size if not given. */
    readonly leading?: number;
}

/** The distance of baselines for a size of text, in whole pixels so that lines look alike. */
export function leadingOf(size: number): number {
    return Math.round(size * 1.28);
}

/**
 * What one drawing is drawn with. It knows the theme, and remembers the characters that were drawn (for the typeface) and the nodes
 * that stand for something in the plan.
 */
export class Pen {
    readonly #theme: Theme;
    readonly #drawn: Record<Weight, Set<string>> = { 400: new Set(), 600: new Set() };
    readonly #nodes = new Set<string>();

    constructor(theme: Theme) {
        this.#theme = theme;
    }

    /** The value of a colour in this theme. */
    colour(token: Token): string {
        return colour(this.#theme, token);
    }

    /** Sets text in lines; a shorthand, so that a picture needs one tool. */
    set(text: string, setting: Setting): Wrapped {
        return wrap(text, setting);
    }

    /** Draws lines, the first one's baseline at `y`. */
    lines(lines: readonly string[], x: number, y: number, look: TextLook): Markup {
        const leading = look.leading ?? leadingOf(look.size);
        return all(...lines.map((line, i) => this.line(line, x, y + i * leading, look)));
    }

    /** Draws one line of cleaned text with its baseline at `y`. */
    line(line: string, x: number, y: number, look: TextLook): Markup {
        const { size, weight = 400, anchor = 'start', fill = 'ink' } = look;
        const text = clean(line);
        if (!text) return all();
        for (const character of text) this.#drawn[weight].add(character);
        return el(
            'text',
            {
                x,
                y,
                fill: this.colour(fill),
                'font-size': size,
                'font-weight': weight === 400 ? undefined : weight,
                'text-anchor': anchor === 'start' ? undefined : anchor,
            },
            rawText(isolated(text)),
        );
    }

    /** A rectangle, its lines on whole pixels when its numbers are. */
    rect(
        x: number,
        y: number,
        width: number,
        height: number,
        look: { fill?: Token; stroke?: Token; strokeWidth?: number; radius?: number; dash?: string },
    ): Markup {
        return el('rect', {
            x,
            y,
            width,
            height,
            rx: look.radius,
            fill: look.fill ? this.colour(look.fill) : 'none',
            stroke: look.stroke && this.colour(look.stroke),
            'stroke-width': look.stroke && look.strokeWidth,
            'stroke-dasharray': look.dash,
        });
    }

    /** A path, filled or stroked or both. */
    path(
        d: string,
        look: { fill?: Token; stroke?: Token; width?: number; dash?: string; cap?: 'round' | 'butt'; join?: 'round' },
    ): Markup {
        return el('path', {
            d,
            fill: look.fill ? this.colour(look.fill) : 'none',
            stroke: look.stroke && this.colour(look.stroke),
            'stroke-width': look.stroke && (look.width ?? 1),
            'stroke-dasharray': look.dash,
            'stroke-linecap': look.cap,
            'stroke-linejoin': look.join,
        });
    }

    /**
     * Groups what stands for one thing of the plan. The id comes from names, so that it survives edits elsewhere; the label is what a
     * reader hears and sees on hovering.
     */
    node(id: string, label: string, ...children: (Markup | undefined | false)[]): Markup {
        const name = clean(id);
        this.#nodes.add(name);
        return el('g', { 'data-node': name }, el('title', {}, textNode(label)), ...children);
    }

    /** A group moved to a place. */
    moved(x: number, y: number, ...children: (Markup | undefined | false)[]): Markup {
        return el('g', { transform: `translate(${num(x)} ${num(y)})` }, ...children);
    }

    /** The nodes drawn so far, in order. */
    get nodes(): string[] {
        return [...this.#nodes];
    }

    /** The characters drawn so far, in a fixed order. */
    get glyphs(): { regular: string; semibold: string } {
        const sorted = (set: Set<string>) => [...set].sort((a, b) => a.codePointAt(0)! - b.codePointAt(0)!).join('');
        return { regular: sorted(this.#drawn[400]), semibold: sorted(this.#drawn[600]) };
    }
}
