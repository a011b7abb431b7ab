import { type AstNode, GrammarUtils, type Reference } from 'langium';
import type { PlanText } from '../language/generated/ast.ts';
import type { FormProblem } from '../language/token-cursor.ts';

/** A range in a file, in characters from its start. */
export interface Range {
    readonly offset: number;
    readonly length: number;
}

/** A place: a range in a file. */
export interface Place extends Range {
    readonly file: PlanFile;
}

/** A node that carries a name of the plan: a block, or one of a unit's people, teams and meetings. */
export type NamedNode = AstNode & { name: string; title?: string };

/** A name used in a file. */
export interface NameUse {
    readonly node: AstNode;
    readonly reference: Reference;
}

/** A `.delivery` file, parsed, with what other files need to know of it. */
export interface PlanFile {
    /** The name by which it goes: as it was opened or named, else where it is. */
    readonly uri: string;
    /** Where it really is: another place only where it was opened or named through a link. Its paths start from there. */
    readonly base: string;
    readonly text: string;
    readonly tree: PlanText;
    /** Problems of form, in plain words. */
    readonly form: readonly FormProblem[];
    /** All names that it declares, in order. */
    readonly names: readonly NamedNode[];
    /** All names that it uses, in order. */
    readonly uses: readonly NameUse[];
    /** All nodes whose values are checked one by one. */
    readonly values: readonly AstNode[];
}

const fileOfTree = new WeakMap<AstNode, PlanFile>();

/** Makes a file from its parsed tree, reading it once. */
export function planFile(
    uri: string,
    text: string,
    tree: PlanText,
    form: readonly FormProblem[],
    base: string = uri,
): PlanFile {
    const names: NamedNode[] = [];
    const uses: NameUse[] = [];
    const values: AstNode[] = [];
    collect(tree, names, uses, values);
    const file: PlanFile = { uri, base, text, tree, form, names, uses, values };
    fileOfTree.set(tree, file);
    return file;
}

/** The file that a node stands in. */
export function fileOf(node: AstNode): PlanFile {
    let root = node;
    while (root.$container) root = root.$container;
    const file = fileOfTree.get(root);
    if (!file) throw new Error('A node without a file.');
    return file;
}

/** The place of a node: all of its text. */
export function placeOf(node: AstNode): Place {
    const cst = node.$cstNode;
    const file = fileOf(node);
    return cst ? { file, offset: cst.offset, length: cst.length } : { file, offset: 0, length: 0 };
}

/** Whether a line of a node could not be read. */
export function isDamaged(node: AstNode): boolean {
    const { file, offset, length } = placeOf(node);
    return file.form.some(problem => problem.offset >= offset && problem.offset <= offset + length);
}

/** What a node says, as it is written, on one line. */
export function writtenText(node: AstNode): string {
    const { file, offset, length } = placeOf(node);
    return file.text.slice(offset, offset + length).replace(/\s+/g, ' ');
}

/** The place of the first word of a node: the keyword that it begins with. */
export function keywordPlace(node: AstNode): Place {
    const place = placeOf(node);
    const word = /^[\p{L}\w-]+/u.exec(place.file.text.slice(place.offset, place.offset + 40))?.[0];
    return { ...place, length: word?.length ?? Math.min(1, place.length) };
}

/** The place of what a node says in one property; of its keyword where it says nothing there. */
export function propertyPlace(node: AstNode, property: string): Place {
    const cst = GrammarUtils.findNodeForProperty(node.$cstNode, property);
    return cst ? { file: fileOf(node), offset: cst.offset, length: cst.length } : keywordPlace(node);
}

/** The place of a named node's name; of its keyword where the name is missing. */
export function namePlace(node: AstNode): Place {
    return propertyPlace(node, 'name');
}

const namedTypes = new Set([
    'System',
    'Influence',
    'Aspiration',
    'Metric',
    'Actor',
    'Activity',
    'Action',
    'Review',
    'Unit',
    'Staff',
    'Team',
    'JointAction',
    'Interaction',
    'Coalition',
]);

/** Whether a node is a block, or part of one, that carries a name of the plan. */
export function isNamed(node: AstNode): node is NamedNode {
    return namedTypes.has(node.$type);
}

function collect(node: AstNode, names: NamedNode[], uses: NameUse[], values: AstNode[]): void {
    values.push(node);
    if (isNamed(node) && node.name) names.push(node);
    const record = node as unknown as Record<string, unknown>;
    for (const key in record) {
        if (key.charCodeAt(0) === 36) continue;
        const value = record[key];
        if (Array.isArray(value)) {
            for (const item of value)
                if (item && typeof item === 'object' && '$type' in item) collect(item, names, uses, values);
        } else if (value && typeof value === 'object') {
            if ('$refText' in value) uses.push({ node, reference: value as Reference });
            else if ('$type' in value) collect(value as AstNode, names, uses, values);
        }
    }
}
