import { styleText } from 'node:util';
import { URI } from 'langium';
import { isPeriod, readDate, today } from '../plan/days.ts';
import type { Finding, Severity } from '../plan/finding.ts';
import { principles } from '../principles/all.generated.ts';
import { Checker, type CheckResult } from '../principles/check.ts';
import { jsonReport } from '../report/json.ts';
import type { Checked, CheckedFile } from '../report/report.ts';
import { type Part, textReport, withheldNote } from '../report/text.ts';
import { withhold } from '../report/withhold.ts';
import { Disk } from './disk.ts';
import { language } from './language.ts';
import { expand, shownPath } from './paths.ts';
import { type Status, status, Trouble, takesColour, type World } from './world.ts';

export interface CheckOptions {
    readonly format: 'text' | 'json';
    readonly asOf?: string;
    readonly strict?: boolean;
    readonly waived?: boolean;
    readonly includeConfidential?: boolean;
}

/** `delivery check`: says where plans depart from the guide's principles, and what is wrong with their text. */
export function check(world: World, paths: readonly string[], options: CheckOptions): Status {
    const asOf = dayOf(options.asOf);
    const { files, roots, problems } = expand(paths, world.cwd);
    for (const problem of problems) complain(world, problem);
    const services = language();
    const disk = new Disk(services.parser.LangiumParser, roots);
    const { given, unread, cut } = disk.load(files);
    for (const { path, why, help } of unread)
        complain(world, `${shownPath(path, world.cwd)}: this file ${why}. ${help}`);
    if (cut)
        complain(
            world,
            'This workspace is too large to look for all plans that import these files; name the plan itself.',
        );
    const result = new Checker(services.language.Shapes).check(disk, { asOf, clock: () => today(world.now()) });
    const failed = sayFailures(world, result);

    const pathOf: Checked['pathOf'] = file => shownPath(URI.parse(file.uri).fsPath, world.cwd);
    const found: CheckedFile[] = given
        .map(file => ({ file, findings: result.findings.get(file) ?? [] }))
        .sort((a, b) => (pathOf(a.file) < pathOf(b.file) ? -1 : 1));
    if (given.length > 0 || options.format === 'json')
        write(world, options, shown(world, options, found, result, pathOf));
    if (problems.length > 0 || unread.length > 0 || failed) return status.trouble;
    const grave: Severity[] = options.strict ? ['error', 'warning'] : ['error'];
    const isGrave = (finding: Finding) => !finding.waived && grave.includes(finding.severity);
    return found.some(({ findings }) => findings.some(isGrave)) ? status.findings : status.fine;
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

/** What is said of the findings, which on a terminal is all; what goes further leaves judgments about people out. */
function shown(
    world: World,
    options: CheckOptions,
    files: readonly CheckedFile[],
    { assembly }: CheckResult,
    pathOf: Checked['pathOf'],
): Checked {
    const stays = options.format === 'text' && world.stdout.isTTY === true;
    if (stays || options.includeConfidential) return { files, pathOf, mayQuote: () => true, withheld: 0 };
    const rules = new Map(principles.map(({ id, withheld }) => [id, withheld !== undefined]));
    const left = withhold(files, { assembly, rules });
    return { files: left.files, pathOf, mayQuote: left.mayQuote, withheld: left.count };
}

function write(world: World, options: CheckOptions, checked: Checked): void {
    const { stdout, stderr, env } = world;
    if (options.format === 'json') {
        stdout.write(jsonReport(checked));
        if (checked.withheld > 0) stderr.write(`delivery: ${withheldNote}\n`);
        return;
    }
    const columns = stdout.isTTY && stdout.columns ? Math.max(40, Math.min(stdout.columns, 120)) : undefined;
    const colours = takesColour(stdout, env);
    const paint = (part: Part, text: string) =>
        colours ? styleText(styles[part], text, { validateStream: false }) : text;
    stdout.write(textReport(checked, { paint, columns, waived: options.waived }));
}

const styles: Record<Part, Parameters<typeof styleText>[0]> = {
    error: ['red', 'bold'],
    warning: ['yellow', 'bold'],
    info: ['blue', 'bold'],
    hint: ['green', 'bold'],
    path: 'cyan',
    quiet: 'dim',
};

function sayFailures(world: World, { verdicts }: CheckResult): boolean {
    const failed = [...verdicts.values()].flatMap(verdict => verdict.failures);
    for (const id of new Set(failed.map(failure => failure.id)))
        complain(
            world,
            `The check ${id} has failed. That is our fault and not the plan's; please report it. The other checks are done.`,
        );
    if (world.env.DELIVERY_DEBUG === '1')
        for (const { error } of failed) complain(world, String((error as Error).stack ?? error));
    return failed.length > 0;
}
