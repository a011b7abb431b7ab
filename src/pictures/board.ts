import { counted } from '../plan/numerals.ts';
import { finish, heading, margin } from './frame.ts';
import { Pen } from './pen.ts';
import type { Drawing, DrawOptions } from './picture.ts';
import { bars, barsWidth, pointOf, type Rating, scale } from './ratings.ts';
import { all, type Markup, num } from './svg.ts';
import { measure } from './text/measure.ts';
import { wrap } from './text/wrap.ts';

/** The front page of a plan: what it is about, and how far along the guide it stands. */
export interface BoardScene {
    readonly name: string;
    readonly title: string;
    readonly subtitle?: string;
    /** What the plan holds, each with a sentence. */
    readonly facts: readonly {
        readonly id: string;
        readonly count: string;
        readonly what: string;
        readonly says: string;
    }[];
    readonly stages: readonly {
        readonly number: number;
        readonly name: string;
        readonly components: readonly { readonly id: string; readonly name: string; readonly rating?: Rating }[];
    }[];
    /** The review that the ratings are from. */
    readonly review?: string;
    readonly withheld?: string;
}

const inner = 1120;
const stageWidth = 250;
const gap = 12;

function drawFacts(pen: Pen, { facts }: BoardScene, top: number): { markup: Markup; bottom: number } {
    const width = (inner - gap * (facts.length - 1)) / facts.length;
    const cards = facts.map(fact => ({
        ...fact,
        lines: wrap(fact.says, { size: 13.5, width: width - 30, lines: 4 }).lines,
    }));
    const height = 76 + Math.max(1, ...cards.map(({ lines }) => lines.length)) * 18 + 8;
    const markup = cards.map(({ id, count, what, says, lines }, i) => {
        const x = margin + i * (width + gap);
        const number = measure(count, 28, 600);
        return pen.node(
            id,
            `${count} ${what}. ${says}`,
            pen.rect(x + 0.5, top + 0.5, width - 1, height - 1, { fill: 'bandSoft', stroke: 'cardLine', radius: 8 }),
            pen.line(count, x + 15, top + 42, { size: 28, weight: 600, fill: count === '0' ? 'muted' : 'accent' }),
            pen.line(what, x + 15 + number + 9, top + 42, { size: 15.5, weight: 600 }),
            pen.lines(lines, x + 15, top + 69, { size: 13.5, leading: 18, fill: 'muted' }),
        );
    });
    return { markup: all(...markup), bottom: top + height };
}

/** A stage as an arrow that points to the next row. */
function drawStage(pen: Pen, stage: BoardScene['stages'][number], y: number, height: number): Markup {
    const x = margin;
    const name = wrap(stage.name, { size: 15.5, weight: 600, width: stageWidth - 74, lines: 3 });
    return all(
        pen.path(
            `M${x} ${y + 6}q0 -6 6 -6H${x + stageWidth - 22}l18 ${num(height / 2)}l-18 ${num(height / 2)}H${x + 6}q-6 0 -6 -6Z`,
            { fill: 'band', stroke: 'bandLine' },
        ),
        pen.line(String(stage.number), x + 16, y + height / 2 + 10, { size: 28, weight: 600, fill: 'muted' }),
        pen.lines(name.lines, x + 44, y + height / 2 + 5 - ((name.lines.length - 1) * 20) / 2, {
            size: 15.5,
            weight: 600,
            leading: 20,
        }),
    );
}

function drawComponent(
    pen: Pen,
    { id, name, rating }: BoardScene['stages'][number]['components'][number],
    x: number,
    y: number,
    width: number,
    height: number,
): Markup {
    const point = rating && pointOf(rating);
    const text = point?.text ?? 'ink';
    const title = wrap(name, { size: 14, weight: 600, width: width - 26, lines: 3 });
    return pen.node(
        `component:${id}`,
        `${id} ${name}: ${point ? `${point.word.toLowerCase()} (${rating})` : 'not rated yet'}`,
        pen.rect(
            x + 0.75,
            y + 0.75,
            width - 1.5,
            height - 1.5,
            point
                ? { fill: point.fill, radius: 7 }
                : { fill: 'bandSoft', stroke: 'absent', strokeWidth: 1.25, radius: 7, dash: '6 4' },
        ),
        pen.line(id, x + 13, y + 23, { size: 14, weight: 600, fill: point ? text : 'muted' }),
        rating &&
            pen.line(rating, x + width - 21 - barsWidth * 0.7, y + 23, {
                size: 14,
                weight: 600,
                fill: text,
                anchor: 'end',
            }),
        rating && bars(pen, rating, x + width - 13 - barsWidth * 0.7, y + 24, text, 0.7),
        pen.lines(title.lines, x + 13, y + 45, { size: 14, weight: 600, leading: 18, fill: point ? text : 'muted' }),
    );
}

/** Draws the front page of a plan: its parts in figures, and the guide's fifteen components with their latest ratings. */
export function board(scene: BoardScene, options: DrawOptions): Drawing {
    const pen = new Pen(options.theme);
    const width = inner + 2 * margin;
    const head = heading(pen, scene, width);
    const facts = drawFacts(pen, scene, head.bottom + 16);
    const components = scene.stages.flatMap(stage => stage.components);
    const rated = components.filter(({ rating }) => rating);
    const label = scene.review
        ? `Capacity to deliver, as judged in ${scene.review}`
        : 'Capacity to deliver: not judged yet';
    const top = facts.bottom + 34;
    const height = 104;
    const room = inner - stageWidth - gap;
    const rows = scene.stages.map((stage, i) => {
        const y = top + 24 + i * (height + gap);
        const own = (room - gap * 3) / 4;
        return all(
            drawStage(pen, stage, y, height),
            ...stage.components.map((component, n) =>
                drawComponent(pen, component, margin + stageWidth + gap + n * (own + gap), y, own, height),
            ),
        );
    });
    const counts = scale
        .map(({ rating, word }) => `${rated.filter(one => one.rating === rating).length} ${word.toLowerCase()}`)
        .join(', ');
    return finish(
        pen,
        {
            kind: 'board',
            name: scene.name,
            title: scene.title,
            subtitle: scene.subtitle,
            withheld: scene.withheld,
            description: [
                ...scene.facts.map(({ count, what, says }) => `${count} ${what}${says ? `: ${says}` : ''}.`),
                rated.length > 0
                    ? `Of ${counted(components.length, 'component')}: ${counts}, ${components.length - rated.length} not rated.`
                    : 'No component is rated yet.',
            ],
            tables: [
                {
                    caption: 'The plan in figures',
                    columns: ['What', 'How many', 'Which'],
                    rows: scene.facts.map(({ what, count, says }) => [what, count, says]),
                },
                {
                    caption: 'Components and their latest ratings',
                    columns: ['Component', 'Name', 'Rating'],
                    rows: components.map(({ id, name, rating }) => [
                        id,
                        name,
                        rating ? `${rating} (${pointOf(rating).word.toLowerCase()})` : 'not rated',
                    ]),
                },
            ],
        },
        width,
        top + 24 + scene.stages.length * (height + gap) - gap + margin,
        [
            ...head.markup,
            facts.markup,
            pen.line(label, margin, top + 8, { size: 15.5, weight: 600, fill: 'muted' }),
            ...rows,
        ],
    );
}
