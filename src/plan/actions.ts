import type { AstNode } from 'langium';
import type * as ast from '../language/generated/ast.ts';
import { namePlace, type Place, propertyPlace } from './file.ts';
import { type Anyone, type Plan, titleOf } from './plan.ts';

/** What somebody will do: a block of its own, or a line of a review. */
export type AnyAction = ast.Action | ast.ReviewAction;

/** All actions of a plan, those of its reviews last. */
export function allActions(plan: Plan): readonly AnyAction[] {
    return [...plan.actions, ...plan.reviews.flatMap(review => review.actions)];
}

/** What an action is called. */
export function actionTitle(action: AnyAction): string {
    return action.$type === 'Action' ? titleOf(action) : (action.text ?? '').replace(/[.\s]+$/, '');
}

/** The place of what an action is called: the name of a block, the words of a line. */
export function actionPlace(action: AnyAction): Place {
    return action.$type === 'Action' ? namePlace(action) : propertyPlace(action, 'text');
}

/** Whether an action says that it is done, whatever the date. */
export function isDone(action: AnyAction): boolean {
    return action.done.length > 0;
}

/**
 * The one person who owns all the aspirations and metrics that an action is for, with one of these; undefined where
 * they have several owners, or one has none.
 */
export function ownerOfTargets(plan: Plan, action: AnyAction): { owner: Anyone; through: AstNode } | undefined {
    if (action.$type !== 'Action') return undefined;
    let found: { owner: Anyone; through: AstNode } | undefined;
    for (const list of action.targets) {
        for (const { ref } of list.items) {
            const target = plan.named(ref);
            if (target?.$type !== 'Aspiration' && target?.$type !== 'Metric') continue;
            const owner = plan.who((target as unknown as ast.Aspiration | ast.Metric).owner[0]);
            if (!owner || (found && found.owner !== owner)) return undefined;
            found ??= { owner, through: target };
        }
    }
    return found;
}
