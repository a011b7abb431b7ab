import type { PlanFile } from '../../src/plan/file.ts';
import type { Checked } from '../../src/report/report.ts';
import { withhold } from '../../src/report/withhold.ts';
import { check } from '../support/plans.ts';

export interface CheckedOptions {
    /** Whether nothing is withheld. */
    readonly all?: boolean;
    /** The rules whose findings are wanted, so that a report stays the same while principles are added. */
    readonly only?: readonly string[];
}

/** A check of files in memory, ready for a report: with all that it found, or as it may leave the machine. */
export function checkedOf(texts: Record<string, string>, { all = false, only }: CheckedOptions = {}): Checked {
    const pathOf = (file: PlanFile) => file.uri.replace('file:///plan/', '');
    const { assembly, findings } = check(texts);
    const members = [...assembly.plans, ...assembly.loose].flatMap(plan => plan.members.map(({ file }) => file));
    const files = [...new Set(members)].map(file => ({
        file,
        findings: (findings.get(file) ?? []).filter(({ rule }) => !only || only.includes(rule)),
    }));
    if (all) return { files, pathOf, mayQuote: () => true, withheld: 0, settings: [] };
    const left = withhold(files, assembly);
    return { files: left.files, pathOf, mayQuote: left.mayQuote, withheld: left.count, settings: [] };
}

/** A plan with a finding of each severity, one that is waived, one with steps, and a mistake of writing. */
export const variedPlan = `system City "City" {
    led by Mayor
    partial because "A test"
    as of 2026-01-01
    waive metric/no-direction because "Set & agreed in <May>" until 2027
}

actor Mayor "Mayor" {
    manages Chief
}

actor Chief "Chief, 100%: \\"acting\\"" {
    reports to Mayor, Clerk
}

actor Clerk "Clerk" {
    influence hgh
}

metric Waiting "Days of waiting" {
    baseline 10.000 in 2025-01
}

unit Flow "Flow Unit" {
    size 45
}
`;

/** What `variedPlan` is there to show. */
export const variedRules = [
    'actor/two-managers',
    'metric/no-direction',
    'unit/no-leader',
    'unit/too-large',
    'value/ambiguous-number',
    'value/unknown-word',
];
