import svgToPdf from 'svg-to-pdfkit';
import { faceFile } from '../../convert/faces.ts';
import { beginPdf } from '../../convert/pdf-file.ts';
import { withNamedFaces } from '../../pictures/export/faces.ts';
import type { Drawing } from '../../pictures/picture.ts';
import { clean } from '../../pictures/text/clean.ts';
import { subsetOf } from '../../pictures/text/embed.ts';
import { faceCovers, type Weight } from '../../pictures/text/measure.ts';
import { wrap } from '../../pictures/text/wrap.ts';
import { colourOn } from '../../pictures/theme.ts';
import type { Sheet } from '../../report/document/sheets.ts';

/** How words are set on paper; all measures are points. */
export interface Style {
    readonly size: number;
    readonly weight?: Weight;
    readonly colour?: string;
}

export const ink = colourOn('light', 'ink');
export const muted = colourOn('light', 'muted');
export const rule = colourOn('light', 'rule');

/** The margins of every page, and the room between them on an A4 page. */
export const margin = { left: 45.5, right: 45.5, top: 60, bottom: 62 };
const a4 = { width: 595.28, height: 841.89 };
export const inner = a4.width - margin.left - margin.right;

/** More lines than any cell of a table has. */
const mostLines = 4_000;

/** What stands where the typeface lacks a character. */
const instead = '\ufffd';

/** A PDF file that is written from top to bottom, page after page. */
export class Paper {
    y = margin.top;
    readonly missing = new Set<string>();
    private readonly document: PDFKit.PDFDocument;
    private readonly done: Promise<Buffer>;
    private readonly known = new Set<string>();
    private pages = 0;
    private figures = 0;
    private height = a4.height;
    private sheet: Pick<Sheet, 'size' | 'landscape'> = { size: 'A4', landscape: false };

    constructor(title: string, asOf: string) {
        const { document, bytes } = beginPdf({
            autoFirstPage: false,
            bufferPages: true,
            info: { Title: title, CreationDate: new Date(`${asOf}T00:00Z`) },
        });
        this.document = document;
        this.done = bytes;
    }

    /** The number of the page that is written on, from 1. */
    get page(): number {
        return this.pages;
    }

    /** How much room there is above the bottom margin. */
    get left(): number {
        return this.height - margin.bottom - this.y;
    }

    /** Whether nothing is on the page yet. */
    get isFresh(): boolean {
        return this.y <= margin.top;
    }

    addPage(sheet?: Sheet): void {
        this.sheet = sheet ?? { size: 'A4', landscape: false };
        const { size, landscape } = this.sheet;
        this.document.addPage({ size, layout: landscape ? 'landscape' : 'portrait', margin: 0 });
        this.height = this.document.page.height;
        this.pages++;
        this.y = margin.top;
    }

    /** The number of the next picture. */
    nextFigure(): number {
        return ++this.figures;
    }

    /** Whether the page is of this size. */
    isOn({ size, landscape }: Sheet): boolean {
        return this.sheet.size === size && this.sheet.landscape === landscape;
    }

    /** Leaves no room on the page for anything more. */
    fill(): void {
        this.y = this.height;
    }

    /** Begins a page where there is less room than this. */
    ensure(height: number): void {
        if (this.left < height && !this.isFresh) this.addPage();
    }

    /** Writes on a page that there is already. */
    turnTo(page: number): void {
        this.document.switchToPage(page - 1);
        this.height = this.document.page.height;
        this.y = margin.top;
    }

    /** The width of the page that is written on. */
    get width(): number {
        return this.document.page.width;
    }

    /** The foot of the page that is written on. */
    get foot(): number {
        return this.height - 40;
    }

    lines(words: string, { size, weight = 400 }: Style, width: number): readonly string[] {
        return wrap(words, { size, weight, width, lines: mostLines }).lines;
    }

    /** Words below what is written, on as many pages as they need. */
    write(words: string, style: Style, { x = margin.left, width = inner, after = 0 } = {}): void {
        const step = 1.36 * style.size;
        for (const line of this.lines(words, style, width)) {
            this.ensure(step);
            this.line(line, x, this.y, style);
            this.y += step;
        }
        this.y += after;
    }

