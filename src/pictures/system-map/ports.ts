import type { Net } from './nets.ts';
import { type Order, rowsPassed, type Via } from './order.ts';

/** Where a net's line meets the edge of a card. */
export interface Port {
    readonly card: number;
    readonly side: 'top' | 'bottom';
    x: number;
    wanted: number;
}

/** A net on its way through the gap above a row; gap 1 lies between the first row and the second. */
export interface Crossing {
    readonly net: number;
    readonly gap: number;
    readonly upper: (Port | Via)[];
    readonly lower: (Port | Via)[];
}

/** What stands fixed when ports are chosen. */
export interface Grid {
    readonly rows: readonly (readonly number[])[];
    readonly rowOf: readonly number[];
    /** The width of each card. */
    readonly widths: readonly number[];
    readonly order: Order;
}

const corner = 16;
const isPort = (end: Port | Via): end is Port => 'card' in end;

/** The crossings of every net, with a port wherever a net touches a card. */
export function crossingsOf(nets: readonly Net[], grid: Grid): Crossing[] {
    const viaAt = new Map(grid.order.vias.map(via => [`${via.net} ${via.row}`, via]));
    const result: Crossing[] = [];
    nets.forEach((net, n) => {
        const root = grid.rowOf[net.root]!;
        const port = (card: number, side: Port['side']): Port => ({
            card,
            side,
            x: grid.order.cards[card]!,
            wanted: grid.order.cards[card]!,
        });
        if (net.way === 'flat') {
            const side = root === 0 ? 'bottom' : 'top';
            const ends = [net.root, ...net.leaves.map(leaf => leaf.card)].map(card => port(card, side));
            result.push(
                root === 0 ? { net: n, gap: 1, upper: ends, lower: [] } : { net: n, gap: root, upper: [], lower: ends },
            );
            return;
        }
        const down = net.way === 'down';
        const passed = rowsPassed(net, grid.rowOf);
        if (!down) passed.reverse();
        const stops = [root, ...passed];
        stops.forEach(row => {
            const next = down ? row + 1 : row - 1;
            const near = row === root ? port(net.root, down ? 'bottom' : 'top') : viaAt.get(`${n} ${row}`)!;
            const far: (Port | Via)[] = net.leaves
                .filter(leaf => grid.rowOf[leaf.card] === next)
                .map(leaf => port(leaf.card, down ? 'top' : 'bottom'));
            const on = viaAt.get(`${n} ${next}`);
            if (on && passed.includes(next)) far.push(on);
            result.push(
                down
                    ? { net: n, gap: next, upper: [near], lower: far }
                    : { net: n, gap: row, upper: far, lower: [near] },
            );
        });
    });
    return result;
}

/** Spreads the ports of each card's edges so that lines and heads keep apart, and lets lines run straight where they can. */
export function placePorts(crossings: readonly Crossing[], grid: Grid): void {
    const { order, widths } = grid;
    const span = (card: number, inset: number) =>
        [order.cards[card]! - widths[card]! / 2 + inset, order.cards[card]! + widths[card]! / 2 - inset] as const;
    const sides = new Map<string, { port: Port; crossing: Crossing; pull: number }[]>();
    for (const crossing of crossings) {
        const ends = [...crossing.upper, ...crossing.lower];
        const mean = ends.reduce((sum, end) => sum + end.x, 0) / ends.length;
        const [above, below] = [crossing.upper[0], crossing.lower[0]];
        const single = crossing.upper.length === 1 && crossing.lower.length === 1;
        for (const end of ends) {
            if (!isPort(end)) continue;
            const [left, right] = span(end.card, corner + 6);
            if (single) {
                const other = end === above ? below! : above!;
                const [otherLeft, otherRight] = isPort(other) ? span(other.card, corner + 6) : [other.x, other.x];
                const low = Math.max(left, otherLeft);
                const high = Math.min(right, otherRight);
                const middle = isPort(other) ? (end.x + other.x) / 2 : other.x;
                end.wanted = low <= high ? clamp(middle, low, high) : clamp(other.x, left, right);
            }
            const key = `${end.card} ${end.side}`;
            sides.set(key, [
                ...(sides.get(key) ?? []),
                { port: end, crossing, pull: (mean * ends.length - end.x) / Math.max(1, ends.length - 1) },
            ]);
        }
    }
    for (const list of sides.values()) {
        const [left, right] = span(list[0]!.port.card, corner);
        list.sort((a, b) => a.port.wanted - b.port.wanted || a.pull - b.pull);
        const apart = Math.min(18, (right - left) / Math.max(1, list.length - 1));
        spread(
            list.map(item => item.port),
            left,
            right,
            apart,
        );
    }
    straighten(crossings, grid, sides);
    keepApart(crossings, grid, sides);
}

