import { leadingOf, type Pen } from '../pen.ts';
import { all, el, type Markup, num, type Point, polyline, rounded } from '../svg.ts';
import type { Token } from '../theme.ts';
import { type Head, type KindLook, kindOf, kinds, lookOf } from './kinds.ts';
import {
    alarmWidth,
    type Gap,
    nameSize,
    type PlacedCard,
    type PlacedLabel,
    type PlacedLink,
    type PlacedTier,
    roleSize,
    type SystemMapLayout,
    tagSize,
    withinSize,
} from './layout.ts';
import type { MapModel } from './model.ts';

/** How much of a line its head covers. */
const headLength: Record<Head, number> = { triangle: 10, square: 8, diamond: 13, bar: 5, open: 1.5, ring: 9 };

/** The head of a line at `tip`, pointing along the unit vector (dx, dy). */
function drawHead(pen: Pen, head: Head, tip: Point, dx: number, dy: number, ink: Token): Markup {
    const at = (back: number, side: number): Point => ({
        x: tip.x - dx * back - dy * side,
        y: tip.y - dy * back + dx * side,
    });
    switch (head) {
        case 'triangle':
            return pen.path(polyline([at(0, 0), at(11.5, 5.8), at(11.5, -5.8)], true), { fill: ink });
        case 'diamond':
            return pen.path(polyline([at(0, 0), at(7, 5), at(14, 0), at(7, -5)], true), { fill: ink });
        case 'square':
            return pen.path(polyline([at(0.5, 4.4), at(0.5, -4.4), at(9.3, -4.4), at(9.3, 4.4)], true), { fill: ink });
        case 'bar':
            return pen.path(polyline([at(4, 7), at(4, -7)]), { stroke: ink, width: 3 });
        case 'open':
            return pen.path(polyline([at(9.5, 6), at(0.8, 0), at(9.5, -6)]), {
                stroke: ink,
                width: 2.2,
                cap: 'round',
                join: 'round',
            });
        case 'ring': {
            const c = at(4.8, 0);
            return pen.path(`M${num(c.x - 4)} ${num(c.y)}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z`, {
                fill: 'canvas',
                stroke: ink,
                width: 1.6,
            });
        }
    }
}

function direction(points: readonly Point[]): [number, number] {
    const a = points.at(-2)!;
    const b = points.at(-1)!;
    return a.x === b.x ? [0, Math.sign(b.y - a.y)] : [Math.sign(b.x - a.x), 0];
}

/** A line with its head. The line ends where the head begins, so that neither shows through the other. */
export function drawLine(pen: Pen, look: KindLook, points: readonly Point[], fan: 'out' | 'in', ink: Token): Markup {
    const [dx, dy] = direction(points);
    const tip = points.at(-1)!;
    const back = headLength[look.head];
    const trimmed = [...points.slice(0, -1), { x: tip.x - dx * back, y: tip.y - dy * back }];
    const path = rounded(fan === 'out' ? trimmed : trimmed.reverse(), 9);
    return all(
        pen.path(path, { stroke: ink, width: look.width, dash: look.dash, cap: look.cap }),
        drawHead(pen, look.head, tip, dx, dy, ink),
    );
}

/** The halo that makes a line pass visibly over those drawn before: the sideways stretch of each gap, in what is behind it. */
function drawHalo(pen: Pen, { points }: PlacedLink, gaps: readonly Gap[]): Markup {
    return all(
        ...gaps.map(gap => {
            const inside = points.filter(p => p.y > gap.top && p.y < gap.bottom);
            if (inside.length < 2) return undefined;
            const first = points.indexOf(inside[0]!);
            const last = points.indexOf(inside.at(-1)!);
            const clamp = (p: Point | undefined) =>
                p ? [{ x: p.x, y: Math.max(gap.top, Math.min(gap.bottom, p.y)) }] : [];
            return pen.path(rounded([...clamp(points[first - 1]), ...inside, ...clamp(points[last + 1])], 9), {
                stroke: gap.behind,
                width: 6.5,
            });
        }),
    );
}

