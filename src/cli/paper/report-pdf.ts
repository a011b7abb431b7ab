import { colourOn } from '../../pictures/theme.ts';
import type { Severity } from '../../plan/finding.ts';
import {
    type Block,
    type Chapter,
    groupedTables,
    isShort,
    markOf,
    type PictureBlock,
    type ReportDocument,
    type ReportFinding,
    signaturesOf,
} from '../../report/document/document.ts';
import { scaleOn, sheetFor } from '../../report/document/sheets.ts';
import { counted } from '../../report/summary.ts';
import { ink, inner, margin, muted, Paper, type Style } from './paper.ts';
import { setTable } from './table.ts';

const body: Style = { size: 10 };
const quiet: Style = { size: 9, colour: muted };
const warning = colourOn('light', 'finding');

interface Entry {
    readonly title: string;
    readonly anchor: string;
    readonly page: number;
    readonly deep: boolean;
}

/** So many entries of the contents stand on a page. */
const entriesOnPage = 34;

/** Writes a report as a PDF file: bookmarks, links, page numbers, words that can be searched and copied. */
export async function reportPdf(document: ReportDocument): Promise<{ bytes: Buffer; missing: readonly string[] }> {
    const paper = new Paper(`${document.title} — foundation for delivery`, document.asOf);
    paper.addPage();
    paper.bookmark('Front page');
    frontPage(paper, document);
    const headings = document.chapters.flatMap(({ blocks }) => blocks.filter(isEntry)).length;
    const reserved = Math.ceil((document.chapters.length + headings) / entriesOnPage);
    const contents = paper.page + 1;
    for (let i = 0; i < reserved; i++) paper.addPage();
    paper.bookmark('Contents');
    const entries = document.chapters.flatMap(chapter => setChapter(paper, chapter));
    colophon(paper, document);
    const pages = paper.page;
    for (let i = 0; i < reserved; i++) {
        paper.turnTo(contents + i);
        if (i === 0) paper.write('Contents', { size: 19, weight: 600 }, { after: 14 });
        setContents(paper, entries.slice(i * entriesOnPage, (i + 1) * entriesOnPage));
    }
    for (let page = 1; page <= pages; page++) {
        paper.turnTo(page);
        pageMarks(paper, document, page, pages);
    }
    return { bytes: await paper.end(), missing: [...paper.missing] };
}

function frontPage(paper: Paper, document: ReportDocument): void {
    const { title, leader, asOf, front, confidential } = document;
    paper.y = 100;
    paper.write('Foundation for delivery', { size: 13, colour: muted }, { after: 2 });
    paper.write(title, { size: 30, weight: 600 }, { after: 4 });
    if (leader) paper.write(`Led by ${leader}`, { size: 13 }, { after: 2 });
    paper.write(`As of ${asOf}`, { size: 11, colour: muted }, { after: 8 });
    paper.write(markOf(document), { size: 10, weight: 600, colour: confidential ? warning : muted }, { after: 18 });
    const signatures = signaturesOf(document);
    const foot = 58 * Math.min(signatures.length, 4);
    for (const block of front)
        if (block.kind === 'picture') {
            const { drawing } = block;
            const room = Math.max(180, paper.left - foot);
            const scale = Math.min(scaleOn(sheetFor(1, 1), drawing.width, drawing.height), room / drawing.height);
            paper.picture(drawing, margin.left - 12 * scale, paper.y, scale);
            paper.y += drawing.height * scale;
        }
    for (const { name, post } of signatures) {
        paper.ensure(56);
        paper.y += 28;
        paper.stroke(margin.left, paper.y, 270, ink, 0.9);
        paper.stroke(margin.left + 300, paper.y, 120, ink, 0.9);
        paper.line('Date', margin.left + 300, paper.y + 3, quiet);
        paper.y += 3;
        paper.write(name, body, { width: 270 });
        paper.write(post, quiet, { width: 270 });
    }
}

