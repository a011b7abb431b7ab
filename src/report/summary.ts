import type { Finding, Severity } from '../plan/finding.ts';

/** How many findings there are of each kind. */
export interface Summary {
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    readonly hints: number;
    readonly waived: number;
}

/** Counts findings; a waived one counts as waived only. */
export function summaryOf(findings: readonly Finding[]): Summary {
    const open = findings.filter(finding => !finding.waived);
    const count = (severity: Severity) => open.filter(finding => finding.severity === severity).length;
    return {
        errors: count('error'),
        warnings: count('warning'),
        infos: count('info'),
        hints: count('hint'),
        waived: findings.length - open.length,
    };
}

/** A summary as a sentence: "2 errors and 3 warnings in 4 files." */
export function summaryText(summary: Summary, files: number): string {
    const parts = [
        counted(summary.errors, 'error'),
        counted(summary.warnings, 'warning'),
        counted(summary.infos, 'info'),
        counted(summary.hints, 'hint'),
    ].filter(part => part !== '');
    const all = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts[0];
    return `${all ?? 'No findings'} in ${counted(files, 'file') || 'no files'}.`;
}

/** A number of things, empty for none. */
export function counted(count: number, noun: string): string {
    return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}
