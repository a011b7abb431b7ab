import type { Rating } from '../ratings.ts';

/** One of the guide's components as a review judged it. */
export interface ReviewedComponent {
    /** The guide's number: `1A`. */
    readonly id: string;
    readonly name: string;
    /** Left out while nobody has judged it. */
    readonly rating?: Rating;
    readonly because?: string;
    /** The rating in the review before this one. */
    readonly before?: Rating;
    /** The rating the plan aims for, and by when, in the plan's own spelling. */
    readonly aiming?: { readonly rating: Rating; readonly by?: string };
}

/** One of the guide's stages with its components, in the guide's order. */
export interface ReviewedStage {
    readonly number: string;
    readonly name: string;
    readonly components: readonly ReviewedComponent[];
}

/** What the picture of a capacity review shows. */
export interface CapacityReviewScene {
    /** The review's name in the plan: ids are made from it. */
    readonly name: string;
    /** What the picture calls the review; "Delivery capacity review" if not given. */
    readonly title?: string;
    readonly date?: string;
    /** How the review before this one is called; left out when this is the first. */
    readonly previous?: string;
    readonly stages: readonly ReviewedStage[];
}
