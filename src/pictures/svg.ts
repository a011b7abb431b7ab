import { clean, escapeXml } from './text/clean.ts';

/** Markup that is already safe. Only `el` and `textNode` make it, so nothing that people wrote can slip in as markup. */
export class Markup {
    readonly #source: string;

    constructor(source: string) {
        this.#source = source;
    }

    toString(): string {
        return this.#source;
    }
}

type Value = string | number | undefined;
type Child = Markup | undefined | false | '' | readonly Child[];

/** Numbers as short as a picture needs them, the same on every machine. */
export function num(value: number): string {
    const rounded = Math.round(value * 100) / 100;
    return String(Object.is(rounded, -0) ? 0 : rounded);
}

/** Text content, cleaned and escaped. */
export function textNode(text: string): Markup {
    return new Markup(escapeXml(clean(text)));
}

/** Text content that is cleaned already and holds characters the gate would take out again. */
export function rawText(text: string): Markup {
    return new Markup(escapeXml(text));
}

function flat(children: readonly Child[]): string {
    return children.map(child => (child instanceof Markup ? child.toString() : child ? flat(child) : '')).join('');
}

/** An element; attributes without a value are left out, and every value is escaped. */
export function el(tag: string, attributes: Record<string, Value> = {}, ...children: Child[]): Markup {
    const written = Object.entries(attributes)
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([name, value]) => ` ${name}="${typeof value === 'number' ? num(value) : escapeXml(clean(value!))}"`)
        .join('');
    const content = flat(children);
    return new Markup(content ? `<${tag}${written}>${content}</${tag}>` : `<${tag}${written}/>`);
}

/** Several pieces of markup as one. */
export function all(...children: Child[]): Markup {
    return new Markup(flat(children));
}

/** A point of a path. */
export interface Point {
    readonly x: number;
    readonly y: number;
}

/** The path through some points. */
export function polyline(points: readonly Point[], closed = false): string {
    return points.map((p, i) => `${i ? 'L' : 'M'}${num(p.x)} ${num(p.y)}`).join('') + (closed ? 'Z' : '');
}

/** A path of straight pieces whose corners are rounded as far as the pieces are long enough for it. */
export function rounded(points: readonly Point[], radius: number): string {
    const first = points[0];
    if (!first) return '';
    let path = `M${num(first.x)} ${num(first.y)}`;
    for (let i = 1; i < points.length; i++) {
        const here = points[i]!;
        const before = points[i - 1]!;
        const after = points[i + 1];
        if (!after) {
            path += `L${num(here.x)} ${num(here.y)}`;
            continue;
        }
        const back = distance(here, before);
        const forth = distance(here, after);
        const r = Math.min(radius, back / 2, forth / 2);
        const start = toward(here, before, r, back);
        const end = toward(here, after, r, forth);
        path += `L${num(start.x)} ${num(start.y)}Q${num(here.x)} ${num(here.y)} ${num(end.x)} ${num(end.y)}`;
    }
    return path;
}

function distance(a: Point, b: Point): number {
    return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
}

function toward(from: Point, to: Point, by: number, length: number): Point {
    if (!length) return from;
    return { x: from.x + ((to.x - from.x) * by) / length, y: from.y + ((to.y - from.y) * by) / length };
}

/** Makes a name fit for an XML id and still different from other names: letters and digits stay, others become their code. */
export function idOf(...names: string[]): string {
    return names
        .map(name => name.toWellFormed().replace(/[^A-Za-z0-9]/gu, c => `_${c.codePointAt(0)!.toString(36)}`))
        .join('-');
}
