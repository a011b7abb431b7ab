import { type PowerTypeName as PowerType, powerTypes } from '../../plan/coalitions.ts';

export { type PowerType, powerTypes };

/** The guide's five levels, lowest first. */
export const levels = ['very low', 'low', 'medium', 'high', 'very high'] as const;

/** One of the guide's five levels. */
export type Level = (typeof levels)[number];

/** Somebody whom the plan names for a coalition. */
export interface PowerMapPerson {
    /** The actor's name in the plan: the node's id is made from it. */
    readonly id: string;
    readonly name: string;
    readonly role: 'member' | 'candidate' | 'excluded';
    /** Relative power. */
    readonly power?: Level;
    /** Kinds of power, the most important first. */
    readonly types?: readonly PowerType[];
    readonly sphere?: string;
    /** Alignment with the aspiration today. */
    readonly alignment?: Level;
    readonly potential?: Level;
    /** With whom there is a difficulty; for the words beside the picture. */
    readonly difficulties?: readonly string[];
}

/** What the power map shows. */
export interface PowerMapScene {
    /** The coalition's name in the plan. */
    readonly name: string;
    /** What the coalition is for: "College- and career-ready by 2030". */
    readonly aspiration?: string;
    readonly people: readonly PowerMapPerson[];
    /**
     * Whether people are drawn by power and kind only, without those excluded. The picture, its words and its ids then
     * hold no judgment.
     */
    readonly withheld?: boolean;
}
