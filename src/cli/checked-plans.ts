import { URI } from 'langium';
import { today } from '../plan/days.ts';
import type { PlanFile } from '../plan/file.ts';
import type { Plan } from '../plan/plan.ts';
import { Checker, type CheckResult } from '../principles/check.ts';
import { counted } from '../report/summary.ts';
import { dayOf } from './check.ts';
import { Disk } from './disk.ts';
import { language } from './language.ts';
import { expand, shownPath } from './paths.ts';
import { WorkspaceSettings } from './settings.ts';
import { Trouble, type World } from './world.ts';

/** The plans that a path means, checked. */
export interface CheckedPlans {
    readonly result: CheckResult;
    /** Those that the files are, or are a part of, by their paths. */
    readonly plans: readonly Plan[];
    readonly pathOf: (file: PlanFile) => string;
    /** Whether a file could not be read. */
    readonly isIncomplete: boolean;
}

/** Reads and checks the plans at a path; says what cannot be read of them, and which lines do not count. */
export function checkedPlans(world: World, path: string, asOf: string | undefined): CheckedPlans {
    const day = dayOf(asOf);
    const { files, roots, problems } = expand([path], world.cwd);
    sayUnread(world, problems, files);
    const services = language();
    const disk = new Disk(services.parser.LangiumParser, roots);
    const { given, unread } = disk.load(files);
    for (const { path: file, why, help } of unread)
        world.stderr.write(`delivery: ${shownPath(file, world.cwd)}: this file ${why}. ${help}\n`);
    const settings = new WorkspaceSettings(disk, world.cwd);
    const clock = () => today(world.now());
    const result = new Checker(services.language.Shapes).check(disk, { asOf: day, clock, settings: settings.of });
    const pathOf = (file: PlanFile) => shownPath(URI.parse(file.uri).fsPath, world.cwd);
    for (const { file, problems: wrong } of settings.faulty)
        world.stderr.write(
            `delivery: ${pathOf(file)} has ${counted(wrong.length, 'problem')}. What can be read holds; delivery check says more.\n`,
        );
    const plans = plansOf(given, result.assembly.plans).sort((a, b) => (pathOf(a.root) < pathOf(b.root) ? -1 : 1));
    const isIncomplete = unread.length + problems.length > 0;
    if (plans.length === 0 && !isIncomplete)
        throw new Trouble(`${path}: there is no plan here. A plan is a file with a \`system\` block.`);
    return { result, plans, pathOf, isIncomplete };
}

/** Says what a path names and nobody can read. Where nothing else is left, that is the end of it. */
export function sayUnread(world: World, problems: readonly string[], files: readonly string[]): void {
    if (files.length === 0 && problems[0]) throw new Trouble(problems.join('\ndelivery: '));
    for (const problem of problems) world.stderr.write(`delivery: ${problem}\n`);
}

/** A line that cannot be read says nothing, and whoever wrote it should know. */
export function sayDamage(world: World, plans: readonly Plan[], pathOf: (file: PlanFile) => string): void {
    for (const file of new Set(plans.flatMap(plan => plan.members.map(member => member.file)))) {
        if (file.form.length > 0)
            world.stderr.write(
                `delivery: ${pathOf(file)} has ${counted(file.form.length, 'problem')} of form. What can be read counts; delivery check says more.\n`,
            );
    }
}

function plansOf(given: readonly PlanFile[], plans: readonly Plan[]): Plan[] {
    const own = plans.filter(plan => given.includes(plan.root));
    return own.length > 0 ? own : plans.filter(plan => plan.members.some(({ file }) => given.includes(file)));
}
