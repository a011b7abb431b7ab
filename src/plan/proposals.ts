import type * as ast from '../language/generated/ast.ts';
import { canJoin, isSubset, proposable, settledBy } from './candidates.ts';
import { changed, findingsOf, type Group, type GroupRule, groupOf, uncoveredSpheres } from './coalition-group.ts';
import {
    bestCandidates,
    dominantType,
    missingPowerTypes,
    numbersFor,
    powerTypesOf,
    proposal,
    rowTitle,
    sphereKeysOf,
    type Wanted,
} from './coalitions.ts';
import { fix, replace } from './edits.ts';
import { keywordPlace } from './file.ts';
import type { Fix } from './finding.ts';
import { listed, type Plan } from './plan.ts';

/** How many a machine may propose at once: more would be a choice that people should make. */
const mostTogether = 5;

/** How many of the best candidates are tried. */
const mostTried = 20;

/** How many fixes are offered where one candidate is enough. */
const mostOffered = 3;

/** Whom to propose for what is said of a group. */
export interface Proposals {
    /** Whom a message names: those of the first fix, else those who would help a part of the way; three at most. */
    readonly rows: readonly ast.Candidate[];
    /** The same as a half-sentence: "Dr Rao (expertise, ‘Universities’)"; empty where there is nobody. */
    readonly names: string;
    readonly fixes: readonly Fix[];
}

/**
 * Looks for the candidates who, as members, settle what is said of a coalition and bring nothing new. Each that is
 * enough alone is a fix, those first that settle most; else as few together as will do.
 *
 * @param rule what is to be settled
 */
export function proposals(plan: Plan, coalition: ast.Coalition, rule: GroupRule): Proposals {
    const group = groupOf(coalition);
    const pool = (plan.ask(proposable).get(coalition) ?? []).slice(0, mostTried);
    const room = numbersFor(plan, 'coalition/size').atMost - group.members.length;
    const choices = room <= 0 ? [] : alone(plan, group, rule, pool);
    if (choices.length === 0 && room > 1) {
        const rows = together(plan, group, rule, pool, Math.min(room, mostTogether));
        const settled = rows && settledBy(plan, coalition, { add: rows });
        if (rows && settled) choices.push({ rows, settled });
    }
    const [first] = choices;
    const rows = first ? first.rows.slice(0, 3) : helpful(plan, group, rule);
    const wanted = wantedBy(plan, group, rule);
    return {
        rows,
        names: proposal(plan, rows, wanted),
        fixes: choices.map(choice => addingFix(plan, choice, wanted)),
    };
}

interface Choice {
    readonly rows: readonly ast.Candidate[];
    readonly settled: number;
}

/** The candidates who are enough alone, those first that settle most. */
function alone(plan: Plan, group: Group, rule: GroupRule, pool: readonly ast.Candidate[]): Choice[] {
    const before = findingsOf(plan, group);
    return pool
        .map(row => ({ row, has: findingsOf(plan, changed(group, { add: [row] })) }))
        .filter(({ row, has }) => !has.has(rule) && isSubset(has, before) && canJoin(plan, group.coalition, [row]))
        .sort((a, b) => a.has.size - b.has.size)
        .slice(0, mostOffered)
        .flatMap(({ row }) => {
            const settled = settledBy(plan, group.coalition, { add: [row] });
            return settled ? [{ rows: [row], settled }] : [];
        });
}

/** Candidates who settle it together: each time the one who brings most of what is missing, then the most powerful. */
function together(
    plan: Plan,
    group: Group,
    rule: GroupRule,
    pool: readonly ast.Candidate[],
    most: number,
): ast.Candidate[] | undefined {
    const added: ast.Candidate[] = [];
    const rest = new Set(pool);
    for (let now = group; added.length < most; now = changed(group, { add: added })) {
        const gain = gainFor(plan, now, rule);
        let best: { row: ast.Candidate; gain: number } | undefined;
        for (const row of rest) {
            const own = gain(row);
            if (own > (best?.gain ?? 0) && canJoin(plan, group.coalition, [...added, row])) best = { row, gain: own };
        }
        if (!best) return undefined;
        added.push(best.row);
        rest.delete(best.row);
        const has = findingsOf(plan, changed(group, { add: added }));
        if (!has.has(rule) && isSubset(has, findingsOf(plan, group))) return added;
    }
    return undefined;
}

/** How much somebody brings of what a group lacks; nothing where it is not what is looked for. */
function gainFor(plan: Plan, group: Group, rule: GroupRule): (row: ast.Candidate) => number {
    const missing = new Set(missingPowerTypes(group.members));
    const reached = new Set(group.members.flatMap(row => sphereKeysOf(plan, row)));
    const uncovered = new Set(uncoveredSpheres(plan, group).map(({ key }) => key));
    const dominant = dominantType(plan, group.members)?.type;
    return row => {
        const kinds = powerTypesOf(row).filter(type => missing.has(type)).length;
        const spheres = sphereKeysOf(plan, row);
        const fresh = spheres.filter(key => !reached.has(key)).length;
        const wanted =
            rule === 'coalition/power-type-missing'
                ? kinds
                : rule === 'coalition/narrow-sphere'
                  ? fresh
                  : rule === 'coalition/sphere-uncovered'
                    ? spheres.filter(key => uncovered.has(key)).length
                    : rule === 'coalition/power-type-dominant'
                      ? Number(powerTypesOf(row)[0] !== dominant)
                      : 1;
        return wanted === 0 ? 0 : 100 * wanted + kinds + fresh;
    };
}

/** Where no fix can be offered: the best candidates who bring some of what is missing, each something of their own. */
function helpful(plan: Plan, group: Group, rule: GroupRule): ast.Candidate[] {
    const found: ast.Candidate[] = [];
    let gain = gainFor(plan, group, rule);
    for (const row of (plan.ask(bestCandidates).get(group.coalition) ?? []).slice(0, mostTried)) {
        if (gain(row) === 0) continue;
        found.push(row);
        if (found.length === 3) break;
        gain = gainFor(plan, changed(group, { add: found }), rule);
    }
    return found;
}

/** What is to be said of those who are proposed: what they are proposed for. */
function wantedBy(plan: Plan, group: Group, rule: GroupRule): Wanted {
    if (rule === 'coalition/power-type-missing') return { kinds: missingPowerTypes(group.members) };
    if (rule !== 'coalition/narrow-sphere' && rule !== 'coalition/sphere-uncovered') return {};
    const reached = new Set(group.members.flatMap(row => sphereKeysOf(plan, row)));
    const others = group.open.flatMap(row => sphereKeysOf(plan, row)).filter(key => !reached.has(key));
    return { spheres: new Set(others) };
}

function addingFix(plan: Plan, { rows, settled }: Choice, wanted: Wanted): Fix {
    const names = rows.length < 3 ? proposal(plan, rows, wanted) : listed(rows.map(row => rowTitle(plan, row)));
    const settles = settled > 1 ? `: settles ${settled} findings` : '';
    return fix(`Add ${names}${settles}`, ...rows.map(row => replace(keywordPlace(row), 'member')));
}
