import { questions } from '../checklist/checklist.ts';
import type { Waiver } from '../language/generated/ast.ts';
import { isInJudgment } from '../plan/judgments.ts';
import { principles } from './all.generated.ts';

/** The rules that can be waived; true for those that rest on judgments about people. */
const rules: ReadonlyMap<string, boolean> = new Map([
    ...principles.map(({ id, withheld }) => [id, withheld !== undefined] as const),
    ...questions.map(({ id, ofRows = false }) => [id, ofRows] as const),
]);

/** Whether a waiver is known to be of a rule that rests on judgments about people. */
export function isWaiverOfJudgments({ rule }: Waiver): boolean {
    return rules.get(rule) === true;
}

/** Whether the reason of a waiver is a judgment about somebody. A rule that is spelled wrongly may be any. */
export function isJudgingWaiver(waiver: Waiver): boolean {
    return rules.get(waiver.rule) !== false || isInJudgment(waiver);
}
