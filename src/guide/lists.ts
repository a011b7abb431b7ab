/** The five questions of delivery, which a unit answers with `question 1` to `question 5`. */
export const deliveryQuestions = [
    'What are you trying to do?',
    'How are you trying to do it?',
    'How do you know you are succeeding?',
    "If you're not succeeding, how will you change things?",
    'How can we help you?',
] as const;

/** Where members of a guiding coalition typically come from, told by the function of an actor. */
export interface TypicalSource {
    readonly title: string;
    /** The word of `function` by which a plan says it. */
    readonly function: string;
}

/** Exhibit 1D.3, by sector, as far as the function of an actor can tell one source from another. */
export const typicalSources: Readonly<Record<string, readonly TypicalSource[]>> = {
    k12: [
        { title: "governor's office", function: 'executive' },
        { title: 'legislature', function: 'legislature' },
        { title: 'board of education', function: 'governing-board' },
        { title: 'unions', function: 'union' },
        { title: 'school boards association', function: 'association' },
    ],
    'higher-education': [
        { title: "governor's office", function: 'executive' },
        { title: 'legislature', function: 'legislature' },
        { title: 'governing board', function: 'governing-board' },
        { title: 'unions or faculty senates', function: 'union' },
    ],
};
