import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plan } from '../plan/plan.ts';
import type { CheckedPlans } from './checked-plans.ts';
import { Trouble, type World } from './world.ts';
import { mustBeReplaceable, writeWhole } from './write-file.ts';

/** A table that is exchanged with spreadsheets. */
export type TableName = 'coalition' | 'actors';

/** The only plan at a path. */
export function onlyPlan(path: string, { plans, pathOf }: CheckedPlans): Plan | undefined {
    if (plans.length > 1)
        throw new Trouble(
            `${path}: there are ${plans.length} plans here. Name one of them:\n${plans.map(plan => `  ${pathOf(plan.root)}`).join('\n')}`,
        );
    return plans[0];
}

/** Writes a new file; one that exists is not overwritten unless forced. */
export function writeNew(world: World, out: string, text: string, force: boolean | undefined): void {
    const place = { path: resolve(world.cwd, out), shown: out, option: '--out' } as const;
    mustBeReplaceable(place, world.cwd, text);
    if (existsSync(place.path) && !force) throw new Trouble(`${out} exists. --force overwrites it.`);
    writeWhole(place, world.cwd, text);
    world.stdout.write(`Wrote ${out}\n`);
}
