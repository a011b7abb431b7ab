import { basename, extname, join, posix, resolve } from 'node:path';
import { URI } from 'langium';
import { whatIsBehind } from '../disk/look.ts';
import type { PlanFile } from '../plan/file.ts';
import { fileStem } from '../plan/file-names.ts';
import type { Plan } from '../plan/plan.ts';
import { buildReport } from '../report/document/build.ts';
import type { ReportDocument } from '../report/document/document.ts';
import { htmlReport } from '../report/document/html.ts';
import { jsonDocument } from '../report/document/json.ts';
import { markdownReport } from '../report/document/markdown.ts';
import { harmlessJson } from '../report/width.ts';
import { withhold } from '../report/withhold.ts';
import { type CheckedPlans, checkedPlans, sayDamage } from './checked-plans.ts';
import type { Destination } from './precious.ts';
import { mayReplaceReport } from './report-marks.ts';
import { type Status, status, Trouble, type World } from './world.ts';
import { mustBeReplaceable, writeWhole } from './write-file.ts';

export const reportForms = ['html', 'pdf', 'markdown', 'json'] as const;
export type ReportForm = (typeof reportForms)[number];

export interface ReportCommandOptions {
    /** By the ending of the file, or else HTML, where not said. */
    readonly to?: ReportForm;
    readonly out?: string;
    readonly force?: boolean;
    readonly asOf?: string;
    readonly includeConfidential?: boolean;
}

const endings: Readonly<Record<string, ReportForm>> = {
    '.html': 'html',
    '.htm': 'html',
    '.pdf': 'pdf',
    '.md': 'markdown',
    '.markdown': 'markdown',
    '.json': 'json',
};

/** `delivery report`: writes a plan as a document to read and to sign. */
export async function report(world: World, path: string, options: ReportCommandOptions): Promise<Status> {
    const form = formOf(options, world.cwd);
    const checked = checkedPlans(world, path, options.asOf);
    const plan = onePlan(path, checked);
    if (!plan) return status.trouble;
    sayDamage(world, [plan], checked.pathOf);
    const target = targetOf(world, form, plan, options);
    const document = await documentOf(plan, checked, form, options.includeConfidential === true);
    const content = await written(world, document, form);
    if (target) {
        writeWhole(target, world.cwd, content);
        world.stdout.write(`Wrote ${target.shown}\n`);
    } else world.stdout.data(String(content));
    return checked.isIncomplete ? status.trouble : status.fine;
}

/** The form that is asked for, by name or by the ending of the file. */
function formOf({ to, out }: ReportCommandOptions, cwd: string): ReportForm {
    const ending = out === undefined || isFolder(resolve(cwd, out)) ? '' : extname(out).toLowerCase();
    const named = endings[ending];
    if (ending && !named && !to)
        throw new Trouble(`${out}: reports are not written as ${ending} files. Use .html, .pdf, .md or .json.`);
    if (named && to && named !== to)
        throw new Trouble(`${out} is the name of another kind of file than --to ${to} writes. Leave out one of them.`);
    return to ?? named ?? 'html';
}

/** The file to write, or nothing where it goes to standard output: text does, unless a file is named. */
function targetOf(
    { cwd }: World,
    form: ReportForm,
    plan: Plan,
    { out, force }: ReportCommandOptions,
): Destination | undefined {
    if (out === undefined && (form === 'markdown' || form === 'json')) return undefined;
    const name = `${fileStem(plan.system?.name ?? 'plan')}.${form === 'markdown' ? 'md' : form}`;
    const shown = out === undefined ? name : isFolder(resolve(cwd, out)) ? join(out, name) : out;
    const path = resolve(cwd, shown);
    const isOurs = mayReplaceReport(path, form);
    const place: Destination = { path, shown, option: '--out', isOurs };
    mustBeReplaceable(place, cwd);
    if (isOurs) return place;
    if (!force) throw new Trouble(`${shown} exists and is no report of delivery. --force overwrites it.`);
    return place;
}

function isFolder(path: string): boolean {
    return whatIsBehind(path)?.isDirectory() === true;
}

async function documentOf(plan: Plan, { result }: CheckedPlans, form: ReportForm, confidential: boolean) {
    const members = plan.members.map(({ file }) => ({ file, findings: result.findings.get(file) ?? [] }));
    // As seen from the plan's own folder: a document must not tell of the machine that it was made on.
    const folder = posix.dirname(URI.parse(plan.root.uri).path);
    return buildReport({
        plan,
        verdict: result.verdicts.get(plan),
        assembly: result.assembly,
        findings: confidential ? members : withhold(members, result.assembly).files,
        pathOf: (file: PlanFile) => posix.relative(folder, URI.parse(file.uri).path) || basename(file.uri),
        confidential,
        theme: form === 'html' ? 'editor' : 'light',
    });
}

async function written(world: World, document: ReportDocument, form: ReportForm): Promise<string | Uint8Array> {
    switch (form) {
        case 'html':
            return htmlReport(document);
        case 'markdown':
            return markdownReport(document);
        case 'json':
            return harmlessJson(jsonDocument(document));
        case 'pdf': {
            const { reportPdf } = await import('./paper/report-pdf.ts');
            const { bytes, missing } = await reportPdf(document);
            if (missing.length > 0)
                world.stderr.write(
                    `delivery: PDF shows � for what its typeface lacks: ${missing.slice(0, 12).join(' ')}. HTML can: --to html.\n`,
                );
            return bytes;
        }
    }
}

function onePlan(path: string, { plans, pathOf }: CheckedPlans): Plan | undefined {
    if (plans.length > 1)
        throw new Trouble(
            `${path}: there are ${plans.length} plans here. Name one of them:\n${plans.map(plan => `  ${pathOf(plan.root)}`).join('\n')}`,
        );
    return plans[0];
}
