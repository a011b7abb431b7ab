import type { CapacityReviewScene, ReviewedComponent } from '../../src/pictures/capacity-review.ts';
import type { PowerMapScene } from '../../src/pictures/power-map.ts';
import type { SystemMapScene } from '../../src/pictures/system-map.ts';

/** The guide's stages and components as scenes pass them. */
export const stages: readonly {
    number: string;
    name: string;
    components: readonly (readonly [id: string, name: string])[];
}[] = [
    {
        number: '1',
        name: 'Develop a foundation for delivery',
        components: [
            ['1A', 'Define your aspiration'],
            ['1B', 'Review the current state of delivery'],
            ['1C', 'Build the Delivery Unit'],
            ['1D', 'Establish a guiding coalition'],
        ],
    },
    {
        number: '2',
        name: 'Understand the delivery challenge',
        components: [
            ['2A', 'Evaluate past and present performance'],
            ['2B', 'Understand drivers of performance and relevant system activities'],
        ],
    },
    {
        number: '3',
        name: 'Plan for delivery',
        components: [
            ['3A', 'Determine your reform strategy'],
            ['3B', 'Set targets and trajectories'],
            ['3C', 'Produce delivery plans'],
        ],
    },
    {
        number: '4',
        name: 'Drive delivery',
        components: [
            ['4A', 'Establish routines to drive and monitor performance'],
            ['4B', 'Solve problems early and rigorously'],
            ['4C', 'Sustain and continually build momentum'],
        ],
    },
    {
        number: '5',
        name: 'Create an irreversible delivery culture',
        components: [
            ['5A', 'Build system capacity all the time'],
            ['5B', 'Communicate the delivery message'],
            ['5C', 'Unleash the “alchemy of relationships”'],
        ],
    },
];

/** A review whose components say only what is given for them. */
export function review(
    judgments: Record<string, Partial<ReviewedComponent>>,
    rest: Partial<CapacityReviewScene> = {},
): CapacityReviewScene {
    return {
        name: 'Spring',
        date: '2012-04',
        ...rest,
        stages: stages.map(stage => ({
            ...stage,
            components: stage.components.map(([id, name]) => ({ id, name, ...judgments[id] })),
        })),
    };
}

/** A review as a unit would write it after a spring of interviews. */
export const fullReview = review(
    {
        '1A': {
            rating: 'YG',
            because: 'Bold and public; only two of five leaders can name the measure.',
            before: 'YR',
        },
        '1B': {
            rating: 'YR',
            because: 'First review done this spring; no baseline for three regions.',
            before: 'YR',
            aiming: { rating: 'G', by: '2013-06' },
        },
        '1C': {
            rating: 'G',
            because: 'Six people, outside line management, reporting to the permanent secretary.',
            before: 'YR',
        },
        '1D': {
            rating: 'R',
            because: 'The finance ministry is not yet part of the coalition.',
            before: 'R',
            aiming: { rating: 'YG', by: '2012-12' },
        },
        '2A': { rating: 'YG', because: 'Monthly data by district; no leading indicators for readiness.', before: 'YG' },
        '2B': { rating: 'YR', because: 'Hypotheses listed; no evidence from front-line visits.', before: 'R' },
        '3A': { rating: 'YR', because: '41 initiatives, few with a theory of change.', before: 'YR' },
        '3B': { rating: 'G', because: 'Targets cascaded to all 14 regions, reviewed each quarter.', before: 'YG' },
        '3C': {
            rating: 'R',
            because: 'Plans exist for funded programmes only and are not used to steer.',
            before: 'YR',
        },
        '4A': { rating: 'YG', because: 'Stocktakes every second month since January.', before: 'YR' },
        '4B': {
            rating: 'YR',
            because:
                'Issues surface quickly, but there is no ranking by severity, and the same three come back at every stocktake without an owner.',
            before: 'YR',
        },
        '5A': { rating: 'R', because: 'Training budget cut; no coaching of middle managers.', before: 'R' },
        '5B': { rating: 'YG', because: 'One story line; the union newsletter carries it.', before: 'YG' },
        '5C': { rating: 'YG', because: 'Weekly one-to-ones with the school leaders’ association.' },
    },
    { title: 'Delivery capacity review', date: '2012 H1', previous: '2011 H1' },
);

