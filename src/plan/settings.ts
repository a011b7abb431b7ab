import type { Severity } from './finding.ts';
import type { Plan } from './plan.ts';

/** The file in which a workspace decides how its plans are judged. */
export const settingsName = 'delivery.json';

/** How much is asked of a plan: `draft` asks where `review` judges, `strict` judges some of what `review` asks. */
export const profiles = ['draft', 'review', 'strict'] as const;
export type Profile = (typeof profiles)[number];

/** How a component of the rubric is worded. */
export interface RubricWords {
    readonly question?: string;
    /** What weak delivery looks like. */
    readonly weak?: string;
    /** What strong delivery looks like. */
    readonly strong?: string;
    readonly lookFors?: readonly string[];
}

/** What a workspace has decided for its plans, in `delivery.json`. */
export interface Settings {
    /** The URI of the file that says so; absent where nothing has been decided. */
    readonly source?: string;
    readonly profile: Profile;
    /** By the id of a principle. */
    readonly severities: ReadonlyMap<string, Severity | 'off'>;
    /** By the id of a principle: its numbers, by their names. */
    readonly thresholds: ReadonlyMap<string, Readonly<Record<string, number>>>;
    /** By the number of a component. */
    readonly rubric: ReadonlyMap<string, RubricWords>;
}

/** What holds where a workspace has decided nothing. */
export const defaultSettings: Settings = {
    profile: 'review',
    severities: new Map(),
    thresholds: new Map(),
    rubric: new Map(),
};

/**
 * How the workspace of a plan words a component of the rubric.
 *
 * @param component its number: `1A`
 * @returns undefined where the workspace has its own words for nothing of it; the guide gives none that could stand in
 */
export function rubricOf(plan: Plan, component: string): RubricWords | undefined {
    return plan.settings.rubric.get(component.toUpperCase());
}
