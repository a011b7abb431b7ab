import type * as ast from '../language/generated/ast.ts';
import { needsContact, onlyOneWay, staleContact } from './coalition-contacts.ts';
import {
    type Change,
    changed,
    findingsOf,
    type Group,
    type GroupRule,
    groupOf,
    type Leaving,
} from './coalition-group.ts';
import { coalitionsOfPeople, wouldBeTwin } from './coalition-overlap.ts';
import { isLeader, isTroubled, openDifficulties, troublesOf } from './coalition-trouble.ts';
import { bestCandidates, isStaunchOpponent, numbersFor, powerTypesOf, sphereKeysOf } from './coalitions.ts';
import type { Plan } from './plan.ts';
import { latestJudgment, levelOf } from './values.ts';
import { waiverFor } from './waivers.ts';

/**
 * The candidates of each coalition whom a machine may propose: nothing would be said against any of them as a member.
 * Those first whom the coalition would gain most by.
 */
export function proposable(plan: Plan): ReadonlyMap<ast.Coalition, readonly ast.Candidate[]> {
    const found = new Map<ast.Coalition, ast.Candidate[]>();
    for (const [coalition, rows] of plan.ask(bestCandidates)) {
        const troubles = troublesOf(plan, coalition);
        const members = new Set(groupOf(coalition).members);
        found.set(
            coalition,
            rows.filter(row => isFit(plan, row) && !isTroubled(troubles, row, members)),
        );
    }
    return found;
}

/** Whether somebody could be a member without a finding of their own. */
function isFit(plan: Plan, row: ast.Candidate): boolean {
    const who = plan.who(row.actor);
    if (who?.$type !== 'Actor' || isStaunchOpponent(row) || isWeak(row)) return false;
    if (needsContact(row) || onlyOneWay(row) || staleContact(plan, row)) return false;
    if (openDifficulties(row).some(({ party }) => isLeader(plan, party))) return false;
    const served = plan.ask(coalitionsOfPeople).get(who)?.length ?? 0;
    return who === plan.leader || served < numbersFor(plan, 'coalition/overloaded-person').atMost;
}

/** Whether somebody is said to have little power over the aspiration. */
export function isWeak(row: ast.Candidate): boolean {
    const power = levelOf(row.power[0]);
    return power !== undefined && power <= 2;
}

/** What is maximized in choosing people, by Exhibit 1D.4. */
export const measures = ['power', 'alignment', 'potential'] as const;

/** A row of which all is said that is maximized. */
interface Measured extends Record<(typeof measures)[number], number> {
    readonly row: ast.Candidate;
}

/** A member, and a candidate who is as good by every measure and better by one. */
export interface Exchange {
    readonly member: ast.Candidate;
    readonly better: ast.Candidate;
    /** By which measures the candidate is better. */
    readonly by: readonly (typeof measures)[number][];
}

/** How many members and candidates are held against each other: longer lists are told to be cut first. */
const mostCompared = 25;

/** How many exchanges of a coalition are told of at a time. */
const mostExchanges = 3;

/**
 * The exchanges by which a group would gain and lose nothing: no kind of power, no sphere, no peace. The weakest member
 * goes first; nobody is named twice. A member of whom it is written why he or she is in stays.
 */
export function exchanges(plan: Plan, group: Group): Exchange[] {
    const { coalition, members } = group;
    const isOpen = new Set(group.open);
    const pool = (plan.ask(proposable).get(coalition) ?? [])
        .slice(0, mostCompared)
        .filter(row => isOpen.has(row) && row.because.length === 0)
        .flatMap(measured)
        .sort((a, b) => sumOf(b) - sumOf(a));
    if (pool.length === 0) return [];
    const weakest = members
        .filter(row => row.actor && row.because.length === 0 && plan.who(row.actor) !== plan.leader)
        .slice(0, mostCompared)
        .flatMap(measured)
        .sort((a, b) => sumOf(a) - sumOf(b));
    const holders = countHolders(plan, members);
    const troubles = troublesOf(plan, coalition);
    const inside = new Set(members);
    let before: ReadonlySet<GroupRule> | undefined;
    const found: Exchange[] = [];
    for (const one of weakest) {
        if (found.length === mostExchanges) break;
        const at = pool.findIndex(other => {
            if (!isBetter(other, one) || isTroubled(troubles, other.row, inside)) return false;
            const brings = new Set(traitsOf(plan, other.row));
            if (traitsOf(plan, one.row).some(trait => holders.get(trait) === 1 && !brings.has(trait))) return false;
            before ??= findingsOf(plan, group);
            const drop: Leaving[] = [{ row: one.row, to: 'candidate' }];
            return isSubset(findingsOf(plan, changed(group, { add: [other.row], drop })), before);
        });
        if (at < 0) continue;
        const [better] = pool.splice(at, 1);
        found.push({
            member: one.row,
            better: better!.row,
            by: measures.filter(measure => better![measure] > one[measure]),
        });
    }
    return found;
}

