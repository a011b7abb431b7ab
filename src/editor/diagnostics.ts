import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Finding, Severity } from '../plan/finding.ts';
import { inFile, rangeOf } from './places.ts';

const severities: Record<Severity, DiagnosticSeverity> = {
    error: DiagnosticSeverity.Error,
    warning: DiagnosticSeverity.Warning,
    info: DiagnosticSeverity.Information,
    hint: DiagnosticSeverity.Hint,
};

/** A finding as the editor shows it. */
export function diagnosticOf(finding: Finding): Diagnostic {
    return {
        severity: severities[finding.severity],
        range: rangeOf(finding.place),
        message: finding.message,
        code: finding.rule,
        source: 'delivery',
        relatedInformation: finding.related?.map(({ place, message }) => ({ location: inFile(place), message })),
        tags: finding.rule === 'waiver/unused' ? [DiagnosticTag.Unnecessary] : undefined,
    };
}
