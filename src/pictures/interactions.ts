import { counted } from '../plan/numerals.ts';
import { listed } from '../plan/plan.ts';
import { finish, heading, margin, placeholder } from './frame.ts';
import { Pen } from './pen.ts';
import type { Drawing, DrawOptions } from './picture.ts';
import { all, type Markup, num } from './svg.ts';
import { type Wrapped, wrap } from './text/wrap.ts';

/** A regular meeting of a unit with those whom it works with. */
export interface Meeting {
    readonly id: string;
    readonly name: string;
    readonly ledBy?: string;
    readonly with: readonly string[];
    readonly rhythm?: string;
    readonly purpose?: string;
}

/** What the interaction model shows: the levels from the top down. */
export interface InteractionsScene {
    readonly name: string;
    readonly title: string;
    readonly unit: string;
    readonly levels: readonly { readonly name: string; readonly meetings: readonly Meeting[] }[];
}

const side = 250;
const middle = 400;
const labelRoom = 130;
const width = 2 * margin + labelRoom + 2 * side + middle + 14;
const leading = 19;

interface Line {
    readonly meeting: Meeting;
    readonly left: Wrapped;
    readonly right: Wrapped;
    readonly name: Wrapped;
    readonly note: Wrapped;
    readonly height: number;
}

function lineOf(meeting: Meeting, unit: string): Line {
    const left = wrap(meeting.ledBy ?? unit, { size: 14.5, weight: 600, width: side - 28, lines: 3 });
    const right = wrap(meeting.with.length > 0 ? meeting.with.join(', ') : 'not said with whom', {
        size: 14.5,
        weight: 600,
        width: side - 28,
        lines: 5,
    });
    const name = wrap([meeting.name, meeting.rhythm].filter(Boolean).join(' — '), {
        size: 14.5,
        weight: 600,
        width: middle - 90,
        lines: 2,
        balanced: true,
    });
    const note = wrap(meeting.purpose ?? '', { size: 13.5, width: middle - 90, lines: 3, balanced: true });
    const cards = Math.max(left.lines.length, right.lines.length) * leading + 24;
    const words = name.lines.length * leading + note.lines.length * 17 + 34;
    return { meeting, left, right, name, note, height: Math.max(cards, words, 56) };
}

/** Draws how a unit meets those it works with: unit on the left, they on the right, an arrow for each meeting, by level. */
export function interactions(scene: InteractionsScene, options: DrawOptions): Drawing {
    const about = { kind: 'interactions', name: scene.name, title: scene.title };
    const meetings = scene.levels.flatMap(level => level.meetings);
    if (meetings.length === 0) {
        const sentence =
            'No regular meeting with a department is written yet. Write with whom, at which level and how often:';
        const example = ['interaction Stocktake {', '    with   Director', '    level  leadership', '    monthly', '}'];
        return placeholder(options.theme, { ...about, description: [], tables: [], empty: true }, sentence, example);
    }
    const pen = new Pen(options.theme);
    const levels = scene.levels.filter(level => level.meetings.length > 0);
    const subtitle = `${counted(meetings.length, 'regular meeting')} at ${counted(levels.length, 'level')}`;
    const head = heading(pen, { ...about, subtitle }, width);
    const [leftX, rightX] = [margin + labelRoom, margin + labelRoom + side + middle];
    let y = head.bottom + 46;
    const body: Markup[] = [
        pen.line('Delivery Unit', leftX + side / 2, head.bottom + 28, {
            size: 15,
            weight: 600,
            anchor: 'middle',
            fill: 'muted',
        }),
        pen.line('The system', rightX + side / 2, head.bottom + 28, {
            size: 15,
            weight: 600,
            anchor: 'middle',
            fill: 'muted',
        }),
    ];
    for (const [i, level] of levels.entries()) {
        const lines = level.meetings.map(meeting => lineOf(meeting, scene.unit));
        const height = lines.reduce((sum, line) => sum + line.height + 14, 0) + 14;
        const title = wrap(level.name, { size: 15, weight: 600, width: labelRoom - 20, lines: 3 });
        body.push(
            pen.rect(margin, y, width - 2 * margin, height, { fill: i % 2 === 0 ? 'band' : 'bandSoft', radius: 8 }),
            pen.lines(title.lines, margin + 14, y + height / 2 + 5 - ((title.lines.length - 1) * 19) / 2, {
                size: 15,
                weight: 600,
                leading: 19,
            }),
        );
        let at = y + 14;
        for (const line of lines) {
            body.push(drawMeeting(pen, line, at, leftX, rightX));
            at += line.height + 14;
        }
        y += height + 10;
    }
    return finish(
        pen,
        {
            ...about,
            subtitle,
            description: levels.flatMap(level =>
                level.meetings.map(meeting => `${level.name}: ${sentenceOf(meeting, scene.unit)}`),
            ),
            tables: [
                {
                    caption: 'Regular meetings',
                    columns: ['Level', 'Meeting', 'Led by', 'With', 'How often', 'Purpose'],
                    rows: levels.flatMap(level =>
                        level.meetings.map(one => [
                            level.name,
                            one.name,
                            one.ledBy ?? '',
                            one.with.join(', '),
                            one.rhythm ?? '',
                            one.purpose ?? '',
                        ]),
                    ),
                },
            ],
        },
        width,
        y - 10 + margin,
        [...head.markup, ...body],
    );
}

function drawMeeting(
    pen: Pen,
    { meeting, left, right, name, note, height }: Line,
    y: number,
    leftX: number,
    rightX: number,
): Markup {
    const centre = y + height / 2;
    const card = (x: number, text: Wrapped, unit: boolean) =>
        all(
            pen.rect(x + 0.75, y + 0.75, side - 1.5, height - 1.5, {
                fill: 'card',
                stroke: unit ? 'accent' : 'cardLine',
                strokeWidth: unit ? 1.5 : 1,
                radius: 7,
            }),
            pen.lines(text.lines, x + side / 2, centre + 5 - ((text.lines.length - 1) * leading) / 2, {
                size: 14.5,
                weight: 600,
                leading,
                anchor: 'middle',
            }),
        );
    const [from, to] = [leftX + side + 8, rightX - 8];
    const words = note.lines.length > 0 ? note.lines.length * 17 : 0;
    // The name stands above the arrow, the purpose below it, so that neither lies on it.
    const line = centre + (name.lines.length * leading - words) / 2;
    return pen.node(
        `interaction:${meeting.id}`,
        meeting.name,
        card(leftX, left, true),
        card(rightX, right, false),
        pen.path(`M${num(from + 9)} ${num(line)}H${num(to - 9)}`, { stroke: 'command', width: 2 }),
        pen.path(`M${num(to)} ${num(line)}l-10 -5.5v11Z`, { fill: 'command' }),
        pen.path(`M${num(from)} ${num(line)}l10 -5.5v11Z`, { fill: 'command' }),
        pen.lines(name.lines, (from + to) / 2, line - 9 - (name.lines.length - 1) * leading, {
            size: 14.5,
            weight: 600,
            leading,
            anchor: 'middle',
        }),
        pen.lines(note.lines, (from + to) / 2, line + 20, { size: 13.5, leading: 17, anchor: 'middle', fill: 'muted' }),
    );
}

function sentenceOf({ name, ledBy, with: others, rhythm, purpose }: Meeting, unit: string): string {
    const who = others.length > 0 ? ` with ${listed(others)}` : '';
    return `${name}, led by ${ledBy ?? unit}${who}${rhythm ? `, ${rhythm}` : ''}${purpose ? `: ${purpose}` : ''}.`;
}
