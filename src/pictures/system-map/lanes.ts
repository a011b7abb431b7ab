import type { Crossing } from './ports.ts';

/** The label of a net, set and measured, waiting for a place. */
export interface Tag {
    readonly width: number;
    readonly height: number;
}

/** A crossing with the lane on which it runs sideways, and its label's middle if it carries one. */
export interface Lane {
    readonly crossing: Crossing;
    /** Where its line begins and ends sideways. */
    readonly low: number;
    readonly high: number;
    /** The same with its label, and with room to its neighbours. */
    left: number;
    right: number;
    readonly tag?: Tag;
    tagX: number;
    /** The lane's middle, counted from the gap's first lane. */
    y: number;
}

const plainHeight = 14;
const tagRoom = 9;
const near = 9;

const upperX = (lane: Lane) => lane.crossing.upper.map(end => end.x);
const lowerX = (lane: Lane) => lane.crossing.lower.map(end => end.x);
const endsOf = (crossing: Crossing) => [...crossing.upper, ...crossing.lower].map(end => end.x);

/** The best place for a label along a line, and how bad that still is. */
interface Place {
    readonly x: number;
    readonly cost: number;
}

/** Chooses the label's place along its own line: where it is long enough, and where few other lines come through. */
function tagPlace(crossing: Crossing, tag: Tag, others: readonly number[], left: number, right: number): Place {
    const own = endsOf(crossing);
    const low = Math.min(...own);
    const high = Math.max(...own);
    const half = tag.width / 2;
    const [from, to] = high - low >= tag.width ? [low + half, high - half] : [high - half + 10, low + half - 10];
    let best = (low + high) / 2;
    let least = Number.POSITIVE_INFINITY;
    for (let step = 0; step <= 24; step++) {
        const x = Math.min(Math.max(from + ((to - from) * step) / 24, left + half), right - half);
        const hit = others.filter(other => Math.abs(other - x) < half + 6).length;
        const ownHit = high - low > 2 ? own.filter(end => Math.abs(end - x) < half + 4).length : 0;
        const cost = hit * 10 + ownHit * 3 + Math.abs(x - (low + high) / 2) / 200;
        if (cost < least - 1e-9) {
            least = cost;
            best = x;
        }
    }
    return { x: Math.round(best), cost: least };
}

/** How well a label would stand on one crossing of its net among all others: the lower, the better. */
export function tagCost(crossing: Crossing, tag: Tag, all: readonly Crossing[], left: number, right: number): number {
    const others = all.filter(other => other.gap === crossing.gap && other !== crossing).flatMap(endsOf);
    const ends = endsOf(crossing);
    return tagPlace(crossing, tag, others, left, right).cost - (Math.max(...ends) - Math.min(...ends)) / 400;
}

/** How much it would hurt if `above` ran above `below`: crossings, lines on top of each other, lines through labels. */
function cost(above: Lane, below: Lane): number {
    let sum = 0;
    const through = (xs: readonly number[], lane: Lane) => {
        for (const x of xs) {
            if (x > lane.low - 3 && x < lane.high + 3) sum += 1;
            if (lane.tag && Math.abs(x - lane.tagX) < lane.tag.width / 2 + 4) sum += 9;
        }
    };
    through(upperX(below), above);
    through(lowerX(above), below);
    for (const x of lowerX(above)) for (const other of upperX(below)) if (Math.abs(x - other) < near) sum += 60;
    return sum;
}

const apart = (a: Lane, b: Lane) => a.right < b.left || b.right < a.left;

/** Finds the order of lanes that costs least, moving one lane at a time for as long as that helps. */
function sorted(lanes: readonly Lane[]): Lane[] {
    const costs = lanes.map(a => lanes.map(b => (a === b || apart(a, b) ? 0 : cost(a, b))));
    const sequence = lanes
        .map((_, i) => i)
        .sort((a, b) => lanes[a]!.left - lanes[b]!.left || lanes[a]!.right - lanes[b]!.right);
    for (let pass = 0; pass < 12; pass++) {
        let better = false;
        for (const lane of [...sequence]) {
            const at = sequence.indexOf(lane);
            sequence.splice(at, 1);
            let best = at;
            let sum = 0;
            const sums = [0];
            for (let i = 0; i < sequence.length; i++) {
                // Stepping past the next one swaps who is above whom.
                sum += costs[sequence[i]!]![lane]! - costs[lane]![sequence[i]!]!;
                sums.push(sum);
            }
            sums.forEach((value, i) => {
                if (value < sums[best]!) best = i;
            });
            if (best !== at) better = true;
            sequence.splice(best, 0, lane);
        }
        if (!better) break;
    }
    return sequence.map(i => lanes[i]!);
}

/**
 * Gives every crossing of a gap a lane of its own, or shares one where two do not touch. Returns the lanes with their heights counted
 * from the gap's top, and the height of all. Labels get lanes high enough for them: no label can meet a card or another label.
 */
export function lanesOf(
    crossings: readonly Crossing[],
    tags: ReadonlyMap<Crossing, Tag>,
    left: number,
    right: number,
): { lanes: Lane[]; height: number } {
    const lanes = crossings.map((crossing): Lane => {
        const ends = endsOf(crossing);
        const low = Math.min(...ends);
        const high = Math.max(...ends);
        return { crossing, tag: tags.get(crossing), tagX: 0, low, high, left: low - near, right: high + near, y: 0 };
    });
    const label = (lane: Lane, others: readonly number[]) => {
        if (!lane.tag) return;
        lane.tagX = tagPlace(lane.crossing, lane.tag, others, left, right).x;
        lane.left = Math.min(lane.low, lane.tagX - lane.tag.width / 2) - near;
        lane.right = Math.max(lane.high, lane.tagX + lane.tag.width / 2) + near;
    };
    for (const lane of lanes)
        label(
            lane,
            lanes.filter(other => other !== lane).flatMap(other => endsOf(other.crossing)),
        );
    let ordered = sorted(lanes);
    for (let pass = 0; pass < 2; pass++) {
        // Now it is known which lines come through each lane, and a label can make way for just those.
        ordered.forEach((lane, i) => {
            label(lane, [...ordered.slice(0, i).flatMap(lowerX), ...ordered.slice(i + 1).flatMap(upperX)]);
        });
        if (pass === 0) ordered = sorted(lanes);
    }
    const level = new Map<Lane, number>();
    for (const lane of ordered) {
        const before = [...level].filter(([other]) => !apart(lane, other));
        level.set(lane, before.length ? Math.max(...before.map(([, l]) => l)) + 1 : 0);
    }
    const count = lanes.length ? Math.max(...level.values()) + 1 : 0;
    const heights = Array.from({ length: count }, (_, l) =>
        Math.max(
            plainHeight,
            ...lanes.filter(lane => level.get(lane) === l).map(lane => (lane.tag ? lane.tag.height + tagRoom : 0)),
        ),
    );
    let top = 0;
    heights.forEach((height, l) => {
        for (const lane of lanes) if (level.get(lane) === l) lane.y = top + height / 2;
        top += height;
    });
    return { lanes, height: top };
}
