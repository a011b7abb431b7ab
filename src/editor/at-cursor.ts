import type { AstNode, CstNode, LeafCstNode, Reference } from 'langium';
import { CstUtils } from 'langium';
import type { Position } from 'vscode-languageserver-types';
import { isNamed, type NamedNode, namePlace, type Place, type PlanFile, propertyPlace } from '../plan/file.ts';
import type { Plan } from '../plan/plan.ts';
import { type Meaning, meaningOf, type PlansOfFiles } from './navigate/meaning.ts';
import { documentOf } from './places.ts';

/** A name under the cursor: where it stands, and what it means in the plan looked at. */
export interface NameAtCursor {
    readonly file: PlanFile;
    readonly plan: Plan;
    readonly name: string;
    readonly place: Place;
    /** What the name stands for; undefined where the plan has no such name. */
    readonly target?: NamedNode;
    /** The block that is declared here; undefined where the name is used. */
    readonly declares?: NamedNode;
}

/** The leaf of the syntax tree at a position, or just before it. */
export function leafAt(file: PlanFile, position: Position): LeafCstNode | undefined {
    const root = file.tree.$cstNode;
    if (!root) return undefined;
    const offset = documentOf(file).offsetAt(position);
    return CstUtils.findLeafNodeAtOffset(root, offset) ?? CstUtils.findLeafNodeBeforeOffset(root, offset);
}

/**
 * The leaves that a cursor touches: the one that it stands in or before, then the one that it stands right behind, so
 * that `Chief‸,` and `‸Chief` both are at the name.
 */
export function leavesAt(file: PlanFile, position: Position): LeafCstNode[] {
    const root = file.tree.$cstNode;
    if (!root) return [];
    const offset = documentOf(file).offsetAt(position);
    const here = CstUtils.findLeafNodeAtOffset(root, offset);
    const behind = offset > 0 ? CstUtils.findLeafNodeAtOffset(root, offset - 1) : undefined;
    return [here, behind === here ? undefined : behind].filter(leaf => leaf !== undefined);
}

/** The name at a position, declared or used, in the first plan of its file that knows it. */
export function nameAt(plans: PlansOfFiles, file: PlanFile, position: Position): NameAtCursor | undefined {
    for (const leaf of leavesAt(file, position)) {
        const node = leaf.astNode;
        const place = nameOrReferencePlace(node, leaf);
        if (!place) continue;
        const name = file.text.slice(place.offset, place.offset + place.length).normalize('NFC');
        const all = plans.plansOf(file);
        const plan = all.find(one => one.names.has(name)) ?? all[0];
        const declares = isNamed(node) && node.name === name ? node : undefined;
        return plan && { file, plan, name, place, target: plan.names.get(name), declares };
    }
    return undefined;
}

function nameOrReferencePlace(node: AstNode, leaf: CstNode): Place | undefined {
    const reference = (node as { ref?: Reference }).ref;
    if (reference?.$refText) {
        const place = propertyPlace(node, 'ref');
        if (leaf.offset >= place.offset && leaf.end <= place.offset + place.length) return place;
    }
    if (isNamed(node) && node.name) {
        const place = namePlace(node);
        if (leaf.offset === place.offset) return place;
    }
    return undefined;
}

/** What the name at the cursor stands for, in all the plans that share it. */
export function meaningAt(plans: PlansOfFiles, { file, name, declares }: NameAtCursor): Meaning {
    return meaningOf(plans, file, name, declares);
}

/** Every place where a name stands for the same thing. */
export function usesOf(plans: PlansOfFiles, found: NameAtCursor, withDeclaration: boolean): Place[] {
    const { declared, uses } = meaningAt(plans, found);
    const places = uses.map(({ node }) => propertyPlace(node, 'ref'));
    return withDeclaration ? [...declared.map(namePlace), ...places] : places;
}
