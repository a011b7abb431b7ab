import type { AstNode } from 'langium';
import { wordOf } from '../guide/vocabulary.ts';
import type * as ast from '../language/generated/ast.ts';
import { type Anyone, listed, type Plan, titleOf } from './plan.ts';
import { latestJudgment, levelOf } from './values.ts';

/** The kinds of power, in the guide's order. */
export const powerTypes = ['leadership', 'management', 'position', 'expertise', 'credibility'] as const;
export type PowerTypeName = (typeof powerTypes)[number];

/** The rows of a coalition that are its members. */
export function membersOf(coalition: ast.Coalition): ast.Candidate[] {
    return coalition.candidates.filter(row => row.standing === 'member');
}

/** The kinds of power that a row names, the strongest first; unknown words are left out. */
export function powerTypesOf(row: ast.Candidate): readonly PowerTypeName[] {
    let types = typesByRow.get(row);
    if (!types) {
        types = row.type
            .flatMap(list => list.items)
            .map(item => wordOf('PowerType', item.word))
            .filter(isPowerType);
        typesByRow.set(row, types);
    }
    return types;
}

/** A tree never changes, and groups are tried with many rows. */
const typesByRow = new WeakMap<ast.Candidate, readonly PowerTypeName[]>();

function isPowerType(word: string | undefined): word is PowerTypeName {
    return word !== undefined && (powerTypes as readonly string[]).includes(word);
}

/** What to call the person of a row. */
export function rowTitle(plan: Plan, row: ast.Candidate): string {
    return titleOf(plan.who(row.actor)) || row.actor?.ref?.$refText || 'somebody';
}

/**
 * The spheres of influence of a row, else those of its actor, as they are shown.
 *
 * @param shows whether what a part of the plan says may be shown; all of it may if not given
 */
export function spheresOf(plan: Plan, row: ast.Candidate, shows?: (from: AstNode) => boolean): readonly string[] {
    return spheresWithKeys(plan, row)
        .filter(({ from }) => !shows || from.every(shows))
        .map(({ name }) => name);
}

/** The spheres of influence of a row for comparison. */
export function sphereKeysOf(plan: Plan, row: ast.Candidate): readonly string[] {
    return spheresWithKeys(plan, row).map(({ key }) => key);
}

/** A sphere of influence. */
export interface Sphere {
    readonly name: string;
    readonly key: string;
    /** What says it: the words in the row or its actor, and whom they name. */
    readonly from: readonly AstNode[];
}

/** The spheres of influence of a row, as they are shown and as they are compared. */
export function spheresWithKeys(plan: Plan, row: ast.Candidate): readonly Sphere[] {
    const known = plan.ask(knownSpheres);
    let spheres = known.get(row);
    if (!spheres) {
        spheres = readSpheres(plan, row);
        known.set(row, spheres);
    }
    return spheres;
}

/** What rows were found to reach: asked many times over where somebody is looked for. */
function knownSpheres(_plan: Plan): Map<ast.Candidate, readonly Sphere[]> {
    return new Map();
}

function readSpheres(plan: Plan, row: ast.Candidate): Sphere[] {
    const own = row.sphere.flatMap(list => list.items);
    const actor = plan.who(row.actor);
    const said = own.length > 0 ? own : actor?.$type === 'Actor' ? actor.sphere.flatMap(list => list.items) : [];
    return said.flatMap(sphere => {
        const who = plan.who(sphere);
        const name = sphere.text ?? (titleOf(who) || sphere.ref?.$refText);
        return name === undefined ? [] : [{ name, key: sphereKey(name), from: who ? [sphere, who] : [sphere] }];
    });
}

/** A sphere for comparison: without case and article. */
export function sphereKey(sphere: string): string {
    return sphere
        .trim()
        .toLowerCase()
        .replace(/^(the|a|an)\s+/, '')
        .replace(/\s+/g, ' ');
}

/** The coalitions that are for an aspiration. */
export function coalitionsByAspiration(plan: Plan): ReadonlyMap<ast.Aspiration, readonly ast.Coalition[]> {
    const map = new Map<ast.Aspiration, ast.Coalition[]>();
    for (const coalition of plan.coalitions) {
        for (const aspiration of plan.aspirationsOf([coalition.aspirations])) {
            map.set(aspiration, [...(map.get(aspiration) ?? []), coalition]);
        }
    }
    return map;
}

/** Whether a row is a staunch opponent: somebody of whom hardly anything can be hoped. */
export function isStaunchOpponent(row: ast.Candidate): boolean {
    const potential = latestJudgment(row.potential[0])?.level;
    if (potential === undefined || potential > 2) return false;
    return potential === 1 || latestJudgment(row.alignment[0])?.level === 1;
}

/** The numbers by which coalitions are judged, by principle: where a workspace has decided nothing, these hold. */
export const coalitionNumbers = {
    'coalition/size': { atLeast: 7, atMost: 10 },
    'coalition/few-candidates': { few: 10, atLeast: 15, atMost: 25 },
    'coalition/narrow-sphere': { atLeast: 3, share: 50 },
    'coalition/power-type-dominant': { share: 50 },
    'coalition/overlap-identical': { share: 80 },
    'coalition/overloaded-person': { atMost: 2 },
    'member/stale-contact': { rhythms: 2, days: 90 },
} satisfies Record<string, Record<string, number>>;
type CoalitionNumbers = typeof coalitionNumbers;

/** The numbers that hold for a plan, for a principle of coalitions. */
export function numbersFor<Id extends keyof CoalitionNumbers>(plan: Plan, id: Id): CoalitionNumbers[Id] {
    return { ...coalitionNumbers[id], ...plan.settings.thresholds.get(id) };
}

