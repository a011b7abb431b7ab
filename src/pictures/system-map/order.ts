import type { Graphviz } from '@hpcc-js/wasm-graphviz';
import type { Net } from './nets.ts';

/** Where a long line passes a row of cards. */
export interface Via {
    readonly net: number;
    readonly row: number;
    x: number;
}

/** The horizontal places that the layout engine chose. */
export interface Order {
    /** The middle of each card. */
    readonly cards: number[];
    readonly vias: Via[];
}

let engine: Promise<Graphviz> | undefined;

/** Loads the layout engine when the first map needs it, and keeps it. */
function graphviz(): Promise<Graphviz> {
    engine ??= import('@hpcc-js/wasm-graphviz').then(module => module.Graphviz.load());
    return engine;
}

/** The rows that a net passes without ending there, between its root and its farthest leaf. */
export function rowsPassed(net: Net, rowOf: readonly number[]): number[] {
    const root = rowOf[net.root]!;
    const leaves = net.leaves.map(leaf => rowOf[leaf.card]!);
    const [from, to] =
        net.way === 'down'
            ? [root + 1, Math.max(...leaves)]
            : net.way === 'up'
              ? [Math.min(...leaves) + 1, root]
              : [0, 0];
    return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

const points = (pixels: number) => (pixels / 72).toFixed(4);

/** The map as the engine sees it: a rank for each row, and a small node wherever a long line passes a row. */
function dotOf(
    rows: readonly (readonly number[])[],
    rowOf: readonly number[],
    nets: readonly Net[],
    vias: readonly Via[],
    widths: readonly number[],
): string {
    const lines = [
        'digraph{graph[nodesep=0.2,ranksep=0.6,splines=false];node[shape=box,fixedsize=true,label="",height=0.4];edge[arrowhead=none];',
    ];
    rows.forEach((row, r) => {
        const passing = vias.flatMap((via, i) => (via.row === r ? [`v${i}[width=0.14]`] : []));
        const cards = row.map(card => `c${card}[width=${points(widths[card]! + 20)}]`);
        lines.push(`{rank=same;a${r}[width=0.01];${[...cards, ...passing].join(';')}}`);
        if (r) lines.push(`a${r - 1}->a${r}[weight=0];`);
    });
    const viaAt = new Map(vias.map((via, i) => [`${via.net} ${via.row}`, i]));
    const edges = (from: string, to: string, weight: number) => lines.push(`${from}->${to}[weight=${weight}];`);
    nets.forEach((net, n) => {
        const weight = net.kind === 'command' ? 4 : net.kind === 'oversight' ? 2 : 1;
        const rootRow = rowOf[net.root]!;
        const step = net.way === 'down' ? 1 : -1;
        const pair = (near: string, far: string, w: number) => (step > 0 ? edges(near, far, w) : edges(far, near, w));
        for (const { card } of net.leaves) {
            if (net.way === 'flat') {
                if (net.fan === 'out') edges(`c${net.root}`, `c${card}`, 1);
                else edges(`c${card}`, `c${net.root}`, 1);
                continue;
            }
            const before = rowOf[card]! - step;
            pair(before === rootRow ? `c${net.root}` : `v${viaAt.get(`${n} ${before}`)}`, `c${card}`, weight);
        }
        for (const row of rowsPassed(net, rowOf)) {
            const before = row - step;
            pair(
                before === rootRow ? `c${net.root}` : `v${viaAt.get(`${n} ${before}`)}`,
                `v${viaAt.get(`${n} ${row}`)}`,
                before === rootRow ? weight : 6,
            );
        }
    });
    lines.push('}');
    return lines.join('\n');
}

/** Side by side in the order of the plan: what the map falls back to should the engine give up. */
function plain(rows: readonly (readonly number[])[], vias: Via[], widths: readonly number[]): Order {
    const cards: number[] = [];
    rows.forEach((row, r) => {
        let x = 0;
        for (const card of row) {
            cards[card] = x + widths[card]! / 2;
            x += widths[card]! + 36;
        }
        for (const via of vias.filter(via => via.row === r)) {
            via.x = x;
            x += 24;
        }
    });
    return { cards, vias };
}

/** Asks the layout engine for the order of cards in their rows, and for the places of long lines between them. */
export async function order(
    rows: readonly (readonly number[])[],
    rowOf: readonly number[],
    nets: readonly Net[],
    widths: readonly number[],
): Promise<Order> {
    const vias: Via[] = nets.flatMap((net, n) => rowsPassed(net, rowOf).map(row => ({ net: n, row, x: 0 })));
    try {
        const text = (await graphviz()).layout(dotOf(rows, rowOf, nets, vias, widths), 'plain', 'dot');
        const cards: number[] = [];
        for (const line of text.split('\n')) {
            const [word, id = '', x = ''] = line.split(' ');
            if (word !== 'node') continue;
            const at = Math.round(Number(x) * 72);
            const index = Number(id.slice(1));
            if (id.startsWith('c')) cards[index] = at;
            if (id.startsWith('v')) vias[index]!.x = at;
        }
        return { cards, vias };
    } catch {
        return plain(rows, vias, widths);
    }
}
