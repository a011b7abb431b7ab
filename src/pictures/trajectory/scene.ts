/** A value of a metric on a day. */
export interface Dated {
    readonly day: number;
    readonly value: number;
    /** The date as the plan writes it. */
    readonly date: string;
}

/** What the picture of a metric's way shows. */
export interface TrajectoryScene {
    /** The metric's name. */
    readonly name: string;
    readonly title: string;
    /** What it is measured in. */
    readonly unit?: string;
    readonly percent: boolean;
    readonly direction?: 'increase' | 'decrease' | 'maintain';
    /** The planned way by date: where it starts, its stations, its target. */
    readonly plan: readonly (Dated & { readonly kind: 'baseline' | 'station' | 'target' })[];
    /** What was measured, by date. */
    readonly actual: readonly Dated[];
    /** The value planned for the day of the latest reading. */
    readonly due?: number;
    /** The day on which it is looked at. */
    readonly today: number;
    /** Why its values cannot be drawn together, as a sentence. */
    readonly problem?: string;
}
