import type * as ast from '../language/generated/ast.ts';
import { rowTitle } from './coalitions.ts';
import { addLines, caret, fix, replace } from './edits.ts';
import { keywordPlace } from './file.ts';
import type { Fix } from './finding.ts';
import type { Plan } from './plan.ts';
import { latestJudgment, levelName } from './values.ts';

/** Where a staunch opponent stands, as a sentence without its end: "The potential of the chair to come round is low". */
export function standOf(plan: Plan, row: ast.Candidate): string {
    const potential = latestJudgment(row.potential[0])?.level ?? 1;
    return potential === 1
        ? `The potential of ${rowTitle(plan, row)} to come round is very low`
        : `The alignment of ${rowTitle(plan, row)} is very low, and the potential to come round is ${levelName(potential)}`;
}

/** Whether the row of somebody excluded says why: as a reason, or in a note beside it or beside a judgment. */
export function saysWhyExcluded(row: ast.Candidate): boolean {
    const notes = [...row.alignment, ...row.potential].flatMap(({ items }) => items.map(({ note }) => note));
    return row.because.length > 0 || row.note.length > 0 || notes.some(note => note?.trim());
}

/** Excludes somebody, and asks for the reason where there is none yet. */
export function excludingFix(plan: Plan, row: ast.Candidate): Fix {
    const exclude = replace(keywordPlace(row), 'excluded');
    const name = rowTitle(plan, row);
    return saysWhyExcluded(row)
        ? fix(`Exclude ${name}`, exclude)
        : fix(`Exclude ${name}, with the reason`, exclude, addLines(row, `because "${caret}"`));
}
