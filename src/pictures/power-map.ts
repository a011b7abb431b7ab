import { capital } from '../plan/plan.ts';
import { finish, heading, margin, placeholder } from './frame.ts';
import { leadingOf, Pen } from './pen.ts';
import type { Drawing, DrawOptions } from './picture.ts';
import {
    layoutPowerMap,
    markRadius,
    nameSize,
    type Placed,
    type PowerMapLayout,
    sphereSize,
    typesAmong,
} from './power-map/layout.ts';
import { arrow, difficultyMark, mark } from './power-map/marks.ts';
import type { PowerMapPerson, PowerMapScene } from './power-map/scene.ts';
import { sentenceOf, summary, tableOf, withheldSentence } from './power-map/words.ts';
import { all, type Markup, num } from './svg.ts';
import { measure } from './text/measure.ts';
import { wrap } from './text/wrap.ts';
import type { Token } from './theme.ts';

export { layoutPowerMap } from './power-map/layout.ts';
export type * from './power-map/scene.ts';

const inkOf = (person: PowerMapPerson): Token =>
    person.role === 'member' ? 'accent' : person.role === 'candidate' ? 'neutral' : 'faded';

function drawPlot(pen: Pen, layout: PowerMapLayout, by: 'alignment' | 'type'): Markup {
    const { plot, columns, rows } = layout;
    return all(
        ...rows.map((row, i) =>
            pen.rect(plot.x, row.start, plot.width, row.size, { fill: i % 2 ? 'band' : 'bandSoft' }),
        ),
        ...rows.slice(1).map(row => pen.path(`M${plot.x} ${row.start}h${plot.width}`, { stroke: 'bandLine' })),
        ...columns
            .slice(1)
            .map(column => pen.path(`M${column.start} ${plot.y}v${plot.height}`, { stroke: 'rule', width: 1.25 })),
        pen.rect(plot.x, plot.y, plot.width, plot.height, { stroke: 'rule', strokeWidth: 1.5 }),
        pen.line(
            by === 'alignment' ? 'Alignment with the aspiration' : 'Kind of power',
            plot.x + plot.width / 2,
            plot.y - 46,
            {
                size: 15,
                fill: 'muted',
                anchor: 'middle',
            },
        ),
        ...columns.map(column =>
            pen.line(column.label, column.start + column.size / 2, plot.y - 16, {
                size: 15,
                weight: 600,
                anchor: 'middle',
                fill: column.value ? 'ink' : 'muted',
            }),
        ),
        pen.line('Relative power', plot.x - 16, plot.y - 16, { size: 15, fill: 'muted', anchor: 'end' }),
        ...rows.map(row =>
            pen.line(row.label, plot.x - 16, row.start + row.size / 2 + 5, {
                size: 15,
                weight: 600,
                anchor: 'end',
                fill: row.value ? 'ink' : 'muted',
            }),
        ),
    );
}

function drawPerson(pen: Pen, placed: Placed, withheld: boolean): Markup {
    const { person, name, sphere, mark: at, text, potential } = placed;
    const ink = inkOf(person);
    const fill: Token = person.role === 'excluded' ? 'faded' : 'ink';
    const second = text.y + (name.lines.length - 1) * leadingOf(nameSize) + leadingOf(sphereSize) + 1;
    const others = person.types?.slice(1) ?? [];
    return pen.node(
        `candidate:${person.id}`,
        sentenceOf(person, withheld),
        placed.arrow && arrow(pen, placed.arrow.from, placed.arrow.to, at.y, ink),
        potential && mark(pen, person.types?.[0], potential.x, potential.y, markRadius, ink, true),
        mark(pen, person.types?.[0], at.x, at.y, markRadius, ink),
        !withheld && !!person.difficulties?.length && difficultyMark(pen, at.x + 10, at.y - 9),
        pen.lines(name.lines, text.x, text.y, {
            size: nameSize,
            weight: person.role === 'member' ? 600 : 400,
            fill,
        }),
        person.role === 'excluded' && struck(pen, placed),
        ...others.map((type, i) => mark(pen, type, text.x + 5 + i * 13, second - 4.5, 5, ink)),
        pen.lines(sphere.lines, text.x + others.length * 13, second, {
            size: sphereSize,
            fill: person.role === 'excluded' ? 'faded' : 'muted',
        }),
    );
}

/** A thin line through each line of a name: the one that text decoration draws hides the letters. */
function struck(pen: Pen, { name, text }: Placed): Markup {
    return all(
        ...name.lines.map((line, i) =>
            pen.path(
                `M${num(text.x - 2)} ${num(text.y - 4.5 + i * leadingOf(nameSize))}h${num(measure(line, nameSize) + 2)}`,
                { stroke: 'faded', width: 1.2 },
            ),
        ),
    );
}

interface Key {
    readonly label: string;
    readonly width: number;
    draw(x: number, y: number): Markup;
}

/** Draws a row of keys, in as many lines as it needs, and returns where it ended. */
function drawKeys(
    pen: Pen,
    title: string,
    keys: readonly Key[],
    x: number,
    y: number,
    right: number,
): { markup: Markup; bottom: number } {
    const parts = [pen.line(title, x - 16, y + 5, { size: 15, weight: 600, anchor: 'end' })];
    let at = x;
    let line = y;
    for (const key of keys) {
        const width = key.width + 8 + measure(key.label, 15) + 26;
        if (at > x && at + width - 26 > right) {
            at = x;
            line += 32;
        }
        parts.push(key.draw(at, line), pen.line(key.label, at + key.width + 8, line + 5, { size: 15 }));
        at += width;
    }
    return { markup: all(...parts), bottom: line + 16 };
}

