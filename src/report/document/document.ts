import type { Drawing } from '../../pictures/picture.ts';
import type { Severity } from '../../plan/finding.ts';

/** The foundation of a delivery effort on paper, as data: what every form of the report is written from. */
export interface ReportDocument {
    readonly title: string;
    /** Who leads the system, and the day it is looked at. */
    readonly leader?: string;
    readonly unitLeaders: readonly string[];
    readonly asOf: string;
    /** Whether judgments about people and private imports are in it. */
    readonly confidential: boolean;
    readonly chapters: readonly Chapter[];
    /** The files that it was made from, without folders outside the workspace. */
    readonly files: readonly string[];
}

export interface Chapter {
    readonly id: string;
    /** The module of the guide that it follows: `1A`. */
    readonly number?: string;
    readonly title: string;
    readonly blocks: readonly Block[];
}

export type Block =
    | { readonly kind: 'heading'; readonly text: string }
    | { readonly kind: 'paragraph'; readonly text: string; readonly quiet?: boolean }
    | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
    | { readonly kind: 'picture'; readonly id: string; readonly title: string; readonly drawing: Drawing }
    | { readonly kind: 'questions'; readonly questions: readonly { readonly text: string; readonly says?: string }[] }
    | { readonly kind: 'findings'; readonly findings: readonly ReportFinding[] };

/** A label and what belongs to it. */
export interface Fact {
    readonly label: string;
    readonly text: string;
}

/** A finding of the checker, or one that is accepted with a reason. */
export interface ReportFinding {
    readonly severity: Severity;
    readonly rule: string;
    readonly message: string;
    /** `people.delivery:12:5`. */
    readonly where: string;
    readonly reason?: string;
    readonly until?: string;
}
