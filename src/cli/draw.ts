import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { URI } from 'langium';
import { closest } from '../language/nearest.ts';
import { type CatalogueEntry, drawPicture, picturesOf } from '../pictures/catalogue.ts';
import { withEmbeddedFont } from '../pictures/text/embed.ts';
import { assemble } from '../plan/assemble.ts';
import { today } from '../plan/days.ts';
import type { PlanFile } from '../plan/file.ts';
import type { Plan } from '../plan/plan.ts';
import { counted } from '../report/summary.ts';
import { dayOf } from './check.ts';
import { Disk } from './disk.ts';
import { language } from './language.ts';
import { expand, shownPath } from './paths.ts';
import { WorkspaceSettings } from './settings.ts';
import { type Status, status, Trouble, type World } from './world.ts';
import { makeFolder, writeWhole } from './write-file.ts';

export interface DrawCommandOptions {
    readonly list?: boolean;
    readonly picture: string;
    readonly out: string;
    readonly theme: 'light' | 'dark';
    readonly asOf?: string;
    readonly includeConfidential?: boolean;
}

/** `delivery draw`: writes the pictures of a plan as SVG files, or says which there are. */
export async function draw(world: World, path: string, options: DrawCommandOptions): Promise<Status> {
    const plan = planAt(world, path, dayOf(options.asOf));
    const all = picturesOf(plan);
    const open = all.filter(entry => !entry.private);
    if (options.list) {
        const entries = options.includeConfidential || world.stdout.isTTY ? all : open;
        const width = Math.max(...entries.map(({ id }) => id.length));
        for (const { id, title, empty } of entries)
            world.stdout.write(`${id.padEnd(width)}  ${title}${empty ? ' (nothing to show yet)' : ''}\n`);
        sayLeftOut(world, all.length - entries.length);
        return status.fine;
    }
    const entries = chosen(options, options.includeConfidential ? all : open, all);
    const folder = resolve(world.cwd, options.out);
    makeFolder(folder, shownPath(folder, world.cwd));
    let withheld = false;
    for (const { id } of entries) {
        const confidential = options.includeConfidential === true;
        const drawing = await drawPicture(plan, id, { theme: options.theme, confidential });
        if (!drawing) throw new Error(`The picture ${id} is listed and cannot be drawn.`);
        const file = join(folder, `${id.replaceAll('/', '.')}.svg`);
        const shown = shownPath(file, world.cwd);
        writeWhole(file, (await withEmbeddedFont(drawing)).svg, shown);
        world.stdout.write(`Wrote ${shown}\n`);
        if (drawing.withheld) world.stdout.write(`    ${drawing.withheld}\n`);
        withheld ||= drawing.withheld !== undefined;
    }
    if (options.picture === 'all') {
        const empty = all.filter(entry => entry.empty).map(({ id }) => id);
        if (empty.length > 0) world.stdout.write(`Nothing to show yet: ${empty.join(', ')}\n`);
        if (!options.includeConfidential) sayLeftOut(world, all.length - open.length);
    }
    if (withheld) world.stdout.write('Show what is withheld with --include-confidential.\n');
    return status.fine;
}

function sayLeftOut(world: World, count: number): void {
    if (count === 0) return;
    world.stdout.write(
        `${counted(count, 'picture')} of private imports ${count === 1 ? 'is' : 'are'} left out. Include ${count === 1 ? 'it' : 'them'} with --include-confidential.\n`,
    );
}

/** The pictures that are asked for: all that show something, or one, even if it only says what to write. */
function chosen(
    { picture }: DrawCommandOptions,
    offered: readonly CatalogueEntry[],
    all: readonly CatalogueEntry[],
): readonly CatalogueEntry[] {
    if (picture === 'all') return offered.filter(entry => !entry.empty);
    const found = all.filter(({ id }) => id === picture);
    if (found.length > 0) return found;
    const ids = offered.map(({ id }) => id);
    const near = closest(picture, ids);
    const help = near ? ` Did you mean ${near}?` : '';
    throw new Trouble(
        `There is no picture ${picture}.${help}\nThe plan gives: ${ids.join(', ')}, or all of them: all.`,
    );
}

/** The plan that a path means; says on the way what cannot be drawn of it. */
function planAt(world: World, path: string, asOf: number | undefined): Plan {
    const { files, roots, problems } = expand([path], world.cwd);
    if (problems[0]) throw new Trouble(problems[0]);
    const shown = (file: PlanFile) => shownPath(URI.parse(file.uri).fsPath, world.cwd);
    const disk = new Disk(language().parser.LangiumParser, roots);
    const { given, unread } = disk.load(files);
    for (const { path: file, why, help } of unread) {
        const sentence = `${shownPath(file, world.cwd)}: this file ${why}. ${help}`;
        if (given.length === 0) throw new Trouble(sentence);
        world.stderr.write(`delivery: ${sentence}\n`);
    }
    const settings = new WorkspaceSettings(disk, world.cwd);
    const { plans, loose } = assemble(disk, { asOf, clock: () => today(world.now()), settings: settings.of });
    for (const { file, problems: wrong } of settings.faulty)
        world.stderr.write(
            `delivery: ${shown(file)} has ${counted(wrong.length, 'problem')}. What can be read holds; delivery check says more.\n`,
        );
    const has = (plan: Plan) => plan.members.some(({ file }) => given.includes(file));
    const own = plans.filter(plan => given.includes(plan.root));
    const found = [own, plans.filter(has), loose.filter(has)].find(some => some.length > 0) ?? [];
    if (found.length > 1) {
        const names = found.map(plan => shown(plan.root)).sort();
        throw new Trouble(
            `${path}: there are ${names.length} plans here. Name one of them:\n${names.map(name => `  ${name}`).join('\n')}`,
        );
    }
    const plan = found[0]!;
    if (!statSync(resolve(world.cwd, path)).isDirectory() && !given.includes(plan.root))
        world.stderr.write(`delivery: ${path} is a part of ${shown(plan.root)}, which is drawn.\n`);
    for (const { file } of plan.members) {
        if (file.form.length > 0)
            world.stderr.write(
                `delivery: ${shown(file)} has ${counted(file.form.length, 'problem')} of form. What can be read is drawn; delivery check says more.\n`,
            );
    }
    return plan;
}
