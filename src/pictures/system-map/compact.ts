import type { Net } from './nets.ts';
import { type Order, rowsPassed } from './order.ts';

interface Item {
    x: number;
    readonly half: number;
    readonly via: boolean;
    /** The items it would like to stand above or below, and how much. */
    readonly ties: { readonly item: Item; readonly weight: number }[];
}

const sweeps = 60;
const centring = 0.04;

/** How far the middles of two neighbours must be apart at least. */
function distance(a: Item, b: Item): number {
    return a.half + b.half + (a.via && b.via ? 4 : a.via || b.via ? 16 : 36);
}

/**
 * Draws a wide map together. The engine prefers straight lines whatever width they cost; here every card and line moves towards the
 * mean of what it is tied to, and a little towards the middle, in the order that the engine chose.
 */
export function compact(
    order: Order,
    rows: readonly (readonly number[])[],
    rowOf: readonly number[],
    nets: readonly Net[],
    widths: readonly number[],
): void {
    const cards = order.cards.map((x, card): Item => ({ x, half: widths[card]! / 2, via: false, ties: [] }));
    const vias = order.vias.map((via): Item => ({ x: via.x, half: 5, via: true, ties: [] }));
    const viaAt = new Map(order.vias.map((via, i) => [`${via.net} ${via.row}`, vias[i]!]));
    const tie = (a: Item, b: Item, weight: number) => {
        a.ties.push({ item: b, weight });
        b.ties.push({ item: a, weight });
    };
    nets.forEach((net, n) => {
        if (net.way === 'flat') {
            for (const { card } of net.leaves) tie(cards[net.root]!, cards[card]!, 0.3);
            return;
        }
        const step = net.way === 'down' ? 1 : -1;
        const at = (row: number) => (row === rowOf[net.root] ? cards[net.root]! : viaAt.get(`${n} ${row}`)!);
        for (const { card } of net.leaves) tie(at(rowOf[card]! - step), cards[card]!, net.kind === 'command' ? 2 : 1);
        for (const row of rowsPassed(net, rowOf))
            tie(at(row - step), viaAt.get(`${n} ${row}`)!, row - step === rowOf[net.root] ? 1 : 5);
    });
    const lines = rows.map((row, r) =>
        [
            ...row.map(card => cards[card]!).filter(card => card.ties.length),
            ...order.vias.flatMap((via, i) => (via.row === r ? [vias[i]!] : [])),
        ].sort((a, b) => a.x - b.x),
    );
    const all = lines.flat();
    const middle = all.reduce((sum, item) => sum + item.x, 0) / Math.max(1, all.length);
    for (let sweep = 0; sweep < sweeps; sweep++) {
        for (const line of sweep % 2 ? lines : lines.toReversed()) settle(line, middle);
    }
    rows.forEach((row, r) => {
        for (const card of row) if (!cards[card]!.ties.length) insert(cards[card]!, lines[r]!, middle);
    });
    cards.forEach((item, i) => {
        order.cards[i] = Math.round(item.x);
    });
    vias.forEach((item, i) => {
        order.vias[i]!.x = Math.round(item.x);
    });
}

/** Moves a row's items as near to where they want to be as their order and their distances allow (pool adjacent violators). */
function settle(line: readonly Item[], middle: number): void {
    let offset = 0;
    const blocks: { sum: number; weight: number; count: number }[] = [];
    const offsets = line.map((item, i) => {
        if (i) offset += distance(line[i - 1]!, item);
        return offset;
    });
    line.forEach((item, i) => {
        const pull = item.ties.reduce((sum, tie) => sum + tie.weight * tie.item.x, middle * centring);
        const weight = item.ties.reduce((sum, tie) => sum + tie.weight, centring);
        blocks.push({ sum: pull - weight * offsets[i]!, weight, count: 1 });
        while (blocks.length > 1) {
            const last = blocks.at(-1)!;
            const before = blocks.at(-2)!;
            if (before.sum / before.weight <= last.sum / last.weight) break;
            blocks.splice(-2, 2, {
                sum: before.sum + last.sum,
                weight: before.weight + last.weight,
                count: before.count + last.count,
            });
        }
    });
    let i = 0;
    for (const block of blocks) {
        for (let k = 0; k < block.count; k++, i++) line[i]!.x = block.sum / block.weight + offsets[i]!;
    }
}

/** Finds room for a card without any tie: a gap in its row, or one of the row's ends, as near to the middle as there is. */
function insert(item: Item, line: Item[], middle: number): void {
    let best = { x: middle, at: 0, far: line.length ? Number.POSITIVE_INFINITY : 0 };
    for (let at = 0; at <= line.length; at++) {
        const before = line[at - 1];
        const after = line[at];
        const low = before ? before.x + distance(before, item) : Number.NEGATIVE_INFINITY;
        const high = after ? after.x - distance(item, after) : Number.POSITIVE_INFINITY;
        if (low > high) continue;
        const x = Math.max(low, Math.min(high, middle));
        if (Math.abs(x - middle) < best.far) best = { x, at, far: Math.abs(x - middle) };
    }
    item.x = best.x;
    line.splice(best.at, 0, item);
}
