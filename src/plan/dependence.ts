import { lineManagement, type ManagementStep } from './management.ts';
import type { Anyone, Plan } from './plan.ts';

/** Those who answer to somebody of a group, over any number of steps, each with the last step of the shortest way there. */
export function managedBelow(plan: Plan, group: ReadonlySet<Anyone>): ReadonlyMap<Anyone, ManagementStep> {
    const { below } = plan.ask(lineManagement);
    const cameBy = new Map<Anyone, ManagementStep>();
    const queue = [...group];
    for (let i = 0; i < queue.length; i++) {
        for (const step of below.get(queue[i]!) ?? []) {
            if (group.has(step.managed) || cameBy.has(step.managed)) continue;
            cameBy.set(step.managed, step);
            queue.push(step.managed);
        }
    }
    return cameBy;
}

/** The steps from somebody up to the one of the group whom they answer to. */
export function wayUp(who: Anyone, cameBy: ReadonlyMap<Anyone, ManagementStep>): ManagementStep[] {
    const steps: ManagementStep[] = [];
    for (let step = cameBy.get(who); step; step = cameBy.get(step.manager)) steps.push(step);
    return steps;
}
