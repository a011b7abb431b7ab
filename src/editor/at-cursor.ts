import type { AstNode, CstNode, LeafCstNode, Reference } from 'langium';
import { CstUtils } from 'langium';
import type { Position } from 'vscode-languageserver-types';
import { type NamedNode, namePlace, type Place, type PlanFile, propertyPlace } from '../plan/file.ts';
import type { Plan } from '../plan/plan.ts';
import { documentOf } from './places.ts';
import type { PlanWorkspace } from './plan-workspace.ts';

/** A name under the cursor: where it stands, and what it means in the plan looked at. */
export interface NameAtCursor {
    readonly file: PlanFile;
    readonly plan: Plan;
    readonly name: string;
    readonly place: Place;
    /** What the name stands for; undefined where the plan has no such name. */
    readonly target?: NamedNode;
}

/** The leaf of the syntax tree at a position, or just before it. */
export function leafAt(file: PlanFile, position: Position): LeafCstNode | undefined {
    const root = file.tree.$cstNode;
    if (!root) return undefined;
    const offset = documentOf(file).offsetAt(position);
    return CstUtils.findLeafNodeAtOffset(root, offset) ?? CstUtils.findLeafNodeBeforeOffset(root, offset);
}

/** The name at a position, declared or used, in the first plan of its file that knows it. */
export function nameAt(plans: PlanWorkspace, file: PlanFile, position: Position): NameAtCursor | undefined {
    const leaf = leafAt(file, position);
    const node = leaf?.astNode;
    if (!leaf || !node) return undefined;
    const offset = documentOf(file).offsetAt(position);
    const place = nameOrReferencePlace(node, leaf);
    if (!place || offset < place.offset || offset > place.offset + place.length) return undefined;
    const name = file.text.slice(place.offset, place.offset + place.length);
    const all = plans.plansOf(file);
    const plan = all.find(one => one.names.has(name)) ?? all[0];
    return plan && { file, plan, name, place, target: plan.names.get(name) };
}

function nameOrReferencePlace(node: AstNode, leaf: CstNode): Place | undefined {
    const reference = (node as { ref?: Reference }).ref;
    if (reference?.$refText) {
        const place = propertyPlace(node, 'ref');
        if (leaf.offset >= place.offset && leaf.end <= place.offset + place.length) return place;
    }
    if ((node as Partial<NamedNode>).name && typeof (node as NamedNode).name === 'string') {
        const place = namePlace(node);
        if (leaf.offset === place.offset) return place;
    }
    return undefined;
}

/** Every place in all plans of a file where a name stands for the same thing. */
export function usesOf(plans: PlanWorkspace, { file, name }: NameAtCursor, withDeclaration: boolean): Place[] {
    const places = new Map<string, Place>();
    const add = (place: Place): void => void places.set(`${place.file.uri} ${place.offset}`, place);
    for (const plan of plans.plansOf(file)) {
        for (const member of plan.members) {
            for (const use of member.file.uses)
                if (use.reference.$refText === name) add(propertyPlace(use.node, 'ref'));
            if (withDeclaration) for (const node of member.file.names) if (node.name === name) add(namePlace(node));
        }
    }
    return [...places.values()];
}