/** The whole line of links: those of one kind together, those that break the unit's independence on top. */
export function drawLinks(pen: Pen, layout: SystemMapLayout): Markup {
    const rank = ({ link }: PlacedLink) => (link.broken ? 10 : -kinds.findIndex(look => look.kind === link.kind));
    const sorted = [...layout.links].sort((a, b) => rank(a) - rank(b));
    const groups = new Map<string, PlacedLink[]>();
    for (const placed of sorted) {
        const start = placed.fan === 'out' ? placed.points[0]! : placed.points.at(-1)!;
        const key = `${placed.fan} ${placed.link.kind} ${num(start.x)} ${num(start.y)}`;
        groups.set(key, [...(groups.get(key) ?? []), placed]);
    }
    return all(
        ...[...groups.values()].map(group =>
            all(
                ...group.map(placed => drawHalo(pen, placed, layout.gaps)),
                ...group.map(({ link, points, fan }) => {
                    const words = [
                        link.sentence,
                        link.note && `(${link.note})`,
                        link.broken && '— breaks the unit’s independence',
                    ];
                    return pen.node(
                        link.node,
                        words.filter(Boolean).join(' '),
                        drawLine(pen, lookOf(link.kind), points, fan, link.broken ? 'finding' : lookOf(link.kind).ink),
                    );
                }),
            ),
        ),
    );
}

/** The "!" in a disc. */
function alarm(pen: Pen, x: number, y: number): Markup {
    return all(
        pen.path(`M${num(x - 8)} ${num(y)}a8 8 0 1 0 16 0a8 8 0 1 0 -16 0Z`, { fill: 'finding' }),
        pen.path(`M${num(x - 1.1)} ${num(y - 4.8)}h2.2l-0.45 5.8h-1.3Z`, { fill: 'onFinding' }),
        pen.rect(x - 1.1, y + 2.4, 2.2, 2.2, { fill: 'onFinding', radius: 1.1 }),
    );
}

/** The pill that carries a relation's note. */
export function drawLabel(pen: Pen, { links, text, x, y, width, height }: PlacedLabel): Markup {
    const link = links[0]!;
    const ink: Token = link.broken ? 'finding' : lookOf(link.kind).ink;
    const indent = link.broken ? alarmWidth : 0;
    return el(
        'g',
        { 'data-for': link.node },
        pen.rect(x, y, width, height, {
            fill: 'canvas',
            stroke: ink,
            strokeWidth: 1.2,
            radius: Math.min(11.5, height / 2),
        }),
        link.broken && alarm(pen, x + 12, y + height / 2),
        pen.lines(text.lines, x + 10 + indent, y + 3 + tagSize - 0.5, { size: tagSize, fill: ink }),
    );
}

/** A tier's band and its name. */
export function drawTier(pen: Pen, { x, y, width, height, label }: PlacedTier): Markup {
    return all(
        pen.rect(x + 0.5, y + 0.5, width - 1, height - 1, { fill: 'band', stroke: 'bandLine', radius: 8 }),
        pen.lines(label.lines, x + 14, y + 30, { size: 14.5, weight: 600, fill: 'muted' }),
    );
}

/** An actor, the unit or a folded tier. */
export function drawCard(pen: Pen, { card, x, y, width, height, name, role, within }: PlacedCard): Markup {
    const fill: Token = card.unit ? 'accent' : 'card';
    const main: Token = card.unit ? 'onAccent' : 'ink';
    const quiet: Token = card.unit ? 'onAccent' : 'muted';
    const nameTop = y + 11 + nameSize - 1;
    const roleTop = nameTop + name.lines.length * leadingOf(nameSize);
    const withinTop = roleTop + role.lines.length * leadingOf(roleSize);
    const words = [name.full, role.full, within.full].filter(Boolean).join('. ');
    return pen.node(
        card.node,
        words,
        !!card.folded &&
            pen.rect(x + 4.5, y + 4.5, width, height, {
                fill: 'card',
                stroke: 'cardLine',
                strokeWidth: 1.2,
                radius: 7,
            }),
        pen.rect(x, y, width, height, { fill, stroke: card.unit ? 'accent' : 'cardLine', strokeWidth: 1.3, radius: 7 }),
        pen.lines(name.lines, x + 14, nameTop, { size: nameSize, weight: 600, fill: main }),
        pen.lines(role.lines, x + 14, roleTop, { size: roleSize, fill: quiet }),
        pen.lines(within.lines, x + 14, withinTop, { size: withinSize, fill: quiet }),
    );
}

/** What the legend says about each kind that occurs: its name, its verbs, how many. */
export function legendOf(model: MapModel): { look: KindLook; label: string; verbs: string }[] {
    return kinds.flatMap(look => {
        const own = model.relations.filter(relation => kindOf(relation.verb) === look.kind);
        if (!own.length) return [];
        const said = new Set(
            own.map(r => (r.verb === 'reports to' ? 'manages' : r.verb === 'accounts' ? 'accounts for' : r.verb)),
        );
        return [{ look, label: `${look.label} (${own.length})`, verbs: [...said].join(', ') }];
    });
}
