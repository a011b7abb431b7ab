import { type Link, type MapCard, tierOrder } from './model.ts';

const widest = 6;

/**
 * Puts the cards of each tier into rows: who manages stands above who is managed in the same tier, and no row is wider than a page. Returns the
 * rows from top to bottom, each a list of card indices.
 */
export function rowsOf(cards: readonly MapCard[], links: readonly Link[]): number[][] {
    const most = cards.length > 40 ? widest + 1 : widest;
    const rows: number[][] = [];
    for (const { key } of tierOrder) {
        const here = cards.flatMap((card, i) => (card.tier === key ? [i] : []));
        if (!here.length) continue;
        const depth = depths(here, links);
        for (let level = 0; level <= Math.max(...depth.values()); level++) {
            const row = here.filter(card => depth.get(card) === level);
            if (row.length) rows.push(...split(row, most, cards, links));
        }
    }
    return rows;
}

/** How many managers of the same tier stand above each card; circles in the plan are cut where they close. */
function depths(here: readonly number[], links: readonly Link[]): Map<number, number> {
    const inside = new Set(here);
    const managers = new Map<number, number[]>();
    for (const { from, to, kind, broken } of links) {
        // A line that breaks the unit's independence must not put the unit below who draws it.
        if (kind === 'command' && !broken && inside.has(from) && inside.has(to))
            managers.set(to, [...(managers.get(to) ?? []), from]);
    }
    const depth = new Map<number, number>();
    const open = new Set<number>();
    const visit = (card: number): number => {
        const known = depth.get(card);
        if (known !== undefined) return known;
        open.add(card);
        const above = (managers.get(card) ?? []).filter(manager => !open.has(manager)).map(visit);
        open.delete(card);
        const result = Math.min(4, above.length ? Math.max(...above) + 1 : 0);
        depth.set(card, result);
        return result;
    };
    for (const card of here) visit(card);
    return depth;
}

/** Splits a row that is too wide into rows of about equal length, those with ties upwards first. */
function split(row: readonly number[], most: number, cards: readonly MapCard[], links: readonly Link[]): number[][] {
    if (row.length <= most) return [[...row]];
    const tierOf = (card: number) => tierOrder.findIndex(tier => tier.key === cards[card]!.tier);
    const pull = (card: number) => {
        let sum = 0;
        for (const { from, to } of links) {
            if (from === card) sum += Math.sign(tierOf(to) - tierOf(card));
            if (to === card) sum += Math.sign(tierOf(from) - tierOf(card));
        }
        return sum;
    };
    const sorted = [...row].sort((a, b) => pull(a) - pull(b));
    const count = Math.ceil(row.length / most);
    const result: number[][] = [];
    for (let i = 0; i < count; i++) {
        const from = Math.round((i * row.length) / count);
        const to = Math.round(((i + 1) * row.length) / count);
        result.push(sorted.slice(from, to).sort((a, b) => a - b));
    }
    return result;
}
