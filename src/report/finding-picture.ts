import { all, el, type Markup, num, rawText, textNode } from '../pictures/svg.ts';
import { wrap } from '../pictures/text/wrap.ts';
import { colourOn, type Token } from '../pictures/theme.ts';
import type { Place, PlanFile } from '../plan/file.ts';
import type { Finding, Severity } from '../plan/finding.ts';
import { type Kind, type Piece, piecesOf } from './colouring.ts';
import type { Example } from './example.ts';
import { lineStarts, positionAt } from './lines.ts';
import { widthOf } from './width.ts';

/*
 * A picture of findings as an editor shows them: the plan's lines in colours, the marked words underlined, and below
 * their line the message. It is shown as an image, which has only the typefaces of the machine, so the letters of a plan are
 * held to a grid and messages are broken early.
 */

const mono = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', 'DejaVu Sans Mono', monospace";
const sans = "-apple-system, 'Segoe UI', 'Noto Sans', Helvetica, Arial, 'Liberation Sans', sans-serif";
const codeSize = 13;
const cell = 7.8;
const lineHeight = 20;
const textSize = 13;
const smallSize = 11.5;
const textLine = 18;
const gutter = 44;
const margin = 12;
const widest = 860;
const narrowest = 620;
/** How much wider than ours the typefaces of other machines may set a message. */
const reserve = 1.22;

const colours: Readonly<Record<Kind, Token>> = {
    block: 'rules',
    keyword: 'oversight',
    name: 'ink',
    word: 'better',
    text: 'voice',
    value: 'better',
    comment: 'muted',
    plain: 'ink',
};
const severityColours: Readonly<Record<Severity, string>> = {
    error: '#b5162d',
    warning: '#8f5c00',
    info: '#0b5cad',
    hint: '#525f73',
};

const paint = (token: Token) => colourOn('light', token);

/** Draws a plan with the findings in it, as a whole SVG document. */
export function findingPicture({ file, findings }: Example): string {
    const columns = lines(file).map(({ text }) => widthOf(text));
    const natural = gutter + Math.max(...columns) * cell + 2 * margin;
    const width = Math.min(widest, Math.max(narrowest, Math.ceil(natural)));
    // A plan with very long lines is drawn smaller as a whole.
    const inner = Math.max(width, Math.ceil(natural));
    const parts: Markup[] = [];
    let y = margin;
    const pieces = piecesOf(file);
    for (const line of lines(file)) {
        parts.push(codeLine(pieces, line, y));
        for (const finding of findings) parts.push(...squiggles(finding, line, y));
        y += lineHeight;
        for (const finding of findings.filter(one => lastLine(one.place) === line.number)) {
            const { markup, height } = messageBox(finding, y + 5, inner);
            parts.push(markup);
            y += height + 10;
        }
    }
    const height = y + margin;
    const title = findings.map(({ severity, message }) => `${severity}: ${message}`).join(' ');
    const picture = el(
        'svg',
        {
            xmlns: 'http://www.w3.org/2000/svg',
            width,
            height: (height * width) / inner,
            viewBox: `0 0 ${num(inner)} ${num(height)}`,
            role: 'img',
            'aria-label': title,
        },
        el('rect', {
            x: 0.5,
            y: 0.5,
            width: inner - 1,
            height: height - 1,
            rx: 8,
            fill: paint('canvas'),
            stroke: paint('rule'),
        }),
        all(...parts),
    );
    return `${picture}\n`;
}

interface Line {
    readonly number: number;
    readonly start: number;
    readonly text: string;
}

function lines(file: PlanFile): Line[] {
    return lineStarts(file).map((start, i, starts) => ({
        number: i + 1,
        start,
        text: file.text.slice(start, starts[i + 1]).replace(/(?<![\r\n])[\r\n]+$/, ''),
    }));
}

function codeLine(pieces: readonly Piece[], { number, start, text }: Line, top: number): Markup {
    const baseline = top + 14;
    const drawn = pieces.flatMap(({ offset, length, kind }) => {
        const from = Math.max(0, offset - start);
        const to = Math.min(text.length, offset + length - start);
        const trimmed = text.slice(from, Math.max(from, to)).trim();
        if (trimmed === '' || offset >= start + text.length) return [];
        const left = from + text.slice(from).search(/\S/);
        const bold = kind === 'block' || kind === 'name';
        return el(
            'text',
            {
                x: gutter + widthOf(text.slice(0, left)) * cell,
                y: baseline,
                'font-family': mono,
                'font-size': codeSize,
                'font-weight': bold ? 600 : undefined,
                fill: paint(colours[kind]),
                textLength: widthOf(trimmed) * cell,
                lengthAdjust: 'spacingAndGlyphs',
                'xml:space': 'preserve',
            },
            rawText(trimmed),
        );
    });
    const label = el(
        'text',
        {
            x: gutter - 14,
            y: baseline,
            'text-anchor': 'end',
            'font-family': mono,
            'font-size': smallSize,
            fill: paint('muted'),
        },
        textNode(String(number)),
    );
    return all(label, ...drawn);
}

/** The part of a finding's mark on a line, as a wave below it. */
function squiggles({ place, severity }: Finding, { number, start, text }: Line, top: number): Markup[] {
    const first = positionAt(place.file, place.offset).line;
    if (number < first || number > lastLine(place)) return [];
    const from = number === first ? place.offset - start : text.search(/\S|$/);
    const to = Math.min(text.trimEnd().length, place.offset + place.length - start);
    const x = gutter + widthOf(text.slice(0, from)) * cell;
    const waves = Math.max(2, Math.round((widthOf(text.slice(from, Math.max(from, to))) * cell) / 4));
    const path = Array.from({ length: waves }, (_, i) => `q2 ${i % 2 ? 2.6 : -2.6} 4 0`).join('');
    return [
        el('path', {
            d: `M${num(x)} ${num(top + 18)}${path}`,
            fill: 'none',
            stroke: severityColours[severity],
            'stroke-width': 1.4,
        }),
    ];
}

function lastLine({ file, offset, length }: Place): number {
    return positionAt(file, offset + Math.max(0, length - 1)).line;
}

function messageBox(finding: Finding, top: number, inner: number): { markup: Markup; height: number } {
    const { severity, message, rule, related = [] } = finding;
    const colour = severityColours[severity];
    const left = gutter;
    const width = inner - left - margin;
    const room = (size: number) => ({ size, width: (width - 34) / reserve, lines: 12 });
    const messageLines = wrap(message, room(textSize)).lines;
    const steps = related.flatMap(({ place, message: said }) => {
        const { line } = positionAt(place.file, place.offset);
        return wrap(`Line ${line}: ${said}`, room(smallSize)).lines;
    });
    let y = top + 20;
    const set = (text: string, size: number, family: string, fill: string, weight?: number) => {
        const line = el(
            'text',
            { x: left + 18, y, 'font-family': family, 'font-size': size, 'font-weight': weight, fill },
            textNode(text),
        );
        y += textLine;
        return line;
    };
    const texts = [
        set(severity, smallSize, sans, colour, 700),
        ...messageLines.map(line => set(line, textSize, sans, paint('ink'))),
        ...steps.map(line => set(line, smallSize, sans, paint('muted'))),
        set(rule, smallSize, mono, paint('muted')),
    ];
    const height = y - top - 6;
    const box = el('rect', { x: left, y: top, width, height, rx: 4, fill: paint('bandSoft'), stroke: paint('rule') });
    const bar = el('rect', { x: left, y: top, width: 4, height, rx: 2, fill: colour });
    return { markup: all(box, bar, ...texts), height };
}
