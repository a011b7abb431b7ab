import type * as ast from '../language/generated/ast.ts';
import { type NamedNode, namePlace, type Place, propertyPlace } from './file.ts';
import { type Anyone, type Plan, titleOf } from './plan.ts';

/** What somebody will do: a block of its own, or a line of a review. */
export type AnyAction = ast.Action | ast.ReviewAction;

/** All actions of a plan, those of its reviews last. */
export function allActions(plan: Plan): readonly AnyAction[] {
    return [...plan.actions, ...plan.reviews.flatMap(review => review.actions)];
}

/** What an action is called. */
export function actionTitle(action: AnyAction): string {
    return action.$type === 'Action' ? titleOf(action) : (action.text ?? '').replace(/(?<![.\s])[.\s]+$/, '');
}

/** The place of what an action is called: the name of a block, the words of a line. */
export function actionPlace(action: AnyAction): Place {
    return action.$type === 'Action' ? namePlace(action) : propertyPlace(action, 'text');
}

/** Whether an action says that it is done, whatever the date. */
export function isDone(action: AnyAction): boolean {
    return action.done.length > 0;
}

/** What an action is for: components by their number, and all else that the plan has a name for. */
export function targetsOf(plan: Plan, action: AnyAction): { components: string[]; others: NamedNode[] } {
    const components = new Set<string>();
    const others = new Set<NamedNode>();
    if (action.$type === 'ReviewAction') {
        for (const { id } of action.targets.flatMap(list => list.items)) if (id) components.add(id);
    } else {
        for (const { component, ref } of action.targets.flatMap(list => list.items)) {
            const target = plan.named(ref);
            if (component) components.add(component);
            else if (target) others.add(target);
        }
    }
    return { components: [...components], others: [...others] };
}

/**
 * The one person who owns all the aspirations and metrics that an action is for, with one of these; undefined where
 * they have several owners, or one has none.
 */
export function ownerOfTargets(plan: Plan, action: AnyAction): { owner: Anyone; through: NamedNode } | undefined {
    let found: { owner: Anyone; through: NamedNode } | undefined;
    for (const target of targetsOf(plan, action).others) {
        if (target.$type !== 'Aspiration' && target.$type !== 'Metric') continue;
        const owner = plan.who((target as unknown as ast.Aspiration | ast.Metric).owner[0]);
        if (!owner || (found && found.owner !== owner)) return undefined;
        found ??= { owner, through: target };
    }
    return found;
}
