/** A circle of leadership. */
export interface Circle {
    readonly title: string;
    /** Who is in it, by name; those whom nobody may see are counted in `hidden`. */
    readonly actors: readonly { readonly id: string; readonly name: string; readonly kind?: string }[];
    readonly hidden: number;
}

/** What the picture of a coalition's circles shows: the innermost first. */
export interface CirclesScene {
    readonly name: string;
    readonly title: string;
    readonly circles: readonly Circle[];
}
