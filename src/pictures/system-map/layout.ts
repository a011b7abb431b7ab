import { margin } from '../frame.ts';
import { leadingOf } from '../pen.ts';
import type { Box } from '../picture.ts';
import type { Point } from '../svg.ts';
import { type Wrapped, wrap } from '../text/wrap.ts';
import { compact } from './compact.ts';
import { type Lane, lanesOf, type Tag, tagCost } from './lanes.ts';
import { type Link, type MapCard, type MapModel, tierOrder } from './model.ts';
import { type Net, netsOf } from './nets.ts';
import { type Order, order } from './order.ts';
import { besidePoints, besides, pathOf } from './paths.ts';
import { type Crossing, crossingsOf, type Grid, placePorts } from './ports.ts';
import { rowsOf } from './rows.ts';

/** A card at its place, its texts set. */
export interface PlacedCard extends Box {
    readonly card: MapCard;
    readonly name: Wrapped;
    readonly role: Wrapped;
    readonly within: Wrapped;
}

/** A tier's band with its label. */
export interface PlacedTier extends Box {
    readonly key: string;
    readonly label: Wrapped;
}

/** A relation's line from its source to its target. */
export interface PlacedLink {
    readonly link: Link;
    readonly points: readonly Point[];
    /** Whether the shared trunk is at the end: dashes then count from there, so that they fall on top of each other. */
    readonly fan: 'out' | 'in';
}

/** A label on the lines that it speaks for. */
export interface PlacedLabel extends Box {
    readonly links: readonly Link[];
    readonly text: Wrapped;
}

/** A stretch between two rows in which lines run sideways, and what is behind them there. */
export interface Gap {
    readonly top: number;
    readonly bottom: number;
    readonly behind: 'canvas' | 'band';
}

/** Where everything stands, before anything is drawn. */
export interface SystemMapLayout {
    readonly width: number;
    readonly bottom: number;
    readonly tiers: readonly PlacedTier[];
    readonly cards: readonly PlacedCard[];
    readonly links: readonly PlacedLink[];
    readonly labels: readonly PlacedLabel[];
    readonly gaps: readonly Gap[];
}

export const nameSize = 15;
export const roleSize = 13.5;
export const withinSize = 12.5;
export const tagSize = 13;
const cardWidth = 194;
const foldedWidth = 460;
/** A map wider than this is drawn together, for it would be too small to read on a page. */
const wide = 1500;
const cardPad = 14;
const labelColumn = 128;
const bandPad = 14;
/** The "!" in front of the label of a line that breaks the unit's independence. */
export const alarmWidth = 20;

function setCard(card: MapCard): Omit<PlacedCard, 'x' | 'y'> {
    const outer = card.folded ? foldedWidth : cardWidth;
    const width = outer - 2 * cardPad;
    const name = wrap(card.name, { size: nameSize, weight: 600, width, lines: 2, balanced: true });
    const role = wrap(card.role, { size: roleSize, width, lines: 3, balanced: !card.folded });
    const within = wrap(card.folded ? '' : card.within, { size: withinSize, width, lines: 1 });
    const text =
        name.lines.length * leadingOf(nameSize) +
        role.lines.length * leadingOf(roleSize) +
        within.lines.length * leadingOf(withinSize);
    return { card, name, role, within, width: outer, height: text + 22 };
}

function setTag(net: Net): { text: Wrapped; tag: Tag } | undefined {
    if (!net.note && !net.broken) return undefined;
    const text = wrap(net.note, { size: tagSize, width: 148, lines: 2, balanced: true });
    const alarm = net.broken ? alarmWidth : 0;
    const width = Math.ceil((text.lines.length ? text.width + 20 : 4) + alarm);
    return { text, tag: { width, height: Math.max(1, text.lines.length) * leadingOf(tagSize) + 6 } };
}

