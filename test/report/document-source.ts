import type { PlanFile } from '../../src/plan/file.ts';
import { buildReport } from '../../src/report/document/build.ts';
import type { Block, ReportDocument } from '../../src/report/document/document.ts';
import { withhold } from '../../src/report/withhold.ts';
import { check } from '../support/plans.ts';

/** The report of a plan in memory. */
export async function reportOf(
    texts: Record<string, string>,
    { confidential = false, theme = 'editor' as 'editor' | 'light' } = {},
): Promise<ReportDocument> {
    const { assembly, findings, verdicts } = check(texts);
    const plan = assembly.plans[0]!;
    const files = plan.members.map(({ file }) => ({ file, findings: findings.get(file) ?? [] }));
    return buildReport({
        plan,
        verdict: verdicts.get(plan),
        assembly,
        findings: confidential ? files : withhold(files, assembly).files,
        pathOf: (file: PlanFile) => file.uri.replace('file:///plan/', ''),
        confidential,
        theme,
    });
}

/** All blocks of a report, chapter after chapter. */
export const blocksOf = ({ front, chapters }: ReportDocument): Block[] => [
    ...front,
    ...chapters.flatMap(({ blocks }) => blocks),
];
