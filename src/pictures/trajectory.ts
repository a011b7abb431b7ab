import { finish, heading, margin, placeholder } from './frame.ts';
import { Pen } from './pen.ts';
import type { Drawing, DrawOptions } from './picture.ts';
import { all, type Markup, num, polyline } from './svg.ts';
import type { Token } from './theme.ts';
import {
    headSize,
    type Label,
    layoutTrajectory,
    noteSize,
    type Spot,
    type TrajectoryLayout,
} from './trajectory/layout.ts';
import type { TrajectoryScene } from './trajectory/scene.ts';
import { sentencesOf, standingOf, tableOf, valueText } from './trajectory/words.ts';

export type * from './trajectory/scene.ts';

const planned: Token = 'voice';
const measured: Token = 'accent';

function drawGrid(pen: Pen, { plot, values, time, xOf }: TrajectoryLayout): Markup {
    const right = plot.x + plot.width;
    const bottom = plot.y + plot.height;
    return all(
        ...values.map(({ y, label }, i) =>
            all(
                pen.path(`M${plot.x} ${num(y)}H${right}`, { stroke: 'rule', width: i === 0 ? 1.5 : 0.75 }),
                pen.line(label, plot.x - 14, y + 5, { size: noteSize, fill: 'muted', anchor: 'end' }),
            ),
        ),
        ...time.ticks.map(({ at, label }, i) => {
            const x = xOf(at);
            const middle = time.kind === 'points' ? x : (x + xOf(time.ticks[i + 1]?.at ?? time.to)) / 2;
            return all(
                pen.path(`M${num(x)} ${bottom}v6`, { stroke: 'rule', width: 1.25 }),
                pen.line(label, middle, bottom + 25, { size: noteSize, fill: 'muted', anchor: 'middle' }),
            );
        }),
    );
}

function drawToday(pen: Pen, { plot, today }: TrajectoryLayout): Markup | undefined {
    if (today === undefined) return undefined;
    return all(
        pen.path(`M${num(today)} ${plot.y - 4}V${plot.y + plot.height}`, {
            stroke: 'neutral',
            width: 1.25,
            dash: '2 4',
        }),
        pen.line('today', today, plot.y - 10, { size: 13, fill: 'muted', anchor: 'middle' }),
    );
}

function diamond(pen: Pen, { x, y }: Spot, size: number): Markup {
    const d = `M${num(x)} ${num(y - size)}L${num(x + size)} ${num(y)}L${num(x)} ${num(y + size)}L${num(x - size)} ${num(y)}Z`;
    return pen.path(d, { fill: 'canvas', stroke: planned, width: 2 });
}

function dot(pen: Pen, { x, y }: Spot, radius: number): Markup {
    const r = num(radius);
    return pen.path(
        `M${num(x - radius)} ${num(y)}a${r} ${r} 0 1 0 ${num(2 * radius)} 0a${r} ${r} 0 1 0 ${num(-2 * radius)} 0`,
        {
            fill: measured,
        },
    );
}

function drawLabel(pen: Pen, label: Label, fill: Token): Markup {
    const { x, y, width, height, anchor, head, lines } = label;
    const at = anchor === 'start' ? x : anchor === 'end' ? x + width : x + width / 2;
    return all(
        pen.rect(x - 3, y - 1, width + 6, height + 2, { fill: 'canvas', radius: 3 }),
        pen.line(head, at, y + 15, { size: headSize, weight: 600, fill, anchor }),
        pen.lines(lines, at, y + 35, { size: noteSize, anchor, leading: 19 }),
    );
}

/** The gap between what was planned and what was measured, as a bracket beside the last dot. */
function drawGap(pen: Pen, { due, actual }: TrajectoryLayout, kind: string | undefined): Markup | undefined {
    const last = actual.at(-1);
    if (!due || !last || Math.abs(due.y - last.y) < 5) return undefined;
    const x = num(last.x + 9);
    const stroke: Token = kind === 'behind' ? 'worse' : kind === 'ahead' ? 'better' : 'neutral';
    return pen.path(
        `M${num(last.x + 4)} ${num(due.y)}h10M${x} ${num(due.y)}V${num(last.y)}M${num(last.x + 4)} ${num(last.y)}h10`,
        {
            stroke,
            width: 2,
        },
    );
}

/** Readings too close together for a dot each are drawn as the line alone, with a dot where it ends. */
function dotsOf(spots: readonly Spot[]): readonly Spot[] {
    const close = spots.some((spot, i) => i > 0 && spot.x - spots[i - 1]!.x < 9);
    return close ? spots.slice(-1) : spots;
}

/** Draws the way of a metric: planned dashed with diamonds, measured solid with dots, the gap between them in words. */
export function trajectory(scene: TrajectoryScene, options: DrawOptions): Drawing {
    const about = { kind: 'trajectory', name: scene.name, title: scene.title };
    if (scene.problem || scene.plan.length + scene.actual.length === 0) {
        const sentence =
            scene.problem ??
            'There is nothing to draw of this metric yet. Write where it starts and where it should go:';
        const example = scene.problem ? [] : ['baseline 61% in 2022', 'target   80% by 2030'];
        return placeholder(
            options.theme,
            { ...about, description: [], tables: [], empty: !scene.problem },
            sentence,
            example,
        );
    }
    const pen = new Pen(options.theme);
    const subtitle = [scene.unit, scene.direction && directionWords[scene.direction]].filter(Boolean).join(' — ');
    const probe = heading(pen, { ...about, subtitle }, 940);
    const layout = layoutTrajectory(scene, probe.bottom, margin);
    const standing = standingOf(scene);
    const target = layout.plan.find(({ said }) => scene.plan.some(one => one === said && one.kind === 'target'));
    return finish(
        pen,
        { ...about, subtitle, description: sentencesOf(scene), tables: [tableOf(scene)] },
        layout.width,
        layout.height,
        [
            ...probe.markup,
            drawGrid(pen, layout),
            drawToday(pen, layout),
            pen.path(polyline(layout.plan), { stroke: planned, width: 2.25, dash: '7 5' }),
            pen.path(polyline(layout.actual), { stroke: measured, width: 3, join: 'round' }),
            drawGap(pen, layout, standing?.kind),
            ...layout.plan.map(spot =>
                pen.node(
                    `planned:${spot.said.date}`,
                    `${spot === target ? 'Target' : 'Planned'}: ${valueText(scene, spot.said.value)} in ${spot.said.date}`,
                    diamond(pen, spot, spot === target ? 9 : 7),
                ),
            ),
            ...dotsOf(layout.actual).map(spot =>
                pen.node(
                    `actual:${spot.said.date}`,
                    `Actual: ${valueText(scene, spot.said.value)} in ${spot.said.date}`,
                    dot(pen, spot, 5.5),
                ),
            ),
            layout.baseline && drawLabel(pen, layout.baseline, 'ink'),
            layout.latest && drawLabel(pen, layout.latest, measured),
            layout.target && drawLabel(pen, layout.target, planned),
        ],
    );
}

const directionWords = { increase: 'more is better', decrease: 'less is better', maintain: 'to stay where it is' };
