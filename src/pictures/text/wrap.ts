import { clean } from './clean.ts';
import { measure, type Weight } from './measure.ts';

/** How a piece of text is set: its size, its weight, the room it has. */
export interface Setting {
    readonly size: number;
    readonly weight?: Weight;
    readonly width: number;
    /** How many lines there may be; the last one ends in an ellipsis when there is more. */
    readonly lines: number;
    /** Lines of even length instead of a full first and a short last one. */
    readonly balanced?: boolean;
}

/** Text set in lines, none of them wider than the room it was given. */
export interface Wrapped {
    readonly lines: readonly string[];
    /** The whole text, cleaned, for the tooltip and the screen reader. */
    readonly full: string;
    /** Whether the lines leave something out. */
    readonly cut: boolean;
    /** The width of the widest line. */
    readonly width: number;
}

const ellipsis = '…';
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const ascii = /^[\x20-\x7e]*$/;
/** Scripts written without spaces: a line may end after any of their characters. */
const unspaced =
    /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u303f\u3040-\u30ff\u3100-\u31ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;
/** Punctuation that must not begin a line. */
const clinging = /^[、。，．・：；！？）」』】〉》〕ー…,.:;!?)\]}»”’]/u;

/** Characters as a reader sees them, one after the other and only as many as are asked for. */
function* graphemes(text: string): Generator<string> {
    if (ascii.test(text)) yield* text;
    else for (const { segment } of segmenter.segment(text)) yield segment;
}

interface Piece {
    readonly text: string;
    /** Whether a space stands before it when it does not begin a line. */
    readonly spaced: boolean;
}

/** Cuts text where a line may end: at spaces, after hyphens and slashes, between characters of unspaced scripts. */
function* pieces(text: string): Generator<Piece> {
    for (const word of text.split(' ')) {
        let spaced = true;
        let piece = '';
        if (!unspaced.test(word)) {
            for (const part of word.split(/(?<=[\p{L}\p{N}][-/–—])(?=[\p{L}\p{N}])/u)) {
                yield { text: part, spaced };
                spaced = false;
            }
            continue;
        }
        for (const grapheme of graphemes(word)) {
            const breaks =
                piece !== '' && !clinging.test(grapheme) && (unspaced.test(grapheme) || unspaced.test(piece));
            if (breaks) {
                yield { text: piece, spaced };
                spaced = false;
                piece = '';
            }
            piece += grapheme;
        }
        if (piece) yield { text: piece, spaced };
    }
}

/** The longest beginning that fits, at least one character, without looking at more of the text than needed. */
function beginning(text: string, width: number, size: number, weight: Weight): string {
    let result = '';
    let used = 0;
    for (const grapheme of graphemes(text)) {
        used += measure(grapheme, size, weight);
        if (used > width && result) break;
        result += grapheme;
        if (used > width) break;
    }
    return result;
}

/** Ends a line in an ellipsis, giving up as many characters as that needs. */
function ended(line: string, width: number, size: number, weight: Weight): string {
    if (measure(line + ellipsis, size, weight) <= width) return line + ellipsis;
    const room = width - measure(ellipsis, size, weight);
    const kept = beginning(line, room, size, weight);
    if (measure(kept, size, weight) > room) return ellipsis;
    return kept.replace(/(?<![\s,;:.–—-])[\s,;:.–—-]+$/u, '') + ellipsis;
}

function fill(
    text: string,
    width: number,
    size: number,
    weight: Weight,
    most: number,
): { lines: string[]; cut: boolean } {
    const space = measure(' ', size, weight);
    const lines: string[] = [];
    let line = '';
    let used = 0;
    for (const piece of pieces(text)) {
        let rest = piece.text;
        const gap = line && piece.spaced ? ' ' : '';
        // Nothing that long fits anywhere; measuring ten thousand characters to learn it would be slow.
        const length = rest.length > 2000 ? Number.POSITIVE_INFINITY : measure(rest, size, weight);
        if (used + (gap ? space : 0) + length <= width) {
            line += gap + rest;
            used += (gap ? space : 0) + length;
            continue;
        }
        if (line) {
            if (lines.length === most - 1)
                return {
                    lines: [...lines, ended(line + gap + beginning(rest, width, size, weight), width, size, weight)],
                    cut: true,
                };
            lines.push(line);
            line = '';
        }
        while (rest.length > 2000 || measure(rest, size, weight) > width) {
            const head = beginning(rest, width, size, weight);
            if (head.length === rest.length) break;
            if (lines.length === most - 1) return { lines: [...lines, ended(head, width, size, weight)], cut: true };
            lines.push(head);
            rest = rest.slice(head.length);
        }
        line = rest;
        used = measure(rest, size, weight);
    }
    if (line) lines.push(line);
    return { lines, cut: false };
}

/** Sets text in at most so many lines, breaking words only when a word alone is wider than a line. */
export function wrap(text: string, setting: Setting): Wrapped {
    const { size, width, lines: most, weight = 400 } = setting;
    const full = clean(text);
    let result = fill(full, width, size, weight, most);
    if (setting.balanced && !result.cut && result.lines.length > 1) {
        const count = result.lines.length;
        let tight = Math.floor(width / 2);
        let loose = width;
        while (loose - tight > 2) {
            const middle = Math.floor((tight + loose) / 2);
            const attempt = fill(full, middle, size, weight, count);
            const broken = attempt.cut || attempt.lines.length > count || splitsWords(attempt.lines, result.lines);
            if (broken) tight = middle;
            else loose = middle;
        }
        result = fill(full, loose, size, weight, count);
    }
    const widest = result.lines.reduce((most, line) => Math.max(most, measure(line, size, weight)), 0);
    return { lines: result.lines, full, cut: result.cut, width: widest };
}

/** Whether the second setting keeps words whole that the first one tears apart: balance is not worth that. */
function splitsWords(attempt: readonly string[], before: readonly string[]): boolean {
    return (
        attempt.join(' ').replaceAll(' ', '') !== before.join(' ').replaceAll(' ', '') ||
        attempt.join(' ').length > before.join(' ').length
    );
}