/** How large a coalition is against the right size: the guide's 7 to 10, or what the workspace has decided. */
export function sizeOf(plan: Plan, members: number): 'none' | 'one-or-two' | 'few' | 'right' | 'many' {
    if (members === 0) return 'none';
    if (members <= 2) return 'one-or-two';
    const { atLeast, atMost } = numbersFor(plan, 'coalition/size');
    return members < atLeast ? 'few' : members <= atMost ? 'right' : 'many';
}

/** The kinds of power that nobody of some rows holds; none where none of the rows names a kind at all. */
export function missingPowerTypes(rows: readonly ast.Candidate[]): PowerTypeName[] {
    const held = new Set(rows.flatMap(powerTypesOf));
    return held.size === 0 ? [] : powerTypes.filter(type => !held.has(type));
}

/** The kind of power that more of some rows name first than is good for a balance; undefined where none does. */
export function dominantType(
    plan: Plan,
    rows: readonly ast.Candidate[],
): { type: PowerTypeName; count: number } | undefined {
    const counts = new Map<PowerTypeName, number>();
    for (const row of rows) {
        const [first] = powerTypesOf(row);
        if (first) counts.set(first, (counts.get(first) ?? 0) + 1);
    }
    const { share } = numbersFor(plan, 'coalition/power-type-dominant');
    for (const [type, count] of counts) if (count * 100 > share * rows.length) return { type, count };
    return undefined;
}

/** A sphere of influence with the rows that reach it. */
export interface SphereReach {
    readonly key: string;
    readonly name: string;
    readonly rows: readonly ast.Candidate[];
}

/** The spheres of influence of some rows, the widest held first. */
export function sphereReach(plan: Plan, rows: readonly ast.Candidate[]): SphereReach[] {
    const found = new Map<string, { key: string; name: string; rows: ast.Candidate[] }>();
    for (const row of rows) {
        for (const { name, key } of spheresWithKeys(plan, row)) {
            const reach = found.get(key);
            if (!reach) found.set(key, { key, name, rows: [row] });
            else if (reach.rows.at(-1) !== row) reach.rows.push(row);
        }
    }
    return [...found.values()].sort((a, b) => b.rows.length - a.rows.length);
}

/**
 * What is narrow about the spheres of some rows: too few of them, or one that more than half of the rows share, or as
 * many as the workspace has decided for `coalition/narrow-sphere`.
 *
 * @returns undefined where they are wide, where none is said, or where a row's actor is not known and might add one
 */
export function narrowness(
    plan: Plan,
    rows: readonly ast.Candidate[],
): { spheres: SphereReach[]; dominant?: SphereReach } | undefined {
    const spheres = sphereReach(plan, rows);
    const unknown = rows.some(row => row.sphere.length === 0 && !plan.who(row.actor));
    if (spheres.length === 0 || unknown) return undefined;
    const { atLeast, share } = numbersFor(plan, 'coalition/narrow-sphere');
    const dominant = spheres[0]!.rows.length > (rows.length * share) / 100 ? spheres[0] : undefined;
    return spheres.length < atLeast || dominant ? { spheres, dominant } : undefined;
}

/**
 * The candidates of each coalition about whom nothing is decided, those first whom it would gain most by: by power, then
 * by potential. Those of little potential are left out.
 */
export function bestCandidates(plan: Plan): ReadonlyMap<ast.Coalition, readonly ast.Candidate[]> {
    const best = new Map<ast.Coalition, ast.Candidate[]>();
    for (const coalition of plan.coalitions) {
        const taken = new Set(membersOf(coalition).map(row => plan.who(row.actor)));
        const open = coalition.candidates
            .filter(row => row.standing === 'candidate' && plan.who(row.actor) && !taken.has(plan.who(row.actor)))
            .map(row => ({
                row,
                power: levelOf(row.power[0]) ?? 0,
                potential: latestJudgment(row.potential[0])?.level ?? 3,
            }))
            .filter(({ potential }) => potential > 2)
            .sort((a, b) => b.power - a.power || b.potential - a.potential);
        best.set(
            coalition,
            open.map(({ row }) => row),
        );
    }
    return best;
}

/** For what somebody is proposed, where it is for something. */
export interface Wanted {
    readonly kinds?: readonly PowerTypeName[];
    /** Keys of spheres. */
    readonly spheres?: ReadonlySet<string>;
}

/**
 * Rows as a proposal: "Dr Rao (expertise, ‘Universities’) and the mayor"; what is confidential is not said.
 *
 * @param wanted what is said of them first of all; else the two kinds of power and the sphere that each names first
 */
export function proposal(plan: Plan, rows: readonly ast.Candidate[], { kinds, spheres }: Wanted = {}): string {
    return listed(
        rows.map(row => {
            const all = spheresWithKeys(plan, row);
            const sphere = (all.find(({ key }) => spheres?.has(key)) ?? all[0])?.name;
            const own = powerTypesOf(row);
            const said = kinds ? own.filter(type => kinds.includes(type)) : own.slice(0, 2);
            const traits = [...said, ...(sphere ? [`‘${sphere}’`] : [])];
            return traits.length > 0 ? `${rowTitle(plan, row)} (${traits.join(', ')})` : rowTitle(plan, row);
        }),
    );
}

/** The actors of the map with high influence, the most influential first, without the system leader, users and public. */
export function influentialActors(plan: Plan): readonly Anyone[] {
    return plan.actors
        .filter(({ level }) => !['users', 'public'].includes(level[0]?.word ?? ''))
        .map(actor => ({ actor, influence: levelOf(actor.influence[0]) ?? 0 }))
        .filter(({ actor, influence }) => influence >= 4 && actor !== plan.leader)
        .sort((a, b) => b.influence - a.influence)
        .map(({ actor }) => actor);
}
