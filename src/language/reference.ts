/** What the language reference says of one property. */
export interface PropertyReference {
    /** What follows the keyword, as a reader would be told: `ACTOR, …`. */
    readonly form: string;
    /** One sentence on what it is for. */
    readonly says: string;
    /** The guide's module or exhibit that asks for it. */
    readonly cite?: string;
    /** True where a block may say it more than once. */
    readonly many?: true;
}

export interface BlockReference {
    /** The header as it is written. */
    readonly header: string;
    readonly says: string;
    readonly cite: string;
    readonly properties: Readonly<Record<string, PropertyReference>>;
}

const text = '"text"';
const date = 'DATE';

const common: Record<string, PropertyReference> = {
    note: { form: text, says: 'Anything worth keeping beside the block.', many: true },
    source: { form: text, says: 'Where this comes from: a document, a speech, an exhibit.', many: true },
    waive: {
        form: 'RULE because "reason" until DATE',
        says: 'Accepts one departure from a principle here, with the reason, if wanted until a date.',
        many: true,
    },
    'partial because': {
        form: text,
        says: 'Says that this is not all there is, so that what is missing is asked and not judged.',
    },
};

const party = 'ACTOR or "text"';
const rhythm = 'weekly, every 6 months, …';

const staff: Record<string, PropertyReference> = {
    role: { form: text, says: 'What this person does in the unit.', cite: '1C' },
    time: { form: '100%', says: 'The share of working time given to delivery.', cite: '1C' },
    'drawn from': { form: `${party}, …`, says: 'Where this person worked before.', cite: '1C.1' },
    competencies: {
        form: 'COMPETENCY LEVEL, …',
        says: 'How strong this person is in the five core competencies.',
        cite: '1C',
    },
    accounts: {
        form: 'ACTOR, … since DATE',
        says: 'The actors for which this person is the point of contact.',
        cite: '1C.2',
        many: true,
    },
    manages: { form: 'ACTOR, …', says: 'Whom this person manages.', cite: '1C' },
    'reports to': { form: 'ACTOR', says: "A manager outside the unit's own line.", cite: '1C' },
    'trusted by': { form: 'ACTOR, …', says: 'Who trusts this person.', cite: '1C' },
};

const review: Record<string, PropertyReference> = {
    because: { form: text, says: 'The rationale of the rating.', cite: '1B.7' },
    evidence: { form: '"text", …', says: 'The sources that support the rating.', cite: '1B.4' },
    self: { form: 'RATING', says: 'How the system scored itself.', cite: '1B.3' },
    aiming: { form: 'RATING by DATE', says: 'The rating aimed at, and when.', cite: '1B.8' },
};

const team: Record<string, PropertyReference> = {
    'led by': { form: 'STAFF', says: 'Who heads the team: in a thematic unit the joint action leader.', cite: '1C.3' },
    people: { form: 'STAFF, …', says: 'Who is in the team.', cite: '1C.3' },
    theme: { form: text, says: 'What the team works on.', cite: '1C.3' },
    crossteam: {
        form: '',
        says: 'The team serves all the others, as administration and data analysis do.',
        cite: '1C.3',
    },
    team: { form: 'NAME "Title" { … }', says: 'A team within the team.', cite: '1C.3', many: true },
};

/**
 * The reference of the language: every block and property in the guide's order, with its form, one sentence and the
 * place of the guide. Messages, `docs/language.md` and the editor read it; a test holds it against the grammar.
 */
