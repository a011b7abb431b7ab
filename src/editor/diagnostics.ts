import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { FileProblem } from '../plan/files.ts';
import type { Finding, Severity } from '../plan/finding.ts';
import type { Client } from './client.ts';
import { inFile, rangeOf } from './places.ts';

const severities: Record<Severity, DiagnosticSeverity> = {
    error: DiagnosticSeverity.Error,
    warning: DiagnosticSeverity.Warning,
    info: DiagnosticSeverity.Information,
    hint: DiagnosticSeverity.Hint,
};

/** A finding as the editor shows it, with a link to its principle's page. */
export function diagnosticOf(finding: Finding, client: Client): Diagnostic {
    const page = client.pageOf(finding.rule);
    return {
        severity: severities[finding.severity],
        range: rangeOf(finding.place),
        message: finding.message,
        code: finding.rule,
        codeDescription: page === undefined ? undefined : { href: page },
        source: 'delivery',
        relatedInformation: finding.related?.map(({ place, message }) => ({ location: inFile(place), message })),
        tags: finding.rule === 'waiver/unused' ? [DiagnosticTag.Unnecessary] : undefined,
    };
}

/** What is said at the top of a file that is in the workspace and cannot be read. */
export function unreadable({ why }: FileProblem): Diagnostic {
    const start = { line: 0, character: 0 };
    return {
        severity: DiagnosticSeverity.Error,
        range: { start, end: start },
        message: `This file cannot be read: it ${why}. Plans are text files of at most 20 MB.`,
        code: 'file/unreadable',
        source: 'delivery',
    };
}
