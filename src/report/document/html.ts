import { clean, escapeXml } from '../../pictures/text/clean.ts';
import { embeddedFontCss } from '../../pictures/text/embed.ts';
import { documentThemeCss } from '../../pictures/theme.ts';
import { counted } from '../summary.ts';
import {
    type Block,
    type Chapter,
    type GroupedTable,
    groupedTables,
    isShort,
    markOf,
    type PictureBlock,
    type ReportDocument,
    type ReportFinding,
    signaturesOf,
    type TablesBlock,
} from './document.ts';
import { scaleOn, sheetFor } from './sheets.ts';
import { pageCss, styleSheet } from './style.ts';

/** Writes a report as one HTML file that needs nothing else: no script, no network, its typeface inside. */
export async function htmlReport(document: ReportDocument): Promise<string> {
    const { title, chapters, confidential } = document;
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
${pageCss(clean(title), confidential)}
</style>
</head>
<body${confidential ? ' class="confidential"' : ''}>
${body}
</body>
</html>
`;
}

/** Text as content or in an attribute: cleaned of what XML forbids, and escaped. */
function text(raw: string): string {
    return escapeXml(clean(raw));
}

/** A sentence whose words of the language stand between backticks. */
function withCode(raw: string): string {
    return text(raw).replace(/`([^`]+)`/g, '<code>$1</code>');
}

/** The name of a place in the page; blocks' names hold no blanks. */
function idOf(id: string | undefined): string {
    return id ? ` id="${text(id)}"` : '';
}

function frontPage(document: ReportDocument): string {
    const { title, leader, asOf, front } = document;
    const signatures = signaturesOf(document).map(
        ({ name, post }) =>
            `<div class="signature"><span class="line"></span><span>${text(name)}</span><span class="quiet">${post}</span></div><div class="signature date"><span class="line"></span><span class="quiet">Date</span></div>`,
    );
    return `<header class="front">
<p class="kind">Foundation for delivery</p>
<h1>${text(title)}</h1>
<p class="lead">${leader ? `Led by ${text(leader)}. ` : ''}<span class="quiet">As of ${text(asOf)}</span></p>
<p class="mark">${markOf(document)}</p>
${front.map(blockHtml).join('\n')}
${signatures.length > 0 ? `<div class="signatures">${signatures.join('\n')}</div>` : ''}
</header>`;
}

function contents(chapters: readonly Chapter[]): string {
    const items = chapters.map(({ id, number, title, blocks }) => {
        const parts = blocks.flatMap(block => (block.kind === 'heading' && block.id ? [block] : []));
        const inner = parts.map(part => `<li><a href="#${text(part.id!)}">${text(part.text)}</a></li>`).join('');
        return `<li><a href="#${id}">${number ? `<span class="number">${number}</span> ` : ''}${text(title)}</a>${inner ? `<ol>${inner}</ol>` : ''}</li>`;
    });
    return `<nav aria-labelledby="contents"><h2 id="contents">Contents</h2><ol>${items.join('')}</ol></nav>`;
}

function chapterHtml(chapter: Chapter): string {
    const { id, number, title, blocks } = chapter;
    const heading = `<h2>${number ? `<span class="number">${number}</span> ` : ''}${text(title)}</h2>`;
    const parts: { html: string; leads: boolean }[] = [{ html: heading, leads: true }];
    for (const block of blocks) {
        const html = blockHtml(block);
        const paper = block.kind === 'picture' ? paperOf(block) : '';
        if (!paper) {
            const leads = block.kind === 'heading' || block.kind === 'facts' || block.kind === 'paragraph';
            parts.push({ html, leads });
            continue;
        }
        // What leads to a picture on paper of its own is printed there, too.
        const from = parts.findLastIndex(part => !part.leads) + 1;
        const lead = parts.splice(from).map(part => part.html);
        parts.push({ html: `<div class="${paper}">${[...lead, html].join('\n')}</div>`, leads: false });
    }
    return `<section id="${id}"${isShort(chapter) ? ' class="brief"' : ''}>\n${parts.map(part => part.html).join('\n')}\n</section>`;
}

/** The class of a picture that is printed on a page of its own, on paper of its own. */
function paperOf({ drawing: { width, height } }: PictureBlock): string {
    const { own, size, landscape } = sheetFor(width, height);
    return own ? `own ${size}${landscape ? '-landscape' : ''}` : '';
}

function blockHtml(block: Block): string {
    switch (block.kind) {
        case 'heading':
            return `<h3${idOf(block.id)}>${text(block.text)}</h3>`;
        case 'paragraph':
            return `<p${block.quiet ? ' class="quiet"' : ''}>${text(block.text)}</p>`;
        case 'facts':
            return `<dl>${block.facts.map(({ label, text: said }) => `<div><dt>${text(label)}</dt><dd>${text(said)}</dd></div>`).join('')}</dl>`;
        case 'questions':
            return `<ul class="questions">${block.questions.map(({ text: question, says }) => `<li>${text(question)}${says ? ` <span class="quiet">${text(says)}</span>` : ''}</li>`).join('')}</ul>`;
        case 'findings':
            return `<ul class="findings">${block.findings.map(findingHtml).join('')}</ul>`;
        case 'tables':
            return tablesHtml(block);
        case 'picture':
            return pictureHtml(block);
    }
}

function pictureHtml(block: PictureBlock): string {
    const { anchor, title, drawing } = block;
    const { width, height, withheld, svg } = drawing;
    const tables = drawing.tables.filter(({ rows }) => rows.length > 0);
    const set = tables.map(table => tableHtml(groupedTables('', [table])[0]!)).join('');
    const same = `The same as ${tables.length === 1 ? 'a table' : 'tables'}`;
    const details = set && `<details><summary>${same}</summary>${set}</details>`;
    const scale = scaleOn(sheetFor(width, height), width, height);
    const sizes = `--width:${Math.round(width)}px;--on-paper:${Math.floor(width * scale)}pt`;
    return `<figure${idOf(anchor)} style="${sizes}"><div class="picture" tabindex="0" role="group" aria-label="${text(title)}">${svg}</div><figcaption>${text(title)}${withheld ? `. ${text(withheld)}` : ''}</figcaption>${details}</figure>`;
}

function tablesHtml({ title, tables, withheld }: TablesBlock): string {
    const set = groupedTables(title, tables).map(tableHtml).join('');
    return `<div class="tables">${set || `<h4>${text(title)}</h4>`}${withheld ? `<p class="quiet">${text(withheld)}</p>` : ''}</div>`;
}

function findingHtml({ severity, rule, message, where, anchor, reason, until }: ReportFinding): string {
    const accepted =
        reason === undefined
            ? ''
            : `<p><strong>Accepted${until ? ` until ${text(until)}` : ''}:</strong> ${text(reason)}</p>`;
    const place = `<code>${text(where)}</code>`;
    const link = anchor ? `<a href="#${text(anchor)}">${place}</a>` : place;
    return `<li class="${severity}"><p>${withCode(message)}</p>${accepted}<p class="quiet">${link} · <code>${text(rule)}</code></p></li>`;
}

function tableHtml({ caption, columns, groups }: GroupedTable): string {
    const head = columns.map(column =>
        column ? `<th scope="col">${text(column)}</th>` : '<td><span class="unseen">Mark</span></td>',
    );
    const bodies = groups.map(({ caption: group, rows }) => {
        const lines = rows.map(row => `<tr>${row.map(cellHtml).join('')}</tr>`);
        const over = group
            ? `<tr class="group"><th scope="rowgroup" colspan="${columns.length}">${text(group)}</th></tr>`
            : '';
        return `<tbody>${over}${lines.join('')}</tbody>`;
    });
    return `<div class="table"><table><caption>${text(caption)}</caption><thead><tr>${head.join('')}</tr></thead>${bodies.join('')}</table></div>`;
}

/** Longer than a date, a number or a word or two, a cell may be broken into lines. */
const short = 16;

function cellHtml(cell: string, i: number): string {
    if (i === 0) return `<th scope="row">${text(cell)}</th>`;
    return `<td${cell.length <= short ? ' class="short"' : ''}>${text(cell)}</td>`;
}

function colophon({ files, asOf }: ReportDocument): string {
    return `<footer><p>Made with Delivery from ${counted(files.length, 'file') || 'no file'}, as of ${text(asOf)}: ${files.map(file => `<code>${text(file)}</code>`).join(', ')}.</p></footer>`;
}

/** The characters for which the typeface is put in: those of the pictures, and those of the text. */
function glyphsOf({ front, chapters }: ReportDocument, body: string): { regular: string; semibold: string } {
    const drawn = [front, ...chapters.map(({ blocks }) => blocks)]
        .flat()
        .flatMap(block => (block.kind === 'picture' ? [block.drawing.glyphs] : []));
    const distinct = (parts: readonly string[]) => [...new Set(parts.join(''))].join('');
    const words = distinct([body]);
    return {
        regular: distinct([words, ...drawn.map(({ regular }) => regular)]),
        semibold: distinct([words, ...drawn.map(({ semibold }) => semibold)]),
    };
}
