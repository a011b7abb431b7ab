import type { Box } from '../picture.ts';
import type { Point } from '../svg.ts';
import type { Lane } from './lanes.ts';
import type { Net } from './nets.ts';
import type { Crossing, Grid, Port } from './ports.ts';

/** Whether a net is one plain arrow between neighbours, which needs no lane. */
export function besides(net: Net, { rows, order: { cards, vias } }: Grid): boolean {
    if (net.way !== 'flat' || net.leaves.length > 1 || net.note || net.broken) return false;
    const row = rows.findIndex(r => r.includes(net.root));
    const [a, b] = [cards[net.root]!, cards[net.leaves[0]!.card]!];
    const between = (x: number) => x > Math.min(a, b) && x < Math.max(a, b);
    return !rows[row]!.some(card => between(cards[card]!)) && !vias.some(via => via.row === row && between(via.x));
}

/** The arrow between two neighbours; several between the same two run one below the other. */
export function besidePoints(
    net: Net,
    n: number,
    nets: readonly Net[],
    beside: readonly boolean[],
    cards: readonly Box[],
): Point[] {
    const link = net.leaves[0]!.link;
    const pair = (other: Net) => [other.root, other.leaves[0]!.card].sort((a, b) => a - b).join(' ');
    const same = nets.flatMap((other, i) => (beside[i] && pair(other) === pair(net) ? [i] : []));
    const from = cards[link.from]!;
    const to = cards[link.to]!;
    const y =
        from.y +
        from.height / 2 +
        (same.indexOf(n) - (same.length - 1) / 2) * Math.min(18, (from.height - 24) / same.length);
    return from.x < to.x
        ? [
              { x: from.x + from.width, y },
              { x: to.x - 1, y },
          ]
        : [
              { x: from.x, y },
              { x: to.x + to.width + 1, y },
          ];
}

const isPortOf = (end: object, card: number): end is Port => 'card' in end && end.card === card;

/** Follows a net from its root to one of its leaves, and turns the way round where the arrow points at the root. */
export function pathOf(
    net: Net,
    n: number,
    leaf: number,
    crossings: readonly Crossing[],
    lanes: ReadonlyMap<Crossing, Lane>,
    cards: readonly Box[],
): Point[] {
    const own = crossings.filter(crossing => crossing.net === n);
    const edge = (port: Port) => {
        const card = cards[port.card]!;
        return port.side === 'top' ? card.y - 1 : card.y + card.height + 1;
    };
    const points: Point[] = [];
    for (const crossing of own) {
        const { y } = lanes.get(crossing)!;
        const ends = [...crossing.upper, ...crossing.lower];
        const start = ends.find(end => isPortOf(end, net.root)) as Port | undefined;
        const end = ends.find(end => isPortOf(end, leaf)) as Port | undefined;
        if (start) points.push({ x: start.x, y: edge(start) });
        const entry = points.at(-1)!.x;
        points.push({ x: entry, y });
        const near = net.way === 'down' ? crossing.lower : crossing.upper;
        const via = end ?? near.find(far => !('card' in far))!;
        points.push({ x: via.x, y });
        if (end) {
            points.push({ x: end.x, y: edge(end) });
            break;
        }
    }
    const path = withoutStops(points);
    return net.fan === 'out' ? path : path.reverse();
}

/** Leaves out points at which a path does not turn. */
function withoutStops(points: readonly Point[]): Point[] {
    return points.filter((point, i) => {
        const before = points[i - 1];
        const after = points[i + 1];
        if (before && before.x === point.x && before.y === point.y) return false;
        return (
            !before ||
            !after ||
            !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y))
        );
    });
}
