import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from '../../src/pictures/text/clean.ts';
import { embeddedFontCss, pageFontCss } from '../../src/pictures/text/embed.ts';
import { faceCovers, measure, uncovered } from '../../src/pictures/text/measure.ts';
import { wrap } from '../../src/pictures/text/wrap.ts';
import { anyText } from './arbitrary.ts';

describe('measuring', () => {
    test('knows the letters of Europe, and estimates the rest on the wide side', () => {
        expect(uncovered('Łódź, União, Ελλάδα, Київ, Đà Nẵng — “quoted” … € 12.5 % ’')).toEqual([]);
        expect(measure('教育部', 10)).toBeGreaterThanOrEqual(30);
        expect(measure('وزارة', 10)).toBeGreaterThanOrEqual(40);
        expect(faceCovers('教')).toBe(false);
        expect(uncovered('a教b教')).toEqual(['教']);
    });

    test('counts letters without kerning', () => {
        expect(measure('AV', 100)).toBe(measure('A', 100) + measure('V', 100));
        expect(measure('Delivery Unit', 15, 600)).toBeGreaterThan(measure('Delivery Unit', 15));
    });
});

describe('wrapping', () => {
    const setting = { size: 15, width: 120, lines: 2 };

    test('ends in an ellipsis when there is more, and keeps the whole text', () => {
        const text = 'Vice-chancellor for Business, Finance and the Buildings of all Campuses';
        const wrapped = wrap(text, setting);
        expect(wrapped.lines).toHaveLength(2);
        expect(wrapped.lines[1]).toMatch(/…$/);
        expect(wrapped.cut).toBe(true);
        expect(wrapped.full).toBe(text);
    });

    test('breaks a word only when it is longer than a line', () => {
        expect(wrap('Rindfleischetikettierungsüberwachungsaufgaben', { ...setting, lines: 9 }).lines.join('')).toBe(
            'Rindfleischetikettierungsüberwachungsaufgaben',
        );
        expect(wrap('Head of the inspectorate', setting).lines).toEqual(['Head of the', 'inspectorate']);
    });

    test('puts a space only where the text has one', () => {
        const line = (text: string) => wrap(text, { size: 15, width: 1_000, lines: 1 }).lines;
        for (const text of ['Health and well-being', '2025/26 and 2026–27', '教育部 and 卫生部', 'の–a']) {
            expect(line(text)).toEqual([text]);
        }
        expect(wrap('Mother-and-toddler groups', { size: 15, width: 100, lines: 3 }).lines).toEqual([
            'Mother-and-',
            'toddler groups',
        ]);
    });

    test('breaks scripts without spaces between characters, and keeps accents on their letters', () => {
        expect(wrap('中华人民共和国教育部基础教育司', setting).lines[0]!.length).toBeGreaterThan(4);
        const accents = wrap('n\u0308'.repeat(60), { ...setting, lines: 9 });
        for (const line of accents.lines) expect(line).not.toMatch(/^\p{M}/u);
    });

    test('comes to an end with words of ten thousand characters', () => {
        for (let i = 0; i < 50; i++) wrap('W'.repeat(10_000), { ...setting, balanced: true });
        for (let i = 0; i < 50; i++) wrap('教'.repeat(10_000), { ...setting, balanced: true });
    });

    test('never makes a line wider than its room or drops text in silence', () => {
        fc.assert(
            fc.property(
                anyText,
                fc.integer({ min: 60, max: 300 }),
                fc.integer({ min: 1, max: 4 }),
                fc.boolean(),
                (text, width, lines, balanced) => {
                    const wrapped = wrap(text, { size: 14, width, lines, balanced });
                    expect(wrapped.lines.length).toBeLessThanOrEqual(lines);
                    for (const line of wrapped.lines) {
                        expect(
                            [...new Intl.Segmenter('en').segment(line)].length === 1 ||
                                measure(line, 14) <= width + 0.01,
                        ).toBe(true);
                    }
                    const bare = (value: string) => value.replaceAll(' ', '');
                    if (!wrapped.cut) expect(bare(wrapped.lines.join(''))).toBe(bare(clean(text)));
                },
            ),
            { numRuns: 500 },
        );
    });
});

describe('cleaning', () => {
    test('takes out what XML forbids and what would reorder other text', () => {
        expect(clean('a\u0000b\u202ec\ud800d\ufffee\nf')).toBe('abc\ufffdde f');
        expect(clean(`z${'\u0301'.repeat(50)}`).length).toBeLessThan(8);
    });
});

describe('the typeface', () => {
    test('brings only the subsets that are needed', async () => {
        const english = await embeddedFontCss({ regular: 'Governor’s office', semibold: 'Governor' });
        expect(english.match(/@font-face/g)).toHaveLength(2);
        const more = await embeddedFontCss({ regular: 'Łódź Ελλάδα', semibold: '' });
        expect(more.match(/@font-face/g)).toHaveLength(3);
        expect(await embeddedFontCss({ regular: '教', semibold: '' })).toBe('');
    });

    test('tells a page which files to load', () => {
        const css = pageFontCss(file => `https://example.test/${file}`);
        expect(css.match(/@font-face/g)).toHaveLength(14);
        expect(css).toContain('https://example.test/source-sans-3-latin-600-normal.woff2');
    });
});
