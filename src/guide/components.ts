/** A stage of delivery with its components, from the guide's front table "Components of Deliverology". */
export interface Stage {
    readonly number: number;
    readonly name: string;
    readonly components: readonly Component[];
}

export interface Component {
    readonly id: string;
    readonly name: string;
}

const stage = (number: number, name: string, ...names: string[]): Stage => ({
    number,
    name,
    components: names.map((component, i) => ({ id: `${number}${'ABCD'[i]}`, name: component })),
});

/** The five stages in the guide's order. */
export const stages: readonly Stage[] = [
    stage(
        1,
        'Develop a foundation for delivery',
        'Define your aspiration',
        'Review the current state of delivery',
        'Build the Delivery Unit',
        'Establish a guiding coalition',
    ),
    stage(
        2,
        'Understand the delivery challenge',
        'Evaluate past and present performance',
        'Understand drivers of performance and relevant system activities',
    ),
    stage(
        3,
        'Plan for delivery',
        'Determine your reform strategy',
        'Set targets and trajectories',
        'Produce delivery plans',
    ),
    stage(
        4,
        'Drive delivery',
        'Establish routines to drive and monitor performance',
        'Solve problems early and rigorously',
        'Sustain and continually build momentum',
    ),
    stage(
        5,
        'Create an irreversible delivery culture',
        'Build system capacity all the time',
        'Communicate the delivery message',
        'Unleash the “alchemy of relationships”',
    ),
];

/** The fifteen components by their number. */
export const components: ReadonlyMap<string, Component> = new Map(
    stages.flatMap(({ components: own }) => own.map(component => [component.id, component] as const)),
);
