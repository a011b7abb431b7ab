import type { AstNode, CompositeCstNode, CstNode, LeafCstNode } from 'langium';
import type { Entry } from '../language/shapes.ts';
import type { PlanFile } from '../plan/file.ts';
import { type Body, entryOf, type Tables } from './tables.ts';

/**
 * What a piece of the text is to the lines of a plan: it begins one, opens or closes braces, is a comma, goes on with
 * what its line has begun, or is a comment.
 */
export type Role = 'start' | 'open' | 'close' | 'comma' | 'rest' | 'comment';

/** A word, text, number, sign or comment of a file. */
export interface Piece {
    readonly offset: number;
    readonly end: number;
    readonly role: Role;
    /** How many braces are open around it; of a brace itself, around its block. */
    readonly depth: number;
    /** How many line ends stand before it, after the piece before. */
    readonly breaks: number;
    /** Of a line in a block: what the line says. */
    readonly entry?: Entry;
    readonly isImport: boolean;
}

interface Open {
    readonly owner: AstNode;
    readonly body: Body | undefined;
}

/** Takes a file without problems of form apart, in the order of its text. */
export function piecesOf(file: PlanFile, tables: Tables): Piece[] {
    const leaves: LeafCstNode[] = [];
    const root = file.tree.$cstNode;
    if (root) gather(root, leaves);
    const reader = new PieceReader(file.text, leaves, tables);
    return leaves.map((leaf, i) => reader.piece(leaf, i));
}

function gather(node: CstNode, leaves: LeafCstNode[]): void {
    const { content } = node as CompositeCstNode;
    if (content) for (const child of content) gather(child, leaves);
    else leaves.push(node as LeafCstNode);
}

class PieceReader {
    private readonly text: string;
    private readonly leaves: readonly LeafCstNode[];
    private readonly tables: Tables;
    private readonly stack: Open[] = [];

    constructor(text: string, leaves: readonly LeafCstNode[], tables: Tables) {
        this.text = text;
        this.leaves = leaves;
        this.tables = tables;
    }

    piece(leaf: LeafCstNode, i: number): Piece {
        const { offset, end } = leaf;
        const breaks = countBreaks(this.text, i > 0 ? this.leaves[i - 1]!.end : 0, offset);
        const isImport = this.tables.imports.has(leaf.grammarSource as never);
        let depth = this.stack.length;
        let role: Role = 'rest';
        let entry: Entry | undefined;
        if (leaf.hidden) role = 'comment';
        else {
            const sign = end - offset === 1 ? this.text[offset] : '';
            if (sign === '{') {
                role = 'open';
                const owner = leaf.astNode;
                this.stack.push({ owner, body: this.tables.bodies.get(owner.$type) });
            } else if (sign === '}') {
                role = 'close';
                this.stack.pop();
                depth = this.stack.length;
            } else if (sign === ',') role = 'comma';
            else if (this.begins(leaf)) {
                role = 'start';
                const body = this.stack.at(-1)?.body;
                entry = body && entryOf(body, k => this.word(i + k));
            }
        }
        return { offset, end, role, depth, breaks, entry, isImport };
    }

    private begins(leaf: LeafCstNode): boolean {
        const open = this.stack.at(-1);
        const source = leaf.grammarSource as never;
        if (!open) return this.tables.tops.has(source);
        if (open.body?.starts.has(source)) return true;
        return this.text[leaf.offset] === '"' && this.isBareNote(leaf, open);
    }

    /** A note without a keyword, as `contact` and `difficulty` have it between their braces. */
    private isBareNote(leaf: LeafCstNode, { owner, body }: Open): boolean {
        if (!body || body.shape.entries.has('note')) return false;
        const node = leaf.astNode;
        return node.$container === owner && node.$containerProperty === 'note';
    }

    private word(i: number): string | undefined {
        const leaf = this.leaves[i];
        return leaf && this.text.slice(leaf.offset, leaf.end);
    }
}

/** How many lines end between two offsets. */
export function countBreaks(text: string, from: number, to: number): number {
    let count = 0;
    for (let i = from; i < to; i++) {
        const code = text.charCodeAt(i);
        if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) count++;
    }
    return count;
}
