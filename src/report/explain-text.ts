import type { Example } from './example.ts';
import { excerptOf } from './excerpt.ts';
import { type Explanation, type Grade, plansOf, settingsFor } from './explain.ts';
import {
    askedGroup,
    groupsWith,
    type ListedGroup,
    otherRuleGroups,
    principleCount,
    principleGroups,
} from './explain-list.ts';
import { acceptance } from './explain-markdown.ts';
import { positionAt } from './lines.ts';
import type { Part } from './text.ts';
import { wrapped } from './width.ts';

export interface ExplainOptions {
    readonly paint: (part: Part, text: string) => string;
    /** The width of the terminal, or of the text where there is none. */
    readonly columns: number;
}

/**
 * An explanation as text for a terminal.
 *
 * @param example a plan that departs from the principle, judged; for rules that are principles
 */
export function explanationText(
    explanation: Explanation,
    example: Example | undefined,
    options: ExplainOptions,
): string {
    const { id, group, statement, severity, severityMeans, help, cites, ours, notes, waiver, principle } = explanation;
    const { paint, columns } = options;
    const prose = (text: string) => wrapped(`  ${text}`, columns, '  ');
    const parts: string[] = [];
    const section = (title: string, ...lines: string[]) => parts.push([paint('path', title), ...lines].join('\n'));

    const head = wrapped(`${severity}: ${severityMeans}.`, columns, '');
    parts.push(`${paint('path', id)} ${paint('quiet', `· ${group}`)}`);
    parts.push(wrapped(statement, columns, ''));
    parts.push(head.replace(`${severity}:`, () => paint(partOf(severity), `${severity}:`)));
    if (help) parts.push(wrapped(help, columns, ''));
    if (cites.length > 0) section('Why', ...cites.map(({ where, quote }) => prose(`“${quote}” — the guide, ${where}`)));
    if (ours) section('Our reading, not the guide’s words', prose(ours));
    if (explanation.numbers.length > 0) section('Its numbers', ...numberLines(explanation, prose));
    if (principle) {
        const { good, near } = plansOf(principle);
        if (example) section('A plan that departs from it', ...exampleLines(example, options));
        section('A plan that keeps it', ...planLines(good, paint));
        section('Still fine', ...planLines(near, paint));
    }
    if (notes.length > 0) section('When it speaks', ...notes.map(prose));
    if (waiver) section('To accept it', prose(acceptance), '', `      ${waiver}`);
    return `${parts.join('\n\n')}\n`;
}

function numberLines(explanation: Explanation, prose: (text: string) => string): string[] {
    const lines = explanation.numbers.map(({ name, value, says, from }) =>
        prose(`${name} = ${value}: ${says} (${from === 'guide' ? 'the guide’s number' : 'our number'}).`),
    );
    return [
        ...lines,
        prose('Change them for a workspace in its delivery.json:'),
        '',
        `      ${settingsFor(explanation)}`,
    ];
}

function planLines(text: string, paint: ExplainOptions['paint']): string[] {
    return text.split('\n').map((line, i) => `${gutter(paint, i + 1)} ${line}`.trimEnd());
}

function gutter(paint: ExplainOptions['paint'], number?: number): string {
    return paint('quiet', `  ${String(number ?? '').padStart(4)} |`);
}

/** The whole plan, under each marked line the marks, and the messages below. */
function exampleLines({ file, findings }: Example, { paint, columns }: ExplainOptions): string[] {
    const lines = planLines(file.text, paint);
    const marked = findings.map(finding => {
        const { line } = positionAt(file, finding.place.offset);
        const { marks } = excerptOf(finding.place, Number.POSITIVE_INFINITY);
        return { line, text: `${gutter(paint)} ${paint(finding.severity, marks)}` };
    });
    const shown = lines.flatMap((line, i) => [
        line,
        ...new Set(marked.filter(mark => mark.line === i + 1).map(mark => mark.text)),
    ]);
    const messages = findings.map(({ severity, message, related = [] }) => {
        const text = wrapped(`  ${severity}: ${message}`, columns, '    ');
        const steps = related.map(one =>
            wrapped(`    line ${positionAt(one.place.file, one.place.offset).line}: ${one.message}`, columns, '      '),
        );
        return [text.replace(`${severity}:`, () => paint(severity, `${severity}:`)), ...steps].join('\n');
    });
    return [...shown, '', ...messages];
}

/** The list of all rules, or of those whose ids begin with some words, as text for a terminal. */
export function listText(options: ExplainOptions, prefix?: string): string {
    const groups = groupsWith(principleGroups(), prefix);
    const others = groupsWith([...otherRuleGroups(), ...(prefix ? [askedGroup()] : [])], prefix);
    const parts = [...groups, ...others].map(group => groupText(group, options));
    const counts = groups.length > 0 ? [wrapped(principleCount(groups), options.columns, '')] : [];
    const asked = prefix ? '' : ' `delivery explain ask` lists the questions of the guide.';
    const more = wrapped(`\`delivery explain RULE\` tells all there is to say of one.${asked}`, options.columns, '');
    return `${[...parts, [...counts, more].join('\n')].join('\n\n')}\n`;
}

function groupText({ title, rules }: ListedGroup, { paint, columns }: ExplainOptions): string {
    const width = Math.max(...rules.map(({ id }) => id.length));
    const lines = rules.map(({ id, severity, statement }) => {
        const name = id.padEnd(width);
        const level = severity.padEnd(8);
        const indent = ' '.repeat(width + level.length + 6);
        // A narrow terminal has no room for a third column.
        if (columns - indent.length < 30)
            return `  ${name}  ${paint(partOf(severity), severity)}\n${wrapped(`      ${statement}`, columns, '      ')}`;
        const body = wrapped(`${indent}${statement}`, columns, indent).slice(indent.length);
        return `  ${name}  ${paint(partOf(severity), level)}  ${body}`;
    });
    return [paint('path', title), ...lines].join('\n');
}

function partOf(grade: Grade): Part {
    return grade === 'question' ? 'quiet' : grade;
}
