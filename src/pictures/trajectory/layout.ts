import type { Box } from '../picture.ts';
import type { Point } from '../svg.ts';
import { measure } from '../text/measure.ts';
import { wrap } from '../text/wrap.ts';
import { type TimeScale, timeScale, valueTicks } from './scales.ts';
import type { Dated, TrajectoryScene } from './scene.ts';
import { standingOf, valueText } from './words.ts';

export const headSize = 16;
export const noteSize = 14;
const plotWidth = 820;
const plotHeight = 400;
/** The room to the right of the plot, where the target is named. */
const rightRoom = 210;

/** A value where it stands in the picture. */
export interface Spot extends Point {
    readonly said: Dated;
}

/** A label of one strong line and, if need be, some quiet ones. */
export interface Label extends Box {
    readonly head: string;
    readonly lines: readonly string[];
    readonly anchor: 'start' | 'end' | 'middle';
}

export interface TrajectoryLayout {
    readonly width: number;
    readonly height: number;
    readonly plot: Box;
    readonly values: readonly { readonly y: number; readonly label: string }[];
    readonly time: TimeScale;
    readonly plan: readonly Spot[];
    readonly actual: readonly Spot[];
    /** Where the planned way stands on the day of the latest reading. */
    readonly due?: Point;
    readonly today?: number;
    readonly target?: Label;
    readonly latest?: Label;
    readonly baseline?: Label;
    readonly xOf: (day: number) => number;
}

/** Places everything in the picture of a metric's way; there is at least one value. */
export function layoutTrajectory(scene: TrajectoryScene, top: number, margin: number): TrajectoryLayout {
    const said = [...scene.plan, ...scene.actual];
    const ticks = valueTicks(said.map(({ value }) => value));
    const [low, high] = [ticks[0]!, ticks.at(-1)!];
    const labels = ticks.map(value => valueText(scene, value));
    const left = margin + Math.max(...labels.map(label => measure(label, noteSize))) + 16;
    const plot = { x: left, y: top + 26, width: plotWidth, height: plotHeight };
    const time = timeScale(scene, plotWidth);
    const xOf = (day: number) => plot.x + (plot.width * (day - time.from)) / (time.to - time.from || 1);
    const yOf = (value: number) => plot.y + plot.height - (plot.height * (value - low)) / (high - low);
    const spot = (one: Dated): Spot => ({ x: xOf(one.day), y: yOf(one.value), said: one });
    const plan = scene.plan.map(spot);
    const actual = scene.actual.map(spot);
    const last = actual.at(-1);
    const due = last && scene.due !== undefined ? { x: last.x, y: yOf(scene.due) } : undefined;
    const isWithin = scene.today > time.from && scene.today < time.to;
    const today = isWithin ? xOf(scene.today) : undefined;
    const placed = placeLabels(scene, plot, { plan, actual, due, today });
    const right = Math.max(
        ...[placed.target, placed.latest, placed.baseline].map(label => (label ? label.x + label.width : 0)),
    );
    return {
        width: Math.max(plot.x + plot.width + 30, right) + margin,
        height: plot.y + plot.height + 46 + margin,
        plot,
        values: ticks.map((value, i) => ({ y: yOf(value), label: labels[i]! })),
        time,
        plan,
        actual,
        due,
        today,
        xOf,
        ...placed,
    };
}

/** Names the target beside the plot, then the latest reading and the baseline where nothing else is drawn. */
function placeLabels(
    scene: TrajectoryScene,
    plot: Box,
    { plan, actual, due, today }: Pick<TrajectoryLayout, 'plan' | 'actual' | 'due' | 'today'>,
): Pick<TrajectoryLayout, 'target' | 'latest' | 'baseline'> {
    const last = actual.at(-1);
    const lines = [...segmentsOf(plan), ...segmentsOf(actual)];
    if (due && last) lines.push([due, last]);
    if (today !== undefined)
        lines.push([
            { x: today, y: plot.y },
            { x: today, y: plot.y + plot.height },
        ]);
    const taken: Box[] = [];
    const end = plan.find(({ said }) => said === scene.plan.find(one => one.kind === 'target'));
    const start = plan.find(({ said }) => said === scene.plan.find(one => one.kind === 'baseline'));

    const target = end && beside(end, `Target ${valueText(scene, end.said.value)}`, [`by ${end.said.date}`]);
    if (target) taken.push(target);
    const standing = standingOf(scene);
    const latest =
        last &&
        free(
            last,
            `Actual ${valueText(scene, last.said.value)}`,
            standing ? [standing.text] : [`in ${last.said.date}`],
            plot,
            lines,
            taken,
        );
    if (latest) taken.push(latest);
    const baseline = start && free(start, `Baseline ${valueText(scene, start.said.value)}`, [], plot, lines, taken);
    return { target, latest, baseline };
}