/** Twelve people as a delivery unit would sketch them before the first conversations. */
export const coalition: PowerMapScene = {
    name: 'ReadinessCoalition',
    aspiration: 'College- and career-ready by 2030',
    people: [
        {
            id: 'SenateChair',
            name: 'Chair, Senate education committee',
            role: 'excluded',
            power: 'very high',
            types: ['position'],
            alignment: 'very low',
            potential: 'very low',
            sphere: 'Legislature',
            difficulties: ['Chief officer'],
        },
        {
            id: 'UnionLeader',
            name: 'Teachers’ union president',
            role: 'member',
            power: 'very high',
            types: ['credibility', 'leadership'],
            alignment: 'low',
            potential: 'high',
            sphere: 'Teacher workforce',
            difficulties: ['Governor'],
        },
        {
            id: 'FinanceMinister',
            name: 'Minister of Finance',
            role: 'member',
            power: 'very high',
            types: ['position'],
            alignment: 'medium',
            potential: 'high',
            sphere: 'Cabinet',
        },
        {
            id: 'PermanentSecretary',
            name: 'Permanent Secretary',
            role: 'member',
            power: 'very high',
            types: ['management', 'expertise'],
            alignment: 'very high',
            sphere: 'Civil service',
        },
        {
            id: 'Adviser',
            name: 'Governor’s education adviser',
            role: 'member',
            power: 'high',
            types: ['position'],
            alignment: 'low',
            potential: 'high',
            sphere: 'Governor’s office',
        },
        {
            id: 'Deputy',
            name: 'Deputy Superintendent',
            role: 'candidate',
            power: 'high',
            types: ['leadership'],
            alignment: 'low',
            potential: 'high',
            sphere: 'Department of Education',
        },
        {
            id: 'Inspector',
            name: 'Head of the inspectorate',
            role: 'candidate',
            power: 'high',
            types: ['expertise'],
            alignment: 'medium',
        },
        {
            id: 'ViceChancellor',
            name: 'Vice-chancellor, Northern University',
            role: 'member',
            power: 'high',
            types: ['credibility'],
            alignment: 'high',
            potential: 'very high',
        },
        {
            id: 'Parents',
            name: 'Parents’ federation chair',
            role: 'member',
            power: 'medium',
            types: ['credibility'],
            alignment: 'medium',
            potential: 'very high',
            sphere: 'Parents',
        },
        {
            id: 'Statistics',
            name: 'Director, National Statistics',
            role: 'candidate',
            power: 'medium',
            types: ['expertise'],
            alignment: 'high',
        },
        {
            id: 'Editor',
            name: 'Editor, Education Weekly',
            role: 'candidate',
            power: 'low',
            types: ['credibility'],
            alignment: 'very low',
            potential: 'medium',
            sphere: 'Media',
            difficulties: ['Teachers’ union president'],
        },
        { id: 'Mayor', name: 'Mayor of Port City', role: 'candidate', power: 'medium', types: ['leadership'] },
    ],
};

/** A state's higher education: the size most plans have. */
export const higherEducation: SystemMapScene = {
    name: 'HigherEd',
    title: 'state higher education',
    actors: [
        { id: 'Governor', name: 'Governor', role: 'Appoints board members', level: 'external' },
        { id: 'Legislature', name: 'Legislature', role: 'Passes the budget and law', level: 'external' },
        { id: 'Finance', name: 'Ministry of Finance', role: 'Allocates and audits', level: 'external' },
        { id: 'Inspectorate', name: 'Independent inspectorate', role: 'Reviews quality', level: 'external' },
        { id: 'Board', name: 'Board of Regents', role: 'Sets system policy', level: 'leadership' },
        { id: 'Chancellor', name: 'Chancellor', role: 'Leads the system', level: 'leadership' },
        { id: 'Unit', name: 'Delivery Unit', unit: { people: 6 } },
        {
            id: 'Academic',
            name: 'Vice-chancellor, Academic Affairs',
            role: 'Programmes and standards',
            level: 'leadership',
            within: 'Office',
        },
        {
            id: 'Business',
            name: 'Vice-chancellor, Business and Finance',
            role: 'Money, buildings, data',
            level: 'leadership',
            within: 'Office',
        },
        { id: 'Regions', name: 'Regional directors', role: '14 regions', level: 'middle' },
        { id: 'Senate', name: 'Statewide academic senate', role: 'Faculty voice on curriculum', level: 'middle' },
        { id: 'Union', name: 'Faculty union', role: '11 locals', level: 'middle' },
        { id: 'Southern', name: 'Southern campus', role: '22,100 students', level: 'front-line' },
        { id: 'Northern', name: 'Northern campus', role: '18,400 students', level: 'front-line' },
        { id: 'Coastal', name: 'Coastal polytechnic', role: '9,800 students', level: 'front-line' },
        { id: 'Students', name: 'Students and families', role: '50,300 students', level: 'users' },
        { id: 'Office', name: 'System office', role: 'Where the vice-chancellors work', level: 'leadership' },
    ],
    relations: [
        { from: 'Governor', verb: 'appoints', to: 'Inspectorate' },
        { from: 'Governor', verb: 'appoints', to: 'Board', note: 'appoints' },
        { from: 'Legislature', verb: 'governs', to: 'Board' },
        { from: 'Legislature', verb: 'governs', to: 'Finance' },
        { from: 'Inspectorate', verb: 'regulates', to: 'Southern' },
        { from: 'Inspectorate', verb: 'regulates', to: 'Northern' },
        { from: 'Inspectorate', verb: 'advises', to: 'Board', note: 'annual report' },
        { from: 'Finance', verb: 'funds', to: 'Business', note: 'annual grant' },
        { from: 'Board', verb: 'appoints', to: 'Chancellor', note: 'hires' },
        { from: 'Unit', verb: 'reports to', to: 'Chancellor' },
        { from: 'Chancellor', verb: 'manages', to: 'Academic' },
        { from: 'Chancellor', verb: 'manages', to: 'Business' },
        { from: 'Chancellor', verb: 'manages', to: 'Regions' },
        { from: 'Unit', verb: 'oversees', to: 'Regions' },
        { from: 'Unit', verb: 'advises', to: 'Regions', note: 'monthly note' },
        { from: 'Senate', verb: 'advises', to: 'Chancellor' },
        { from: 'Union', verb: 'influences', to: 'Academic' },
        { from: 'Regions', verb: 'manages', to: 'Southern' },
        { from: 'Regions', verb: 'manages', to: 'Northern' },
        { from: 'Regions', verb: 'manages', to: 'Coastal' },
        { from: 'Business', verb: 'funds', to: 'Southern' },
        { from: 'Business', verb: 'funds', to: 'Northern' },
        { from: 'Business', verb: 'funds', to: 'Coastal' },
        { from: 'Business', verb: 'manages', to: 'Unit', note: 'approves its travel', broken: true },
        { from: 'Southern', verb: 'serves', to: 'Students' },
        { from: 'Northern', verb: 'serves', to: 'Students' },
        { from: 'Coastal', verb: 'serves', to: 'Students' },
    ],
};
