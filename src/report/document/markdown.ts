import type { Table } from '../../pictures/picture.ts';
import { counted } from '../summary.ts';
import type { Block, Chapter, ReportDocument, ReportFinding } from './document.ts';

/** Writes a report as Markdown: every picture as its tables. */
export function markdownReport(document: ReportDocument): string {
    const { title, leader, asOf, confidential, chapters, files } = document;
    const front = [
        `# ${text(title)}`,
        '',
        `Foundation for delivery${leader ? `, led by ${text(leader)}` : ''}. As of ${asOf}.`,
        '',
        confidential
            ? '**Confidential: with judgments about people and private parts of the plan.**'
            : '*Without judgments about people and without private parts of the plan.*',
        '',
    ];
    const end = [
        '---',
        '',
        `Made with Delivery from ${counted(files.length, 'file') || 'no file'}, as of ${asOf}: ${files.map(file => `\`${file}\``).join(', ')}.`,
        '',
    ];
    return [...front, ...chapters.flatMap(chapterLines), ...end].join('\n');
}

function chapterLines({ number, title, blocks }: Chapter): string[] {
    return [`## ${[number, text(title)].filter(Boolean).join(' ')}`, '', ...blocks.flatMap(blockLines)];
}

function blockLines(block: Block): string[] {
    switch (block.kind) {
        case 'heading':
            return [`### ${text(block.text)}`, ''];
        case 'paragraph':
            return [text(block.text), ''];
        case 'facts':
            return [...block.facts.map(({ label, text: said }) => `- **${text(label)}:** ${text(said)}`), ''];
        case 'questions':
            return [
                ...block.questions.map(
                    ({ text: question, says }) => `- [ ] ${text(question)}${says ? ` *(${text(says)})*` : ''}`,
                ),
                '',
            ];
        case 'findings':
            return [...block.findings.flatMap(findingLines), ''];
        case 'picture':
            return [
                `### ${text(block.title)}`,
                '',
                ...(block.drawing.withheld ? [`*${text(block.drawing.withheld)}*`, ''] : []),
                ...block.drawing.tables.filter(({ rows }) => rows.length > 0).flatMap(tableLines),
            ];
    }
}

function findingLines({ severity, rule, message, where, reason, until }: ReportFinding): string[] {
    const accepted = reason === undefined ? [] : [`  Accepted${until ? ` until ${until}` : ''}: ${text(reason)}`];
    return [`- **${severity}** ${text(message)} \`${where}\` \`${rule}\``, ...accepted];
}

function tableLines({ caption, columns, rows }: Table): string[] {
    const line = (cells: readonly string[]) => `| ${cells.map(cell => text(cell)).join(' | ')} |`;
    return [`*${text(caption)}*`, '', line(columns), `|${columns.map(() => '---').join('|')}|`, ...rows.map(line), ''];
}

/** Text on one line in which nothing is markup. */
function text(raw: string): string {
    return raw
        .replace(/\s+/g, ' ')
        .replace(/[\\`*_[\]<>|#~]/g, '\\$&')
        .trim();
}
