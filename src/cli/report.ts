import { dirname, resolve } from 'node:path';
import { URI } from 'langium';
import { today } from '../plan/days.ts';
import type { PlanFile } from '../plan/file.ts';
import type { Plan } from '../plan/plan.ts';
import { principles } from '../principles/all.generated.ts';
import { Checker } from '../principles/check.ts';
import { buildReport, type ReportSource } from '../report/document/build.ts';
import type { ReportDocument } from '../report/document/document.ts';
import { htmlReport } from '../report/document/html.ts';
import { jsonDocument } from '../report/document/json.ts';
import { markdownReport } from '../report/document/markdown.ts';
import { withhold } from '../report/withhold.ts';
import { dayOf } from './check.ts';
import { Disk } from './disk.ts';
import { language } from './language.ts';
import { expand, shownPath } from './paths.ts';
import { WorkspaceSettings } from './settings.ts';
import { type Status, status, Trouble, type World } from './world.ts';
import { makeFolder, writeWhole } from './write-file.ts';

export interface ReportCommandOptions {
    readonly to: 'html' | 'markdown' | 'json';
    readonly out?: string;
    readonly asOf?: string;
    readonly includeConfidential?: boolean;
}

const writers: Record<ReportCommandOptions['to'], (document: ReportDocument) => string | Promise<string>> = {
    html: htmlReport,
    markdown: markdownReport,
    json: jsonDocument,
};

/** `delivery report`: writes a plan as a document to read and to sign. */
export async function report(world: World, path: string, options: ReportCommandOptions): Promise<Status> {
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
    const plan = onePlan(path, given, result.assembly.plans, pathOf);
    const members = plan.members.map(({ file }) => ({ file, findings: result.findings.get(file) ?? [] }));
    const confidential = options.includeConfidential === true;
    const rules = new Map(principles.map(({ id, withheld }) => [id, withheld !== undefined]));
    const source: ReportSource = {
        plan,
        verdict: result.verdicts.get(plan),
        assembly: result.assembly,
        findings: confidential ? members : withhold(members, { assembly: result.assembly, rules }).files,
        pathOf,
        confidential,
    };
    const text = await writers[options.to](await buildReport(source));
    if (options.out === undefined) world.stdout.write(text);
    else {
        const target = resolve(world.cwd, options.out);
        makeFolder(dirname(target), dirname(options.out));
        writeWhole(target, text, options.out);
        world.stdout.write(`Wrote ${options.out}\n`);
    }
    return unread.length > 0 ? status.trouble : status.fine;
}

function onePlan(
    path: string,
    given: readonly PlanFile[],
    plans: readonly Plan[],
    pathOf: (file: PlanFile) => string,
): Plan {
    const own = plans.filter(plan => given.includes(plan.root));
    const found = own.length > 0 ? own : plans.filter(plan => plan.members.some(({ file }) => given.includes(file)));
    if (found.length === 0)
        throw new Trouble(`${path}: there is no plan here. A plan is a file with a \`system\` block.`);
    if (found.length > 1) {
        const names = found.map(plan => `  ${pathOf(plan.root)}`).sort();
        throw new Trouble(`${path}: there are ${names.length} plans here. Name one of them:\n${names.join('\n')}`);
    }
    return found[0]!;
}