function drawLegend(
    pen: Pen,
    people: readonly PowerMapPerson[],
    layout: PowerMapLayout,
    withheld: boolean,
): { markup: Markup; bottom: number } {
    const { plot } = layout;
    const shapes: Key[] = typesAmong(people).map(type => ({
        label: capital(type),
        width: 22,
        draw: (x, y) => mark(pen, type, x + 11, y, 10.5, 'neutral'),
    }));
    if (people.some(person => !person.types?.length)) {
        shapes.push({ label: 'Not said', width: 22, draw: (x, y) => mark(pen, undefined, x + 11, y, 10.5, 'neutral') });
    }
    const dot = (ink: Token) => (x: number, y: number) => mark(pen, 'expertise', x + 11, y, 11, ink);
    const marks: Key[] = [];
    if (people.some(p => p.role === 'member'))
        marks.push({ label: 'in the coalition (bold)', width: 22, draw: dot('accent') });
    if (people.some(p => p.role === 'candidate')) marks.push({ label: 'candidate', width: 22, draw: dot('neutral') });
    if (people.some(p => p.role === 'excluded')) {
        marks.push({
            label: 'excluded (struck through)',
            width: 22,
            draw: (x, y) => all(dot('faded')(x, y), pen.path(`M${x - 1} ${y}h24`, { stroke: 'faded', width: 1.5 })),
        });
    }
    if (layout.placed.some(placed => placed.potential)) {
        marks.push({
            label: 'potential alignment',
            width: 52,
            draw: (x, y) =>
                all(arrow(pen, x, x + 27, y, 'neutral'), mark(pen, 'expertise', x + 41, y, 11, 'neutral', true)),
        });
    }
    if (people.some(p => (p.types?.length ?? 0) > 1)) {
        marks.push({
            label: 'further kind of power (small)',
            width: 12,
            draw: (x, y) => mark(pen, 'expertise', x + 6, y, 5, 'neutral'),
        });
    }
    if (!withheld && people.some(p => p.difficulties?.length)) {
        marks.push({ label: 'difficulty with others', width: 18, draw: (x, y) => difficultyMark(pen, x + 9, y) });
    }
    const right = plot.x + plot.width;
    const first = drawKeys(pen, 'Kind of power', shapes, plot.x, plot.y + plot.height + 46, right);
    const second = drawKeys(pen, 'Marks', marks, plot.x, first.bottom + 24, right);
    return { markup: all(first.markup, second.markup), bottom: second.bottom };
}

/** Draws who could join a coalition: power down, alignment across, where each stands and could move. */
export function powerMap(scene: PowerMapScene, options: DrawOptions): Drawing {
    const withheld = scene.withheld === true;
    const people = scene.people
        .filter(person => !withheld || person.role !== 'excluded')
        .map(withheld ? publicPart : same);
    const subject = scene.aspiration ? ` — “${scene.aspiration}”` : '';
    const title = `${withheld ? 'Power' : 'Power and alignment'}${subject}`;
    const excluded = scene.people.filter(person => person.role === 'excluded').length;
    const left = withheld ? withheldSentence(excluded) : undefined;
    const about = {
        kind: 'power-map',
        name: scene.name,
        title,
        description: [] as string[],
        tables: people.length ? [tableOf(people, withheld)] : [],
    };
    if (!people.length) {
        const sentence = `No one is named for this coalition${withheld && excluded ? ' whom this picture may show' : ' yet'}. Write a candidate, with what you know:`;
        return placeholder(
            options.theme,
            { ...about, withheld: left, empty: true, description: left ? [left] : [] },
            sentence,
            [
                'candidate UnionLeader {',
                '    alignment low "lack of trust"',
                '    power very high',
                '    type credibility',
                '}',
            ],
        );
    }
    const pen = new Pen(options.theme);
    const by = withheld ? 'type' : 'alignment';
    const probe = layoutPowerMap(people, by, margin, 0);
    const width = Math.max(probe.plot.x + probe.plot.width + margin + 4, 900);
    const subtitle = withheld
        ? 'Members and candidates by the power they have'
        : 'Where each member and candidate stands now, and where they could move';
    const head = heading(pen, { title, subtitle }, width);
    const layout = layoutPowerMap(people, by, margin, head.bottom + 78);
    const legend = drawLegend(pen, people, layout, withheld);
    const notice = wrap(left ?? '', { size: 15, width: width - 2 * margin, lines: 3 });
    const noticeTop = legend.bottom + 34;
    const height = (left ? noticeTop + (notice.lines.length - 1) * leadingOf(15) + 6 : legend.bottom) + margin;
    const ordered = layout.placed.map(placed => placed.person);
    return finish(
        pen,
        {
            ...about,
            subtitle,
            tables: [tableOf(ordered, withheld)],
            description: [
                ...summary(ordered, withheld),
                ...ordered.map(person => sentenceOf(person, withheld)),
                left ?? '',
            ],
            withheld: left,
        },
        width,
        height,
        [
            ...head.markup,
            drawPlot(pen, layout, by),
            ...layout.placed.map(placed => drawPerson(pen, placed, withheld)),
            legend.markup,
            pen.lines(notice.lines, margin, noticeTop, { size: 15, fill: 'muted' }),
        ],
    );
}

const same = (person: PowerMapPerson): PowerMapPerson => person;

/** What may be said about a person in public: everything else is dropped before anything is drawn or written. */
function publicPart({ id, name, role, power, types, sphere }: PowerMapPerson): PowerMapPerson {
    return { id, name, role, power, types, sphere };
}
