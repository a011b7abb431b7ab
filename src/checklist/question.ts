import type { AstNode } from 'langium';
import type { GuideStep } from '../guide/modules.ts';
import type { Place } from '../plan/file.ts';
import type { Edit, Severity } from '../plan/finding.ts';
import type { Plan } from '../plan/plan.ts';

/** Something that the guide asks and that a plan answers by saying something. */
export interface Question {
    /** Its name, and the name by which it is set aside: `ask/moral-purpose`. */
    readonly id: string;
    readonly step: GuideStep;
    /** The question, in the guide's own words where they are a question. */
    readonly text: string;
    readonly guide: { readonly where: string; readonly quote: string };
    /** How grave it is to leave it open, in the profile `strict`; without it an open question is never a finding. */
    readonly important?: Severity;
    /** Principles that speak of the same absence: where one of them does, it is not said twice. */
    readonly spokenBy?: readonly string[];
    /** Whether it is about the rows of coalitions, as follows from what it is put to and where its answers stand. */
    readonly ofRows?: boolean;
    /** Puts the question to a plan; undefined where it does not arise. */
    readonly ask: (plan: Plan) => Asked | undefined;
}

/** A question as it is put to a plan. */
export interface Asked {
    /** Whom it is put to: blocks, or parts of them, or the `system` block where it is about the plan as a whole. */
    readonly subjects: readonly Subject[];
    /** What the subjects are called, one and many; absent where it is about the plan as a whole. */
    readonly noun?: Noun;
    /** What answers a question about the plan as a whole, where that is a number of blocks. */
    readonly counted?: Noun;
    /** Where there is nobody to put it to: what is missing first. */
    readonly none?: None;
}

/** What is missing before a question can be answered: "there is no unit yet". */
export interface None {
    readonly says: string;
    readonly ready: () => Ready;
}

export type Noun = readonly [one: string, many: string];

/** One that a question is put to. */
export interface Subject {
    readonly node: AstNode;
    readonly title: () => string;
    /** What answers it, or begins to. */
    readonly answers: readonly AstNode[];
    /** Whether nothing is missing; something may answer it and more be asked. */
    readonly isAnswered: boolean;
    readonly ready: () => Ready;
}

/** Ready text: what to write, and where. */
export interface Ready {
    readonly edit: Edit;
    /** The same for reading: `purpose "…"`. */
    readonly writes: string;
    /** The lines that it adds, without their indentation; absent where it adds to a line that is there. */
    readonly lines?: readonly string[];
    /** The comments that a new plan keeps its place with, as whole lines. */
    readonly skeleton?: Place;
}
