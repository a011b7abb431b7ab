import type { Pen } from '../pen.ts';
import { all, type Markup, num, type Point, polyline } from '../svg.ts';
import type { Token } from '../theme.ts';
import type { PowerType } from './scene.ts';

const corners = (x: number, y: number, r: number, points: readonly (readonly [number, number])[]): Point[] =>
    points.map(([dx, dy]) => ({ x: x + dx * r, y: y + dy * r }));

/** The outline of the shape that stands for a kind of power; a plus when the kind is not said. */
function outline(type: PowerType | undefined, x: number, y: number, r: number): string {
    switch (type) {
        case 'leadership':
            return polyline(
                corners(x, y, r, [
                    [0, -0.96],
                    [1, 0.82],
                    [-1, 0.82],
                ]),
                true,
            );
        case 'management':
            return polyline(
                corners(x, y, r, [
                    [-0.82, -0.82],
                    [0.82, -0.82],
                    [0.82, 0.82],
                    [-0.82, 0.82],
                ]),
                true,
            );
        case 'position':
            return polyline(
                corners(x, y, r, [
                    [0, -1.05],
                    [1.05, 0],
                    [0, 1.05],
                    [-1.05, 0],
                ]),
                true,
            );
        case 'expertise':
            return `M${num(x - 0.9 * r)} ${num(y)}a${num(0.9 * r)} ${num(0.9 * r)} 0 1 0 ${num(1.8 * r)} 0a${num(0.9 * r)} ${num(0.9 * r)} 0 1 0 ${num(-1.8 * r)} 0Z`;
        case 'credibility':
            return polyline(
                corners(x, y, r, [
                    [0, -1.02],
                    [0.88, -0.51],
                    [0.88, 0.51],
                    [0, 1.02],
                    [-0.88, 0.51],
                    [-0.88, -0.51],
                ]),
                true,
            );
        default:
            return polyline(
                corners(x, y, r, [
                    [-0.3, -0.85],
                    [0.3, -0.85],
                    [0.3, -0.3],
                    [0.85, -0.3],
                    [0.85, 0.3],
                    [0.3, 0.3],
                    [0.3, 0.85],
                    [-0.3, 0.85],
                    [-0.3, 0.3],
                    [-0.85, 0.3],
                    [-0.85, -0.3],
                    [-0.3, -0.3],
                ]),
                true,
            );
    }
}

/** A mark: filled for where somebody stands, dashed for where they could stand. */
export function mark(
    pen: Pen,
    type: PowerType | undefined,
    x: number,
    y: number,
    r: number,
    ink: Token,
    dashed = false,
): Markup {
    return dashed
        ? pen.path(outline(type, x, y, r - 1), {
              fill: 'canvas',
              stroke: ink,
              width: 1.7,
              dash: '3.4 2.4',
              join: 'round',
          })
        : pen.path(outline(type, x, y, r), { fill: ink });
}

/** The "!" of a difficulty, at a mark's shoulder. */
export function difficultyMark(pen: Pen, x: number, y: number): Markup {
    return all(
        pen.path(`M${num(x - 8)} ${num(y)}a8 8 0 1 0 16 0a8 8 0 1 0 -16 0Z`, {
            fill: 'finding',
            stroke: 'canvas',
            width: 1.6,
        }),
        pen.path(`M${num(x - 1.1)} ${num(y - 4.8)}h2.2l-0.45 5.8h-1.3Z`, { fill: 'onFinding' }),
        pen.rect(x - 1.1, y + 2.4, 2.2, 2.2, { fill: 'onFinding', radius: 1.1 }),
    );
}

/** A level arrow from one place to another. */
export function arrow(pen: Pen, from: number, to: number, y: number, ink: Token): Markup {
    const way = to > from ? 1 : -1;
    return all(
        pen.path(`M${num(from)} ${num(y)}H${num(to - way * 9)}`, { stroke: ink, width: 2 }),
        pen.path(
            polyline(
                [
                    { x: to, y },
                    { x: to - way * 10, y: y - 5.5 },
                    { x: to - way * 10, y: y + 5.5 },
                ],
                true,
            ),
            { fill: ink },
        ),
    );
}
