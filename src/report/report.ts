import type { PlanFile } from '../plan/file.ts';
import type { Finding } from '../plan/finding.ts';

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
}

export interface CheckedFile {
    readonly file: PlanFile;
    readonly findings: readonly Finding[];
}
