import type { Drawing } from '../picture.ts';
import type { Weight } from './measure.ts';
import { subsets } from './subsets.generated.ts';

type Range = readonly [first: number, last: number];

const ranges: readonly { name: string; ranges: readonly Range[] }[] = subsets.map(({ name, range }) => ({
    name,
    ranges: range.split(',').map((part): Range => {
        const [first = '', last = first] = part.slice(2).split('-');
        return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
    }),
}));

/** The dagger: Latin's range spans it, and Latin's file lacks it. */
const dagger = 0x2020;

/**
 * The subset from which a browser takes a character: where ranges overlap, the last rule wins. Accents that
 * combine are taken from Latin's own, which has them.
 */
export function subsetOf(point: number): string | undefined {
    if (point === dagger) return 'latin-ext';
    return ranges.findLast(subset => subset.ranges.some(([first, last]) => point >= first && point <= last))?.name;
}

function rule(weight: Weight, range: string, source: string): string {
    return `@font-face{font-family:'Source Sans 3';font-style:normal;font-weight:${weight};font-display:swap;src:url(${source}) format('woff2');unicode-range:${range}}`;
}

/**
 * The `@font-face` rules for a page that shows pictures in editor mode. The caller says where each file of the typeface is, for
 * instance as a webview address of `node_modules/@fontsource/source-sans-3/files/` copied into the extension.
 */
export function pageFontCss(addressOf: (fileName: string) => string): string {
    return subsets
        .flatMap(({ name, range }) =>
            ([400, 600] as const).map(weight =>
                rule(weight, range, addressOf(`source-sans-3-${name}-${weight}-normal.woff2`)),
            ),
        )
        .join('\n');
}

/**
 * The `@font-face` rules with the typeface inside, for the characters given: what a report needs that shows many pictures, or one
 * file. Only the subsets that hold one of the characters are taken, so that an English picture stays small.
 */
export async function embeddedFontCss(glyphs: Drawing['glyphs']): Promise<string> {
    const { faces } = await import('./faces.generated.ts');
    const rules: string[] = [];
    for (const [weight, text] of [
        [400, glyphs.regular],
        [600, glyphs.semibold],
    ] as const) {
        const needed = new Set([...text].map(character => subsetOf(character.codePointAt(0) ?? 0)));
        for (const { name, range } of subsets) {
            const face = faces[`${name}-${weight}`];
            if (needed.has(name) && face) rules.push(rule(weight, range, `data:font/woff2;base64,${face}`));
        }
    }
    return rules.join('');
}

/** Returns the same picture with its typeface inside, so that it looks the same on a machine that lacks it. */
export async function withEmbeddedFont(drawing: Drawing): Promise<Drawing> {
    const css = await embeddedFontCss(drawing.glyphs);
    if (!css) return drawing;
    return { ...drawing, svg: drawing.svg.replace('</desc>', () => `</desc><style>${css}</style>`) };
}
