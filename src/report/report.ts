import type { PlanFile } from '../plan/file.ts';
import type { Finding } from '../plan/finding.ts';
import type { Plan } from '../plan/plan.ts';
import type { Profile, Settings } from '../plan/settings.ts';
import type { Verdict } from '../principles/judge.ts';

/** What a check has found, ready to be written in one form or another. */
export interface Checked {
    /** The files that were checked, sorted by path, each with its findings in the order of the text. */
    readonly files: readonly CheckedFile[];
    /** How the path of a file is written. */
    readonly pathOf: (file: PlanFile) => string;
    /** Whether the line of a finding may be shown; false for lines that are withheld. */
    readonly mayQuote: (finding: Finding) => boolean;
    /** How many findings are withheld, wholly or in part. */
    readonly withheld: number;
    /** Whether something could not be read or checked. */
    readonly isIncomplete?: boolean;
    /** What plans were judged under, sorted by path. */
    readonly settings: readonly JudgedUnder[];
}

/** Settings under which plans were judged. */
export interface JudgedUnder {
    /** The path of their file; absent where no file holds. */
    readonly path?: string;
    readonly profile: Profile;
    /** How many judgments about what is missing the profile has turned into questions. */
    readonly questions: number;
}

export interface CheckedFile {
    readonly file: PlanFile;
    readonly findings: readonly Finding[];
}

/** The settings that plans were judged under, each once. */
export function judgedUnder(
    verdicts: ReadonlyMap<Plan, Verdict>,
    pathOf: (uri: string) => string,
): readonly JudgedUnder[] {
    const questions = new Map<Settings, number>();
    for (const [{ settings }, verdict] of verdicts) {
        const left = settings.profile === 'draft' ? verdict.questions.length : 0;
        questions.set(settings, (questions.get(settings) ?? 0) + left);
    }
    const all = [...questions].map(([{ source, profile }, count]) => ({
        path: source === undefined ? undefined : pathOf(source),
        profile,
        questions: count,
    }));
    return all.sort((a, b) => ((a.path ?? '') < (b.path ?? '') ? -1 : 1));
}