/**
 * Moves ports aside where a line coming down and another going up would run in one place: lanes in a good order mostly prevent
 * that, but circles among them cannot be ordered.
 */
function keepApart(
    crossings: readonly Crossing[],
    grid: Grid,
    sides: ReadonlyMap<string, readonly { port: Port }[]>,
): void {
    const straight = new Set(
        crossings
            .filter(({ upper, lower }) => upper.length === 1 && lower.length === 1 && upper[0]!.x === lower[0]!.x)
            .flatMap(({ upper, lower }) => [upper[0]!, lower[0]!]),
    );
    for (const gap of new Set(crossings.map(crossing => crossing.gap))) {
        const here = crossings.filter(crossing => crossing.gap === gap);
        const ends = here.flatMap(({ net, upper, lower }) => [
            ...upper.map(end => ({ net, end, down: true })),
            ...lower.map(end => ({ net, end, down: false })),
        ]);
        const clear = (net: number, x: number, down: boolean) =>
            ends.every(other => other.net === net || other.down === down || Math.abs(other.end.x - x) >= 9);
        for (const { net, end, down } of ends) {
            if (!isPort(end) || straight.has(end) || clear(net, end.x, down)) continue;
            const middle = grid.order.cards[end.card]!;
            const others = sides.get(`${end.card} ${end.side}`)!.filter(({ port }) => port !== end);
            const fits = (x: number) =>
                Math.abs(x - middle) <= grid.widths[end.card]! / 2 - 12 &&
                others.every(({ port }) => Math.abs(port.x - x) >= 9 && port.x < x === port.x < end.x) &&
                clear(net, x, down);
            const to = [9, -9, 5, -5, 14, -14].map(by => end.x + by).find(fits);
            if (to !== undefined) end.x = to;
        }
    }
}

/** Moves ports as little as keeps them in order, inside the edge and apart. */
function spread(ports: readonly Port[], left: number, right: number, apart: number): void {
    const forth: number[] = [];
    const back: number[] = [];
    ports.forEach((port, i) => {
        forth[i] = Math.min(
            Math.max(port.wanted, left + i * apart, (forth[i - 1] ?? -1e9) + apart),
            right - (ports.length - 1 - i) * apart,
        );
    });
    for (let i = ports.length - 1; i >= 0; i--) {
        back[i] = Math.max(
            Math.min(ports[i]!.wanted, right - (ports.length - 1 - i) * apart, (back[i + 1] ?? 1e9) - apart),
            left + i * apart,
        );
    }
    ports.forEach((port, i) => {
        port.x = Math.round((forth[i]! + back[i]!) / 2);
    });
}

/** Takes out small jogs: where two ends of a line nearly meet, one of them moves if its neighbours leave it room. */
function straighten(
    crossings: readonly Crossing[],
    grid: Grid,
    sides: ReadonlyMap<string, readonly { port: Port }[]>,
): void {
    const { order, rows, widths } = grid;
    const free = (end: Port | Via, x: number) => {
        if (isPort(end)) {
            const middle = order.cards[end.card]!;
            const others = sides.get(`${end.card} ${end.side}`)!.filter(({ port }) => port !== end);
            return (
                Math.abs(x - middle) <= widths[end.card]! / 2 - corner &&
                others.every(({ port }) => Math.abs(port.x - x) >= 14 && port.x < x === port.x < end.x)
            );
        }
        const cards = rows[end.row]!.every(card => Math.abs(order.cards[card]! - x) >= widths[card]! / 2 + 14);
        return (
            cards &&
            order.vias.every(
                via => via === end || via.row !== end.row || (Math.abs(via.x - x) >= 14 && via.x < x === via.x < end.x),
            )
        );
    };
    for (let pass = 0; pass < 4; pass++) {
        for (const { upper, lower } of crossings) {
            for (const a of upper) {
                for (const b of lower) {
                    const single = upper.length === 1 && lower.length === 1;
                    const passing = !isPort(a) && !isPort(b);
                    if (a.x === b.x || Math.abs(a.x - b.x) > (passing ? 240 : single ? 40 : 26)) continue;
                    // A port moves before a passing line does, and a leaf before the trunk of several.
                    const aFirst = isPort(a) === isPort(b) ? upper.length > lower.length : isPort(a);
                    const [first, second] = aFirst ? [a, b] : [b, a];
                    if (free(first, second.x)) first.x = second.x;
                    else if (single && !passing && free(second, first.x)) second.x = first.x;
                }
            }
        }
    }
}

function clamp(value: number, low: number, high: number): number {
    return Math.max(low, Math.min(high, value));
}
