import type * as ast from '../language/generated/ast.ts';
import {
    bestCandidates,
    isStaunchOpponent,
    membersOf,
    missingPowerTypes,
    narrowness,
    type PowerTypeName,
    powerTypesOf,
    proposal,
    rowTitle,
    sizeOf,
    sphereKey,
    spheresOf,
} from './coalitions.ts';
import { replace } from './edits.ts';
import { keywordPlace } from './file.ts';
import type { Fix } from './finding.ts';
import { containersOf } from './management.ts';
import { type Anyone, listed, type Plan, titleOf } from './plan.ts';
import { latestJudgment, levelOf } from './values.ts';

/** What can be said against a group of members as a whole, each once. */
export type GroupProblem = 'one-or-two' | 'size' | 'power-type-missing' | 'narrow-sphere' | 'sphere-uncovered';

/** What speaks against a group, going by the same questions that the judgments ask. */
export function groupProblems(
    plan: Plan,
    coalition: ast.Coalition,
    members: readonly ast.Candidate[],
): Set<GroupProblem> {
    const size = sizeOf(plan, members.length);
    if (size === 'none' || size === 'one-or-two') return new Set(['one-or-two']);
    const problems = new Set<GroupProblem>();
    if (size === 'few' || size === 'many') problems.add('size');
    if (missingPowerTypes(members).length > 0) problems.add('power-type-missing');
    if (narrowness(plan, members)) problems.add('narrow-sphere');
    else if (uncoveredSpheres(plan, coalition, members).length > 0) problems.add('sphere-uncovered');
    return problems;
}

/** Whether somebody has much power, and can be hoped for. */
function isWorthwhile(row: ast.Candidate): boolean {
    return (levelOf(row.power[0]) ?? 0) >= 4 && (latestJudgment(row.potential[0])?.level ?? 3) > 2;
}

/** A sphere of influence that powerful candidates reach and no member does. */
export interface UncoveredSphere {
    readonly name: string;
    readonly rows: readonly ast.Candidate[];
}

/** The spheres that only candidates reach; none where no member says a sphere. */
export function uncoveredSpheres(
    plan: Plan,
    coalition: ast.Coalition,
    members: readonly ast.Candidate[],
): UncoveredSphere[] {
    const reached = new Set(members.flatMap(row => spheresOf(plan, row).map(sphereKey)));
    if (reached.size === 0) return [];
    const open = new Map<string, { name: string; rows: ast.Candidate[] }>();
    const chosen = new Set(members);
    for (const row of coalition.candidates) {
        if (row.standing !== 'candidate' || chosen.has(row) || !isWorthwhile(row)) continue;
        for (const name of spheresOf(plan, row)) {
            const key = sphereKey(name);
            if (reached.has(key)) continue;
            const known = open.get(key);
            if (known) known.rows.push(row);
            else open.set(key, { name, rows: [row] });
        }
    }
    return [...open.values()];
}

/** Candidates whom a machine may propose: powerful and not against it, without a quarrel with anybody who is in. */
export function proposable(plan: Plan, coalition: ast.Coalition): readonly ast.Candidate[] {
    const known = plan.ask(proposableByCoalition);
    let rows = known.get(coalition);
    if (!rows) {
        rows = findProposable(plan, coalition);
        known.set(coalition, rows);
    }
    return rows;
}

function proposableByCoalition(_plan: Plan): Map<ast.Coalition, readonly ast.Candidate[]> {
    return new Map();
}

