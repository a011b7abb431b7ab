import { checklistOf } from '../../checklist/checklist.ts';
import { askedIn, countsOf } from '../../guide/counts.ts';
import type { Finding } from '../../plan/finding.ts';
import { counted } from '../../plan/numerals.ts';
import type { Plan } from '../../plan/plan.ts';
import { summaryOf } from '../summary.ts';
import type { Parts } from './tally.ts';

/** Counts a plan as a whole: the guide's questions that it answers, and what is wrong in it. */
export function tallyOfSystem(plan: Plan, findings: readonly Finding[]): Parts {
    const counts = countsOf(checklistOf(plan).flatMap(({ steps }) => steps.flatMap(({ questions }) => questions)));
    const aside = counts.setAside;
    const { errors, warnings } = summaryOf(findings);
    const wrong = [errors > 0 && counted(errors, 'error'), warnings > 0 && counted(warnings, 'warning')];
    return [
        `${counts.answered} of ${counted(askedIn(counts), 'question')} answered${aside > 0 ? `, ${aside} set aside` : ''}`,
        wrong.filter(Boolean).join(', '),
    ];
}
