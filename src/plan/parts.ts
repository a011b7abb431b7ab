import { type AstNode, type CstNode, GrammarAST, isCompositeCstNode, isLeafCstNode, type LeafCstNode } from 'langium';
import { placeOf, type Range } from './file.ts';

/** The words and values that a node consists of, in order, with the comments between them. */
export function partsOf(node: AstNode): readonly CstNode[] {
    let cst: CstNode | undefined = node.$cstNode;
    // A rule that only stands for others has a part of its own around theirs.
    while (cst && isCompositeCstNode(cst) && cst.content.length === 1 && isCompositeCstNode(cst.content[0]!))
        cst = cst.content[0];
    return cst && isCompositeCstNode(cst) ? cst.content : [];
}

/** The brace that opens a block; undefined where it has none, or where only its closing one was written. */
export function openingBrace(node: AstNode): LeafCstNode | undefined {
    return partsOf(node).find((part): part is LeafCstNode => isSign(part, '{'));
}

/** The brace that closes a block. */
export function closingBrace(node: AstNode): LeafCstNode | undefined {
    return partsOf(node).findLast((part): part is LeafCstNode => isSign(part, '}'));
}

function isSign(part: CstNode, sign: string): boolean {
    return isLeafCstNode(part) && !part.hidden && part.text === sign;
}

/** What a value says with the keywords before it: of the text in `role "Chief"` the whole. */
export function saidRange(node: AstNode): Range {
    const { offset, length } = placeOf(node);
    const cst = outermost(node);
    const siblings = cst?.container?.content ?? [];
    const group = groupOf(cst);
    let start = offset;
    for (let i = siblings.indexOf(cst!) - 1; i >= 0; i--) {
        const before = siblings[i]!;
        if (before.hidden) continue;
        if (!group || !GrammarAST.isKeyword(before.grammarSource) || before.grammarSource.$container !== group) break;
        start = before.offset;
    }
    return { offset: start, length: offset + length - start };
}

/** The other items of the list with commas that a node stands in: the one before and the one after it. */
export function neighbours(node: AstNode): { before?: CstNode; after?: CstNode } {
    const cst = outermost(node);
    const parts = (cst?.container?.content ?? []).filter(part => !part.hidden);
    const at = parts.indexOf(cst!);
    const beyond = (comma: CstNode | undefined, item: CstNode | undefined) =>
        comma && isSign(comma, ',') ? item : undefined;
    return { before: beyond(parts[at - 1], parts[at - 2]), after: beyond(parts[at + 1], parts[at + 2]) };
}

/**
 * What goes when a property of a node is left out: the words that the grammar has with it. Undefined where the grammar
 * wants it said, and where the node does not say it.
 */
export function optionalRange(node: AstNode, property: string): Range | undefined {
    const parts = partsOf(node);
    const said = parts.find(part => assignmentOf(part)?.feature === property);
    let whole: AstNode | undefined = said && assignmentOf(said);
    while (whole && !(GrammarAST.isAbstractElement(whole) && isOptional(whole))) whole = whole.$container;
    if (!whole) return undefined;
    const own = parts.filter(part => !part.hidden && isWithin(part.grammarSource, whole));
    const [first, last] = [own[0]!, own.at(-1)!];
    return { offset: first.offset, length: last.end - first.offset };
}

function isOptional({ cardinality }: GrammarAST.AbstractElement): boolean {
    return cardinality === '?' || cardinality === '*';
}

function isWithin(source: AstNode | undefined, whole: AstNode): boolean {
    for (let at = source; at; at = at.$container) if (at === whole) return true;
    return false;
}

/** The part that stands for a node among the parts of what it stands in. */
function outermost(node: AstNode): CstNode | undefined {
    let cst: CstNode | undefined = node.$cstNode;
    while (cst?.container && cst.container.content.length === 1 && cst.container.astNode === node) cst = cst.container;
    return cst;
}

function assignmentOf(part: CstNode): GrammarAST.Assignment | undefined {
    let source: AstNode | undefined = part.grammarSource;
    while (source && !GrammarAST.isAssignment(source)) source = source.$container;
    return source;
}

/** The words of the grammar that a part is said with: its keywords and its value. */
function groupOf(cst: CstNode | undefined): AstNode | undefined {
    const group = cst && assignmentOf(cst)?.$container;
    return group && GrammarAST.isGroup(group) ? group : undefined;
}