function segmentsOf(spots: readonly Point[]): (readonly [Point, Point])[] {
    return spots.slice(1).map((spot, i) => [spots[i]!, spot] as const);
}

/** A label to the right of a spot, its head in the middle of it. */
function beside(spot: Spot, head: string, notes: readonly string[]): Label {
    const size = sizeOf(head, notes, rightRoom - 24);
    return { x: spot.x + 20, y: spot.y - 11, ...size, anchor: 'start' };
}

function sizeOf(head: string, notes: readonly string[], room: number) {
    const heads = wrap(head, { size: headSize, weight: 600, width: room, lines: 1 });
    const lines = notes.flatMap(note => wrap(note, { size: noteSize, width: room, lines: 3, balanced: true }).lines);
    const width = Math.max(heads.width, ...lines.map(line => measure(line, noteSize)));
    return { head: heads.lines[0]!, lines, width, height: 21 + lines.length * 19 };
}

/** A label near a spot at the first place where it covers no line, no other label and stays in the plot; else the least bad. */
function free(
    spot: Spot,
    head: string,
    notes: readonly string[],
    plot: Box,
    lines: readonly (readonly [Point, Point])[],
    taken: readonly Box[],
): Label {
    const size = sizeOf(head, notes, 300);
    const { width, height } = size;
    const offsets = [14, 26, 44, 66, 92, 122, 156];
    const tries = offsets.flatMap((gap, i): (Box & { anchor: Label['anchor'] })[] => [
        { x: spot.x + 14, y: spot.y + gap - (i === 0 ? 8 : 0), width, height, anchor: 'start' },
        { x: spot.x + 14, y: spot.y - gap - height, width, height, anchor: 'start' },
        { x: spot.x - width / 2, y: spot.y + gap, width, height, anchor: 'middle' },
        { x: spot.x - width / 2, y: spot.y - gap - height, width, height, anchor: 'middle' },
        { x: spot.x - 14 - width, y: spot.y - gap - height, width, height, anchor: 'end' },
        { x: spot.x - 14 - width, y: spot.y + gap, width, height, anchor: 'end' },
    ]);
    // The last of the plot's height belongs to nothing but the axis.
    const room = { x: plot.x + 6, y: plot.y - 16, width: plot.width + rightRoom - 30, height: plot.height + 12 };
    const cost = (box: Box) =>
        (isInside(box, room) ? 0 : 100) +
        10 * taken.filter(other => touches(grown(box, 6), other)).length +
        5 * lines.filter(([a, b]) => crosses(a, b, grown(box, 7))).length;
    const best = tries.reduce((chosen, one) => (cost(one) < cost(chosen) ? one : chosen));
    return { ...size, ...best };
}

function grown({ x, y, width, height }: Box, by: number): Box {
    return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function isInside(a: Box, b: Box): boolean {
    return a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
}

function touches(a: Box, b: Box): boolean {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether a straight line passes through a box. */
function crosses(a: Point, b: Point, box: Box): boolean {
    let [enter, leave] = [0, 1];
    for (const [from, by, low, high] of [
        [a.x, b.x - a.x, box.x, box.x + box.width],
        [a.y, b.y - a.y, box.y, box.y + box.height],
    ] as const) {
        if (by === 0) {
            if (from < low || from > high) return false;
            continue;
        }
        const [t1, t2] = [(low - from) / by, (high - from) / by];
        enter = Math.max(enter, Math.min(t1, t2));
        leave = Math.min(leave, Math.max(t1, t2));
    }
    return enter <= leave;
}
