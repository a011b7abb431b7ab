import { clean } from '../text/clean.ts';
import type { Token } from '../theme.ts';

/** Something that stands in a graph. */
export interface GraphNode {
    /** Made of names, so that it outlives edits elsewhere: `actor:Governor`. */
    readonly id: string;
    readonly name: string;
    /** A line below the name. */
    readonly detail?: string;
    /** What stands out, what is not there yet, and what is no person or body. */
    readonly look?: 'accent' | 'absent' | 'soft';
}

/** A line between two nodes. */
export interface GraphEdge {
    readonly from: string;
    readonly to: string;
    readonly label?: string;
    readonly ink: Token;
    readonly line?: 'dashed' | 'dotted' | 'bold';
    /** The shape at its end; an arrow if not said. */
    readonly head?: 'none' | 'open' | 'diamond' | 'bar' | 'ring' | 'square';
}

/** Nodes that stand together, under a heading. */
export interface GraphGroup {
    readonly id: string;
    readonly title: string;
    readonly nodes: readonly string[];
}

/** A picture as nodes and lines, without places: what tools that lay out graphs themselves are given. */
export interface Graph {
    readonly title: string;
    readonly description: string;
    readonly direction: 'down' | 'right';
    readonly nodes: readonly GraphNode[];
    /** Groups in their order; where tiers, from the top down. */
    readonly groups: readonly GraphGroup[];
    readonly tiers?: boolean;
    readonly edges: readonly GraphEdge[];
}

/** How each kind of text file says who made it, in a comment that stands in its first line. */
export const madeBy = 'Made by delivery';

const longest = 160;

/** Text as a graph shows it: cleaned, and cut where no tool could set it. */
export function shown(text: string): string {
    return cut(text, longest);
}

/** A description as a graph holds it: cut, because some readers refuse a file that is too long. */
export function described(text: string): string {
    return cut(text, 1000);
}

function cut(text: string, most: number): string {
    const letters = [...clean(text)];
    return letters.length > most ? `${letters.slice(0, most).join('')}…` : letters.join('');
}

/** As many nodes of a tier as can stand side by side and still be read. */
const inRow = 8;

/** The nodes of a tier in rows. */
export function rowsOf({ nodes }: GraphGroup): readonly (readonly string[])[] {
    return Array.from({ length: Math.ceil(nodes.length / inRow) }, (_, i) => nodes.slice(i * inRow, (i + 1) * inRow));
}

/**
 * Pairs of nodes for lines that are not seen: they keep the tiers in their order, and the rows within them, whatever
 * the relations say.
 */
export function unseenPairs({ tiers, groups }: Graph): (readonly [above: string, below: string])[] {
    const rows = tiers ? groups.flatMap(rowsOf) : [];
    return rows.slice(1).flatMap((row, i) => {
        const above = rows[i]!;
        // Each node of a row hangs below one of the row above.
        return row.map((id, n) => [above[Math.min(n, above.length - 1)]!, id] as const);
    });
}

const longestKey = 48;

/**
 * What a file calls the nodes and groups: words that no such language reads as its own or as a sign. They are made of
 * names; a number follows only where two would be alike.
 */
export function keysOf({ nodes, groups }: Graph): { node(id: string): string; group(id: string): string } {
    const taken = new Map<string, number>();
    const named = (kind: string, ids: readonly string[]) => {
        const keys = new Map<string, string>();
        for (const id of ids) {
            const plain = `${kind}_${id
                .normalize('NFD')
                .replace(/\p{M}/gu, '')
                .replace(/[^A-Za-z0-9]+/g, '_')}`;
            const base = plain.slice(0, longestKey).replace(/(?<!_)_+$/, '');
            const count = (taken.get(base) ?? 0) + 1;
            taken.set(base, count);
            // Two underscores, which no name has, so that no number makes it another's key.
            keys.set(id, count === 1 ? base : `${base}__${count}`);
        }
        return (id: string) => keys.get(id)!;
    };
    return {
        node: named(
            'n',
            nodes.map(({ id }) => id),
        ),
        group: named(
            'g',
            groups.map(({ id }) => id),
        ),
    };
}

/** What each of some pieces gives, as lines of a file. */
export function lines(parts: readonly (string | false | undefined)[]): string {
    return `${parts.filter(part => typeof part === 'string').join('\n')}\n`;
}
