import type { Box } from '../../src/pictures/picture.ts';
import { measure, type Weight } from '../../src/pictures/text/measure.ts';

/** An element of a drawing, read back from its text. */
export interface Element {
    readonly tag: string;
    readonly attributes: Record<string, string>;
    readonly children: Element[];
    readonly parent?: Element;
    text: string;
}

/** A line of text and the room it takes. */
export interface TextBox extends Box {
    readonly text: string;
    readonly size: number;
    /** The node that the text belongs to. */
    readonly node?: string;
}

const unescaped = (text: string) =>
    text.replace(
        /&(amp|lt|gt|quot|#39);/g,
        (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]!,
    );

const illegal = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u;

/** Reads a drawing as a strict XML reader would, and throws where one would stop. */
export function parse(svg: string): Element {
    if (illegal.test(svg)) throw new Error('a character that XML forbids');
    const root: Element = { tag: '', attributes: {}, children: [], text: '' };
    let open = root;
    const token = /<(\/?)([A-Za-z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
    let at = 0;
    while (at < svg.length) {
        token.lastIndex = at;
        const match = token.exec(svg);
        if (!match) throw new Error(`not well-formed at ${at}: ${svg.slice(at, at + 60)}`);
        at = token.lastIndex;
        const [, closing, tag = '', attributes = '', alone, text] = match;
        if (text !== undefined) {
            if (/&(?!(amp|lt|gt|quot|#39);)/.test(text)) throw new Error(`a bare & in ${text.slice(0, 60)}`);
            open.text += unescaped(text);
        } else if (closing) {
            if (open.tag !== tag || !open.parent) throw new Error(`</${tag}> closes <${open.tag}>`);
            open = open.parent;
        } else {
            const values = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(
                ([, name, value]) => [name!, unescaped(value!)] as const,
            );
            if (new Set(values.map(([name]) => name)).size !== values.length)
                throw new Error(`an attribute twice in <${tag}>`);
            const element: Element = {
                tag,
                attributes: Object.fromEntries(values),
                children: [],
                parent: open,
                text: '',
            };
            open.children.push(element);
            if (!alone) open = element;
        }
    }
    if (open !== root || root.children.length !== 1) throw new Error('something is left open');
    return root.children[0]!;
}

/** All elements below and including one. */
export function* walk(element: Element): Generator<Element> {
    yield element;
    for (const child of element.children) yield* walk(child);
}

function nodeOf(element: Element): string | undefined {
    return element.attributes['data-node'] ?? (element.parent && nodeOf(element.parent));
}

/** Every line of text in a drawing, with the room it takes by the table of widths. */
export function textBoxes(svg: string): TextBox[] {
    return [...walk(parse(svg))]
        .filter(element => element.tag === 'text')
        .map(element => {
            const {
                x = '0',
                y = '0',
                'font-size': fontSize = '0',
                'font-weight': weight = '400',
                'text-anchor': anchor = 'start',
            } = element.attributes;
            const size = Number(fontSize);
            const width = measure(element.text.replace(/[\u2068\u2069]/g, ''), size, Number(weight) as Weight);
            const left = Number(x) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
            return {
                text: element.text,
                size,
                x: left,
                y: Number(y) - 0.74 * size,
                width,
                height: 0.94 * size,
                node: nodeOf(element),
            };
        });
}

/** Whether two boxes share more than a hair. */
export function overlap(a: Box, b: Box, slack = 0.6): boolean {
    return (
        a.x + a.width > b.x + slack &&
        b.x + b.width > a.x + slack &&
        a.y + a.height > b.y + slack &&
        b.y + b.height > a.y + slack
    );
}

/** Whether one box lies inside another. */
export function inside(a: Box, b: Box, slack = 0.6): boolean {
    return (
        a.x >= b.x - slack &&
        a.y >= b.y - slack &&
        a.x + a.width <= b.x + b.width + slack &&
        a.y + a.height <= b.y + b.height + slack
    );
}

/** Pairs that overlap, in words a failing test can show. */
export function overlaps<T extends Box>(boxes: readonly T[], name: (box: T) => string): string[] {
    return boxes.flatMap((a, i) =>
        boxes
            .slice(i + 1)
            .filter(b => overlap(a, b))
            .map(b => `${name(a)} / ${name(b)}`),
    );
}
