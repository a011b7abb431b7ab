import { checklistOf } from '../../checklist/checklist.ts';
import type { Finding } from '../../plan/finding.ts';
import { counted } from '../../plan/numerals.ts';
import type { Plan } from '../../plan/plan.ts';
import { summaryOf } from '../summary.ts';
import type { Parts } from './tally.ts';

/** Counts a plan as a whole: the guide's questions that it answers, and what is wrong in it. */
export function tallyOfSystem(plan: Plan, findings: readonly Finding[]): Parts {
    const standings = checklistOf(plan)
        .flatMap(({ steps }) => steps.flatMap(({ questions }) => questions))
        .map(({ standing }) => standing);
    const answered = standings.filter(standing => standing === 'answered').length;
    const aside = standings.filter(standing => standing === 'set-aside').length;
    const { errors, warnings } = summaryOf(findings);
    const wrong = [errors > 0 && counted(errors, 'error'), warnings > 0 && counted(warnings, 'warning')];
    return [
        `${answered} of ${counted(standings.length, 'question')} answered${aside > 0 ? `, ${aside} set aside` : ''}`,
        wrong.filter(Boolean).join(', '),
    ];
}
