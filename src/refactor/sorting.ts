import type { AstNode } from 'langium';
import type { Edit } from '../plan/finding.ts';
import { indentAt } from '../plan/lines.ts';
import { isSoundNode, type Lines, linesOf } from './lines.ts';

/**
 * Puts nodes that have lines of their own in another order, with the comments right above and behind each. What stands
 * between them stays where it is.
 *
 * @param nodes the nodes as they stand
 * @param ordered the same nodes, or some of them, as they are to stand; the lines of those left out are free then
 * @returns the edits, and the lines that are free; undefined where a node is damaged or shares its lines
 */
export function reorder(
    nodes: readonly AstNode[],
    ordered: readonly AstNode[],
): { edits: Edit[]; free: Lines[] } | undefined {
    const lines = new Map<AstNode, Lines>();
    for (const node of nodes) {
        const own = linesOf(node);
        if (!own || !isSoundNode(node)) return undefined;
        lines.set(node, own);
    }
    const edits: Edit[] = [];
    for (const [i, node] of ordered.entries()) {
        if (nodes[i] === node) continue;
        const { file, start, end } = lines.get(nodes[i]!)!;
        const moved = lines.get(node)!;
        const indent = indentAt(file.text, start);
        const text = indent + file.text.slice(moved.start, moved.end).trimStart();
        edits.push({ place: { file, offset: start, length: end - start }, text });
    }
    return { edits, free: nodes.slice(ordered.length).map(node => lines.get(node)!) };
}
