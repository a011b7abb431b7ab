import { styleText } from 'node:util';
import { URI } from 'langium';
import { today } from '../plan/days.ts';
import type { PlanFile } from '../plan/file.ts';
import type { Plan } from '../plan/plan.ts';
import { Checker } from '../principles/check.ts';
import { type GuideView, guideView } from '../report/guide.ts';
import { type GuidePart, guideJson, guideMarkdown, guideText, guideWithheldNote } from '../report/guide-text.ts';
import { counted } from '../report/summary.ts';
import { dayOf } from './check.ts';
import { Disk } from './disk.ts';
import { language } from './language.ts';
import { expand, shownPath } from './paths.ts';
import { WorkspaceSettings } from './settings.ts';
import { type Status, status, Trouble, takesColour, type World } from './world.ts';

export interface GuideOptions {
    readonly format: 'text' | 'json' | 'markdown';
    readonly asOf?: string;
    readonly open?: boolean;
    readonly includeConfidential?: boolean;
}

/** `delivery guide`: holds the guide's questions against plans, and says what each of them has still to answer. */
export function guide(world: World, path: string, options: GuideOptions): Status {
    const asOf = dayOf(options.asOf);
    const { files, roots, problems } = expand([path], world.cwd);
    if (problems[0]) throw new Trouble(problems[0]);
    const services = language();
    const disk = new Disk(services.parser.LangiumParser, roots);
    const { given, unread } = disk.load(files);
    for (const { path: file, why, help } of unread)
        world.stderr.write(`delivery: ${shownPath(file, world.cwd)}: this file ${why}. ${help}\n`);
    const settings = new WorkspaceSettings(disk, world.cwd);
    const clock = () => today(world.now());
    const result = new Checker(services.language.Shapes).check(disk, { asOf, clock, settings: settings.of });
    const pathOf = (file: PlanFile) => shownPath(URI.parse(file.uri).fsPath, world.cwd);
    for (const { file, problems: wrong } of settings.faulty)
        world.stderr.write(
            `delivery: ${pathOf(file)} has ${counted(wrong.length, 'problem')}. What can be read holds; delivery check says more.\n`,
        );
    const plans = plansOf(given, result.assembly.plans).sort((a, b) => (pathOf(a.root) < pathOf(b.root) ? -1 : 1));
    if (plans.length === 0) {
        if (unread.length > 0) return status.trouble;
        throw new Trouble(`${path}: there is no plan here. A plan is a file with a \`system\` block.`);
    }
    sayDamage(world, plans, pathOf);
    const stays = options.format === 'text' && world.stdout.isTTY === true;
    const outside = stays || options.includeConfidential ? undefined : result.assembly;
    const views = plans.map(plan => guideView(plan, result.verdicts.get(plan), outside));
    write(world, options, views, pathOf);
    return unread.length > 0 ? status.trouble : status.fine;
}

/** A line that cannot be read answers nothing, and whoever wrote it should know. */
function sayDamage(world: World, plans: readonly Plan[], pathOf: (file: PlanFile) => string): void {
    for (const file of new Set(plans.flatMap(plan => plan.members.map(member => member.file)))) {
        if (file.form.length > 0)
            world.stderr.write(
                `delivery: ${pathOf(file)} has ${counted(file.form.length, 'problem')} of form. What can be read counts; delivery check says more.\n`,
            );
    }
}

/** The plans that the files are, or are a part of. */
function plansOf(given: readonly PlanFile[], plans: readonly Plan[]): Plan[] {
    const own = plans.filter(plan => given.includes(plan.root));
    return own.length > 0 ? own : plans.filter(plan => plan.members.some(({ file }) => given.includes(file)));
}

function write(world: World, options: GuideOptions, views: readonly GuideView[], pathOf: (file: PlanFile) => string) {
    const { stdout, stderr, env } = world;
    const { open } = options;
    if (options.format === 'json') {
        stdout.write(guideJson(views, pathOf, open));
        if (views.some(view => view.withheld > 0)) stderr.write(`delivery: ${guideWithheldNote}\n`);
        return;
    }
    if (options.format === 'markdown') {
        stdout.write(views.map(view => guideMarkdown(view, { open })).join('\n'));
        return;
    }
    const columns = stdout.isTTY && stdout.columns ? Math.max(40, Math.min(stdout.columns, 120)) : undefined;
    const colours = takesColour(stdout, env);
    const paint = (part: GuidePart, text: string) =>
        colours ? styleText(styles[part], text, { validateStream: false }) : text;
    stdout.write(views.map(view => guideText(view, { paint, columns, open, pathOf })).join('\n'));
}

const styles: Record<GuidePart, Parameters<typeof styleText>[0]> = {
    answered: 'green',
    open: ['yellow', 'bold'],
    'set-aside': 'dim',
    title: 'bold',
    quiet: 'dim',
};