function findProposable(plan: Plan, coalition: ast.Coalition): ast.Candidate[] {
    const members = membersOf(coalition);
    const inside = new Set<Anyone | string>();
    for (const row of members) {
        const who = plan.who(row.actor);
        if (!who) continue;
        inside.add(who);
        inside.add(sphereKey(titleOf(who)));
        for (const { container } of containersOf(plan, who)) inside.add(container);
        for (const sphere of spheresOf(plan, row)) inside.add(sphereKey(sphere));
    }
    if (plan.leader) inside.add(plan.leader);
    const feared = new Set<Anyone | string>();
    for (const row of members) {
        for (const { with: party, mitigated } of row.difficulties) {
            if (mitigated.length > 0 || !party) continue;
            const who = plan.who(party);
            feared.add(who ?? sphereKey(party.text ?? ''));
        }
    }
    return (plan.ask(bestCandidates).get(coalition) ?? []).filter(row => {
        const who = plan.who(row.actor)!;
        const alignment = latestJudgment(row.alignment[0])?.level ?? 3;
        const power = levelOf(row.power[0]) ?? 3;
        const quarrels = row.difficulties.some(({ with: party, mitigated }) => {
            if (mitigated.length > 0 || !party) return false;
            const other = plan.who(party);
            return inside.has(other ?? '') || inside.has(sphereKey(titleOf(other) || party.text || ''));
        });
        const own = [who, sphereKey(titleOf(who)), ...containersOf(plan, who).map(({ container }) => container)];
        return (
            who.$type === 'Actor' &&
            !isStaunchOpponent(row) &&
            power > 2 &&
            (alignment > 2 || row.contacts.length > 0) &&
            row.contacts.every(({ kind }) => kind?.word !== 'one-way') &&
            !quarrels &&
            !own.some(key => feared.has(key))
        );
    });
}

/** How many a machine may propose at once: more would be a choice that people should make. */
const mostProposed = 4;

/**
 * The fix that adds candidates to a group so that what is said against it no longer holds, and nothing new does.
 *
 * @param problem what is to be settled
 * @returns undefined where no few candidates settle it
 */
export function addingFix(plan: Plan, coalition: ast.Coalition, problem: GroupProblem): Fix | undefined {
    const members = membersOf(coalition);
    const before = groupProblems(plan, coalition, members);
    const pool = proposable(plan, coalition);
    const added: ast.Candidate[] = [];
    const now = () => [...members, ...added];
    while (added.length < mostProposed && groupProblems(plan, coalition, now()).has(problem)) {
        const next = nextFor(
            plan,
            coalition,
            problem,
            now(),
            pool.filter(row => !added.includes(row)),
        );
        if (!next) return undefined;
        added.push(next);
    }
    const after = groupProblems(plan, coalition, now());
    if (added.length === 0 || after.has(problem) || [...after].some(one => !before.has(one))) return undefined;
    const settled = [...before].filter(one => !after.has(one)).length;
    const names = added.length === 1 ? proposal(plan, added) : listed(added.map(row => rowTitle(plan, row)));
    return {
        title: `Add ${names}: settles ${settled} ${settled === 1 ? 'finding' : 'findings'}`,
        edits: added.map(row => replace(keywordPlace(row), 'member')),
    };
}

/** The candidate who brings most of what is missing; of several, the most powerful. */
function nextFor(
    plan: Plan,
    coalition: ast.Coalition,
    problem: GroupProblem,
    members: readonly ast.Candidate[],
    pool: readonly ast.Candidate[],
): ast.Candidate | undefined {
    const types = new Set<PowerTypeName>(missingPowerTypes(members));
    const reached = new Set(members.flatMap(row => spheresOf(plan, row).map(sphereKey)));
    const uncovered = new Set(uncoveredSpheres(plan, coalition, members).map(({ name }) => sphereKey(name)));
    const gain = (row: ast.Candidate) => {
        const kinds = powerTypesOf(row).filter(type => types.has(type)).length;
        const spheres = spheresOf(plan, row).map(sphereKey);
        const fresh = spheres.filter(key => !reached.has(key)).length;
        if (problem === 'power-type-missing') return kinds;
        if (problem === 'narrow-sphere') return fresh;
        if (problem === 'sphere-uncovered') return spheres.filter(key => uncovered.has(key)).length;
        return 1 + kinds + fresh;
    };
    let best: { row: ast.Candidate; gain: number } | undefined;
    for (const row of pool) {
        const own = gain(row);
        if (own > 0 && (!best || own > best.gain)) best = { row, gain: own };
    }
    return best?.row;
}
