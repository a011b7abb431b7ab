import type * as ast from '../../language/generated/ast.ts';
import { reference } from '../../language/reference.ts';
import type { NamedNode } from '../../plan/file.ts';

/** What a plan calls a kind of thing, as its line begins: `actor`, `leader`, `joint action`. */
export function kindOf(node: NamedNode): string {
    if (node.$type === 'Staff') return (node as ast.Staff).post;
    return reference[node.$type]?.header.split(' NAME')[0] ?? node.$type.toLowerCase();
}
