import { coalitionTable } from '../../src/exchange/coalition-columns.ts';
import { linesOf } from '../../src/exchange/columns.ts';
import { exportCoalition } from '../../src/exchange/export.ts';
import { editedTexts, type Imported, isRefused } from '../../src/exchange/import.ts';
import type { Refusal } from '../../src/exchange/known-table.ts';
import { partiesSaid } from '../../src/exchange/said.ts';
import type * as ast from '../../src/language/generated/ast.ts';
import type { PlanFile } from '../../src/plan/file.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { writeSheet } from '../../src/table/csv.ts';
import { check, parse } from '../support/plans.ts';

/** Reads the text of a cell. */
export const read = (text: string): PlanFile => parse(text, 'file:///cell.delivery');

/** The only plan of some files; of one without a system, what stands in for it. */
export function planOf(texts: Record<string, string> | string): Plan {
    const { assembly } = check(texts);
    return (assembly.plans[0] ?? assembly.loose[0])!;
}

/** What an import did; a refusal fails the test. */
export function done(result: Imported | Refusal): Imported {
    if (isRefused(result)) throw new Error(result.problem);
    return result;
}

/** The texts of a plan's files after an import, by their names. */
export function after(plan: Plan, { edits }: Imported): Record<string, string> {
    const changed = editedTexts(edits);
    return Object.fromEntries(
        plan.members.map(({ file }) => [file.uri.replace('file:///plan/', ''), changed.get(file) ?? file.text]),
    );
}

/** All that the rows of a coalition say, in words that a test can compare; a sphere that is the actor's own goes without saying. */
export function rowsOf(plan: Plan, { candidates }: ast.Coalition): string[] {
    return candidates.map(row => {
        const actor = plan.who(row.actor) as Partial<ast.Actor> | undefined;
        const own = partiesSaid(actor?.sphere?.[0]?.items);
        const lines = linesOf(coalitionTable, row)
            .filter(({ keyword, value }) => keyword !== 'sphere' || value !== own)
            .map(({ keyword, value }) => `${keyword} ${value}`);
        return [`${row.standing} ${row.actor?.ref?.$refText}`, ...lines.sort()].join('\n');
    });
}

/** A coalition as CSV, with all that is confidential. */
export function tableOf(plan: Plan, coalition: ast.Coalition): string {
    return writeSheet(exportCoalition(plan, coalition, { parse: read, confidential: true }).rows);
}
