import { type Explanation, plansOf, settingsFor } from './explain.ts';

export interface MarkdownOptions {
    /** A picture of the finding, instead of the plan that departs from the principle and the messages. */
    readonly picture?: string;
    /** What the principle says of that plan. */
    readonly messages?: readonly string[];
    /** What the page ends with. */
    readonly end?: string;
    /** The address of another principle's page, where there are pages. */
    readonly linkTo?: (id: string) => string | undefined;
}

/** An explanation as a page in Markdown: for `explain --format markdown` and for the folder of all principles. */
export function explanationMarkdown(
    explanation: Explanation,
    { picture, messages = [], end, linkTo }: MarkdownOptions = {},
): string {
    const { id, group, statement, principle } = explanation;
    const parts = [
        `# \`${id}\``,
        `**${statement}**`,
        `${group} · ${severityText(explanation)}`,
        ...helpParts(explanation),
    ];
    if (principle) {
        const { bad, good, near } = plansOf(principle);
        parts.push(
            '## A plan that departs from it',
            ...(picture ? [picture, folded(bad)] : [fenced(bad), ...messages]),
        );
        parts.push('## A plan that keeps it', fenced(good));
        parts.push('## Still fine', fenced(near));
    }
    return `${[...parts, ...reasonParts(explanation, linkTo), ...(end ? [end] : [])].join('\n\n')}\n`;
}

/** An explanation in short, for the help of a rule in a report: the reasons first, the examples at the end. */
export function explanationHelp(explanation: Explanation): string {
    const { statement, principle } = explanation;
    const parts = [statement, ...helpParts(explanation), ...reasonParts(explanation)];
    if (principle) {
        const { bad, good } = plansOf(principle);
        parts.push('## A plan that departs from it', fenced(bad), '## A plan that keeps it', fenced(good));
    }
    return parts.join('\n\n');
}

/** The severity of a rule and what it means: "warning: the plan departs from a principle that the guide states". */
export function severityText({ severity, severityMeans }: Explanation): string {
    return `**${severity}**: ${severityMeans}.`;
}

function helpParts({ help }: Explanation): string[] {
    return help ? [help] : [];
}

function reasonParts(explanation: Explanation, linkTo?: MarkdownOptions['linkTo']): string[] {
    const { cites, ours, numbers, notes, waiver } = explanation;
    const parts: string[] = [];
    if (cites.length > 0)
        parts.push('## Why', cites.map(({ where, quote }) => `> “${quote}” — *the guide, ${where}*`).join('\n\n'));
    if (ours) parts.push('## Our reading, not the guide’s words', ours);
    if (numbers.length > 0) {
        const rows = numbers.map(
            ({ name, value, says, from }) =>
                `| \`${name}\` | ${value} | ${says} | ${from === 'guide' ? 'the guide' : 'us'} |`,
        );
        parts.push(
            '## Its numbers',
            ['| name | value | what it is | from |', '|---|---|---|---|', ...rows].join('\n'),
            'Change them for a workspace in its `delivery.json`:',
            fenced(settingsFor(explanation), 'json'),
        );
    }
    if (notes.length > 0) parts.push('## When it speaks', notes.map(note => `- ${linked(note, linkTo)}`).join('\n'));
    if (waiver) parts.push('## To accept it', `${acceptance}\n\n${fenced(waiver)}`);
    return parts;
}

function linked(text: string, linkTo: MarkdownOptions['linkTo']): string {
    return text.replace(/`([a-z-]+\/[a-z-]+)`/g, (written, id: string) => {
        const address = linkTo?.(id);
        return address ? `[${written}](${address})` : written;
    });
}

/** How something is accepted, before the line that does it. */
export const acceptance =
    'Say why, in the block that it is about, or in `system` for the whole plan. After the reason `until` and a date may follow.';

function fenced(text: string, language = 'delivery'): string {
    return `\`\`\`${language}\n${text}\n\`\`\``;
}

function folded(text: string): string {
    return `<details>\n<summary>The plan as text</summary>\n\n${fenced(text)}\n\n</details>`;
}
