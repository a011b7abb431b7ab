import type { PlanFile, Range } from '../plan/file.ts';
import type { Edit } from '../plan/finding.ts';
import type { Plan } from '../plan/plan.ts';

/** A file that a refactoring makes. */
export interface NewFile {
    readonly uri: string;
    readonly text: string;
}

/** The kinds of refactorings, as editors sort them. */
export type RefactoringKind = 'refactor.extract' | 'refactor.move' | 'refactor.rewrite';

/** A change of how a plan is written that leaves what it says as it is, unless its title says otherwise. */
export interface Refactoring {
    /** What it does, as a menu entry. */
    readonly title: string;
    readonly kind: RefactoringKind;
    readonly edits: readonly Edit[];
    /** The file that is made first; it is not there yet. */
    readonly newFile?: NewFile;
}

/** What is asked: which refactorings there are for what is selected in a file. */
export interface Asked {
    readonly file: PlanFile;
    /** What is selected; nothing but a place where only the cursor stands. */
    readonly range: Range;
    /** The plans that a file is part of. */
    readonly plansOf: (file: PlanFile) => readonly Plan[];
    /** Whether there is a file at a URI already. */
    readonly isTaken: (uri: string) => boolean;
}

/** Finds what can be done in one way; the answer takes no longer than reading the file over once. */
export type Refactorer = (asked: Asked) => readonly Refactoring[];

/** Whether two files are part of the same plans and equally private in each, so that a line can go from one to the other. */
export function isSameCompany({ plansOf }: Pick<Asked, 'plansOf'>, one: PlanFile, other: PlanFile): boolean {
    if (one === other) return true;
    const plans = plansOf(one);
    const others = plansOf(other);
    return (
        plans.length === others.length &&
        plans.every(plan => others.includes(plan) && plan.isPrivate(one) === plan.isPrivate(other))
    );
}
