import type { Place } from '../plan/file.ts';
import type { Finding } from '../plan/finding.ts';
import type { Profile } from '../plan/settings.ts';
import { type Position, positionAt } from './lines.ts';
import type { Checked } from './report.ts';
import { summaryOf } from './summary.ts';

/** What is shown of a check as JSON: for programs, so its form changes only with its version. */
export interface JsonReport {
    readonly version: 1;
    /** What the plans were judged under; `path` is null where no `delivery.json` holds. */
    readonly settings: readonly {
        readonly path: string | null;
        readonly profile: Profile;
        readonly questions: number;
    }[];
    readonly files: readonly { readonly path: string; readonly findings: readonly JsonFinding[] }[];
    readonly summary: ReturnType<typeof summaryOf>;
}

export interface JsonFinding {
    readonly rule: string;
    readonly severity: Finding['severity'];
    readonly message: string;
    readonly range: JsonRange;
    readonly related: readonly { readonly path: string; readonly range: JsonRange; readonly message: string }[];
    readonly waived: { readonly reason: string; readonly until: string | null } | null;
}

interface JsonRange {
    readonly start: Position;
    readonly end: Position;
}

/** The findings of a check as JSON, the same bytes for the same plans. Waived findings are in it and say so. */
export function jsonReport({ files, pathOf, settings }: Checked): string {
    const report: JsonReport = {
        version: 1,
        settings: settings.map(({ path, profile, questions }) => ({ path: path ?? null, profile, questions })),
        files: files.map(({ file, findings }) => ({
            path: pathOf(file),
            findings: findings.map(finding => ({
                rule: finding.rule,
                severity: finding.severity,
                message: finding.message,
                range: rangeOf(finding.place),
                related: (finding.related ?? []).map(({ place, message }) => ({
                    path: pathOf(place.file),
                    range: rangeOf(place),
                    message,
                })),
                waived: finding.waived ? { reason: finding.waived.reason, until: finding.waived.until ?? null } : null,
            })),
        })),
        summary: summaryOf(files.flatMap(({ findings }) => findings)),
    };
    return `${JSON.stringify(report, null, 2)}\n`;
}

function rangeOf({ file, offset, length }: Place): JsonRange {
    return { start: positionAt(file, offset), end: positionAt(file, offset + length) };
}
