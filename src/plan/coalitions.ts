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
export function powerTypesOf(row: ast.Candidate): PowerTypeName[] {
    return row.type
        .flatMap(list => list.items)
        .map(item => wordOf('PowerType', item.word))
        .filter(isPowerType);
}

function isPowerType(word: string | undefined): word is PowerTypeName {
    return word !== undefined && (powerTypes as readonly string[]).includes(word);
}

/** What to call the person of a row. */
export function rowTitle(plan: Plan, row: ast.Candidate): string {
    return titleOf(plan.who(row.actor)) || row.actor?.ref?.$refText || 'somebody';
}

/** The spheres of influence of a row, else those of its actor, as they are shown. */
export function spheresOf(plan: Plan, row: ast.Candidate): readonly string[] {
    const known = plan.ask(spheresByRow);
    let spheres = known.get(row);
    if (!spheres) {
        const own = row.sphere.flatMap(list => list.items);
        const actor = plan.who(row.actor);
        const said = own.length > 0 ? own : actor?.$type === 'Actor' ? actor.sphere.flatMap(list => list.items) : [];
        spheres = said
            .map(sphere => sphere.text ?? (titleOf(plan.who(sphere)) || sphere.ref?.$refText))
            .filter(text => text !== undefined);
        known.set(row, spheres);
    }
    return spheres;
}

/** Many judgments ask for the spheres of the same rows. */
function spheresByRow(_plan: Plan): Map<ast.Candidate, readonly string[]> {
    return new Map();
}

/** A sphere for comparison: without case and article. */
export function sphereKey(sphere: string): string {
    let key = keys.get(sphere);
    if (key === undefined) {
        key = sphere
            .trim()
            .toLowerCase()
            .replace(/^(the|a|an)\s+/, '')
            .replace(/\s+/g, ' ');
        // A server lives long and names change: what is remembered stays small.
        if (keys.size > 5_000) keys.clear();
        keys.set(sphere, key);
    }
    return key;
}

const keys = new Map<string, string>();

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

/** How large a coalition may be: the guide's 7 to 10, or what the workspace has decided for `coalition/size`. */
export function rightSize(plan: Plan): { atLeast: number; atMost: number } {
    return { atLeast: 7, atMost: 10, ...plan.settings.thresholds.get('coalition/size') };
}

/** How large a coalition is against the right size. */
export function sizeOf(plan: Plan, members: number): 'none' | 'one-or-two' | 'few' | 'right' | 'many' {
    if (members === 0) return 'none';
    if (members <= 2) return 'one-or-two';
    const { atLeast, atMost } = rightSize(plan);
    return members < atLeast ? 'few' : members <= atMost ? 'right' : 'many';
}

/** The kinds of power that nobody of some rows holds; none where none of the rows names a kind at all. */
export function missingPowerTypes(rows: readonly ast.Candidate[]): PowerTypeName[] {
    const held = new Set(rows.flatMap(powerTypesOf));
    return held.size === 0 ? [] : powerTypes.filter(type => !held.has(type));
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
        for (const name of spheresOf(plan, row)) {
            const key = sphereKey(name);
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
    const { atLeast, share } = { atLeast: 3, share: 50, ...plan.settings.thresholds.get('coalition/narrow-sphere') };
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

/**
 * Rows as a proposal: "Dr Rao (expertise, ‘Universities’) and the mayor"; what is confidential is not said.
 *
 * @param wanted the kinds of power that they are proposed for; without it the two that each names first
 */
export function proposal(plan: Plan, rows: readonly ast.Candidate[], wanted?: readonly PowerTypeName[]): string {
    return listed(
        rows.map(row => {
            const sphere = spheresOf(plan, row)[0];
            const own = powerTypesOf(row);
            const kinds = wanted ? own.filter(type => wanted.includes(type)) : own.slice(0, 2);
            const traits = [...kinds, ...(sphere ? [`‘${sphere}’`] : [])];
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
