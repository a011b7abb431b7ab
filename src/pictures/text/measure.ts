import { runs, widths400, widths600 } from './widths.generated.ts';

/** The two weights that the pictures use. */
export type Weight = 400 | 600;

/** The typeface of every picture, with what a machine has when it is missing. */
export const fontFamily = "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', 'Noto Sans', system-ui, sans-serif";

type Tables = Record<Weight, Map<number, number>>;
let tables: Tables | undefined;

function read(): Tables {
    const result: Tables = { 400: new Map(), 600: new Map() };
    let at = 0;
    for (const run of runs.split(' ')) {
        const [first = 0, length = 0] = run.split('+').map(part => Number.parseInt(part, 36));
        for (let point = first; point < first + length; point++, at += 2) {
            result[400].set(point, Number.parseInt(widths400.slice(at, at + 2), 36));
            result[600].set(point, Number.parseInt(widths600.slice(at, at + 2), 36));
        }
    }
    return result;
}

const noWidth = /^[\p{Cf}\p{Variation_Selector}]$/u;
const accent = /^[\p{Mn}\p{Me}]$/u;
const picture = /^\p{Extended_Pictographic}$/u;

/**
 * Widths of a character that the typeface lacks, in thousandths of an em. The machine will borrow it from another face, so this is a
 * guess on the wide side: a full em covers Chinese, Japanese, Korean, Thai and Indic letters in common faces.
 */
function borrowed(point: number, character: string): number {
    if (noWidth.test(character)) return 0;
    // An accent that the typeface lacks takes its letter along to the other face, where letters may be wider.
    if (accent.test(character)) return 200;
    if (point >= 0xfdfa && point <= 0xfdfd) return 8000;
    if (picture.test(character)) return 1450;
    if (point >= 0x12000 && point < 0x13000) return 4500;
    // Hebrew and Arabic letters are narrow, but for the four of seen and sad.
    if (point >= 0x633 && point <= 0x636) return 1250;
    if (point >= 0x590 && point < 0x780) return 800;
    if (point >= 0x3000 && point < 0xa4d0) return 1000;
    return point > 0xffff && point < 0x20000 ? 1450 : 1080;
}

function widthOf(point: number, character: string, weight: Weight): number {
    tables ??= read();
    return tables[weight].get(point) ?? borrowed(point, character);
}

/**
 * Returns the width of cleaned text in pixels. Kerning is not counted, which over-estimates by a few percent at most: the safe side.
 */
export function measure(text: string, size: number, weight: Weight = 400): number {
    let sum = 0;
    for (const character of text) sum += widthOf(character.codePointAt(0) ?? 0, character, weight);
    return (sum * size) / 1000;
}

/** Tells whether the typeface has this character, so that an exporter without other faces can warn before a glyph vanishes. */
export function faceCovers(character: string): boolean {
    tables ??= read();
    const point = character.codePointAt(0) ?? 0;
    return tables[400].has(point) || noWidth.test(character);
}

/** Returns the characters of a text that the typeface lacks, each once. */
export function uncovered(text: string): string[] {
    return [...new Set(text)].filter(character => !faceCovers(character));
}