export const reference: Readonly<Record<string, BlockReference>> = {
    System: {
        header: 'system NAME "Title"',
        says: 'Whose plan this is. The file that holds it, with all it imports, is a plan.',
        cite: '1',
        properties: {
            sector: { form: 'SECTOR', says: 'The kind of public service.', cite: '1B' },
            'led by': { form: 'ACTOR', says: 'The system leader, who sets the aspirations.', cite: '1A' },
            mission: { form: text, says: 'What the system is for. Aspirations are more specific.', cite: '1A' },
            history: { form: text, says: 'What has been tried before.', cite: '1' },
            ambition: { form: text, says: 'What the system wants to become.', cite: '1' },
            serves: { form: 'NUMBER "whom"', says: 'How many people the system serves.', cite: '1C' },
            spends: { form: 'CURRENCY NUMBER', says: 'What the system spends.', cite: '1C' },
            'as of': { form: date, says: 'Today, for this plan: the day on which it is judged.' },
            ...common,
        },
    },
    Influence: {
        header: 'external influence NAME "Title"',
        says: 'What already binds the aspirations: a law, a mandate, a commitment, the users.',
        cite: '1A.3, 1A.4',
        properties: {
            kind: { form: 'INFLUENCE-KIND', says: 'What sort of influence it is.', cite: '1A.4' },
            requires: { form: text, says: 'What it requires.', cite: '1A.3' },
            by: { form: date, says: 'By when.', cite: '1A.3' },
            measure: { form: 'METRIC', says: 'The measure to which it holds the system accountable.', cite: '1A.4' },
            shapes: { form: 'ASPIRATION, …', says: 'The aspirations that it shapes.', cite: '1A.3' },
            ...common,
        },
    },
    Aspiration: {
        header: 'aspiration NAME "Title"',
        says: 'The answer to three questions: what do we care about, what are we going to do about it, how will we measure success?',
        cite: '1A',
        properties: {
            care: { form: text, says: 'What do we care about?', cite: '1A' },
            do: { form: text, says: 'What are we going to do about it?', cite: '1A' },
            'measured by': { form: 'METRIC, …', says: 'How will we measure success?', cite: '1A' },
            purpose: { form: text, says: 'The moral purpose it serves.', cite: '1A' },
            impact: { form: text, says: 'What changes if it is achieved.', cite: '1A' },
            outlook: { form: text, says: 'How the world is changing meanwhile.', cite: '1A' },
            evidence: { form: text, says: 'The data that support calling it ambitious.', cite: '1A' },
            area: {
                form: '"text" measured by METRIC, …',
                says: 'A part of a broad aspiration, with its own metrics.',
                cite: '1A.1',
                many: true,
            },
            'part of': { form: 'ASPIRATION', says: 'The bigger aspiration that this one belongs to.', cite: '1A' },
            owner: { form: 'ACTOR', says: 'Who answers for it.', cite: '1B.6' },
            benefits: { form: 'ACTOR, …', says: 'Whom it is for.', cite: '1A' },
            origin: { form: 'ORIGIN', says: 'Whether it existed, was refined or is new.', cite: '1A' },
            clarity: { form: 'JUDGMENT', says: 'How clear, sharp and understandable it is.', cite: '1A' },
            focus: { form: 'JUDGMENT', says: 'How focused it is.', cite: '1A' },
            decision: { form: 'DECISION', says: 'Whether it is endorsed, altered or redefined.', cite: '1A' },
            'set by': { form: 'ACTOR, …', says: 'Who set it.', cite: '1A' },
            model: { form: 'SETTING-MODEL because "reason"', says: 'How it was set.', cite: '1A.5' },
            consulted: { form: 'ACTOR, …', says: 'Who was consulted.', cite: '1A.5' },
            needs: { form: 'NEED, …', says: 'What the way of setting it has to achieve.', cite: '1A.5' },
            today: {
                form: 'boldness LEVEL execution LEVEL',
                says: 'Where it stands on the map of delivery now.',
                cite: '1A.2',
            },
            via: {
                form: 'boldness LEVEL execution LEVEL',
                says: 'A station on the way.',
                cite: '1A.2',
                many: true,
            },
            heading: { form: 'boldness LEVEL execution LEVEL', says: 'Where it is to end.', cite: '1A.2' },
            'shared with': {
                form: 'AUDIENCE JUDGMENT',
                says: 'How far leadership, middle, front line, users or public share it.',
                cite: '1A.4',
                many: true,
            },
            response: { form: text, says: 'What is done where it is not shared.', cite: '1A' },
            communicated: { form: text, says: 'How it was made known.', cite: '1A' },
            'parked because': { form: text, says: 'Sets the aspiration aside, with the reason.', cite: '1A' },
            ...common,
        },
    },
    Metric: {
        header: 'metric NAME "Title"',
        says: 'How success is measured: a metric that represents the outcome that the system wants.',
        cite: '1A',
        properties: {
            'measured in': { form: text, says: 'The unit of its numbers.', cite: '1A.1' },
            direction: { form: 'DIRECTION', says: 'Which way is better.', cite: '1A' },
            kind: {
                form: 'METRIC-KIND',
                says: 'Whether it counts an outcome, an output, an activity or an input.',
                cite: '1A',
            },
            data: { form: 'DATA "note"', says: 'Whether the data can be had.', cite: '1A' },
            alternative: { form: 'METRIC', says: 'What to use where its own data cannot be had.', cite: '1A' },
            reported: { form: rhythm, says: 'How often there is a new reading.', cite: '1B.6' },
            owner: { form: 'ACTOR', says: 'Who answers for it.', cite: '1B.6' },
            baseline: { form: 'NUMBER in DATE', says: 'Where it started.', cite: '3B' },
            target: { form: 'NUMBER by DATE', says: 'Where it is to be, and when.', cite: '3B' },
            trajectory: { form: 'NUMBER in DATE, …', says: 'The stations between baseline and target.', cite: '3B' },
            actual: { form: 'NUMBER in DATE, … or from "file.csv"', says: 'The readings so far.', cite: '3B' },
            leads: { form: 'METRIC', says: 'The metric of which this is a leading indicator.', cite: '2A' },
            ...common,
        },
    },
    Actor: {
        header: 'actor NAME "Title"',
        says: 'A post, an organisation or a group on the system map.',
        cite: '1B',
        properties: {
            kind: { form: 'ACTOR-KIND', says: 'Person, organisation or group.', cite: '1B' },
            level: { form: 'ACTOR-LEVEL', says: 'Where in the system it stands.', cite: '1B' },
            role: { form: text, says: 'What it does in the system.', cite: '1B' },
            influence: { form: 'LEVEL', says: 'Its relative influence.', cite: '1B' },
            function: {
                form: 'FUNCTION',
                says: 'What it is to the system: its finance function, its inspectorate …',
                cite: '1C',
            },
            within: { form: 'ACTOR', says: 'The organisation that it is a part of.', cite: '1B' },
            sphere: { form: `${party}, …`, says: 'The circles in which it has influence.', cite: '1D.4' },
            'held by': {
                form: '"name" since DATE until DATE',
                says: 'Who holds the post: posts stay, people change.',
                cite: '1D',
                many: true,
            },
            manages: { form: 'ACTOR, … "note"', says: 'Line management, seen from above.', cite: '1B', many: true },
            'reports to': {
                form: 'ACTOR, … "note"',
                says: 'Line management, seen from below.',
                cite: '1B',
                many: true,
            },
            governs: { form: 'ACTOR, … "note"', says: 'Governs it, as a board does.', cite: '1B', many: true },
            appoints: { form: 'ACTOR, … "note"', says: 'Appoints it.', cite: '1B', many: true },
            funds: { form: 'ACTOR, … "note"', says: 'Gives it money.', cite: '1B', many: true },
            regulates: { form: 'ACTOR, … "note"', says: 'Sets or enforces rules for it.', cite: '1B', many: true },
            advises: { form: 'ACTOR, … "note"', says: 'Advises it.', cite: '1B', many: true },
            represents: { form: 'ACTOR, … "note"', says: 'Speaks for it.', cite: '1B', many: true },
            serves: { form: 'ACTOR, … "note"', says: 'Serves it.', cite: '1B', many: true },
            influences: { form: 'ACTOR, … "note"', says: 'Influences it in another way.', cite: '1B', many: true },
            ...common,
        },
    },
    Activity: {
        header: 'activity NAME "Title"',
        says: 'A system activity: the real work of the system, not of the unit.',
        cite: '1B',
        properties: {
            kind: { form: 'ACTIVITY-KIND', says: 'Routine work or a specific program.', cite: '1B' },
            owner: { form: 'ACTOR, …', says: 'Who does it.', cite: '1B' },
            supports: { form: 'ASPIRATION, …', says: 'The aspirations that it serves.', cite: '1B' },
            ...common,
        },
    },
    Action: {
        header: 'action NAME "Title"',
        says: 'What somebody will do, anywhere in the plan.',
        cite: '1B.8',
        properties: {
            for: { form: 'ASPIRATION, METRIC, COMPONENT or ACTOR, …', says: 'What it is to move.', cite: '1B.8' },
            'short-term': { form: '', says: 'To be done soon.', cite: '1B.8' },
            'long-term': { form: '', says: 'To be done over a longer time.', cite: '1B.8' },
            owner: { form: 'ACTOR', says: 'Who will do it.', cite: '1B.6' },
            by: { form: date, says: 'By when.', cite: '1B.8' },
            done: { form: date, says: 'When it was done.', cite: '1B.8' },
            ...common,
        },
    },
    Review: {
        header: 'review NAME "Title"',
        says: 'A delivery capacity review: how well the system performs the fifteen components.',
        cite: '1B',
        properties: {
            date: { form: date, says: 'When it was done.', cite: '1B' },
            mode: { form: 'REVIEW-MODE', says: 'A few quick interviews, or the formal process.', cite: '1B' },
            purpose: { form: 'REVIEW-PURPOSE', says: 'Understanding, not evaluation.', cite: '1B.3' },
            'anchored on': { form: 'ASPIRATION, …', says: 'The aspiration that its questions are about.', cite: '1B' },
            reviewer: {
                form: `SIDE ${party} "note"`,
                says: 'One of the joint team: from the unit, from the leadership, or external.',
                cite: '1B',
                many: true,
            },
            heard: { form: 'AUDIENCE, …', says: 'Whom interviews and focus groups heard.', cite: '1B' },
            tools: { form: 'TOOL, …', says: 'The tools used.', cite: '1B.3' },
            step: {
                form: 'STEP DURATION with "whom" on DATE',
                says: 'A step of the process and how long it took.',
                cite: '1B.5',
                many: true,
            },
            rate: {
                form: 'COMPONENT RATING because "rationale" evidence "source", …',
                says: 'The judgment on one component.',
                cite: '1B.7',
                many: true,
            },
            finding: {
                form: '"text" implies "text" for COMPONENT, … decided "text"',
                says: 'What was found and what it implies.',
                cite: '1B.6',
                many: true,
            },
            action: {
                form: '"text" short-term or long-term for COMPONENT, … owner ACTOR by DATE',
                says: 'What will be done to move towards green.',
                cite: '1B.8',
                many: true,
            },
            focus: { form: 'COMPONENT, …', says: 'Where the leadership chose to focus improvement.', cite: '1B' },
            ...common,
        },
    },
    Rate: { header: 'rate COMPONENT RATING', says: 'The judgment on one component.', cite: '1B.7', properties: review },
    ReviewFinding: {
        header: 'finding "text"',
        says: 'What was found and what it implies.',
        cite: '1B.6',
        properties: {
            implies: { form: text, says: 'What it means for the delivery effort.', cite: '1B.6' },
            for: { form: 'COMPONENT, …', says: 'The components that it is about.', cite: '1B.6' },
            decided: { form: text, says: 'The answer to an open question.', cite: '1B.6' },
        },
    },
    ReviewAction: {
        header: 'action "text" short-term',
        says: 'What will be done to move towards green.',
        cite: '1B.8',
        properties: {
            for: { form: 'COMPONENT, …', says: 'The components that it is to move.', cite: '1B.8' },
            owner: { form: 'ACTOR', says: 'Who will do it.', cite: '1B.6' },
            by: { form: date, says: 'By when.', cite: '1B.8' },
            done: { form: date, says: 'When it was done.', cite: '1B.8' },
        },
    },
    Step: {
        header: 'step STEP DURATION',
        says: 'A step of the review process.',
        cite: '1B.5',
        properties: {
            with: { form: text, says: 'Who took part.', cite: '1B.5' },
            on: { form: date, says: 'When.', cite: '1B.5' },
        },
    },
    Unit: {
        header: 'unit NAME "Title"',
        says: 'The Delivery Unit: the person or group responsible for driving the achievement of the aspirations.',
        cite: '1C',
        properties: {
            'reports to': { form: 'ACTOR', says: 'To whom it reports: the system leader.', cite: '1C' },
            'based in': { form: party, says: 'Where in the system it sits.', cite: '1C' },
            since: { form: date, says: 'When it was set up.', cite: '1C' },
            size: { form: 'NUMBER at most NUMBER', says: 'How many people it has, and its limit.', cite: '1C' },
            oversees: { form: 'ACTOR, …', says: 'The departments that it serves and oversees.', cite: '1C' },
            budget: { form: 'CURRENCY NUMBER', says: 'What it costs.', cite: '1C' },
            'influenced spending': {
                form: 'CURRENCY NUMBER',
                says: 'The money spent on what it influences.',
                cite: '1C',
            },
            organised: {
                form: 'UNIT-FORM since DATE because "reason"',
                says: 'Functional or thematic.',
                cite: '1C.2, 1C.3',
                many: true,
            },
            organized: {
                form: 'UNIT-FORM since DATE because "reason"',
                says: 'The same as `organised`.',
                cite: '1C.2, 1C.3',
                many: true,
            },
            meets: { form: rhythm, says: 'How often the staff meets.', cite: '1C.2' },
            finance: {
                form: 'ACTOR "note"',
                says: 'The finance function, and how the unit works with it.',
                cite: '1C',
            },
            mandate: { form: text, says: 'What the system leader has asked of it.', cite: '1C' },
            trains: { form: 'ACTOR, …', says: 'Whom it trains to deliver for themselves.', cite: '1C.7' },
            'drawn from': { form: `${party}, …`, says: 'Where its people worked before.', cite: '1C.1' },
            leader: { form: 'NAME "Title" { … }', says: 'The delivery leader.', cite: '1C', many: true },
            staff: { form: 'NAME "Title" { … }', says: 'One of its people.', cite: '1C', many: true },
            vacancy: { form: 'NAME "Title"', says: 'A post that is not filled.', cite: '1C', many: true },
            team: { form: 'NAME "Title" { … }', says: 'A team of the unit.', cite: '1C.3', many: true },
            'joint action': {
                form: 'NAME "Title" { … }',
                says: 'A short, focused intervention with a department.',
                cite: '1C.5',
                many: true,
            },
            interaction: { form: 'NAME "Title" { … }', says: 'How unit and system meet.', cite: '1C.4', many: true },
            culture: {
                form: 'CULTURE-WORD "text"',
                says: 'What one of the five words means here.',
                cite: '1C',
                many: true,
            },
            will: {
                form: '"text" for CULTURE-WORD',
                says: 'What actors can expect of the unit.',
                cite: '1C.8',
                many: true,
            },
            'will not': {
                form: '"text" for CULTURE-WORD',
                says: 'What the unit promises not to do.',
                cite: '1C.8',
                many: true,
            },
            question: {
                form: 'NUMBER "text"',
                says: 'The answer to one of the five questions.',
                cite: '1C',
                many: true,
            },
            ...common,
        },
    },
    Staff: {
        header: 'leader, staff or vacancy NAME "Title"',
        says: 'A person of the unit, or a post to be filled.',
        cite: '1C',
        properties: { ...staff, ...common },
    },
    Team: {
        header: 'team NAME "Title"',
        says: 'A team of the unit.',
        cite: '1C.3',
        properties: { ...team, ...common },
    },
    JointAction: {
        header: 'joint action NAME "Title"',
        says: 'A short, focused intervention with a clear outcome and end point.',
        cite: '1C.5',
        properties: {
            issue: { form: text, says: 'The delivery issue.', cite: '1C.5' },
            'led by': { form: 'STAFF', says: 'The joint action leader.', cite: '1C.5' },
            people: { form: 'STAFF, …', says: 'Who else of the unit is in it.', cite: '1C.5' },
            counterpart: { form: 'ACTOR', says: 'The departmental priority leader.', cite: '1C.5' },
            owner: { form: 'ACTOR', says: 'The priority owner.', cite: '1C.5' },
            agreed: { form: date, says: 'When it was agreed.', cite: '1C.5' },
            outcome: { form: text, says: 'What will be different at its end.', cite: '1C.5' },
            starts: { form: date, says: 'Its first day.', cite: '1C.5' },
            ends: { form: date, says: 'Its last day.', cite: '1C.5' },
            ...common,
        },
    },
    Interaction: {
        header: 'interaction NAME "Title"',
        says: 'How unit and system meet, and at which level.',
        cite: '1C.4',
        properties: {
            with: { form: 'ACTOR, …', says: 'Whom the unit meets.', cite: '1C.4' },
            'led by': { form: 'STAFF', says: 'Who leads it for the unit.', cite: '1C.4' },
            level: { form: 'LEVEL-OF-MEETING', says: 'The level at which it takes place.', cite: '1C.4' },
            every: { form: '6 months', says: 'How often.', cite: '1C.4' },
            daily: { form: '', says: 'Every day.', cite: '1C.4' },
            weekly: { form: '', says: 'Every week.', cite: '1C.4' },
            monthly: { form: '', says: 'Every month.', cite: '1C.4' },
            quarterly: { form: '', says: 'Every quarter.', cite: '1C.4' },
            yearly: { form: '', says: 'Every year.', cite: '1C.4' },
            purpose: { form: text, says: 'What it is for.', cite: '1C.4' },
            ...common,
        },
    },
    Coalition: {
        header: 'coalition NAME for ASPIRATION, …',
        says: 'The guiding coalition of an aspiration: the people who enable its pursuit.',
        cite: '1D',
        properties: {
            'led by': {
                form: 'ACTOR',
                says: 'Who builds it: the system leader. A member only if listed as one.',
                cite: '1D',
            },
            form: {
                form: 'COALITION-FORM guard "text"',
                says: 'Informal network or coordinated team, and the guard against its drawback.',
                cite: '1D.1',
            },
            functions: { form: 'FUNCTION-OF-COALITION, …', says: 'What it is for.', cite: '1D' },
            criteria: { form: text, says: 'The criteria for the short list.', cite: '1D.5' },
            result: { form: text, says: 'What has come of it.', cite: '1D.1' },
            member: {
                form: 'ACTOR { … }',
                says: 'One of the roughly 7 to 10 in whom you will invest.',
                cite: '1D.4',
                many: true,
            },
            candidate: {
                form: 'ACTOR { … }',
                says: 'One of the 20 people with the most power over the aspiration.',
                cite: '1D.4',
                many: true,
            },
            excluded: {
                form: 'ACTOR { … }',
                says: 'Somebody to work around, with the reason.',
                cite: '1D',
                many: true,
            },
            circle: {
                form: '"title" ACTOR, …',
                says: 'A circle of leadership, inner ones first.',
                cite: '1D.2',
                many: true,
            },
            gathering: {
                form: 'GATHERING weekly "note"',
                says: 'How the coalition comes together.',
                cite: '1D',
                many: true,
            },
            ...common,
        },
    },
    Candidate: {
        header: 'member, candidate or excluded ACTOR',
        says: 'A row of the coalition table.',
        cite: '1D.4',
        properties: {
            alignment: { form: 'JUDGMENT', says: 'Alignment with the aspiration now.', cite: '1D.4' },
            potential: { form: 'JUDGMENT', says: 'Potential for alignment with the aspiration.', cite: '1D.4' },
            power: { form: 'LEVEL', says: 'Relative power over the aspiration.', cite: '1D.4' },
            type: { form: 'POWER-TYPE, …', says: 'The kinds of power, the strongest first.', cite: '1D.4' },
            sphere: { form: `${party}, …`, says: 'The circles of influence.', cite: '1D.4' },
            'difficulty with': {
                form: `${party} "note" mitigated "text"`,
                says: 'Potential for difficulty with others.',
                cite: '1D.4',
                many: true,
            },
            shares: { form: 'aspiration, values, strategy', says: 'What this person shares already.', cite: '1D' },
            'proposed by': { form: `${party}, …`, says: 'Who brought up the name.', cite: '1D.5' },
            because: { form: text, says: 'Why in, why out.', cite: '1D' },
            contact: {
                form: 'CONTACT weekly last DATE "note"',
                says: 'How and how often the relationship is kept.',
                cite: '1D',
                many: true,
            },
            ...common,
        },
    },
    Difficulty: {
        header: 'difficulty with ACTOR',
        says: 'Potential for difficulty with others.',
        cite: '1D.4',
        properties: { mitigated: { form: text, says: 'What is done about it.', cite: '1D' } },
    },
    Contact: {
        header: 'contact CONTACT',
        says: 'How and how often the relationship is kept.',
        cite: '1D',
        properties: {
            every: { form: '6 months', says: 'How often.', cite: '1D' },
            daily: { form: '', says: 'Every day.', cite: '1D' },
            weekly: { form: '', says: 'Every week.', cite: '1D' },
            monthly: { form: '', says: 'Every month.', cite: '1D' },
            quarterly: { form: '', says: 'Every quarter.', cite: '1D' },
            yearly: { form: '', says: 'Every year.', cite: '1D' },
            last: { form: date, says: 'The day of the last contact.', cite: '1D' },
        },
    },
};
