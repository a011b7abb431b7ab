import { isPeriod, readDate, today } from '../plan/days.ts';
import type { Finding, Severity } from '../plan/finding.ts';
import type { Profile } from '../plan/settings.ts';
import { Checker, type CheckResult } from '../principles/check.ts';
import { Disk } from './disk.ts';
import { language } from './language.ts';
import { expand, shownPath } from './paths.ts';
import { WorkspaceSettings } from './settings.ts';
import { type Status, status, Trouble, type World } from './world.ts';
import { mustBeReplaceable } from './write-file.ts';
import { type ReportOptions, reportPlace, writeReport } from './write-report.ts';

export interface CheckOptions extends ReportOptions {
    readonly asOf?: string;
    /** Goes before the profile that settings say. */
    readonly profile?: Profile;
}

/** `delivery check`: says where plans depart from the guide's principles, and what is wrong with their text. */
export function check(world: World, paths: readonly string[], options: CheckOptions): Status {
    const asOf = dayOf(options.asOf);
    if (options.output !== undefined) mustBeReplaceable(reportPlace(options.output, world), world.cwd);
    const { files, roots, problems } = expand(paths, world.cwd);
    const services = language();
    const disk = new Disk(services.parser.LangiumParser, roots);
    const { given, unread, cut, unsearched } = disk.load(files);
    const troubles = [
        ...problems,
        ...unread.map(({ path, why, help }) => `${shownPath(path, world.cwd)}: this file ${why}. ${help}`),
    ];
    for (const trouble of troubles) complain(world, trouble);
    if (cut)
        complain(
            world,
            'This workspace is too large to look for all plans that import these files; name the plan itself.',
        );
    for (const folder of unsearched)
        complain(world, `${shownPath(folder, world.cwd)} could not be searched for plans that import these files.`);
    const settings = new WorkspaceSettings(disk, world.cwd, options.profile);
    const clock = () => today(world.now());
    const result = new Checker(services.language.Shapes).check(disk, { asOf, clock, settings: settings.of });
    troubles.push(...sayFailures(world, result));

    const found = given.map(file => ({ file, findings: result.findings.get(file) ?? [] }));
    const faulty = settings.faulty.map(({ file, problems: findings }) => ({ file, findings }));
    if (given.length > 0 || options.format !== 'text')
        writeReport(world, options, { files: found, settings: faulty, result, troubles });
    if (troubles.length > 0) return status.trouble;
    const grave: Severity[] = options.strict ? ['error', 'warning'] : ['error'];
    const isGrave = (finding: Finding) => !finding.waived && grave.includes(finding.severity);
    return [...found, ...faulty].some(({ findings }) => findings.some(isGrave)) ? status.findings : status.fine;
}

/** Reads the day of `--as-of`; of a month or a year, the last one. */
export function dayOf(text: string | undefined): number | undefined {
    if (text === undefined) return undefined;
    const read = readDate(text.trim());
    if (isPeriod(read)) return read.last;
    throw new Trouble(`--as-of: ${read.problem}`);
}

function complain(world: World, sentence: string): void {
    world.stderr.write(`delivery: ${sentence}\n`);
}

function sayFailures(world: World, { verdicts }: CheckResult): string[] {
    const failed = [...verdicts.values()].flatMap(verdict => verdict.failures);
    const sentences = [...new Set(failed.map(failure => failure.id))].map(
        id =>
            `The check ${id} has failed. That is our fault and not the plan's; please report it. The other checks are done.`,
    );
    for (const sentence of sentences) complain(world, sentence);
    if (world.env.DELIVERY_DEBUG === '1')
        for (const { error } of failed) complain(world, String((error as Error).stack ?? error));
    return sentences;
}
