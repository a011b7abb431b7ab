import type * as ast from '../language/generated/ast.ts';
import {
    dominantType,
    membersOf,
    missingPowerTypes,
    narrowness,
    numbersFor,
    sizeOf,
    sphereKeysOf,
    spheresWithKeys,
} from './coalitions.ts';
import type { Plan } from './plan.ts';
import { latestJudgment, levelOf } from './values.ts';
import { waiverFor } from './waivers.ts';

/** A coalition as it is, or as it would be after a choice. */
export interface Group {
    readonly coalition: ast.Coalition;
    readonly members: readonly ast.Candidate[];
    /** Candidates about whom nothing is decided. */
    readonly open: readonly ast.Candidate[];
    /** Those of them with much power who can be hoped for. */
    readonly strong: readonly ast.Candidate[];
    /** How many people are on the list, those excluded among them. */
    readonly listed: number;
}

/** What is said of a group as a whole. */
export type GroupRule =
    | 'coalition/one-or-two'
    | 'coalition/size'
    | 'coalition/few-candidates'
    | 'coalition/power-type-missing'
    | 'coalition/power-type-dominant'
    | 'coalition/narrow-sphere'
    | 'coalition/sphere-uncovered';

/** A coalition as it is. */
export function groupOf(coalition: ast.Coalition): Group {
    let group = groups.get(coalition);
    if (!group) {
        const open = coalition.candidates.filter(row => row.standing === 'candidate');
        const listed = coalition.candidates.length;
        group = { coalition, members: membersOf(coalition), open, strong: open.filter(isStrong), listed };
        groups.set(coalition, group);
    }
    return group;
}

/** A tree never changes, and several judgments ask for the same group. */
const groups = new WeakMap<ast.Coalition, Group>();

/** Candidates who are made members, and members who are made something else. */
export interface Change {
    readonly add?: readonly ast.Candidate[];
    readonly drop?: readonly Leaving[];
}

/** A group after a change. */
export function changed(group: Group, { add = [], drop = [] }: Change): Group {
    const gone = new Set(drop.map(({ row }) => row));
    const added = new Set(add);
    const back = drop.filter(({ to }) => to === 'candidate').map(({ row }) => row);
    return {
        ...group,
        members: [...group.members.filter(row => !gone.has(row)), ...add],
        open: [...group.open.filter(row => !added.has(row)), ...back],
        strong: [...group.strong.filter(row => !added.has(row)), ...back.filter(isStrong)],
        listed: group.listed - drop.filter(({ to }) => to === 'gone').length,
    };
}

/** A member who is to be a candidate again, to be excluded, or to be taken off the list. */
export interface Leaving {
    readonly row: ast.Candidate;
    readonly to: 'candidate' | 'excluded' | 'gone';
}

/** A sphere of influence that powerful candidates reach and no member does. */
export interface UncoveredSphere {
    readonly key: string;
    readonly name: string;
    readonly rows: readonly ast.Candidate[];
}

/** The spheres that only candidates of power reach; none while a member has not said a sphere, and may reach them. */
export function uncoveredSpheres(plan: Plan, { members, strong }: Group): UncoveredSphere[] {
    if (members.some(row => sphereKeysOf(plan, row).length === 0)) return [];
    const reached = new Set(members.flatMap(row => sphereKeysOf(plan, row)));
    const found = new Map<string, { key: string; name: string; rows: ast.Candidate[] }>();
    for (const row of strong) {
        for (const { name, key } of spheresWithKeys(plan, row)) {
            if (reached.has(key)) continue;
            const known = found.get(key);
            if (known) known.rows.push(row);
            else found.set(key, { key, name, rows: [row] });
        }
    }
    return [...found.values()];
}

/** Whether somebody has much power, and can be hoped for. */
function isStrong(row: ast.Candidate): boolean {
    return (
        row.actor !== undefined &&
        (levelOf(row.power[0]) ?? 0) >= 4 &&
        (latestJudgment(row.potential[0])?.level ?? 3) > 2
    );
}

/** What is silent where another speaks of the same group, as the principles declare it. */
export const groupSilences: Partial<Record<GroupRule, readonly GroupRule[]>> = {
    'coalition/few-candidates': ['coalition/one-or-two'],
    'coalition/power-type-missing': ['coalition/one-or-two'],
    'coalition/narrow-sphere': ['coalition/one-or-two'],
    'coalition/power-type-dominant': ['coalition/one-or-two', 'coalition/power-type-missing'],
    'coalition/sphere-uncovered': ['coalition/one-or-two', 'coalition/narrow-sphere'],
};

/**
 * The findings that a group as a whole would have in front of a reader: what is silenced, waived, switched off or left
 * for later is none. That is what makes a fix able to say how many findings it settles.
 */
export function findingsOf(plan: Plan, group: Group): ReadonlySet<GroupRule> {
    const { coalition } = group;
    const spoken = [...spokenOf(plan, group)].filter(([rule]) => plan.settings.severities.get(rule) !== 'off');
    const speaking = new Set(spoken.map(([rule]) => rule));
    const isLater = coalition.partial.length > 0 || plan.settings.profile === 'draft';
    const shown = spoken.filter(
        ([rule, isAbsence]) =>
            !(isLater && isAbsence) &&
            !groupSilences[rule]?.some(other => speaking.has(other)) &&
            !waiverFor(rule, coalition, plan),
    );
    return new Set(shown.map(([rule]) => rule));
}

/** What each principle would say by itself, with whether it rests on something missing. */
function spokenOf(plan: Plan, group: Group): Map<GroupRule, boolean> {
    const { members, open, listed } = group;
    const spoken = new Map<GroupRule, boolean>();
    const size = sizeOf(plan, members.length);
    const { atLeast, atMost } = numbersFor(plan, 'coalition/few-candidates');
    if (size === 'one-or-two' || (size === 'none' && open.length > 0)) spoken.set('coalition/one-or-two', true);
    if (size === 'few' || size === 'many') spoken.set('coalition/size', size === 'few');
    if (listed > atMost || (listed > 0 && listed < atLeast)) spoken.set('coalition/few-candidates', listed < atLeast);
    if (size === 'none' || size === 'one-or-two') return spoken;
    if (missingPowerTypes(members).length > 0) spoken.set('coalition/power-type-missing', true);
    if (dominantType(plan, members)) spoken.set('coalition/power-type-dominant', false);
    if (narrowness(plan, members)) spoken.set('coalition/narrow-sphere', true);
    if (uncoveredSpheres(plan, group).length > 0) spoken.set('coalition/sphere-uncovered', true);
    return spoken;
}
