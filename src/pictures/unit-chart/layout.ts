import type { Box } from '../picture.ts';
import type { Point } from '../svg.ts';
import { type Wrapped, wrap } from '../text/wrap.ts';
import type { ChartPerson, ChartTeam, UnitChartScene } from './scene.ts';

export const cardWidth = 212;
export const nameSize = 14.5;
export const noteSize = 13;
const pad = 12;
const gap = 14;
const columns = 5;
const panelPad = 18;
export const innerWidth = columns * cardWidth + (columns - 1) * gap;

/** A line of a card. */
export interface CardLine {
    readonly text: Wrapped;
    readonly look: 'name' | 'role' | 'time' | 'account';
    /** The first baseline, from the top of the card. */
    readonly y: number;
}

export interface PersonCard extends Box {
    readonly person: ChartPerson;
    readonly lines: readonly CardLine[];
    /** Where the rule above the accounts is, from the top of the card. */
    readonly rule?: number;
}

/** A shaded area with a heading and cards. */
export interface Panel extends Box {
    readonly heading: Wrapped;
    readonly note: Wrapped;
    readonly cards: readonly PersonCard[];
    readonly team?: ChartTeam;
}

export interface UnitChartLayout {
    readonly width: number;
    readonly height: number;
    readonly leader?: Box & { readonly name: Wrapped };
    readonly heads: readonly PersonCard[];
    readonly panels: readonly Panel[];
    /** Lines that join one level with the next. */
    readonly joins: readonly (readonly Point[])[];
}

/** What a person's card says, and how high it is. */
function cardOf(person: ChartPerson): { lines: CardLine[]; rule?: number; height: number } {
    const room = cardWidth - 2 * pad;
    const lines: CardLine[] = [];
    let y = 8;
    const add = (text: string | undefined, look: CardLine['look'], size: number, most: number, step: number) => {
        if (!text) return;
        const set = wrap(text, { size, weight: look === 'name' ? 600 : 400, width: room, lines: most });
        if (set.lines.length === 0) return;
        lines.push({ text: set, look, y: y + size });
        y += set.lines.length * step + 2;
    };
    add(person.name, 'name', nameSize, 2, 19);
    add(person.role, 'role', noteSize, 2, 17);
    add(person.vacant ? 'vacant' : person.time && `${person.time} of the working week`, 'time', noteSize, 1, 17);
    let rule: number | undefined;
    if (person.accounts.length > 0) {
        rule = y + 6;
        y += 12;
        for (const account of person.accounts.slice(0, 6)) add(account, 'account', noteSize, 2, 17);
        if (person.accounts.length > 6) add(`and ${person.accounts.length - 6} more`, 'role', noteSize, 1, 17);
    }
    return { lines, rule, height: y + 9 };
}

/** Sets cards in rows of equal height. */
function grid(
    people: readonly ChartPerson[],
    x: number,
    top: number,
    across: number,
): { cards: PersonCard[]; bottom: number } {
    const cards: PersonCard[] = [];
    let y = top;
    for (let start = 0; start < people.length; start += across) {
        const row = people.slice(start, start + across).map(person => ({ person, ...cardOf(person) }));
        const height = Math.max(...row.map(card => card.height));
        for (const [i, card] of row.entries())
            cards.push({ ...card, x: x + i * (cardWidth + gap), y, width: cardWidth, height });
        y += height + gap;
    }
    return { cards, bottom: people.length > 0 ? y - gap : top };
}

function panelOf(
    x: number,
    y: number,
    across: number,
    title: string,
    note: string | undefined,
    people: readonly ChartPerson[],
    team?: ChartTeam,
): Panel {
    const width = across * cardWidth + (across - 1) * gap + 2 * panelPad;
    const heading = wrap(title, { size: 15.5, weight: 600, width: width - 2 * panelPad, lines: 2 });
    const quiet = wrap(note ?? '', { size: noteSize, width: width - 2 * panelPad, lines: 2 });
    const top = y + 14 + heading.lines.length * 20 + quiet.lines.length * 17 + 9;
    const { cards, bottom } = grid(people, x + panelPad, top, across);
    return { x, y, width, height: (people.length > 0 ? bottom + 16 : top) - y, heading, note: quiet, cards, team };
}

