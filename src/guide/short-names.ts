/** The components in a word or two, for where their names are too long: ours, not the guide's. */
export const shortNames: ReadonlyMap<string, string> = new Map([
    ['1A', 'Aspiration'],
    ['1B', 'Current state'],
    ['1C', 'Delivery Unit'],
    ['1D', 'Guiding coalition'],
    ['2A', 'Past and present performance'],
    ['2B', 'Drivers of performance'],
    ['3A', 'Reform strategy'],
    ['3B', 'Targets and trajectories'],
    ['3C', 'Delivery plans'],
    ['4A', 'Routines'],
    ['4B', 'Problem solving'],
    ['4C', 'Momentum'],
    ['5A', 'System capacity'],
    ['5B', 'Delivery message'],
    ['5C', 'Relationships'],
]);
