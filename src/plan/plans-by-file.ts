import type { PlanFile } from './file.ts';
import type { Plan } from './plan.ts';

/** The plans of each file; those of `instead` for files that are in none. */
export function plansByFile(
    plans: readonly Plan[],
    instead: ReadonlyMap<PlanFile, readonly Plan[]> = new Map(),
): ReadonlyMap<PlanFile, readonly Plan[]> {
    const placed = new Map<PlanFile, Plan[]>();
    for (const plan of plans) {
        for (const { file } of plan.members) {
            const own = placed.get(file);
            if (own) own.push(plan);
            else placed.set(file, [plan]);
        }
    }
    return new Map([...instead, ...placed]);
}
