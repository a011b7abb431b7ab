import { resolve } from 'node:path';
import { URI } from 'langium';
import type { CheckResult } from '../principles/check.ts';
import { githubReport } from '../report/github.ts';
import { jsonReport } from '../report/json.ts';
import { junitReport } from '../report/junit.ts';
import { type Checked, type CheckedFile, judgedUnder } from '../report/report.ts';
import { sarifReport } from '../report/sarif.ts';
import { type Part, textReport, withheldNote } from '../report/text.ts';
import { harmlessJson } from '../report/width.ts';
import { withhold } from '../report/withhold.ts';
import { type Out, styled } from './out.ts';
import { shownPath } from './paths.ts';
import type { Destination } from './precious.ts';
import { sourceRoot } from './source-root.ts';
import { takesColour, type World } from './world.ts';
import { writeWhole } from './write-file.ts';

/** The forms in which a check says what it has found. */
export const formats = ['text', 'json', 'sarif', 'github', 'junit'] as const;
export type Format = (typeof formats)[number];

export interface ReportOptions {
    readonly format: Format;
    /** The file that the report is written to, instead of standard output. */
    readonly output?: string;
    readonly strict?: boolean;
    readonly waived?: boolean;
    readonly includeConfidential?: boolean;
}

/** What a check has found, not yet in any form. */
export interface Found {
    readonly files: readonly CheckedFile[];
    /** The files of settings in which something is wrong. */
    readonly settings: readonly CheckedFile[];
    readonly result: CheckResult;
    /** What stood in the way of the check, each a sentence. */
    readonly troubles: readonly string[];
}

/** Writes the report of a check. Where it goes to a file, standard output has it as text. */
export function writeReport(world: World, options: ReportOptions, found: Found): void {
    const { stdout, stderr } = world;
    const { format, output } = options;
    const { text, withheld } = reportIn(format, world, options, found);
    if (output === undefined) {
        if (format === 'text') stdout.write(text);
        else stdout.data(text);
        if (withheld && format !== 'text') stderr.write(`delivery: ${withheldNote}\n`);
        return;
    }
    writeWhole(reportPlace(output, world), world.cwd, text);
    if (withheld) stderr.write(`delivery: ${output}: ${withheldNote}\n`);
    stdout.write(reportIn('text', world, { ...options, output: undefined }, found).text);
}

/** Where `--output` writes to. */
export function reportPlace(output: string, { cwd }: World): Destination {
    return { path: resolve(cwd, output), shown: output, option: '--output' };
}

function reportIn(
    format: Format,
    world: World,
    options: ReportOptions,
    found: Found,
): { text: string; withheld: boolean } {
    const { stdout, cwd, version } = world;
    // What another system reads names files as that system knows them.
    const base = format === 'text' || format === 'json' ? cwd : sourceRoot(cwd);
    const out = options.output === undefined ? stdout : undefined;
    const checked = shown(
        found,
        base,
        (format === 'text' && out?.isTTY === true) || options.includeConfidential === true,
    );
    const withheld = checked.withheld > 0;
    switch (format) {
        case 'json':
            return { text: harmlessJson(jsonReport(checked)), withheld };
        case 'sarif':
            return {
                text: harmlessJson(sarifReport(checked, { ...options, version, troubles: found.troubles })),
                withheld,
            };
        case 'github':
            return { text: githubReport(checked), withheld };
        case 'junit':
            return { text: junitReport(checked, options), withheld };
        default:
            return { text: asText(checked, options, out, world.env), withheld };
    }
}

/** What is said of the findings: on a terminal all, in what goes further no judgments about people. */
function shown({ files, settings, result, troubles }: Found, base: string, all: boolean): Checked {
    const { assembly, verdicts } = result;
    const pathOf: Checked['pathOf'] = file => shownPath(URI.parse(file.uri).fsPath, base);
    const sort = (some: readonly CheckedFile[]) => [...some].sort((a, b) => (pathOf(a.file) < pathOf(b.file) ? -1 : 1));
    const under = judgedUnder(verdicts, uri => shownPath(URI.parse(uri).fsPath, base));
    const rest = { pathOf, settings: under, isIncomplete: troubles.length > 0 };
    if (all) return { ...rest, files: sort([...files, ...settings]), mayQuote: () => true, withheld: 0 };
    const left = withhold(sort(files), assembly);
    // Settings say nothing about people.
    const open = new Set(settings.map(({ file }) => file));
    const mayQuote: Checked['mayQuote'] = finding => open.has(finding.place.file) || left.mayQuote(finding);
    return { ...rest, files: sort([...left.files, ...settings]), mayQuote, withheld: left.count };
}

function asText(checked: Checked, { waived }: ReportOptions, out: Out | undefined, env: World['env']): string {
    const columns = out?.isTTY && out.columns ? Math.max(40, Math.min(out.columns, 120)) : undefined;
    const paint = painter(out !== undefined && takesColour(out, env));
    return textReport(checked, { paint, columns, waived });
}

/** Gives the parts of a text their colours, or leaves them as they are. */
export function painter(colours: boolean): (part: Part, text: string) => string {
    return (part, text) => (colours ? styled(styles[part], text) : text);
}

const styles: Record<Part, Parameters<typeof styled>[0]> = {
    error: ['red', 'bold'],
    warning: ['yellow', 'bold'],
    info: ['blue', 'bold'],
    hint: ['green', 'bold'],
    path: 'cyan',
    quiet: 'dim',
};
