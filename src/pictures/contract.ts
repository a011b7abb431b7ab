import { counted } from '../plan/numerals.ts';
import { capital } from '../plan/plan.ts';
import type { ContractScene } from './contract/scene.ts';
import { finish, heading, margin, placeholder } from './frame.ts';
import { Pen } from './pen.ts';
import type { Drawing, DrawOptions } from './picture.ts';
import { all, type Markup } from './svg.ts';
import { measure } from './text/measure.ts';
import { type Wrapped, wrap } from './text/wrap.ts';
import type { Token } from './theme.ts';

export type * from './contract/scene.ts';

const inner = 1000;
const gap = 20;
const columnWidth = (inner - gap) / 2;
const leading = 21;
const textSize = 15;

/** A promise and the height that it takes. */
interface Line {
    readonly pledge: ContractScene['pledges'][number];
    readonly text: Wrapped;
    readonly height: number;
}

function lineOf(pledge: Line['pledge']): Line {
    const tag = pledge.word ? measure(pledge.word, 13) + 26 : 0;
    const text = wrap(pledge.text, { size: textSize, width: columnWidth - 62 - tag, lines: 4 });
    return { pledge, text, height: Math.max(1, text.lines.length) * leading + 13 };
}

/** The words of the unit's culture in a row of cards, each with what it means here. */
function drawCulture(pen: Pen, { culture }: ContractScene, top: number): { markup: Markup; bottom: number } {
    if (culture.length === 0) return { markup: all(), bottom: top };
    const columns = Math.min(5, culture.length);
    const width = (inner - (columns - 1) * 12) / columns;
    const cards = culture.map(({ id, word, text }) => ({
        id,
        head: wrap(capital(word), { size: 17, weight: 600, width: width - 28, lines: 1 }),
        body: wrap(text, { size: 14, width: width - 28, lines: 7 }),
    }));
    const markup: Markup[] = [];
    let y = top;
    for (let row = 0; row * columns < cards.length; row++) {
        const own = cards.slice(row * columns, (row + 1) * columns);
        const height = 48 + Math.max(...own.map(({ body }) => body.lines.length)) * 18 + 8;
        for (const [i, { id, head, body }] of own.entries()) {
            const x = margin + i * (width + 12);
            markup.push(
                pen.node(
                    id,
                    `${head.full}: ${body.full}`,
                    pen.rect(x + 0.5, y + 0.5, width - 1, height - 1, { fill: 'band', stroke: 'bandLine', radius: 8 }),
                    pen.lines(head.lines, x + 14, y + 29, { size: 17, weight: 600 }),
                    pen.lines(body.lines, x + 14, y + 52, { size: 14, leading: 18, fill: 'muted' }),
                ),
            );
        }
        y += height + 12;
    }
    return { markup: all(...markup), bottom: y + 8 };
}

const mark = {
    tick: (pen: Pen, x: number, y: number) =>
        pen.path(`M${x} ${y}l4.5 5l8.5 -10`, { stroke: 'better', width: 2.6, cap: 'round', join: 'round' }),
    cross: (pen: Pen, x: number, y: number) =>
        pen.path(`M${x + 1} ${y - 5}l10 10m0 -10l-10 10`, { stroke: 'worse', width: 2.6, cap: 'round' }),
};

function drawColumn(
    pen: Pen,
    head: string,
    lines: readonly Line[],
    none: string,
    x: number,
    top: number,
    height: number,
): Markup {
    const isNot = lines[0]?.pledge.not ?? head.includes('not');
    const tone: Token = isNot ? 'worse' : 'better';
    let y = top + 58;
    const rows = lines.map(({ pledge, text, height: own }) => {
        const at = y;
        y += own;
        return pen.node(
            pledge.id,
            `${isNot ? 'Will not' : 'Will'}: ${text.full}${pledge.word ? ` (${pledge.word})` : ''}`,
            isNot ? mark.cross(pen, x + 20, at + 9) : mark.tick(pen, x + 20, at + 9),
            pen.lines(text.lines, x + 46, at + 15, { size: textSize, leading }),
            pledge.word !== undefined &&
                pen.line(pledge.word, x + columnWidth - 16, at + 15, { size: 13, fill: 'muted', anchor: 'end' }),
        );
    });
    return all(
        pen.rect(x + 0.5, top + 0.5, columnWidth - 1, height - 1, { fill: 'bandSoft', stroke: 'cardLine', radius: 8 }),
        pen.path(`M${x + 20} ${top + 44}h${columnWidth - 40}`, { stroke: tone, width: 2 }),
        pen.line(head, x + 20, top + 32, { size: 18, weight: 600 }),
        ...rows,
        lines.length === 0 &&
            pen.lines(wrap(none, { size: textSize, width: columnWidth - 40, lines: 3 }).lines, x + 20, top + 73, {
                size: textSize,
                fill: 'muted',
                leading,
            }),
    );
}

/** Draws a unit's contract: the words of its culture, and below them what it will do and what it will not. */
export function contract(scene: ContractScene, options: DrawOptions): Drawing {
    const about = { kind: 'contract', name: scene.name, title: scene.title };
    if (scene.pledges.length + scene.culture.length === 0) {
        const sentence =
            'The unit has promised nothing yet. Write what those it works with can expect of it, and what not:';
        const example = ['will "Come with the data" for focus', 'will not "Take the credit"'];
        return placeholder(options.theme, { ...about, description: [], tables: [], empty: true }, sentence, example);
    }
    const pen = new Pen(options.theme);
    const subtitle = 'What those who work with the unit can expect of it, and what not';
    const head = heading(pen, { ...about, subtitle }, inner + 2 * margin);
    const culture = drawCulture(pen, scene, head.bottom + 14);
    const will = scene.pledges.filter(({ not }) => !not).map(lineOf);
    const willNot = scene.pledges.filter(({ not }) => not).map(lineOf);
    const heightOf = (lines: readonly Line[]) =>
        76 + (lines.length === 0 ? 48 : lines.reduce((sum, line) => sum + line.height, 0));
    const height = Math.max(heightOf(will), heightOf(willNot));
    const top = culture.bottom;
    const says = (lines: readonly Line[]) => lines.map(({ text }) => text.full);
    return finish(
        pen,
        {
            ...about,
            subtitle,
            description: [
                `${counted(will.length, 'promise')} of what it will do, ${willNot.length} of what it will not.`,
                ...scene.culture.map(({ word, text }) => `${capital(word)}: ${text}.`),
                ...says(will).map(text => `Will: ${text}.`),
                ...says(willNot).map(text => `Will not: ${text}.`),
            ],
            tables: [
                {
                    caption: 'What the unit will do, and what it will not',
                    columns: ['', 'Promise', 'For'],
                    rows: [...will, ...willNot].map(({ pledge, text }) => [
                        pledge.not ? 'Will not' : 'Will',
                        text.full,
                        pledge.word ?? '',
                    ]),
                },
                {
                    caption: 'Culture',
                    columns: ['Word', 'What it means'],
                    rows: scene.culture.map(({ word, text }) => [word, text]),
                },
            ],
        },
        inner + 2 * margin,
        top + height + margin,
        [
            ...head.markup,
            culture.markup,
            drawColumn(pen, 'We will', will, 'Nothing is promised on this side yet.', margin, top, height),
            drawColumn(
                pen,
                'We will not',
                willNot,
                'Nothing is ruled out yet.',
                margin + columnWidth + gap,
                top,
                height,
            ),
        ],
    );
}
