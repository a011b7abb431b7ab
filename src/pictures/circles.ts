import { counted } from '../plan/numerals.ts';
import { listed } from '../plan/plan.ts';
import { type CirclesLayout, chipSize, layoutCircles, type PlacedCircle } from './circles/layout.ts';
import type { Circle, CirclesScene } from './circles/scene.ts';
import { finish, heading, margin, placeholder } from './frame.ts';
import { Pen } from './pen.ts';
import type { Drawing, DrawOptions } from './picture.ts';
import { all, type Markup, num } from './svg.ts';
import type { Token } from './theme.ts';

export { layoutCircles } from './circles/layout.ts';
export type * from './circles/scene.ts';

const tones: readonly { fill: Token; text: Token }[] = [
    { fill: 'ring1', text: 'onRing1' },
    { fill: 'ring2', text: 'onRing2' },
    { fill: 'ring3', text: 'onRing3' },
    { fill: 'ring4', text: 'onRing4' },
];
/** Beyond four circles, the two palest take turns. */
const toneOf = (index: number) => tones[index < 4 ? index : 2 + (index % 2)]!;

/** "4 people", "3 groups", or "5 named" where there are both. */
function countOf({ actors, hidden }: Circle): string {
    const count = actors.length + hidden;
    const people = actors.filter(({ kind }) => kind === 'person').length;
    if (hidden === 0 && people === count) return counted(count, 'person', 'people');
    if (hidden === 0 && people === 0) return counted(count, 'group');
    return `${count} named`;
}

function disc(pen: Pen, x: number, y: number, r: number, fill: Token, stroke: Token, strokeWidth: number): Markup {
    const d = `M${num(x - r)} ${num(y)}a${num(r)} ${num(r)} 0 1 0 ${num(2 * r)} 0a${num(r)} ${num(r)} 0 1 0 ${num(-2 * r)} 0Z`;
    return pen.path(d, { fill, stroke, width: strokeWidth });
}

function drawRing(pen: Pen, { centre }: CirclesLayout, placed: PlacedCircle, index: number): Markup {
    const { circle, radius, label, labelY } = placed;
    const { fill, text } = toneOf(index);
    const lines = label.lines.length;
    return pen.node(
        `circle:${circle.title || index + 1}`,
        sentenceOf(circle, index),
        disc(pen, centre.x, centre.y, radius, fill, 'ringLine', 2),
        index === 0
            ? all(
                  pen.line('1', centre.x, labelY - 27, { size: 15, anchor: 'middle', fill: text }),
                  pen.lines(label.lines, centre.x, labelY, {
                      size: 19,
                      weight: 600,
                      leading: 24,
                      anchor: 'middle',
                      fill: text,
                  }),
                  pen.line(countOf(circle), centre.x, labelY + lines * 24 + 4, {
                      size: 14,
                      anchor: 'middle',
                      fill: text,
                  }),
              )
            : all(
                  pen.lines(label.lines, centre.x, labelY, { size: 16, weight: 600, anchor: 'middle', fill: text }),
                  pen.line(countOf(circle), centre.x, labelY + 20, { size: 14, anchor: 'middle', fill: text }),
              ),
    );
}

function drawPart(pen: Pen, layout: CirclesLayout, placed: PlacedCircle, index: number): Markup {
    const { circle, y, heading: title, chips, rest } = placed;
    const { fill, text } = toneOf(index);
    const x = layout.listX;
    return all(
        disc(pen, x + 15, y + 15, 14.5, fill, 'cardLine', 1),
        pen.line(String(index + 1), x + 15, y + 20.5, { size: 15, weight: 600, anchor: 'middle', fill: text }),
        pen.lines(title.lines, x + 45, y + 21, { size: 17, weight: 600, leading: 22 }),
        ...chips.map(chip =>
            pen.node(
                `circle:${circle.title || index + 1}:${chip.id}`,
                chip.full,
                pen.rect(chip.x + 0.5, chip.y + 0.5, chip.width - 1, chip.height - 1, {
                    fill: 'bandSoft',
                    stroke: 'cardLine',
                    radius: 14,
                }),
                pen.line(chip.text, chip.x + 13, chip.y + 20, { size: chipSize }),
            ),
        ),
        rest && pen.line(rest.text, x + 45, rest.y, { size: 14, fill: 'muted' }),
    );
}

function sentenceOf(circle: Circle, index: number): string {
    const names = circle.actors.map(({ name }) => name);
    const all = circle.hidden > 0 ? [...names, `${circle.hidden} withheld`] : names;
    return `Circle ${index + 1}, ${circle.title || 'without a name'}: ${all.length > 0 ? listed(all) : 'no one yet'}.`;
}

/** Draws the circles of leadership around a coalition: rings with counts, and beside them who is in each. */
export function circles(scene: CirclesScene, options: DrawOptions): Drawing {
    const about = { kind: 'circles', name: scene.name, title: `Circles of leadership — ${scene.title}` };
    if (scene.circles.length === 0) {
        const sentence =
            'No circle is drawn around this coalition yet. Name them from the inside out, to the users and the public:';
        const example = [
            'circle "Those who run it" HeadTeachers, Directors',
            'circle "Families and the public" Families',
        ];
        return placeholder(options.theme, { ...about, description: [], tables: [], empty: true }, sentence, example);
    }
    const pen = new Pen(options.theme);
    const subtitle = 'From the guiding coalition outwards: each circle is brought in by the one inside it';
    const hidden = scene.circles.reduce((sum, circle) => sum + circle.hidden, 0);
    const probe = layoutCircles(scene, 0, margin);
    const head = heading(pen, { ...about, subtitle }, probe.width);
    const layout = layoutCircles(scene, head.bottom, margin);
    return finish(
        pen,
        {
            ...about,
            subtitle,
            description: scene.circles.map(sentenceOf),
            tables: [
                {
                    caption: 'Circles, from the inside out',
                    columns: ['Circle', 'Who'],
                    rows: scene.circles.map((circle, i) => [
                        circle.title || String(i + 1),
                        [
                            ...circle.actors.map(({ name }) => name),
                            ...(circle.hidden ? [`${circle.hidden} withheld`] : []),
                        ].join(', '),
                    ]),
                },
            ],
            withheld:
                hidden > 0
                    ? `${counted(hidden, 'name')} of private imports ${hidden === 1 ? 'is' : 'are'} withheld.`
                    : undefined,
        },
        layout.width,
        layout.height,
        [
            ...head.markup,
            ...layout.circles.map((placed, i) => drawRing(pen, layout, placed, i)).reverse(),
            ...layout.circles.map((placed, i) => drawPart(pen, layout, placed, i)),
        ],
    );
}
