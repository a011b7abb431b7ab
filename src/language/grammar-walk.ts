import type { AstNode } from 'langium';

/**
 * A node of a grammar and all within it, in the order of the text. Langium's streams do the same and took a tenth of
 * the time in which the command line starts.
 */
export function nodesWithin(node: AstNode, all: AstNode[] = []): AstNode[] {
    all.push(node);
    const record = node as unknown as Record<string, unknown>;
    for (const key in record) {
        if (key.charCodeAt(0) === 36) continue;
        const value = record[key];
        if (Array.isArray(value)) {
            for (const item of value) if (isNode(item)) nodesWithin(item, all);
        } else if (isNode(value)) nodesWithin(value, all);
    }
    return all;
}

function isNode(value: unknown): value is AstNode {
    return typeof value === 'object' && value !== null && '$type' in value;
}