function measured(row: ast.Candidate): Measured[] {
    const alignment = latestJudgment(row.alignment[0])?.level;
    const potential = latestJudgment(row.potential[0])?.level;
    const power = levelOf(row.power[0]);
    return alignment && potential && power ? [{ row, alignment, potential, power }] : [];
}

const sumOf = (one: Measured): number => one.alignment + one.potential + one.power;

function isBetter(a: Measured, b: Measured): boolean {
    return sumOf(a) > sumOf(b) && measures.every(measure => a[measure] >= b[measure]);
}

/** What a row brings that a group wants to have: kinds of power and spheres. */
function traitsOf(plan: Plan, row: ast.Candidate): string[] {
    return [...powerTypesOf(row), ...sphereKeysOf(plan, row).map(key => `‘${key}’`)];
}

function countHolders(plan: Plan, rows: readonly ast.Candidate[]): Map<string, number> {
    const counts = new Map<string, number>();
    for (const row of rows)
        for (const trait of new Set(traitsOf(plan, row))) counts.set(trait, (counts.get(trait) ?? 0) + 1);
    return counts;
}

/**
 * How many findings a change of a coalition settles that a reader has in front of them, exchanges of members included.
 *
 * @returns undefined where the change would bring a new one
 */
export function settledBy(plan: Plan, coalition: ast.Coalition, change: Change): number | undefined {
    const had = standing(plan, coalition);
    const after = changed(had.group, change);
    const has = findingsOf(plan, after);
    if (!isSubset(has, had.findings)) return undefined;
    const offers = exchangeFindings(plan, after);
    return offers > had.offers ? undefined : had.findings.size - has.size + had.offers - offers;
}

/** A coalition as it is, with what is said of it. */
interface Standing {
    readonly group: Group;
    readonly findings: ReadonlySet<GroupRule>;
    readonly offers: number;
}

/** A coalition as it stands: what all that might change is held against. */
function standing(plan: Plan, coalition: ast.Coalition): Standing {
    const known = plan.ask(standings);
    let own = known.get(coalition);
    if (!own) {
        const group = groupOf(coalition);
        own = { group, findings: findingsOf(plan, group), offers: exchangeFindings(plan, group) };
        known.set(coalition, own);
    }
    return own;
}

function standings(_plan: Plan): Map<ast.Coalition, Standing> {
    return new Map();
}

/** How many exchanges a reader is told of. */
function exchangeFindings(plan: Plan, group: Group): number {
    const rule = 'coalition/dominated-choice';
    if (group.members.length < 3 || plan.settings.severities.get(rule) === 'off') return 0;
    return exchanges(plan, group).filter(({ member }) => !waiverFor(rule, member, plan)).length;
}

/** Whether a member can leave without anything being said of those who stay that was not said before. */
export function canLeave(plan: Plan, leaving: Leaving): boolean {
    const coalition = leaving.row.$container as ast.Coalition;
    const { group } = standing(plan, coalition);
    return group.members.length <= mostCompared && settledBy(plan, coalition, { drop: [leaving] }) !== undefined;
}

/** Whether some candidates can come in together: no trouble among them, and no second coalition of the same people. */
export function canJoin(plan: Plan, coalition: ast.Coalition, rows: readonly ast.Candidate[]): boolean {
    const troubles = troublesOf(plan, coalition);
    const all = new Set(rows);
    if (rows.some(row => isTroubled(troubles, row, all))) return false;
    return !wouldBeTwin(
        plan,
        coalition,
        rows.flatMap(row => plan.who(row.actor) ?? []),
    );
}

export function isSubset<T>(some: ReadonlySet<T>, all: ReadonlySet<T>): boolean {
    return [...some].every(one => all.has(one));
}
