import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { PlanFile } from '../plan/file.ts';
import { parseFile } from '../plan/parse.ts';
import type { Plan } from '../plan/plan.ts';
import type { CheckedPlans } from './checked-plans.ts';
import { language } from './language.ts';
import { Trouble, type World } from './world.ts';
import { makeFolder, writeWhole } from './write-file.ts';

/** A table that is exchanged with spreadsheets. */
export type TableName = 'coalition' | 'actors';

/** Reads a text that is in no file. */
export function parsed(text: string, uri = 'file:///table.delivery'): PlanFile {
    return parseFile(language().parser.LangiumParser, uri, text);
}

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
    const path = resolve(world.cwd, out);
    if (existsSync(path) && !force) throw new Trouble(`${out} exists. --force overwrites it.`);
    makeFolder(dirname(path), dirname(out));
    writeWhole(path, text, out);
    world.stdout.write(`Wrote ${out}\n`);
}
