import type { AstNode } from 'langium';
import type { Waiver } from '../language/generated/ast.ts';
import type { Place, Range } from './file.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** The severities, the gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** Puts findings of a file in the order of its text; at one place, by rule. */
export function byPlace(a: Finding, b: Finding): number {
    return (
        a.place.offset - b.place.offset ||
        a.place.length - b.place.length ||
        (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
    );
}

/** Another place that explains a finding: a step of a path, the other member of a pair. */
export interface Related {
    readonly place: Place;
    readonly message: string;
}

/** A change of text. `edits.ts` makes them. */
export interface Edit {
    readonly place: Place;
    readonly text: string;
    /** Where in the text the cursor goes, if something is to be written there that only people know. */
    readonly cursor?: number;
    /** Parts of the text that are there to be typed over. */
    readonly fields?: readonly Range[];
}

/** A change of text that settles a finding. */
export interface Fix {
    /** What it does, as a menu entry: "Change to `yellow-red`". */
    readonly title: string;
    readonly edits: readonly Edit[];
    /** Set where it declares what the finding misses: a way among others that is never taken for many findings unseen. */
    readonly declares?: true;
}

/** Something that the checker says of a plan, at a place in it. */
export interface Finding {
    /** The principle's or check's id: `coalition/size`. */
    readonly rule: string;
    readonly severity: Severity;
    readonly message: string;
    readonly place: Place;
    readonly related?: readonly Related[];
    readonly fixes?: readonly Fix[];
    /** The node that it is about: waivers in it and around it apply. */
    readonly node?: AstNode;
    /**
     * Set where the finding rests on judgments about people: what to say where those are withheld, for a number of such
     * findings in one block, and the block whose name may then be shown.
     */
    readonly confidential?: { readonly block: AstNode; readonly withheld: (count: number) => string };
    /** Set where a waiver accepts it; without the waiver where its reason is withheld. */
    readonly waived?: { readonly reason: string; readonly until?: string; readonly by?: Waiver };
}