/** Places the chart: whom the unit reports to, its head, then panels of account managers, teams and the pool. */
export function layoutUnitChart(scene: UnitChartScene, top: number, margin: number): UnitChartLayout {
    const width = innerWidth + 2 * panelPad;
    const middle = margin + width / 2;
    const joins: Point[][] = [];
    const drop = (x: number, from: number, to: number) =>
        joins.push([
            { x, y: from },
            { x, y: to },
        ]);
    let y = top + 16;
    let last: number | undefined;
    let leader: UnitChartLayout['leader'];
    if (scene.reportsTo) {
        const name = wrap(scene.reportsTo, { size: nameSize, width: 330, lines: 1 });
        const own = Math.max(cardWidth, name.width + 2 * pad + 8);
        leader = { x: middle - own / 2, y, width: own, height: 38, name };
        last = y + 38;
        y += 38 + 28;
    }
    const across = Math.min(columns, Math.max(1, scene.heads.length));
    const headWidth = across * cardWidth + (across - 1) * gap;
    const heads = grid(scene.heads, middle - headWidth / 2, y, across);
    if (scene.heads.length > 0) {
        if (last !== undefined) drop(middle, last, y);
        last = heads.bottom;
        y = heads.bottom + 28;
    }
    const panels: Panel[] = [];
    const joinTo = (row: readonly Panel[], from: number) => {
        const centres = row.map(panel => panel.x + panel.width / 2);
        if (centres.length === 1) return drop(middle, from, y);
        const bar = y - 12;
        drop(middle, from, bar);
        joins.push([
            { x: centres[0]!, y: bar },
            { x: centres.at(-1)!, y: bar },
        ]);
        for (const x of centres) drop(x, bar, y);
    };
    const stack = (row: readonly Panel[]) => {
        if (last !== undefined) joinTo(row, last);
        panels.push(...row);
        last = y + Math.max(...row.map(({ height }) => height));
        y = last + 24;
    };
    if (scene.managers.length > 0)
        stack([panelOf(margin, y, columns, 'Account managers, with their departments', undefined, scene.managers)]);
    for (const row of teamRows(scene.teams)) stack(teamPanels(row, margin, y));
    if (scene.pool.length > 0) stack([panelOf(margin, y, columns, poolTitle(scene), undefined, scene.pool)]);
    return { width: width + 2 * margin, height: (last ?? y) + margin, leader, heads: heads.cards, panels, joins };
}

function poolTitle({ managers, teams }: UnitChartScene): string {
    return managers.length + teams.length > 0 ? 'Free to work where they are needed' : 'The unit’s people';
}

/** Teams side by side, as many as fit; those that work across teams in a row of their own. */
function teamRows(teams: readonly ChartTeam[]): ChartTeam[][] {
    const rows: ChartTeam[][] = [];
    for (const team of teams.filter(({ crossteam }) => !crossteam)) {
        const row = rows.at(-1);
        if (row && row.length < 4) row.push(team);
        else rows.push([team]);
    }
    return [...rows, ...teams.filter(({ crossteam }) => crossteam).map(team => [team])];
}

function teamPanels(teams: readonly ChartTeam[], margin: number, y: number): Panel[] {
    const only = teams.length === 1 ? columns : 1;
    const panels: Panel[] = [];
    const width = cardWidth + 2 * panelPad;
    const total = teams.length * width + (teams.length - 1) * 20;
    let x = only > 1 ? margin : margin + (innerWidth + 2 * panelPad - total) / 2;
    for (const team of teams) {
        panels.push(
            panelOf(
                x,
                y,
                only,
                team.name,
                team.theme ?? (team.crossteam ? 'across all teams' : undefined),
                team.people,
                team,
            ),
        );
        x += width + 20;
    }
    const height = Math.max(...panels.map(panel => panel.height));
    return panels.map(panel => ({ ...panel, height }));
}
