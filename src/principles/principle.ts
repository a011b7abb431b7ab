import type { AstNode } from 'langium';
import type { Place } from '../plan/file.ts';
import type { Fix, Related, Severity } from '../plan/finding.ts';
import type { Plan } from '../plan/plan.ts';

/** A place of the guide, with its own words. */
export interface Citation {
    /** Module, with the exhibit where there is one: `1C`, `1D.4`. */
    readonly where: string;
    /** The guide's words, exactly, at most 25 of them. */
    readonly quote: string;
}

/** The parts of a plan that principles are about, in the guide's order. */
export const areas = {
    plan: 'The whole plan',
    aspiration: 'Focus and aspirations',
    metric: 'Metrics',
    map: 'The system map',
    review: 'The capacity review',
    unit: 'The Delivery Unit',
    coalition: 'Guiding coalitions',
    waiver: 'Waivers',
} as const;
export type Area = keyof typeof areas;

/** What a principle says of a plan. */
export interface Judgment {
    /** Where it says it: a node, all of whose text is marked, or a place. */
    readonly at: AstNode | Place;
    /** The node that it is about, where `at` is a place: waivers and `partial` in and around it apply. */
    readonly about?: AstNode;
    /** What is wrong here, why the guide cares, what to do. */
    readonly message: string;
    /** Where it differs from the principle's own. */
    readonly severity?: Severity;
    readonly related?: readonly Related[];
    readonly fixes?: readonly Fix[];
    /** True where it rests on something missing, or on too few: in a `partial` block it is a question. */
    readonly absence?: boolean;
}

export type Report = (judgment: Judgment) => void;

/** A number on which a principle rests, and which a workspace can change in `delivery.json`. */
export interface Threshold {
    readonly value: number;
    /** What it counts, as a half-sentence: "the most members that a coalition has". */
    readonly says: string;
    /** Whether the guide gives the number, or we do. */
    readonly from: 'guide' | 'ours';
}

/** The numbers that hold for a plan, by their names. */
export type Limits<Names extends string = string> = Readonly<Record<Names, number>>;

/**
 * A principle of the guide as a judgment, everything about it in one file: diagnostics, fixes, `explain`, the pages under
 * `docs/principles` and the tests are all made from it.
 */
export interface Principle<Names extends string = string> {
    /** Its name, and the name by which it is waived: `unit/too-large`. */
    readonly id: string;
    readonly area: Area;
    /** The principle in one sentence, as a plan that keeps it would say. */
    readonly statement: string;
    readonly severity: Severity;
    readonly cites: readonly Citation[];
    /** What is our reading and not the guide's words: thresholds, inferences. */
    readonly ours?: string;
    /** Its numbers, by names such as `atMost`: what `check` is given as limits. */
    readonly thresholds?: Readonly<Record<Names, Threshold>>;
    /** Principles that speak of the same cause: where one of them does, this one is silent. */
    readonly silencedBy?: readonly {
        readonly id: string;
        /** `plan`: anywhere in the plan. `block`: in the same block. */
        readonly within: 'plan' | 'block';
    }[];
    /** True where the answer depends on today's date. */
    readonly clock?: true;
    /** True where it looks at a plan as a whole, so that a file without a plan is not judged by it. */
    readonly whole?: true;
    /** Set where it rests on judgments about people: what to say of a number of them where names are withheld. */
    readonly withheld?: (count: number) => string;
    /** Why there is no fix where there is none: what has to be known or decided first. */
    readonly noFix?: string;
    check(plan: Plan, report: Report, limits: Limits<Names>): void;
    /** A plan that keeps it. */
    readonly good: string;
    /** The good plan with at most three lines changed; `«…»` marks what the finding marks. It is the first of `bads`. */
    readonly bad: string;
    readonly bads: readonly Departure[];
    /** A plan near the line that stays on the right side. It is the first of `nears`. */
    readonly near: string;
    readonly nears: readonly string[];
}

/** A plan that departs from a principle. */
export interface Departure {
    readonly plan: string;
    /** How its finding begins, after its severity: `error: This unit has 50 people`. Of the plan that a page shows, the page says it. */
    readonly says?: string;
}

/** As a file declares it: one plan, or several, of which the first is the one that pages show and the others try what it does not. */
interface Declared<Names extends string> extends Omit<Principle<Names>, 'bad' | 'bads' | 'near' | 'nears'> {
    readonly bad: string | readonly [shown: string, ...others: Departure[]];
    readonly near: string | readonly [shown: string, ...others: string[]];
}

/** Declares a principle; a file under `principles/` exports one as its default. */
export function principle<const Names extends string = never>(declared: Declared<Names>): Principle {
    const [bad, ...others] = typeof declared.bad === 'string' ? ([declared.bad] as const) : declared.bad;
    const [near, ...moreNear] = typeof declared.near === 'string' ? ([declared.near] as const) : declared.near;
    return { ...declared, bad, bads: [{ plan: bad }, ...others], near, nears: [near, ...moreNear] };
}
