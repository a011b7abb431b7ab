import { type AstNode, CstUtils, GrammarAST, type LeafCstNode } from 'langium';
import { vocabularies, wordOf } from '../guide/vocabulary.ts';
import { blockWords } from '../language/header-lines.ts';
import { isNamed, type PlanFile, type Range } from '../plan/file.ts';

/** What a piece of a plan's text is, as far as a reader's eye tells it apart. */
export type Kind = 'block' | 'keyword' | 'name' | 'word' | 'text' | 'value' | 'comment' | 'plain';

export interface Piece extends Range {
    readonly kind: Kind;
}

/** The pieces of a file's text, in order, without the white space between them. */
export function piecesOf({ tree, text }: PlanFile): Piece[] {
    const root = tree.$cstNode;
    if (!root) return [];
    return CstUtils.flattenCst(root)
        .filter(leaf => leaf.length > 0 && text.slice(leaf.offset, leaf.end).trim() !== '')
        .map(leaf => ({ offset: leaf.offset, length: leaf.length, kind: kindOf(leaf) }))
        .toArray();
}

const blocks: ReadonlySet<string> = new Set(blockWords);
const kinds: Readonly<Record<string, Kind>> = {
    STRING: 'text',
    NUMBER: 'value',
    PERCENT: 'value',
    DATE: 'value',
    COMPONENT: 'value',
    RULE: 'word',
};

function kindOf({ hidden, text, tokenType, astNode, grammarSource }: LeafCstNode): Kind {
    if (hidden) return 'comment';
    if (GrammarAST.isKeyword(grammarSource)) {
        if (!/^\p{L}/u.test(text)) return 'plain';
        if (beginsBlock(text, astNode)) return 'block';
        return astNode.$type === 'Level' ? 'word' : 'keyword';
    }
    const own = kinds[tokenType.name];
    if (own) return own;
    const { name, word } = astNode as { name?: string; word?: string };
    if (isNamed(astNode) && name === text) return 'name';
    return vocabularies[astNode.$type] && word && wordOf(astNode.$type, word) ? 'word' : 'plain';
}

/** Whether a keyword is of those that begin a block, where it does. */
function beginsBlock(text: string, node: AstNode): boolean {
    if (node.$type === 'Import') return true;
    if (node.$type === 'Influence') return text === 'external' || text === 'influence';
    return isNamed(node) && blocks.has(text);
}
