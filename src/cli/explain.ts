import { closest } from '../language/nearest.ts';
import { badPlanOf, type Example } from '../report/example.ts';
import { type Explanation, explainedIds, explanationOf, plansOf } from '../report/explain.ts';
import { askedGroup, listMarkdown, otherRuleGroups, principleGroups } from '../report/explain-list.ts';
import { explanationMarkdown } from '../report/explain-markdown.ts';
import { explanationText, listText } from '../report/explain-text.ts';
import { positionAt } from '../report/lines.ts';
import { language } from './language.ts';
import { type Status, status, Trouble, takesColour, type World } from './world.ts';
import { painter } from './write-report.ts';

export interface ExplainCommandOptions {
    readonly list?: boolean;
    readonly format: 'text' | 'markdown' | 'json';
}

/** `delivery explain`: says what a principle is, whose words it rests on, and what departs from it. */
export function explain(world: World, word: string | undefined, options: ExplainCommandOptions): Status {
    if (word === undefined && !options.list)
        throw new Trouble(
            'Which principle? Name one, such as `delivery explain unit/too-large`, or list them all with --list.',
        );
    // As `check` writes it: `[unit/too-large]`.
    const id = word
        ?.trim()
        .replace(/^[`[]+|(?<![`\]])[`\]]+$/g, '')
        .toLowerCase();
    const group = id?.replace(/\/$/, '');
    if (id === undefined || options.list || isGroup(group!)) world.stdout.write(list(world, group, options));
    else world.stdout.write(one(world, id, options));
    return status.fine;
}

function isGroup(word: string): boolean {
    return [...explainedIds()].some(id => id.startsWith(`${word}/`));
}

function one(world: World, id: string, { format }: ExplainCommandOptions): string {
    const explanation = explanationOf(id);
    if (!explanation) throw new Trouble(unknown(id));
    const { principle } = explanation;
    const example = principle && badPlanOf(principle, language());
    switch (format) {
        case 'json':
            return `${JSON.stringify(asJson(explanation, example), null, 2)}\n`;
        case 'markdown':
            return explanationMarkdown(explanation, { messages: example?.findings.map(finding => finding.message) });
        default:
            return explanationText(explanation, example, look(world));
    }
}

function unknown(id: string): string {
    const ids = [...explainedIds()];
    // Who leaves out the area means the one that ends so.
    const near = ids.find(one => one.endsWith(`/${id}`)) ?? closest(id, ids);
    const help = near ? ` Did you mean ${near}?` : ' `delivery explain --list` shows them all.';
    return `No principle is called ${id}.${help}`;
}

function look({ stdout, env }: World) {
    const columns = stdout.isTTY && stdout.columns ? Math.max(40, Math.min(stdout.columns, 100)) : 100;
    return { paint: painter(takesColour(stdout, env)), columns };
}

function list(world: World, group: string | undefined, { format }: ExplainCommandOptions): string {
    if (group !== undefined && !isGroup(group))
        throw new Trouble(
            `There is no group of principles called ${group}. \`delivery explain --list\` shows them all.`,
        );
    const prefix = group === undefined ? undefined : `${group}/`;
    const groups = [...principleGroups(), ...otherRuleGroups(), askedGroup()];
    switch (format) {
        case 'json': {
            const rules = groups
                .flatMap(({ title, rules }) => rules.map(rule => ({ group: title, ...rule })))
                .filter(({ id }) => !prefix || id.startsWith(prefix))
                .map(({ group, id, severity, statement }) => ({ id, group, severity, statement }));
            return `${JSON.stringify({ version: 1, rules }, null, 2)}\n`;
        }
        case 'markdown':
            return listMarkdown({ prefix });
        default:
            return listText(look(world), prefix);
    }
}

function asJson({ principle, help, ours, waiver, ...rest }: Explanation, example: Example | undefined) {
    return {
        version: 1,
        ...rest,
        help: help ?? null,
        ours: ours ?? null,
        waiver: waiver ?? null,
        plans: principle ? plansOf(principle) : null,
        findings: example
            ? example.findings.map(({ severity, message, place: { file, offset, length } }) => ({
                  severity,
                  message,
                  range: { start: positionAt(file, offset), end: positionAt(file, offset + length) },
              }))
            : [],
    };
}
