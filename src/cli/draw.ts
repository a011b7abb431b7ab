import { resolve } from 'node:path';
import { URI } from 'langium';
import type { Format } from '../convert/formats.ts';
import { whatIsBehind } from '../disk/look.ts';
import { closest } from '../language/nearest.ts';
import { type CatalogueEntry, graphKinds, picturesOf } from '../pictures/catalogue.ts';
import { assemble } from '../plan/assemble.ts';
import { today } from '../plan/days.ts';
import type { PlanFile } from '../plan/file.ts';
import type { Plan } from '../plan/plan.ts';
import { counted } from '../report/summary.ts';
import { dayOf } from './check.ts';
import { sayUnread } from './checked-plans.ts';
import { Picture } from './convert/convert.ts';
import { type Target, targetsOf } from './convert/targets.ts';
import { Disk } from './disk.ts';
import { language } from './language.ts';
import { expand, shownPath } from './paths.ts';
import { WorkspaceSettings } from './settings.ts';
import { type Status, status, Trouble, type World } from './world.ts';
import { writeWhole } from './write-file.ts';

export interface DrawCommandOptions {
    readonly list?: boolean;
    readonly picture: string;
    readonly out: string;
    /** The forms to write; by the name of the file, or else SVG, where not said. */
    readonly to?: readonly Format[];
    readonly scale?: number;
    readonly force?: boolean;
    readonly theme: 'light' | 'dark';
    readonly asOf?: string;
    readonly includeConfidential?: boolean;
}

/** `delivery draw`: writes the pictures of a plan to files, or says which there are. */
export async function draw(world: World, path: string, options: DrawCommandOptions): Promise<Status> {
    const { plan, isIncomplete } = planAt(world, path, dayOf(options.asOf));
    const all = picturesOf(plan);
    const open = all.filter(entry => !entry.private);
    if (options.list) {
        const entries = options.includeConfidential || world.stdout.isTTY ? all : open;
        const width = Math.max(...entries.map(({ id }) => id.length));
        for (const { id, title, empty } of entries)
            world.stdout.write(
                `${id.padEnd(width)}  ${title.replace(/\s+/g, ' ')}${empty ? ' (nothing to show yet)' : ''}\n`,
            );
        sayLeftOut(world, all.length - entries.length);
        return isIncomplete ? status.trouble : status.fine;
    }
    const offered = options.includeConfidential ? all : open;
    const { targets, noGraphs } = targetsOf(
        {
            entries: chosen(options, offered, all),
            offered: offered.map(({ id }) => id),
            single: options.picture !== 'all',
            out: options.out,
            to: options.to,
            force: options.force === true,
            confidential: options.includeConfidential === true,
        },
        world.cwd,
    );
    mayBeScaled(options, targets);
    const { withheld, failed } = await write(world, plan, targets, options);
    if (options.picture === 'all') {
        const empty = offered.filter(entry => entry.empty).map(({ id }) => id);
        if (empty.length > 0) world.stdout.write(`Nothing to show yet: ${empty.join(', ')}\n`);
        if (noGraphs > 0) world.stdout.write(`Only graphs are written as Mermaid and DOT: ${graphKinds.join(', ')}.\n`);
        if (!options.includeConfidential) sayLeftOut(world, all.length - open.length);
    }
    if (withheld) world.stdout.write('Show what is withheld with --include-confidential.\n');
    return failed || isIncomplete ? status.trouble : status.fine;
}

function mayBeScaled({ scale }: DrawCommandOptions, targets: readonly Target[]): void {
    if (scale !== undefined && !targets.some(({ format }) => format === 'png'))
        throw new Trouble('--scale is about the pixels of a PNG, and none is written. Add --to png.');
}

/** Writes the files, each whole. One picture that cannot be written does not keep back the others. */
async function write(
    world: World,
    plan: Plan,
    targets: readonly Target[],
    { theme, scale, includeConfidential: confidential = false }: DrawCommandOptions,
): Promise<{ withheld: boolean; failed: boolean }> {
    let withheld = false;
    let failed = false;
    const missing = new Set<string>();
    for (const own of Map.groupBy(targets, ({ id }) => id).values()) {
        const picture = new Picture(plan, own[0]!.id, { theme, scale, confidential });
        for (const target of own) {
            const converted = await picture.in(target.format).catch((error: unknown) => {
                if (!(error instanceof Trouble)) throw error;
                world.stderr.write(`delivery: ${target.shown}: ${error.message}\n`);
                failed = true;
            });
            if (!converted) continue;
            const { bytes, missing: lacking, note } = converted;
            writeWhole(target, world.cwd, bytes);
            world.stdout.write(`Wrote ${target.shown}\n`);
            if (note) world.stdout.write(`    ${note}\n`);
            for (const character of lacking) missing.add(character);
        }
        if (picture.withheld) world.stdout.write(`    ${picture.withheld}\n`);
        withheld ||= picture.withheld !== undefined;
    }
    sayMissing(world, [...missing]);
    return { withheld, failed };
}

/** PNG and PDF have our typeface and no other: what it lacks is said, because a name may rest on it. */
function sayMissing(world: World, characters: readonly string[]): void {
    if (characters.length === 0) return;
    const some = characters.slice(0, 12).join(' ');
    const rest = characters.length > 12 ? ` and ${characters.length - 12} more` : '';
    world.stderr.write(
        `delivery: PNG and PDF cannot show ${counted(characters.length, 'character')} that the typeface lacks, and show � instead: ${some}${rest}. SVG can: --to svg.\n`,
    );
}

function sayLeftOut(world: World, count: number): void {
    if (count === 0) return;
    world.stdout.write(
        `${counted(count, 'picture')} of private imports ${count === 1 ? 'is' : 'are'} left out. Include ${count === 1 ? 'it' : 'them'} with --include-confidential.\n`,
    );
}

/** The pictures that are asked for: all that show something, or one, even if it only says what to write. */
function chosen(
    options: DrawCommandOptions,
    offered: readonly CatalogueEntry[],
    all: readonly CatalogueEntry[],
): readonly CatalogueEntry[] {
    const picture = options.picture.normalize('NFC');
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

/** The plan that a path means, and whether something could not be read; says on the way what cannot be drawn of it. */
function planAt(world: World, path: string, asOf: number | undefined): { plan: Plan; isIncomplete: boolean } {
    const { files, roots, problems } = expand([path], world.cwd);
    sayUnread(world, problems, files);
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
    if (!whatIsBehind(resolve(world.cwd, path))?.isDirectory() && !given.includes(plan.root))
        world.stderr.write(`delivery: ${path} is a part of ${shown(plan.root)}, which is drawn.\n`);
    for (const { file } of plan.members) {
        if (file.form.length > 0)
            world.stderr.write(
                `delivery: ${shown(file)} has ${counted(file.form.length, 'problem')} of form. What can be read is drawn; delivery check says more.\n`,
            );
    }
    return { plan, isIncomplete: problems.length + unread.length > 0 };
}