function setContents(paper: Paper, entries: readonly Entry[]): void {
    for (const { title, anchor, page, deep } of entries) {
        const style: Style = deep ? { size: 9.5 } : { size: 11, weight: 600 };
        if (!deep) paper.y += 5;
        const x = margin.left + (deep ? 26 : 0);
        const [line = ''] = paper.lines(title, style, inner - 70);
        paper.line(line, x, paper.y, style);
        paper.lineTo(String(page), margin.left + inner, paper.y, { ...style, weight: 400 });
        paper.link(anchor, x, paper.y, inner - (x - margin.left), 14);
        paper.y += 16;
    }
}

function setChapter(paper: Paper, chapter: Chapter): Entry[] {
    const { id, number, title, blocks } = chapter;
    const full = number ? `${number} ${title}` : title;
    const isFirst = id === 'foundation';
    const sharesPage = !isFirst && (isShort(chapter) || id === 'findings' || id === 'accepted');
    const first = leadingPicture(blocks[0]?.kind === 'heading' ? blocks.slice(1) : blocks);
    if (first) paper.addPage(sheetFor(first.drawing.width, first.drawing.height));
    else if (!sharesPage || paper.left < 160) paper.addPage();
    else paper.y += 26;
    const outline = paper.bookmark(full);
    paper.anchor(id);
    const entries: Entry[] = [{ title: full, anchor: id, page: paper.page, deep: false }];
    paper.write(full, { size: 19, weight: 600 }, { after: 10 });
    for (const [i, block] of blocks.entries()) {
        if (block.kind === 'heading') {
            const picture = i > 0 && leadingPicture(blocks.slice(i + 1));
            if (picture) paper.addPage(sheetFor(picture.drawing.width, picture.drawing.height));
            else paper.ensure(110);
            if (!paper.isFresh) paper.y += 12;
            paper.bookmark(block.text, outline);
        }
        if (isEntry(block)) {
            paper.anchor(block.id!);
            entries.push({ title: block.text, anchor: block.id!, page: paper.page, deep: true });
        }
        setBlock(paper, block);
    }
    return entries;
}

/** The picture with a page of its own that comes next, with nothing but facts before it. */
function leadingPicture(blocks: readonly Block[]): PictureBlock | undefined {
    const next = blocks.find(({ kind }) => kind !== 'facts' && kind !== 'paragraph');
    if (next?.kind !== 'picture') return undefined;
    return sheetFor(next.drawing.width, next.drawing.height).own ? next : undefined;
}

type Heading = Extract<Block, { kind: 'heading' }>;

function isEntry(block: Block): block is Heading {
    return block.kind === 'heading' && block.id !== undefined;
}

function setBlock(paper: Paper, block: Block): void {
    switch (block.kind) {
        case 'heading':
            paper.write(block.text, { size: 13, weight: 600 }, { after: 6 });
            return;
        case 'paragraph':
            paper.write(block.text, block.quiet ? { ...body, colour: muted } : body, { after: 8 });
            return;
        case 'facts':
            for (const { label, text } of block.facts) setFact(paper, label, text);
            paper.y += 8;
            return;
        case 'questions':
            for (const { text, says } of block.questions) {
                paper.ensure(30);
                paper.box(margin.left, paper.y + 2.5, 8);
                paper.write(text, body, { x: margin.left + 18, width: inner - 18 });
                if (says) paper.write(says, quiet, { x: margin.left + 18, width: inner - 18 });
                paper.y += 5;
            }
            return;
        case 'findings':
            for (const finding of block.findings) setFinding(paper, finding);
            return;
        case 'tables':
            for (const table of groupedTables(block.title, block.tables)) setTable(paper, table);
            if (block.withheld) paper.write(block.withheld, quiet, { after: 10 });
            return;
        case 'picture':
            setPicture(paper, block);
            return;
    }
}

