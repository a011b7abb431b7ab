import type * as ast from '../language/generated/ast.ts';
import { rowTitle, sphereKey, sphereKeysOf } from './coalitions.ts';
import { containersOf } from './management.ts';
import { type Anyone, type Plan, titleOf } from './plan.ts';

/** The rows of a coalition that a party may mean: as themselves, or as those who belong to it or speak to its circle. */
export interface Sides {
    readonly selves: ReadonlyMap<Anyone | string, readonly ast.Candidate[]>;
    readonly belonging: ReadonlyMap<Anyone | string, readonly ast.Candidate[]>;
}

/** Sorts rows by what a party of a difficulty may call them. */
export function sidesOf(plan: Plan, rows: readonly ast.Candidate[]): Sides {
    const selves = new Map<Anyone | string, ast.Candidate[]>();
    const belonging = new Map<Anyone | string, ast.Candidate[]>();
    const add = (map: Map<Anyone | string, ast.Candidate[]>, key: Anyone | string, row: ast.Candidate): void => {
        const known = map.get(key);
        if (!known) map.set(key, [row]);
        else if (known.at(-1) !== row) known.push(row);
    };
    for (const row of rows) {
        if (!row.actor) continue;
        const who = plan.who(row.actor);
        if (who) {
            add(selves, who, row);
            add(selves, sphereKey(titleOf(who)), row);
            for (const { container } of containersOf(plan, who)) {
                add(belonging, container, row);
                add(belonging, sphereKey(titleOf(container)), row);
            }
        }
        for (const key of sphereKeysOf(plan, row)) add(belonging, key, row);
    }
    return { selves, belonging };
}

/** Whom a difficulty of a row may be with: those meant themselves, and those who only belong to what is meant. */
export function involved(
    plan: Plan,
    sides: Sides,
    row: ast.Candidate,
    party: ast.Party,
): { direct: ast.Candidate[]; indirect: ast.Candidate[] } {
    const who = plan.who(party);
    const key = sphereKey(titleOf(who) || party.text || '');
    const others = (rows: readonly ast.Candidate[] | undefined) => (rows ?? []).filter(one => one !== row);
    return {
        direct: others((who && sides.selves.get(who)) ?? sides.selves.get(key)),
        indirect: [...new Set([...others(who && sides.belonging.get(who)), ...others(sides.belonging.get(key))])],
    };
}

/** The difficulties of a row about which nothing is done yet, each with the party that it is with. */
export function openDifficulties(row: ast.Candidate): { difficulty: ast.Difficulty; party: ast.Party }[] {
    return row.difficulties.flatMap(difficulty =>
        difficulty.with && difficulty.mitigated.length === 0 ? [{ difficulty, party: difficulty.with }] : [],
    );
}

/** Whether a party of a difficulty is the system leader, by name or in words. */
export function isLeader(plan: Plan, party: ast.Party): boolean {
    const { leader } = plan;
    if (!leader) return false;
    return party.text ? sphereKey(party.text) === sphereKey(titleOf(leader)) : plan.who(party) === leader;
}

/** For each row of a coalition with open trouble: the rows that it is with, whoever of the two says so. */
export type Troubles = ReadonlyMap<ast.Candidate, ReadonlySet<ast.Candidate>>;

/** The open troubles within a coalition, its candidates included. */
export function troublesOf(plan: Plan, coalition: ast.Coalition): Troubles {
    const known = plan.ask(knownTroubles);
    let troubles = known.get(coalition);
    if (!troubles) {
        troubles = findTroubles(plan, coalition);
        known.set(coalition, troubles);
    }
    return troubles;
}

function knownTroubles(_plan: Plan): Map<ast.Coalition, Troubles> {
    return new Map();
}

function findTroubles(plan: Plan, coalition: ast.Coalition): Troubles {
    const rows = coalition.candidates.filter(row => row.standing !== 'excluded');
    const found = new Map<ast.Candidate, Set<ast.Candidate>>();
    if (rows.every(row => openDifficulties(row).length === 0)) return found;
    const sides = sidesOf(plan, rows);
    const add = (one: ast.Candidate, other: ast.Candidate): void => {
        const own = found.get(one);
        if (own) own.add(other);
        else found.set(one, new Set([other]));
    };
    for (const row of rows) {
        for (const { party } of openDifficulties(row)) {
            const { direct, indirect } = involved(plan, sides, row, party);
            for (const other of direct.length > 0 ? direct : indirect) {
                add(row, other);
                add(other, row);
            }
        }
    }
    return found;
}

/** Whether somebody has open trouble with one of some rows. */
export function isTroubled(troubles: Troubles, row: ast.Candidate, rows: ReadonlySet<ast.Candidate>): boolean {
    for (const other of troubles.get(row) ?? []) if (rows.has(other)) return true;
    return false;
}

/** What to call the party of a difficulty. */
export function partyTitle(plan: Plan, party: ast.Party): string {
    return titleOf(plan.who(party)) || party.text || party.ref?.$refText || '';
}

/** What to call some rows, three at most. */
export function fewTitles(plan: Plan, rows: readonly ast.Candidate[]): string[] {
    return rows.slice(0, 3).map(row => rowTitle(plan, row));
}
