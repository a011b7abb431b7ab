import { leadingOf, Pen } from './pen.ts';
import type { Drawing, Table } from './picture.ts';
import { el, idOf, type Markup, num, textNode } from './svg.ts';
import { clean } from './text/clean.ts';
import { fontFamily, measure } from './text/measure.ts';
import { wrap } from './text/wrap.ts';
import type { Theme } from './theme.ts';

/** The space that every picture keeps around its content. */
export const margin = 30;

/** What every picture says about itself, beside what it draws. */
export interface About {
    /** The kind of picture and the name of what it shows, for ids that stay unique when many pictures share a page. */
    readonly kind: string;
    readonly name: string;
    readonly title: string;
    readonly subtitle?: string;
    readonly description: readonly string[];
    readonly tables: readonly Table[];
    readonly withheld?: string;
    readonly empty?: boolean;
}

const titleSize = 26;
const subtitleSize = 15.5;

/** The title and the line below it, and how much height they took. */
export function heading(
    pen: Pen,
    about: { title: string; subtitle?: string },
    width: number,
): { markup: Markup[]; bottom: number } {
    const room = width - 2 * margin;
    const title = wrap(about.title, { size: titleSize, weight: 600, width: room, lines: 2 });
    const subtitle = wrap(about.subtitle ?? '', { size: subtitleSize, width: room, lines: 2 });
    const titleBottom = 46 + (title.lines.length - 1) * leadingOf(titleSize);
    const subtitleTop = titleBottom + 29;
    const bottom = subtitle.lines.length
        ? subtitleTop + (subtitle.lines.length - 1) * leadingOf(subtitleSize)
        : titleBottom;
    return {
        markup: [
            pen.lines(title.lines, margin, 46, { size: titleSize, weight: 600 }),
            pen.lines(subtitle.lines, margin, subtitleTop, { size: subtitleSize, fill: 'muted' }),
        ],
        bottom: bottom + 8,
    };
}

/** Closes a picture: the document around what was drawn, and the same in words. */
export function finish(
    pen: Pen,
    about: About,
    width: number,
    height: number,
    body: readonly (Markup | undefined | false)[],
): Drawing {
    const title = clean(about.title);
    const description = about.description.map(clean).filter(Boolean).join(' ');
    const id = `delivery-${idOf(about.kind, about.name)}`;
    const w = Math.ceil(width);
    const h = Math.ceil(height);
    const svg = el(
        'svg',
        {
            xmlns: 'http://www.w3.org/2000/svg',
            viewBox: `0 0 ${num(w)} ${num(h)}`,
            width: w,
            height: h,
            role: 'img',
            'aria-labelledby': `${id}-title ${id}-desc`,
            'font-family': fontFamily,
        },
        el('title', { id: `${id}-title` }, textNode(title)),
        el('desc', { id: `${id}-desc` }, textNode(description)),
        pen.rect(0, 0, w, h, { fill: 'canvas' }),
        ...body,
    );
    return {
        svg: svg.toString(),
        width: w,
        height: h,
        title,
        description,
        tables: about.tables.map(table => ({
            caption: clean(table.caption),
            columns: table.columns.map(clean),
            rows: table.rows.map(row => row.map(clean)),
        })),
        nodes: pen.nodes,
        glyphs: pen.glyphs,
        withheld: about.withheld,
        empty: about.empty ?? false,
    };
}

/**
 * The picture that stands in when there is nothing to draw: a dashed outline and a sentence that says what to write, or why there is
 * nothing to see. An example of the language may follow, one line each.
 */
export function placeholder(theme: Theme, about: About, sentence: string, example: readonly string[] = []): Drawing {
    const pen = new Pen(theme);
    const width = 760;
    const head = heading(pen, about, width);
    const top = head.bottom + 18;
    const text = wrap(sentence, { size: 16, width: width - 2 * margin - 80, lines: 5, balanced: true });
    const leading = leadingOf(16);
    const exampleHeight = example.length ? example.length * leading + 34 : 0;
    const height = 56 + text.lines.length * leading + exampleHeight + 44;
    const exampleWidth = Math.max(0, ...example.map(line => indentOf(line) + measure(line.trim(), 15)));
    const exampleTop = top + 56 + text.lines.length * leading + 6;
    return finish(pen, { ...about, description: [...about.description, sentence] }, width, top + height + margin, [
        ...head.markup,
        pen.rect(margin + 0.75, top + 0.75, width - 2 * margin - 1.5, height - 1.5, {
            fill: 'bandSoft',
            stroke: 'absent',
            strokeWidth: 1.5,
            radius: 10,
            dash: '7 5',
        }),
        pen.lines(text.lines, width / 2, top + 56 + 4, { size: 16, anchor: 'middle', leading }),
        example.length > 0 &&
            pen.rect((width - exampleWidth) / 2 - 18, exampleTop, exampleWidth + 36, example.length * leading + 20, {
                fill: 'card',
                stroke: 'cardLine',
                radius: 6,
            }),
        ...example.map((line, i) =>
            pen.line(line, (width - exampleWidth) / 2 + indentOf(line), exampleTop + 25 + i * leading, {
                size: 15,
                fill: 'muted',
            }),
        ),
    ]);
}

/** Spaces at the start of an example's line would collapse; they become a distance. */
function indentOf(line: string): number {
    return (line.length - line.trimStart().length) * 4;
}
