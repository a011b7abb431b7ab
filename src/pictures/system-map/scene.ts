/** Where in the delivery system an actor works, in the language's own words. */
export type MapLevel = 'leadership' | 'middle' | 'front-line' | 'external' | 'users' | 'public';

/** The relations that the language knows between actors, and those of the unit: who it oversees and holds accounts for. */
export type Verb =
    | 'manages'
    | 'reports to'
    | 'governs'
    | 'appoints'
    | 'funds'
    | 'regulates'
    | 'advises'
    | 'influences'
    | 'represents'
    | 'serves'
    | 'oversees'
    | 'accounts';

/** An actor of the system, or its delivery unit. */
export interface MapActor {
    /** The name in the plan: ids are made from it. */
    readonly id: string;
    /** The title as people read it; the name if there is none. */
    readonly name?: string;
    readonly role?: string;
    readonly level?: MapLevel;
    /** The id of the actor that this one is part of. */
    readonly within?: string;
    /** Marks the delivery unit; without a level it stands with those it reports to. */
    readonly unit?: { readonly people?: number };
}

/** A relation, read as a sentence: `from` `verb` `to`. */
export interface MapRelation {
    readonly from: string;
    readonly verb: Verb;
    readonly to: string;
    /** A word or two that the picture shows on the line. */
    readonly note?: string;
    /** True for a line that breaks the unit's independence. */
    readonly broken?: boolean;
}

/** What the system map shows. */
export interface SystemMapScene {
    /** The system's name in the plan: ids are made from it. */
    readonly name: string;
    /** The system as people call it: "State Department of Education". */
    readonly title?: string;
    readonly actors: readonly MapActor[];
    readonly relations: readonly MapRelation[];
    /** Tiers that stay unfolded in a large map; `unsaid` for actors without a level. */
    readonly open?: readonly (MapLevel | 'unsaid')[];
}
