import { counted } from '../plan/numerals.ts';
import {
    type DeliveryMapLayout,
    layoutDeliveryMap,
    nameSize,
    noteSize,
    type PlacedJourney,
    type PlacedStop,
    radius,
} from './delivery-map/layout.ts';
import type { DeliveryMapScene } from './delivery-map/scene.ts';
import { sentencesOf, tableOf, wayOf } from './delivery-map/words.ts';
import { finish, heading, margin, placeholder } from './frame.ts';
import { Pen } from './pen.ts';
import type { Drawing, DrawOptions } from './picture.ts';
import { all, type Markup, num, type Point } from './svg.ts';
import type { Token } from './theme.ts';

export type * from './delivery-map/scene.ts';

const levelWords = ['Very low', 'Low', 'Medium', 'High', 'Very high'];

function drawPlot(pen: Pen, { plot }: DeliveryMapLayout): Markup {
    const { x, y, width, height } = plot;
    const [right, bottom, middleX, middleY] = [x + width, y + height, x + width / 2, y + height / 2];
    const quarters: readonly [string, number, number, Token, 'start' | 'end'][] = [
        ['Controversy without impact', x + 14, y + 26, 'bandSoft', 'start'],
        ['Transformation', right - 14, y + 26, 'band', 'end'],
        ['Status quo', x + 14, bottom - 14, 'band', 'start'],
        ['Improved outcomes', right - 14, bottom - 14, 'bandSoft', 'end'],
    ];
    return all(
        ...quarters.map(([name, textX, textY, fill, anchor]) =>
            all(
                pen.rect(anchor === 'start' ? x : middleX, textY < middleY ? y : middleY, width / 2, height / 2, {
                    fill,
                }),
                pen.line(name, textX, textY, { size: 17, weight: 600, fill: 'muted', anchor }),
            ),
        ),
        pen.path(`M${middleX} ${y}V${bottom}M${x} ${middleY}H${right}`, { stroke: 'rule', width: 1.5 }),
        pen.rect(x, y, width, height, { stroke: 'rule', strokeWidth: 1.5 }),
        ...levelWords.flatMap((word, i) => [
            pen.line(word, x + (i + 0.5) * (width / 5), bottom + 23, { size: 13.5, fill: 'muted', anchor: 'middle' }),
            pen.line(word, x - 12, bottom - (i + 0.5) * (height / 5) + 5, { size: 13.5, fill: 'muted', anchor: 'end' }),
        ]),
        pen.line('Quality of execution', middleX, bottom + 50, { size: 15, weight: 600, anchor: 'middle' }),
        pen.line('Boldness of the reform', x, y - 11, { size: 15, weight: 600 }),
    );
}

function circle(pen: Pen, { x, y }: Point, r: number, look: { fill: Token; stroke: Token }): Markup {
    return pen.path(`M${num(x - r)} ${num(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`, {
        ...look,
        width: 2,
    });
}

function drawDot(pen: Pen, at: Point, number: number, solid: boolean): Markup {
    return all(
        circle(
            pen,
            at,
            radius - 1,
            solid ? { fill: 'accent', stroke: 'accent' } : { fill: 'canvas', stroke: 'accent' },
        ),
        pen.line(String(number), at.x, at.y + 5, {
            size: 14,
            weight: 600,
            anchor: 'middle',
            fill: solid ? 'onAccent' : 'accent',
        }),
    );
}

/** An arrow from one dot to the next, from edge to edge, bent so that ways along one line stay apart. */
function drawArrow(pen: Pen, from: Point, to: Point, bend: number): Markup | undefined {
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (length < 2 * radius + 12) return undefined;
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    const control = {
        x: middle.x + ((to.y - from.y) / length) * bend,
        y: middle.y - ((to.x - from.x) / length) * bend,
    };
    const start = towards(from, control, radius + 1);
    const tip = towards(to, control, radius + 2);
    const base = towards(to, control, radius + 11);
    const [ux, uy] = [(tip.x - base.x) / 9, (tip.y - base.y) / 9];
    return all(
        pen.path(`M${num(start.x)} ${num(start.y)}Q${num(control.x)} ${num(control.y)} ${num(base.x)} ${num(base.y)}`, {
            stroke: 'accent',
            width: 2,
        }),
        pen.path(
            `M${num(tip.x)} ${num(tip.y)}L${num(base.x - uy * 5)} ${num(base.y + ux * 5)}L${num(base.x + uy * 5)} ${num(base.y - ux * 5)}Z`,
            { fill: 'accent' },
        ),
    );
}

/** The point at a distance from one point towards another. */
function towards(from: Point, to: Point, distance: number): Point {
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    return { x: from.x + ((to.x - from.x) / length) * distance, y: from.y + ((to.y - from.y) / length) * distance };
}

function drawWay(pen: Pen, { stops, number }: PlacedJourney): Markup {
    const bend = 26 + 10 * ((number - 1) % 4);
    return all(...stops.slice(1).map((stop, i) => drawArrow(pen, stops[i]!, stop, bend)));
}

function drawJourney(pen: Pen, layout: DeliveryMapLayout, placed: PlacedJourney): Markup {
    const { journey, number, stops, name, note, y } = placed;
    const isSolid = ({ stop }: PlacedStop) => stop.when === 'heading';
    return pen.node(
        `aspiration:${journey.id}`,
        `${journey.name}: ${wayOf(journey)}.`,
        ...stops.map(stop => drawDot(pen, stop, number, isSolid(stop))),
        drawDot(pen, { x: layout.listX + radius, y: y + 13 }, number, stops.some(isSolid)),
        pen.lines(name.lines, layout.listX + 42, y + 15, {
            size: nameSize,
            weight: 600,
            leading: 20,
            fill: journey.parked ? 'faded' : 'ink',
        }),
        pen.lines(note.lines, layout.listX + 42, y + 16 + name.lines.length * 20, {
            size: noteSize,
            leading: 18,
            fill: 'muted',
        }),
    );
}

/** Draws the map of delivery: execution across, boldness up, each aspiration from where it stands to where it is heading. */
export function deliveryMap(scene: DeliveryMapScene, options: DrawOptions): Drawing {
    const about = { kind: 'delivery-map', name: scene.name, title: 'How bold, and how well carried out' };
    if (scene.journeys.length === 0) {
        const sentence =
            'No aspiration says yet where it stands. Write in an aspiration how bold it is and how well it is carried out:';
        const example = ['today   boldness low execution medium', 'heading boldness high execution high'];
        return placeholder(options.theme, { ...about, description: [], tables: [], empty: true }, sentence, example);
    }
    const pen = new Pen(options.theme);
    const subtitle =
        scene.message ??
        `${counted(scene.journeys.length, 'aspiration')}: an outlined number is where it stands today, a filled one where it is heading`;
    const probe = layoutDeliveryMap(scene, 0, margin);
    const head = heading(pen, { ...about, subtitle }, probe.width);
    const layout = layoutDeliveryMap(scene, head.bottom, margin);
    return finish(
        pen,
        { ...about, subtitle, description: sentencesOf(scene), tables: [tableOf(scene)] },
        layout.width,
        layout.height,
        [
            ...head.markup,
            drawPlot(pen, layout),
            ...layout.journeys.map(journey => drawWay(pen, journey)),
            ...layout.journeys.map(journey => drawJourney(pen, layout, journey)),
            layout.rest &&
                pen.lines(layout.rest.text.lines, layout.listX, layout.rest.y, {
                    size: noteSize,
                    leading: 18,
                    fill: 'muted',
                }),
        ],
    );
}