function setFact(paper: Paper, label: string, text: string): void {
    const aside = 130;
    const labels = paper.lines(label, { ...body, colour: muted }, aside - 14);
    paper.ensure(1.36 * body.size * Math.max(labels.length, 2));
    const [page, top] = [paper.page, paper.y];
    for (const [i, line] of labels.entries())
        paper.line(line, margin.left, top + 1.36 * body.size * i, { ...body, colour: muted });
    paper.write(text, body, { x: margin.left + aside, width: inner - aside });
    if (paper.page === page) paper.y = Math.max(paper.y, top + 1.36 * body.size * labels.length);
    paper.y += 3;
}

const barOf: Readonly<Record<Severity, string>> = {
    error: warning,
    warning: colourOn('light', 'voice'),
    info: colourOn('light', 'accent'),
    hint: colourOn('light', 'rule'),
};

function setFinding(
    paper: Paper,
    { severity, rule, message: said, where, anchor, reason, until }: ReportFinding,
): void {
    // Words of the language stand between backticks where there is a typeface for them; here is only one.
    const message = said.replace(/`([^`]+)`/g, '“$1”');
    const [x, width] = [margin.left + 12, inner - 12];
    paper.ensure(1.36 * body.size * Math.min(12, paper.lines(message, body, width).length) + 44);
    const [page, top] = [paper.page, paper.y];
    paper.write(message, body, { x, width, after: 1 });
    if (reason !== undefined)
        paper.write(`Accepted${until ? ` until ${until}` : ''}: ${reason}`, body, { x, width, after: 1 });
    const at = paper.y;
    paper.write(`${where} · ${rule}`, quiet, { x, width });
    if (anchor && paper.page === page) paper.link(anchor, x, at, width, paper.y - at);
    if (paper.page === page) paper.bar(margin.left, top, 2.5, paper.y - top, barOf[severity]);
    paper.y += 9;
}

/** A picture where it stands, or on a page that is as large as its words need. */
function setPicture(paper: Paper, { anchor, title, drawing }: PictureBlock): void {
    const sheet = sheetFor(drawing.width, drawing.height);
    const largest = scaleOn(sheet, drawing.width, drawing.height);
    const caption = 34;
    const isReady = sheet.own && paper.isOn(sheet) && paper.y < 260;
    if (sheet.own && !isReady) paper.addPage(sheet);
    else if (!sheet.own) paper.ensure(drawing.height * largest + caption);
    const room = paper.left - caption;
    const scale = Math.min(largest, (paper.width - 2 * margin.left) / drawing.width, room / drawing.height);
    if (anchor) paper.anchor(anchor);
    paper.picture(drawing, margin.left, paper.y, scale);
    paper.y += drawing.height * scale + 4;
    const said = `Figure ${paper.nextFigure()}. ${title}${drawing.withheld ? `. ${drawing.withheld}` : ''}`;
    paper.write(said, quiet, { width: Math.max(inner, paper.width - 2 * margin.left), after: 14 });
    if (sheet.own) paper.fill();
}

function colophon(paper: Paper, { files, asOf }: ReportDocument): void {
    paper.ensure(70);
    paper.y += 26;
    paper.stroke(margin.left, paper.y, inner);
    paper.y += 8;
    const count = counted(files.length, 'file') || 'no file';
    paper.write(`Made with Delivery from ${count}, as of ${asOf}: ${files.join(', ')}.`, quiet);
}

function pageMarks(paper: Paper, { title, confidential }: ReportDocument, page: number, pages: number): void {
    const right = paper.width - margin.right;
    if (confidential) paper.lineTo('Confidential', right, 28, { size: 9, weight: 600, colour: warning });
    if (page === 1) return;
    const [line = ''] = paper.lines(title, quiet, 320);
    paper.line(line, margin.left, 28, quiet);
    paper.line('Foundation for delivery', margin.left, paper.foot, quiet);
    paper.lineTo(`${page} / ${pages}`, right, paper.foot, quiet);
}
