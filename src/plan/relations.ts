import type * as ast from '../language/generated/ast.ts';
import { deleteItem } from './edits.ts';
import type { Edit } from './finding.ts';
import { deleteOwnLine } from './lines.ts';

/** Takes one of those it names out of a relation, and the whole relation with the last; undefined where it shares its line. */
export function deleteTarget(relation: ast.Relation, target: ast.Someone): Edit | undefined {
    return relation.targets.length > 1 ? deleteItem(target) : deleteOwnLine(relation);
}
