import type { Table } from '../../pictures/picture.ts';
import { clean, escapeXml } from '../../pictures/text/clean.ts';
import { embeddedFontCss } from '../../pictures/text/embed.ts';
import { documentThemeCss } from '../../pictures/theme.ts';
import { counted } from '../summary.ts';
import type { Block, Chapter, ReportDocument, ReportFinding } from './document.ts';
import { styleSheet } from './style.ts';

/** Writes a report as one HTML file that needs nothing else: no script, no network, its typeface inside. */
export async function htmlReport(document: ReportDocument): Promise<string> {
    const { title, chapters } = document;
    const body = [
        '<a class="skip" href="#content">To the content</a>',
        frontPage(document),
        contents(chapters),
        '<main id="content">',
        ...chapters.map(chapterHtml),
        '</main>',
        colophon(document),
    ].join('\n');
    const fonts = await embeddedFontCss(glyphsOf(document, body));
    return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="generator" content="Delivery"/>
<title>${text(title)} — foundation for delivery</title>
<style>
${fonts}
${documentThemeCss()}
${styleSheet}
</style>
</head>
<body${document.confidential ? ' class="confidential"' : ''}>
${body}
</body>
</html>
`;
}

/** Text as content or in an attribute: cleaned of what XML forbids, and escaped. */
function text(raw: string): string {
    return escapeXml(clean(raw));
}

function frontPage({ title, leader, unitLeaders, asOf, confidential }: ReportDocument): string {
    const mark = confidential
        ? '<p class="mark">Confidential: with judgments about people and private parts of the plan</p>'
        : '<p class="mark">Without judgments about people and without private parts of the plan</p>';
    const lines = [
        leader && ['Leader of the system', leader],
        ...unitLeaders.map(name => ['Leader of the Delivery Unit', name]),
    ].filter(Boolean);
    const signatures = lines
        .map(
            line =>
                `<div class="signature"><span class="line"></span><span>${text(line![1]!)}</span><span class="quiet">${text(line![0]!)}</span></div>`,
        )
        .join('\n');
    return `<header class="front">
<p class="kind">Foundation for delivery</p>
<h1>${text(title)}</h1>
${leader ? `<p class="lead">led by ${text(leader)}</p>` : ''}
<p class="quiet">As of ${text(asOf)}</p>
${mark}
${signatures ? `<div class="signatures">${signatures}</div>` : ''}
</header>`;
}

function contents(chapters: readonly Chapter[]): string {
    const items = chapters.map(
        ({ id, number, title }) =>
            `<li><a href="#${id}">${number ? `<span class="number">${number}</span> ` : ''}${text(title)}</a></li>`,
    );
    return `<nav aria-label="Contents"><h2>Contents</h2><ol>${items.join('')}</ol></nav>`;
}

function chapterHtml({ id, number, title, blocks }: Chapter): string {
    return `<section id="${id}">
<h2>${number ? `<span class="number">${number}</span> ` : ''}${text(title)}</h2>
${blocks.map(blockHtml).join('\n')}
</section>`;
}

function blockHtml(block: Block): string {
    switch (block.kind) {
        case 'heading':
            return `<h3>${text(block.text)}</h3>`;
        case 'paragraph':
            return `<p${block.quiet ? ' class="quiet"' : ''}>${text(block.text)}</p>`;
        case 'facts':
            return `<dl>${block.facts.map(({ label, text: said }) => `<dt>${text(label)}</dt><dd>${text(said)}</dd>`).join('')}</dl>`;
        case 'questions':
            return `<ul class="questions">${block.questions.map(({ text: question, says }) => `<li>${text(question)}${says ? ` <span class="quiet">${text(says)}</span>` : ''}</li>`).join('')}</ul>`;
        case 'findings':
            return `<ul class="findings">${block.findings.map(findingHtml).join('')}</ul>`;
        case 'picture': {
            const { drawing } = block;
            const tables = drawing.tables.filter(({ rows }) => rows.length > 0).map(tableHtml);
            const details =
                tables.length > 0
                    ? `<details><summary>The same as ${tables.length === 1 ? 'a table' : 'tables'}</summary>${tables.join('')}</details>`
                    : '';
            const withheld = drawing.withheld ? `<p class="quiet">${text(drawing.withheld)}</p>` : '';
            const wide = drawing.width > 1.1 * drawing.height ? '' : ' class="tall"';
            return `<figure${wide} style="max-width:${drawing.width}px">${drawing.svg}${withheld}${details}</figure>`;
        }
    }
}

function findingHtml({ severity, rule, message, where, reason, until }: ReportFinding): string {
    const accepted =
        reason === undefined ? '' : `<p>Accepted${until ? ` until ${text(until)}` : ''}: ${text(reason)}</p>`;
    return `<li class="${severity}"><p>${text(message)}</p>${accepted}<p class="quiet"><code>${text(where)}</code> · <code>${text(rule)}</code></p></li>`;
}

function tableHtml({ caption, columns, rows }: Table): string {
    const head = columns.map(column => `<th scope="col">${text(column)}</th>`).join('');
    const lines = rows.map(
        row =>
            `<tr>${row.map((cell, i) => (i === 0 ? `<th scope="row">${text(cell)}</th>` : `<td>${text(cell)}</td>`)).join('')}</tr>`,
    );
    return `<table><caption>${text(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

function colophon({ files, asOf }: ReportDocument): string {
    return `<footer><p>Made with Delivery from ${counted(files.length, 'file') || 'no file'}, as of ${text(asOf)}: ${files.map(file => `<code>${text(file)}</code>`).join(', ')}.</p></footer>`;
}

/** The characters for which the typeface is put in: those of the pictures, and those of the text. */
function glyphsOf({ chapters }: ReportDocument, body: string): { regular: string; semibold: string } {
    const drawn = chapters.flatMap(({ blocks }) =>
        blocks.flatMap(block => (block.kind === 'picture' ? [block.drawing.glyphs] : [])),
    );
    const distinct = (parts: readonly string[]) => [...new Set(parts.join(''))].join('');
    const words = distinct([body]);
    return {
        regular: distinct([words, ...drawn.map(({ regular }) => regular)]),
        semibold: distinct([words, ...drawn.map(({ semibold }) => semibold)]),
    };
}
