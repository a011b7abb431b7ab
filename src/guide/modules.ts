import { components, stages } from './components.ts';

/** A step of a module, as the guide names it. */
export interface GuideStep {
    readonly title: string;
}

/** A part of the guide's first chapter: its opening, or one of its four modules. */
export interface GuideModule {
    /** `1` for the opening, `1A` to `1D` for the modules. */
    readonly id: string;
    readonly title: string;
    readonly steps: readonly GuideStep[];
}

/** The opening has no steps of its own; this is its first sentence. */
export const beforeYouBegin: GuideStep = { title: 'Before you begin' };

/** What module 1A asks, with the three questions that come before its steps. */
export const aspirationSteps = {
    questions: { title: 'The three questions' },
    identify: { title: 'Step 1: Identify existing aspirations' },
    clarify: { title: 'Step 2: Clarify existing aspirations' },
    refine: { title: 'Step 3: Refine or define new aspirations if necessary' },
} as const satisfies Record<string, GuideStep>;

export const reviewSteps = {
    landscape: { title: 'Step 1: Understand the landscape of your system' },
    review: { title: 'Step 2: Conduct a delivery capacity review' },
    organize: { title: 'Step 3: Organize your delivery effort to improve capacity' },
} as const satisfies Record<string, GuideStep>;

export const unitSteps = {
    design: { title: 'Step 1: Design the Delivery Unit' },
    organize: { title: 'Step 2: Organize the Delivery Unit' },
    build: { title: "Step 3: Build the Delivery Unit's capacity and culture" },
} as const satisfies Record<string, GuideStep>;

export const coalitionSteps = {
    identify: { title: 'Step 1: Identify a potential guiding coalition for each aspiration' },
    build: { title: 'Step 2: Build trust and alignment among guiding coalition members' },
} as const satisfies Record<string, GuideStep>;

const module = (id: string, steps: Readonly<Record<string, GuideStep>>): GuideModule => ({
    id,
    title: components.get(id)!.name,
    steps: Object.values(steps),
});

/** The guide's first chapter in its order. */
export const modules: readonly GuideModule[] = [
    { id: '1', title: stages[0]!.name, steps: [beforeYouBegin] },
    module('1A', aspirationSteps),
    module('1B', reviewSteps),
    module('1C', unitSteps),
    module('1D', coalitionSteps),
];