/** Lays out the whole map. Cards and lanes are placed by construction, so that no line can meet a card that it does not belong to. */
export async function layoutSystemMap(model: MapModel, top: number): Promise<SystemMapLayout> {
    const { cards, links } = model;
    const rows = rowsOf(cards, links);
    const rowOf: number[] = [];
    rows.forEach((row, r) => {
        for (const card of row) rowOf[card] = r;
    });
    const nets = netsOf(links, rowOf);
    const set = cards.map(setCard);
    const widths = set.map(card => card.width);
    const places = await order(rows, rowOf, nets, widths);
    if (spanOf(places, widths)[1] - spanOf(places, widths)[0] > wide) compact(places, rows, rowOf, nets, widths);
    const contentLeft = margin + labelColumn + 26;
    const shift = contentLeft - spanOf(places, widths)[0];
    for (const card of places.cards.keys()) places.cards[card]! += shift;
    for (const via of places.vias) via.x += shift;
    const right = Math.max(spanOf(places, widths)[1], 640);

    const grid: Grid = { rows, rowOf, widths, order: places };
    const beside = nets.map(net => besides(net, grid));
    const crossings = crossingsOf(nets, grid).filter(crossing => !beside[crossing.net]);
    placePorts(crossings, grid);
    const tagged = nets.map(setTag);
    const tags = tagsOf(
        crossings,
        tagged.map(t => t?.tag),
        contentLeft,
        right,
    );

    const placedCards: PlacedCard[] = [];
    const tiers: PlacedTier[] = [];
    const gaps: Gap[] = [];
    const lanes = new Map<Crossing, Lane>();
    let y = top;
    rows.forEach((row, r) => {
        const tier = cards[row[0]!]!.tier;
        const first = !r || cards[rows[r - 1]![0]!]!.tier !== tier;
        const last = r === rows.length - 1 || cards[rows[r + 1]![0]!]!.tier !== tier;
        if (first) {
            const label = wrap(tierOrder.find(t => t.key === tier)!.label, {
                size: 14.5,
                weight: 600,
                width: labelColumn,
                lines: 3,
            });
            tiers.push({ key: tier, label, x: margin, y, width: right + 26 - margin, height: 0 });
            y += bandPad;
        }
        const height = Math.max(...row.map(card => set[card]!.height));
        for (const card of row)
            placedCards[card] = { ...set[card]!, x: places.cards[card]! - widths[card]! / 2, y, height };
        y += height;
        if (last) {
            const open = tiers.at(-1)!;
            y = Math.max(y + bandPad, open.y + open.label.lines.length * leadingOf(14.5) + 22);
            tiers[tiers.length - 1] = { ...open, height: y - open.y };
        }
        const here = crossings.filter(crossing => crossing.gap === r + 1);
        const channel = lanesOf(here, tags, contentLeft, right);
        const isEnd = r === rows.length - 1;
        const pad = here.length ? (last ? 9 : 16) : last ? 5 : 14;
        const behind = last ? 'canvas' : 'band';
        if (!isEnd || here.length) {
            for (const lane of channel.lanes) lanes.set(lane.crossing, { ...lane, y: y + pad + lane.y });
            gaps[r + 1] = { top: y, bottom: y + pad * 2 + channel.height, behind };
            y = gaps[r + 1]!.bottom + (last ? 0 : 4);
        }
    });

    const placedLinks = nets.flatMap((net, n) =>
        net.leaves.map(({ card, link }) => ({
            link,
            fan: net.fan,
            points: beside[n]
                ? besidePoints(net, n, nets, beside, placedCards)
                : pathOf(net, n, card, crossings, lanes, placedCards),
        })),
    );
    const labels = [...lanes.values()].flatMap((lane): PlacedLabel[] => {
        const net = nets[lane.crossing.net]!;
        const text = tagged[lane.crossing.net]?.text;
        if (!lane.tag || !text) return [];
        const { width, height } = lane.tag;
        return [
            {
                links: net.leaves.map(leaf => leaf.link),
                text,
                x: lane.tagX - width / 2,
                y: lane.y - height / 2,
                width,
                height,
            },
        ];
    });
    return {
        width: right + 26 + margin,
        bottom: y,
        tiers,
        cards: placedCards,
        links: placedLinks,
        labels,
        gaps: gaps.filter(Boolean),
    };
}

/** How far the cards and lines reach to the left and to the right. */
function spanOf({ cards, vias }: Order, widths: readonly number[]): readonly [left: number, right: number] {
    const left = Math.min(...cards.map((x, card) => x - widths[card]! / 2), ...vias.map(via => via.x - 10));
    return [left, Math.max(...cards.map((x, card) => x + widths[card]! / 2), ...vias.map(via => via.x + 10))];
}

/** Puts each label on the stretch of its line where it meets the fewest others. */
function tagsOf(
    crossings: readonly Crossing[],
    tags: readonly (Tag | undefined)[],
    left: number,
    right: number,
): Map<Crossing, Tag> {
    const result = new Map<Crossing, Tag>();
    tags.forEach((tag, n) => {
        if (!tag) return;
        const own = crossings
            .filter(crossing => crossing.net === n)
            .map(crossing => ({ crossing, cost: tagCost(crossing, tag, crossings, left, right) }));
        result.set(own.reduce((best, next) => (next.cost < best.cost ? next : best)).crossing, tag);
    });
    return result;
}
