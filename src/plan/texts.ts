import { type AstNode, AstUtils, CstUtils, GrammarAST, GrammarUtils } from 'langium';
import { type Place, type PlanFile, propertyPlace } from './file.ts';

/** A text in quotes, as a file says it. */
export interface SaidText {
    readonly node: AstNode;
    readonly property: string;
    /** Its place, the quotes included. */
    readonly place: Place;
    /** What stands between the quotes. */
    readonly value: string;
    /** The keywords of the language that it belongs to, wherever they stand: `because`, `shared with`. */
    readonly keyword: string | undefined;
}

/** Nodes whose texts are paths, or the names of columns and what stands in them. */
const notProse = new Set(['Import', 'Actual', 'Where']);

/**
 * The texts of a file that are looked for, in order; paths and columns of data files are left out.
 *
 * @param wanted asked of what stands between the quotes, and of a few words and names that have none
 */
export function textsOf(file: PlanFile, wanted: (value: string) => boolean): SaidText[] {
    const found: SaidText[] = [];
    for (const node of file.values) {
        if (notProse.has(node.$type) || (node.$container && notProse.has(node.$container.$type))) continue;
        const record = node as unknown as Record<string, unknown>;
        for (const property in record) {
            const value = record[property];
            if (typeof value !== 'string' || property.startsWith('$') || !wanted(value)) continue;
            const place = propertyPlace(node, property);
            const { offset, length } = place;
            if (!/^"[\s\S]*"$/.test(file.text.slice(offset, offset + length))) continue;
            found.push({ node, property, place, value, keyword: keywordOf(node, property) });
        }
    }
    return found;
}

/** The keywords that say what a text is: the nearest before it, in its own property. */
function keywordOf(node: AstNode, property: string): string | undefined {
    if (property === 'title') return undefined;
    let at = GrammarUtils.findNodeForProperty(node.$cstNode, property);
    let group: AstNode | undefined;
    const words: string[] = [];
    while (at) {
        at = CstUtils.getPreviousNode(at, false);
        const keyword = at && GrammarAST.isKeyword(at.grammarSource) ? at.grammarSource : undefined;
        if (keyword?.value === '{' || keyword?.value === '}') break;
        // A word of a vocabulary is assigned; what belongs together stands in one group of the grammar.
        const isOwn = keyword && /^[a-z]/.test(keyword.value) && !AstUtils.getContainerOfType(keyword, isAssigned);
        if (isOwn && (group === undefined || group === keyword.$container)) {
            group = keyword.$container;
            words.unshift(keyword.value);
        } else if (group) break;
    }
    return words.length > 0 ? words.join(' ') : undefined;
}

function isAssigned(element: AstNode): element is GrammarAST.Assignment {
    return GrammarAST.isAssignment(element);
}
