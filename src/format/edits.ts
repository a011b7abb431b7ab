import type { Range } from '../plan/file.ts';
import { type Gap, step } from './layout.ts';
import type { Piece } from './pieces.ts';

/** A change of the space in a text. */
export interface SpaceEdit extends Range {
    readonly text: string;
    /** Whether it makes or takes away line ends. */
    readonly isAcrossLines: boolean;
}

/**
 * The changes that give a text its layout, in order and clear of each other. They touch space only, and no more of it
 * than differs, so that cursors and folds stay where they are.
 */
export function editsOf(text: string, pieces: readonly Piece[], gaps: readonly Gap[]): SpaceEdit[] {
    const collector = new Collector(text, lineEndOf(text));
    let at = text.startsWith('\ufeff') ? 1 : 0;
    for (const [i, { offset, end, role, depth }] of pieces.entries()) {
        collector.gap(at, offset, gaps[i]!);
        if (role === 'comment')
            collector.comment(offset, end, i === 0 || gaps[i]!.breaks > 0 ? gaps[i]!.spaces : undefined);
        else if (text.startsWith('"""', offset)) collector.blockText(offset, end, (depth + 1) * step);
        at = end;
    }
    collector.gap(at, text.length, { breaks: pieces.length > 0 ? 1 : 0, spaces: 0 });
    return collector.edits;
}

/** A text after its changes. */
export function edited(text: string, edits: readonly SpaceEdit[]): string {
    let result = '';
    let at = 0;
    for (const { offset, length, text: insert } of edits) {
        result += text.slice(at, offset) + insert;
        at = offset + length;
    }
    return result + text.slice(at);
}

/** The line end of a file: the one that most of its lines have. */
function lineEndOf(text: string): string {
    const all = text.split('\n').length - 1;
    const long = text.split('\r\n').length - 1;
    return long * 2 > all ? '\r\n' : '\n';
}

/** Collects changes in the order of the text. */
class Collector {
    readonly edits: SpaceEdit[] = [];
    private readonly text: string;
    private readonly lineEnd: string;

    constructor(text: string, lineEnd: string) {
        this.text = text;
        this.lineEnd = lineEnd;
    }

    /** Changes the space between two pieces. Should anything else stand there, it is left alone. */
    gap(from: number, to: number, { breaks, spaces }: Gap): void {
        const before = this.text.slice(from, to);
        const wanted = this.lineEnd.repeat(breaks) + ' '.repeat(spaces);
        if (before === wanted || before.trim() !== '') return;
        const first = before.search(/[\r\n]/);
        if (first < 0 || breaks === 0) {
            this.change(from, to, wanted, first >= 0 || breaks > 0);
            return;
        }
        const last = from + Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
        this.change(from, from + first, '');
        this.change(from + first, last, this.lineEnd.repeat(breaks), true);
        this.change(last, to, ' '.repeat(spaces));
    }

    /**
     * Takes away the space at the ends of a comment's lines, and puts the stars that they begin with below each other.
     *
     * @param indent how far in the comment stands; undefined where it stands behind something
     */
    comment(from: number, to: number, indent: number | undefined): void {
        const lines = this.linesOf(from, to);
        const isStarred = lines.slice(1).every(({ text }) => /^[ \t]*\*/.test(text));
        for (const [i, { offset, text }] of lines.entries()) {
            if (i > 0 && isStarred && indent !== undefined)
                this.change(offset, offset + indentLength(text), ' '.repeat(indent + 1));
            this.lineOver(lines[i]!);
        }
    }

    /** Moves the lines of a block text all together, which leaves what it says as it is. */
    blockText(from: number, to: number, indent: number): void {
        const lines = this.linesOf(from, to - 3);
        const later = lines.slice(1);
        const indents = later
            .map(({ text }) => text)
            .filter(isSaid)
            .map(indentLength);
        const common = indents.length > 0 ? indents.reduce((a, b) => Math.min(a, b)) : 0;
        for (const line of lines) {
            const { offset, text } = line;
            const isClosing = line === lines.at(-1);
            if (line === lines[0]) {
                if (!isClosing) this.lineOver(line);
            } else if (isSaid(text)) {
                this.change(offset, offset + common, ' '.repeat(indent));
                if (!isClosing) this.lineOver(line);
            } else if (isClosing) this.change(offset, offset + text.length, ' '.repeat(indent));
            else this.lineOver(line);
        }
    }

    /** Takes away the space at a line's end, and makes its end that of the file. */
    private lineOver({ offset, text, lineEnd }: Line): void {
        const end = offset + text.length;
        this.change(offset + text.trimEnd().length, end, '');
        if (lineEnd !== '') this.change(end, end + lineEnd.length, this.lineEnd, true);
    }

    private linesOf(from: number, to: number): Line[] {
        const lines: Line[] = [];
        let offset = from;
        for (const { index, 0: lineEnd } of this.text.slice(from, to).matchAll(/\r\n|\r|\n/g)) {
            lines.push({ offset, text: this.text.slice(offset, from + index), lineEnd });
            offset = from + index + lineEnd.length;
        }
        lines.push({ offset, text: this.text.slice(offset, to), lineEnd: '' });
        return lines;
    }

    /** Adds a change of what differs; a line end of two characters is never cut in two. */
    private change(from: number, to: number, wanted: string, isAcrossLines = false): void {
        const before = this.text.slice(from, to);
        if (before === wanted) return;
        let start = 0;
        let end = 0;
        if (!before.includes('\r') && !wanted.includes('\r')) {
            const most = Math.min(before.length, wanted.length);
            while (start < most && before[start] === wanted[start]) start++;
            while (end < most - start && before.at(-1 - end) === wanted.at(-1 - end)) end++;
        }
        const text = wanted.slice(start, wanted.length - end);
        this.edits.push({ offset: from + start, length: before.length - start - end, text, isAcrossLines });
    }
}

interface Line {
    readonly offset: number;
    /** Without what ends it. */
    readonly text: string;
    readonly lineEnd: string;
}

const isSaid = (text: string): boolean => text.trim() !== '';

/** How many characters of space a line begins with. */
function indentLength(text: string): number {
    return text.length - text.trimStart().length;
}
