import type { AstNode } from 'langium';
import type { Candidate } from '../language/generated/ast.ts';

/*
 * What of a plan is a judgment about somebody. All that leaves the machine asks here, and nothing else decides it.
 */

/** What a row of a coalition says that anybody may know; all else in it is a judgment about somebody. */
const openProperties: ReadonlySet<string> = new Set(['actor', 'power', 'type', 'sphere', 'source']);

/** Whether a node is, by itself, a judgment about somebody: what a row of a coalition says, or a row that excludes. */
export function isJudgment(node: AstNode): boolean {
    if (isRow(node)) return node.standing === 'excluded';
    return node.$container?.$type === 'Candidate' && !openProperties.has(node.$containerProperty ?? '');
}

/** Whether a node is a judgment about somebody, or part of one. */
export function isInJudgment(node: AstNode): boolean {
    return isOrIsIn(node, isJudgment);
}

/** The judgments of a row of a coalition. */
export function judgmentsOf(row: Candidate): AstNode[] {
    if (row.standing === 'excluded') return [row];
    return Object.entries(row).flatMap(([property, said]) =>
        !property.startsWith('$') && !openProperties.has(property) && Array.isArray(said) ? (said as AstNode[]) : [],
    );
}

/** Whether a node is a row of a coalition, or stands in one: its words tell what is thought of somebody. */
export function isInRow(node: AstNode): boolean {
    return isOrIsIn(node, isRow);
}

function isRow(node: AstNode): node is Candidate {
    return node.$type === 'Candidate';
}

function isOrIsIn(node: AstNode, is: (node: AstNode) => boolean): boolean {
    for (let at: AstNode | undefined = node; at; at = at.$container) if (is(at)) return true;
    return false;
}
