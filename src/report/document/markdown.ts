import type { Table } from '../../pictures/picture.ts';
import { markdownText } from '../markdown-text.ts';
import { counted } from '../summary.ts';
import {
    type Block,
    type Chapter,
    markOf,
    type ReportDocument,
    type ReportFinding,
    signaturesOf,
    type TablesBlock,
} from './document.ts';

/** Writes a report as Markdown: every picture as its tables. */
export function markdownReport(document: ReportDocument): string {
    const { title, leader, asOf, confidential, front: board, chapters, files } = document;
    const signatures = signaturesOf(document).map(({ name, post }) => `| ${text(name)}<br>${post} | | |`);
    const front = [
        `# ${text(title)}`,
        '',
        `Foundation for delivery${leader ? `, led by ${text(leader)}` : ''}. As of ${asOf}.`,
        '',
        confidential ? `**${markOf(document)}.**` : `*${markOf(document)}.*`,
        '',
        ...board.flatMap(block => blockLines(block)),
        ...(signatures.length > 0 ? ['| Signed by | Signature | Date |', '|---|---|---|', ...signatures, ''] : []),
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
            return tablesLines(block.title, block.drawing);
        case 'tables':
            return tablesLines(block.title, block);
    }
}

/** Tables below the name of what they show; a table that is called the same needs no name of its own. */
function tablesLines(title: string, { tables, withheld }: Pick<TablesBlock, 'tables' | 'withheld'>): string[] {
    const full = tables.filter(({ rows }) => rows.length > 0);
    return [
        `#### ${text(title)}`,
        '',
        ...(withheld ? [`*${text(withheld)}*`, ''] : []),
        ...full.flatMap(table => [
            ...(table.caption.startsWith(title) ? [] : [`*${text(table.caption)}*`, '']),
            ...tableLines(table),
        ]),
    ];
}

function findingLines({ severity, rule, message, where, reason, until }: ReportFinding): string[] {
    const accepted = reason === undefined ? [] : [`  Accepted${until ? ` until ${until}` : ''}: ${text(reason)}`];
    return [`- **${severity}** ${withCode(message)} \`${where}\` \`${rule}\``, ...accepted];
}

function tableLines({ columns, rows }: Table): string[] {
    const line = (cells: readonly string[]) => `| ${cells.map(cell => text(cell)).join(' | ')} |`;
    return [line(columns), `|${columns.map(() => '---').join('|')}|`, ...rows.map(line), ''];
}

/** Text on one line in which nothing is markup. */
function text(raw: string): string {
    return markdownText(raw.trim());
}

/** A sentence whose words of the language stand between backticks, which stay. */
function withCode(raw: string): string {
    const pieces = raw.split(/(`[^`\n]+`)/);
    return pieces
        .map((piece, i) => (i % 2 === 1 ? piece : markdownText(piece)))
        .join('')
        .trim();
}