    /** One line at a place, in pieces of one script each; says how wide it is. */
    line(words: string, x: number, y: number, { size, weight = 400, colour = ink }: Style): number {
        let at = x;
        for (const { subset, text } of this.piecesOf(words)) {
            const face = { subset, weight };
            this.know(face);
            this.document.font(nameOf(face)).fontSize(size).fillColor(colour);
            this.document.text(text, at, y, { lineBreak: false });
            at += this.document.widthOfString(text);
        }
        return at - x;
    }

    /** One line that ends at a place. */
    lineTo(words: string, right: number, y: number, style: Style): void {
        const { weight = 400 } = style;
        const width = this.piecesOf(words).reduce((sum, { subset, text }) => {
            this.know({ subset, weight });
            return sum + this.document.font(nameOf({ subset, weight })).fontSize(style.size).widthOfString(text);
        }, 0);
        this.line(words, right - width, y, style);
    }

    stroke(x: number, y: number, width: number, colour = rule, thickness = 0.6): void {
        this.document
            .moveTo(x, y)
            .lineTo(x + width, y)
            .lineWidth(thickness)
            .strokeColor(colour)
            .stroke();
    }

    bar(x: number, y: number, width: number, height: number, colour: string): void {
        this.document.rect(x, y, width, height).fillColor(colour).fill();
    }

    /** A frame to tick. */
    box(x: number, y: number, size: number): void {
        this.document.rect(x, y, size, size).lineWidth(0.8).strokeColor(muted).stroke();
    }

    picture(drawing: Drawing, x: number, y: number, scale: number): void {
        const { svg, faces, missing } = withNamedFaces(drawing);
        for (const face of faces) this.know(face);
        for (const character of missing) this.missing.add(character);
        this.document.save();
        this.document.translate(x, y).scale(scale);
        svgToPdf(this.document, svg, 0, 0, {
            width: drawing.width,
            height: drawing.height,
            assumePt: true,
            fontCallback: (family, bold) => `${/Source Sans 3 ([a-z-]+)/.exec(family)?.[1]}-${bold ? 600 : 400}`,
            warningCallback: warning => {
                throw new Error(warning);
            },
        });
        this.document.restore();
    }

    /** Names the place that is written at, for links. */
    anchor(name: string): void {
        this.document.addNamedDestination(encodeURIComponent(name), 'XYZ', 0, Math.max(0, this.y - 20), null);
    }

    link(name: string, x: number, y: number, width: number, height: number): void {
        this.document.goTo(x, y, width, height, encodeURIComponent(name));
    }

    /** Puts the page into the list that readers show beside it. */
    bookmark(title: string, under?: PDFKit.PDFOutline): PDFKit.PDFOutline {
        return (under ?? this.document.outline).addItem(clean(title), { expanded: under === undefined });
    }

    async end(): Promise<Buffer> {
        this.document.end();
        return this.done;
    }

    private know(face: { subset: string; weight: Weight }): void {
        const name = nameOf(face);
        if (this.known.has(name)) return;
        this.known.add(name);
        this.document.registerFont(name, Buffer.from(faceFile(face)));
    }

    private piecesOf(words: string): { subset: string; text: string }[] {
        const pieces: { subset: string; text: string }[] = [];
        for (const character of words) {
            if (/^[\p{Cf}\p{Variation_Selector}]$/u.test(character)) continue;
            const covered = faceCovers(character);
            if (!covered) this.missing.add(character);
            const subset = (covered && subsetOf(character.codePointAt(0)!)) || 'latin';
            const text = covered ? character : instead;
            const last = pieces.at(-1);
            if (last?.subset === subset) last.text += text;
            else pieces.push({ subset, text });
        }
        return pieces;
    }
}

function nameOf({ subset, weight }: { subset: string; weight: Weight }): string {
    return `${subset}-${weight}`;
}
