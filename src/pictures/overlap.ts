import { counted } from '../plan/numerals.ts';
import { listed } from '../plan/plan.ts';
import { finish, heading, margin, placeholder } from './frame.ts';
import { Pen } from './pen.ts';
import type { Drawing, DrawOptions } from './picture.ts';
import { type Markup, num } from './svg.ts';
import { wrap } from './text/wrap.ts';

/** What the picture of overlapping coalitions shows. */
export interface OverlapScene {
    readonly name: string;
    readonly coalitions: readonly { readonly id: string; readonly name: string; readonly count: number }[];
    /** Who is in exactly which coalitions; those in the most first. */
    readonly groups: readonly OverlapGroup[];
    readonly withheld?: string;
}

export interface OverlapGroup {
    /** Numbers of the coalitions, from 0. */
    readonly within: readonly number[];
    readonly people: readonly string[];
}

const column = 132;
const namesWidth = 480;

function dot(pen: Pen, x: number, y: number, r: number, look: { fill?: 'accent'; stroke?: 'absent' }): Markup {
    return pen.path(`M${num(x - r)} ${num(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`, {
        ...look,
        width: 1.75,
    });
}

/** Draws who is in which coalitions at once: a row for each combination, its people named. */
export function overlap(scene: OverlapScene, options: DrawOptions): Drawing {
    const about = {
        kind: 'overlap',
        name: scene.name,
        title: 'Overlap of guiding coalitions',
        withheld: scene.withheld,
    };
    const { coalitions, groups } = scene;
    if (groups.length === 0) {
        const sentence = 'No coalition has a member yet. Write a coalition for each aspiration, with its members:';
        const example = ['coalition Readiness for Ready {', '    member Governor', '}'];
        return placeholder(
            options.theme,
            { ...about, description: [], tables: [], empty: !scene.withheld },
            sentence,
            example,
        );
    }
    const pen = new Pen(options.theme);
    const people = groups.reduce((sum, group) => sum + group.people.length, 0);
    const several = groups
        .filter(({ within }) => within.length > 1)
        .reduce((sum, group) => sum + group.people.length, 0);
    const subtitle = `${counted(people, 'person', 'people')} in ${counted(coalitions.length, 'coalition')}; ${several === 0 ? 'nobody serves in' : `${several} ${several === 1 ? 'serves in' : 'serve in'}`} more than one`;
    const most = Math.max(...groups.map(group => group.people.length));
    const left = margin + 18;
    const barX = left + coalitions.length * column + 26;
    const barRoom = 130;
    const namesX = barX + barRoom + 64;
    const width = namesX + namesWidth + margin;
    const head = heading(pen, { ...about, subtitle }, width);
    const names = coalitions.map(({ name }) =>
        wrap(name, { size: 14.5, weight: 600, width: column - 14, lines: 4, balanced: true }),
    );
    const headLines = Math.max(...names.map(({ lines }) => lines.length));
    const headTop = head.bottom + 34;
    const middle = (i: number) => left + (i + 0.5) * column;
    let y = headTop + headLines * 19 + 22;
    const heads = coalitions.map((one, i) =>
        pen.node(
            `coalition:${one.id}`,
            `${one.name}: ${counted(one.count, 'member')}`,
            pen.lines(names[i]!.lines, middle(i), headTop + (headLines - names[i]!.lines.length) * 19, {
                size: 14.5,
                weight: 600,
                leading: 19,
                anchor: 'middle',
            }),
            pen.line(counted(one.count, 'member'), middle(i), headTop + headLines * 19 + 2, {
                size: 14,
                fill: 'muted',
                anchor: 'middle',
            }),
        ),
    );
    const labels = [
        pen.line('How many', barX, headTop + headLines * 19 + 2, { size: 14, fill: 'muted' }),
        pen.line('Who is in exactly these', namesX, headTop + headLines * 19 + 2, { size: 14, fill: 'muted' }),
    ];
    const rows = groups.map((group, row) => {
        const text = wrap(group.people.join(' · '), { size: 14.5, width: namesWidth, lines: 6 });
        const height = Math.max(48, text.lines.length * 20 + 26);
        const centre = y + height / 2;
        const [first, last] = [group.within[0]!, group.within.at(-1)!];
        const bar = Math.max(6, (barRoom * group.people.length) / most);
        const markup = pen.node(
            `overlap:${group.within.map(i => coalitions[i]!.id).join('+')}`,
            sentenceOf(group, scene),
            row % 2 === 0 && pen.rect(margin, y, width - 2 * margin, height, { fill: 'band', radius: 5 }),
            // Nothing is drawn under the line that joins two, so that no hollow dot shines through.
            ...coalitions.map((_, i) =>
                group.within.includes(i) || (i > first && i < last)
                    ? undefined
                    : dot(pen, middle(i), centre, 6, { stroke: 'absent' }),
            ),
            last > first &&
                pen.path(`M${num(middle(first))} ${num(centre)}H${num(middle(last))}`, { stroke: 'accent', width: 4 }),
            ...group.within.map(i => dot(pen, middle(i), centre, 10, { fill: 'accent' })),
            pen.rect(barX, centre - 11, bar, 22, { fill: group.within.length > 1 ? 'accent' : 'neutral', radius: 3 }),
            pen.line(String(group.people.length), barX + bar + 10, centre + 5.5, { size: 16, weight: 600 }),
            pen.lines(text.lines, namesX, centre + 5 - ((text.lines.length - 1) * 20) / 2, { size: 14.5, leading: 20 }),
        );
        y += height;
        return markup;
    });
    return finish(
        pen,
        {
            ...about,
            subtitle,
            description: [`${subtitle}.`, ...groups.map(group => sentenceOf(group, scene))],
            tables: [
                {
                    caption: 'Who is in which coalitions',
                    columns: ['Coalitions', 'How many', 'Who'],
                    rows: groups.map(group => [
                        group.within.map(i => coalitions[i]!.name).join(', '),
                        String(group.people.length),
                        group.people.join(', '),
                    ]),
                },
            ],
        },
        width,
        y + margin,
        [...head.markup, ...heads, ...labels, ...rows],
    );
}

function sentenceOf({ within, people }: OverlapGroup, { coalitions }: OverlapScene): string {
    return `In ${listed(within.map(i => coalitions[i]!.name))}${within.length === 1 ? ' only' : ''}: ${listed(people)}.`;
}
