/** One word of a closed vocabulary. */
export interface VocabularyWord {
    readonly word: string;
    /** What it means, in the guide's terms. */
    readonly says: string;
    /** Other spellings that are read as the same. */
    readonly also?: readonly string[];
}

export interface Vocabulary {
    /** What the words are, as a noun for messages: "a rating". */
    readonly noun: string;
    /** The name that the reference gives it in forms: `RATING`. */
    readonly form: string;
    readonly cite: string;
    readonly words: readonly VocabularyWord[];
}

const words = (...pairs: [string, string, ...string[]][]): VocabularyWord[] =>
    pairs.map(([word, says, ...also]) => (also.length > 0 ? { word, says, also } : { word, says }));

const timeUnits = words(
    ['hour', 'An hour of work.', 'hours'],
    ['day', 'A day; in durations a working day.', 'days'],
    ['week', 'A week; in durations five working days.', 'weeks'],
    ['month', 'A month.', 'months'],
    ['quarter', 'Three months.', 'quarters'],
    ['year', 'A year.', 'years'],
);

/** The closed vocabularies, by the grammar rule whose `word` must be one of them. */
export const vocabularies: Readonly<Record<string, Vocabulary>> = {
    Sector: {
        noun: 'a sector',
        form: 'SECTOR',
        cite: '1B',
        words: words(
            ['k12', 'Schools, districts and state education agencies.'],
            ['higher-education', 'Universities, colleges and their systems.'],
            ['health', 'Hospitals and health services.'],
            ['justice', 'Police, courts and prisons.'],
            ['transport', 'Roads, railways and public transport.'],
            ['city', 'The services of a city or county.'],
            ['national-government', 'A national or federal government.'],
            ['nonprofit', 'A charity or campaign.'],
            ['other', 'Any other public service.'],
        ),
    },
    InfluenceKind: {
        noun: 'a kind of influence',
        form: 'INFLUENCE-KIND',
        cite: '1A.4',
        words: words(
            ['law', 'A law that governs the system.'],
            ['regulation', 'A rule made under a law.'],
            ['mission', "The system's mission statement."],
            ['commitment', 'What a previous or overseeing leader has committed to.'],
            ['mandate', 'An electoral mandate.'],
            ['users', "What the users of the system's services want."],
            ['stakeholders', 'What others who are affected want.'],
        ),
    },
    Origin: {
        noun: 'an origin',
        form: 'ORIGIN',
        cite: '1A',
        words: words(
            ['existing', 'It was there before.'],
            ['refined', 'An existing one, made clearer or narrower.'],
            ['new', 'Set afresh.'],
        ),
    },
    Decision: {
        noun: 'a decision',
        form: 'DECISION',
        cite: '1A',
        words: words(
            ['endorse', 'The aspiration is fit to anchor delivery as it is.'],
            ['alter', 'It needs changing.'],
            ['redefine', 'It needs setting again.'],
        ),
    },
    SettingModel: {
        noun: 'a model of setting aspirations',
        form: 'SETTING-MODEL',
        cite: '1A.5',
        words: words(
            ['consultative', 'The leader convenes stakeholders to develop aspirations together.'],
            ['lead-from-front', 'The leader asserts an aspiration and invests political capital in it.'],
        ),
    },
    Need: {
        noun: 'a need',
        form: 'NEED',
        cite: '1A.5',
        words: words(
            ['urgency', 'The leader needs to create a sense of urgency.'],
            ['non-negotiable', 'Certain aspirations are important enough to be non-negotiable.'],
            ['boldness', 'A consultative method would water the aspiration down.'],
            ['buy-in', 'Key stakeholders have to be involved early.'],
            ['listening', 'The system has to show that it listens and responds.'],
        ),
    },
    Audience: {
        noun: 'an audience',
        form: 'AUDIENCE',
        cite: '1A.4',
        words: words(
            ['leadership', "The system's leadership team."],
            ['middle', 'Middle managers, such as principals.'],
            ['front-line', 'Front-line actors, such as teachers.'],
            ['users', "The users of the system's services."],
            ['public', 'The public.'],
        ),
    },
    Direction: {
        noun: 'a direction',
        form: 'DIRECTION',
        cite: '1A',
        words: words(
            ['increase', 'More is better.'],
            ['decrease', 'Less is better.'],
            ['maintain', 'It is to stay where it is.'],
        ),
    },
    MetricKind: {
        noun: 'a kind of metric',
        form: 'METRIC-KIND',
        cite: '1A',
        words: words(
            ['outcome', 'What changes for the people served.'],
            ['output', 'What the system produces.'],
            ['activity', 'What the system does.'],
            ['input', 'What goes in.'],
        ),
    },
    DataState: {
        noun: 'a state of the data',
        form: 'DATA',
        cite: '1A',
        words: words(
            ['available', 'The data are readily available.'],
            ['collectable', 'They can be collected.'],
            ['unavailable', 'They cannot be had.'],
        ),
    },
    ActorKind: {
        noun: 'a kind of actor',
        form: 'ACTOR-KIND',
        cite: '1B',
        words: words(
            ['person', 'A person or a post.'],
            ['organisation', 'An organisation or a part of one.', 'organization'],
            ['group', 'People who are not an organisation.'],
        ),
    },
    ActorLevel: {
        noun: 'a level of the system',
        form: 'ACTOR-LEVEL',
        cite: '1B',
        words: words(
            ['leadership', 'System leadership.'],
            ['middle', 'Middle management.'],
            ['front-line', 'The front line.'],
            ['external', 'Outside the system.'],
            ['users', "The users of the system's services."],
            ['public', 'The public.'],
        ),
    },
    ActorFunction: {
        noun: 'a function',
        form: 'FUNCTION',
        cite: '1C',
        words: words(
            ['finance', 'The treasury, department of finance, or other such agency.'],
            ['data', 'Keeps or analyses the data.'],
            ['inspection', 'Inspects the services.'],
            ['legislature', 'Makes the law.'],
            ['executive', 'The head of government or their office.'],
            ['governing-board', 'Governs the system.'],
            ['union', 'A union.'],
            ['association', 'An association of those in the system.'],
            ['provider', 'Provides the services.'],
            ['media', 'Reports on them.'],
            ['other', 'Any other function.'],
        ),
    },
    ActivityKind: {
        noun: 'a kind of activity',
        form: 'ACTIVITY-KIND',
        cite: '1B',
        words: words(['routine', 'Day-to-day work.'], ['program', 'A specific program.', 'programme']),
    },
    ReviewMode: {
        noun: 'a mode of review',
        form: 'REVIEW-MODE',
        cite: '1B',
        words: words(
            ['rapid', 'A few leaders and stakeholders, some key questions, quick judgments.'],
            ['formal', 'A thorough review against the rubric.'],
        ),
    },
    ReviewPurpose: {
        noun: 'a purpose of a review',
        form: 'REVIEW-PURPOSE',
        cite: '1B.3',
        words: words(
            ['understanding', 'To build a collective understanding.'],
            ['evaluation', 'To evaluate for accountability, which the guide warns against.'],
        ),
    },
    ReviewSide: {
        noun: 'a side of the joint team',
        form: 'SIDE',
        cite: '1B',
        words: words(
            ['unit', 'The delivery leader or unit staff.'],
            ['leadership', "A crucial person of the system's leadership team."],
            ['external', 'Somebody of an independent entity with delivery expertise.'],
        ),
    },
    Heard: {
        noun: 'a group to hear',
        form: 'AUDIENCE',
        cite: '1B',
        words: words(
            ['leadership', 'System leadership.'],
            ['middle', 'Middle management.'],
            ['front-line', 'The front line.'],
            ['external', 'Stakeholders external to the system.'],
        ),
    },
    Tool: {
        noun: 'a tool of the review',
        form: 'TOOL',
        cite: '1B.3',
        words: words(
            ['rubric', 'The delivery capacity review rubric.'],
            ['interviews', 'Interviews at all levels.'],
            ['focus-groups', 'Focus groups at all levels.'],
            ['surveys', 'Surveys based on the rubric.'],
        ),
    },
    StepKind: {
        noun: 'a step of the review',
        form: 'STEP',
        cite: '1B.5',
        words: words(
            ['introduction', 'Staff orient system leaders to the review: at most 1 hour.'],
            ['self-review', 'All complete a self-score: at most 1 to 2 days.'],
            ['focus-group', 'A discussion of the current approach: half to a full day.'],
            ['interviews', 'Confidential one-on-one interviews: 2 to 3 days.'],
            ['conclusions', 'Conclusions and recommendations: 2 days.'],
            ['follow-up', 'A revisit every 18 to 24 months: 2 to 3 days.'],
        ),
    },
    Rating: {
        noun: 'a rating',
        form: 'RATING',
        cite: '1B.7',
        words: words(
            ['red', 'R: weak.', 'R', 'r'],
            ['yellow-red', 'YR: rather weak.', 'YR', 'yr', 'amber-red', 'AR', 'ar'],
            ['yellow-green', 'YG: rather strong.', 'YG', 'yg', 'amber-green', 'AG', 'ag'],
            ['green', 'G: strong.', 'G', 'g'],
            ['unrated', 'Not judged yet.'],
        ),
    },
    UnitForm: {
        noun: 'a way to organise a unit',
        form: 'UNIT-FORM',
        cite: '1C.2, 1C.3',
        words: words(
            ['functional', 'Flat: account managers for departments, all others free floating.'],
            ['thematic', 'Teams by theme, headed by joint action leaders.'],
        ),
    },
    CultureWord: {
        noun: 'a word of the culture of delivery',
        form: 'CULTURE-WORD',
        cite: '1C',
        words: words(
            ['ambition', 'Work back from a seemingly impossible outcome.'],
            ['focus', 'Sustained prioritization.'],
            ['clarity', 'Clarity about the diagnosis, facts and evidence.'],
            ['urgency', 'Gentle pressure, relentlessly applied.'],
            ['irreversibility', 'Success sustained and seen through.'],
        ),
    },
    CompetencyWord: {
        noun: 'a core competency',
        form: 'COMPETENCY',
        cite: '1C',
        words: words(
            ['problem-solving', 'Breaks complex problems down and seeks solutions.'],
            ['relationship-management', 'Sensitivity, empathy, fairness, and humility.'],
            ['data-analysis', 'Understands, interprets and draws implications from data.'],
            ['feedback-and-coaching', 'Reflects, learns, and communicates the lessons.'],
            ['delivery-mindset', 'A very strong, positive, can-do attitude.'],
        ),
    },
    InteractionLevel: {
        noun: 'a level of meeting',
        form: 'LEVEL-OF-MEETING',
        cite: '1C.4',
        words: words(
            ['leadership', 'With the heads of the department.'],
            ['middle', 'With its managers.'],
            ['front-line', 'With its front line.'],
        ),
    },
    CoalitionForm: {
        noun: 'a form of coalition',
        form: 'COALITION-FORM',
        cite: '1D.1',
        words: words(['informal', 'An informal network.'], ['coordinated', 'A formally coordinated team.']),
    },
    CoalitionFunction: {
        noun: 'a function of a coalition',
        form: 'FUNCTION-OF-COALITION',
        cite: '1D',
        words: words(
            ['remove-barriers', 'Removes bureaucratic barriers to change.'],
            ['use-influence', 'Uses its influence at crucial moments.'],
            ['counsel', 'Gives counsel and guidance.'],
        ),
    },
    PowerType: {
        noun: 'a kind of power',
        form: 'POWER-TYPE',
        cite: '1D.4',
        words: words(
            ['leadership', 'Responsibility for strategy or policy.'],
            ['management', 'Overseeing planning or implementation.'],
            ['position', 'Other constitutional, statutory or regulatory authority.'],
            ['expertise', 'Deep knowledge of the issues.'],
            ['credibility', 'Respect from, or authority over, a critical mass of people.'],
        ),
    },
    SharedThing: {
        noun: 'a thing to share',
        form: 'SHARED',
        cite: '1D',
        words: words(
            ['aspiration', "The system's aspirations."],
            ['values', 'The values.'],
            ['strategy', 'The strategy and the approach to delivery.'],
        ),
    },
    ContactKind: {
        noun: 'a kind of contact',
        form: 'CONTACT',
        cite: '1D',
        words: words(
            ['one-on-one', 'A conversation between two.'],
            ['meeting', 'A meeting of some or all members.'],
            ['retreat', 'A formal gathering away from work.'],
            ['one-way', 'A communication without an answer.'],
        ),
    },
    GatheringKind: {
        noun: 'a kind of gathering',
        form: 'GATHERING',
        cite: '1D',
        words: words(
            ['meeting', 'A meeting of the coalition.'],
            ['retreat', 'A formal gathering to set aspirations or strategy.'],
            ['trust', 'An occasion to get to know each other outside work.'],
        ),
    },
    TimeUnit: { noun: 'a unit of time', form: 'TIME', cite: '1B.5', words: timeUnits },
    Level: {
        noun: 'a level',
        form: 'LEVEL',
        cite: '1D.4',
        words: words(
            ['very low', 'The lowest of five levels.'],
            ['low', 'The second of five levels.'],
            ['medium', 'The middle of five levels; it claims neither side.'],
            ['high', 'The fourth of five levels.'],
            ['very high', 'The highest of five levels.'],
        ),
    },
};

const lookups = new Map<string, Map<string, string>>();

/**
 * Reads a word of a closed vocabulary.
 *
 * @param vocabulary the grammar rule that the word stands in
 * @returns the word in its first spelling, or undefined where it is none of them
 */
export function wordOf(vocabulary: string, word: string): string | undefined {
    let lookup = lookups.get(vocabulary);
    if (!lookup) {
        lookup = new Map();
        for (const entry of vocabularies[vocabulary]?.words ?? []) {
            for (const spelling of [entry.word, ...(entry.also ?? [])]) lookup.set(spelling, entry.word);
        }
        lookups.set(vocabulary, lookup);
    }
    return lookup.get(word);
}
