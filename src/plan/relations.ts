import type * as ast from '../language/generated/ast.ts';
import { deleteItem, deleteSaid } from './edits.ts';
import type { Edit } from './finding.ts';
import type { ManagementStep } from './management.ts';
import type { Plan } from './plan.ts';

/** Takes one of those it names out of a relation, and the whole relation with the last. */
export function deleteTarget(relation: ast.Relation, target: ast.Someone): Edit {
    return relation.targets.length > 1 ? deleteItem(target) : deleteSaid(relation);
}

/** Takes a step of line management out of the line that says it. */
export function deleteStep(plan: Plan, { manager, managed, said }: ManagementStep): Edit | undefined {
    if (said.$type !== 'Relation') return deleteItem(said);
    const relation = said as ast.Relation;
    const other = relation.$container === manager ? managed : manager;
    const target = relation.targets.find(one => plan.who(one) === other);
    return target && deleteTarget(relation, target);
}
