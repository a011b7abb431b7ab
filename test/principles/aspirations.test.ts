import { describe, expect, test } from 'vitest';
import { applyFix, findingsOf } from '../support/plans.ts';

const readers = `metric Readers "Children who read" {
    direction increase
}
`;
const rules = (texts: Record<string, string> | string) =>
    findingsOf(texts).map(({ rule, severity }) => `${severity} ${rule}`);
const only = (text: string, rule: string) => findingsOf(text).filter(finding => finding.rule === rule);

describe('the way of setting an aspiration', () => {
    const set = (...lines: string[]) =>
        `aspiration Reading "Every child reads" {\n    measured by Readers\n    ${lines.join('\n    ')}\n}\n${readers}`;

    test('where needs pull both ways, only a reason is asked for, by the one that speaks against the model', () => {
        expect(rules(set('model consultative', 'needs urgency, buy-in'))).toEqual([
            'info setting/needs-lead-from-front',
        ]);
        expect(rules(set('model lead-from-front', 'needs urgency, buy-in'))).toEqual([
            'info setting/needs-consultation',
        ]);
        expect(rules(set('model lead-from-front because "no time"', 'needs urgency, buy-in'))).toEqual([]);
    });

    test('where they pull one way, a reason softens the finding and takes away the fix', () => {
        const [finding] = only(
            set('model lead-from-front because "no time"', 'needs listening'),
            'setting/needs-consultation',
        );
        expect(finding?.severity).toBe('info');
        expect(finding?.fixes).toEqual([]);
    });

    test('boldness is not held against a consultation that its needs speak against already', () => {
        expect(rules(set('model consultative', 'needs boldness', 'heading boldness high execution high'))).toEqual([
            'warning setting/needs-lead-from-front',
        ]);
    });
});

describe('an aspiration without a metric', () => {
    const titled = (title: string) => `aspiration Schools "${title}" {\n    care "x and y"\n}\n`;
    const message = (title: string) => only(titled(title), 'aspiration/no-metric')[0]?.message ?? '';

    test.each([
        '100 new schools by 2010',
        'The highest share of graduates',
        'Half as many burglaries',
        'Cut waiting by 50%',
    ])('is told that it can be counted: %s', title => expect(message(title)).toContain('can be counted'));
    test.each(['Better K-12 schools', 'Open 24/7', 'A 21st-century college'])('is not told so: %s', title =>
        expect(message(title)).toContain('Nothing measures'),
    );
});

test('an imported file with a system of its own is said at the import, one within the file at its name', () => {
    const state =
        'import "county.delivery"\nsystem State "The State" {\n    led by Chief\n    partial because "x"\n}\n';
    const county = 'system County "The County" {\n    led by Chief\n    partial because "x"\n}\nactor Chief\n';
    const found = findingsOf({ 'state.delivery': state, 'county.delivery': county });
    expect(found.map(({ rule, severity, place }) => [severity, rule, place.file.uri.split('/').at(-1)])).toEqual([
        ['warning', 'plan/two-systems', 'state.delivery'],
    ]);
});

test('a stand-in within a text is marked by itself, and a block that says it is not finished has none', () => {
    const text = `aspiration Reading "Every child reads" {\n    measured by Readers\n    impact "900 children (TBC) a year"\n}\n${readers}`;
    const [finding] = only(text, 'plan/placeholder-text');
    expect(text.slice(finding!.place.offset, finding!.place.offset + finding!.place.length)).toBe('(TBC)');
    expect(rules(applyFix(text, finding!.fixes![0]!))).toEqual([]);
});

test('to keep one of two managers takes out the other, whichever way it was said', () => {
    const text = 'actor A {\n    manages C, D\n}\nactor B\nactor C {\n    reports to B\n}\nactor D\n';
    const fixes = only(text, 'actor/two-managers')[0]!.fixes!;
    const tail = text.slice(text.indexOf('actor B'));
    expect(fixes.map(({ title }) => title)).toEqual(['Keep A as the only manager', 'Keep B as the only manager']);
    expect(applyFix(text, fixes[0]!)).toBe(text.replace('    reports to B\n', ''));
    expect(applyFix(text, fixes[1]!)).toBe(`actor A {\n    manages D\n}\n${tail}`);
});

test('of one aspiration too many, any can be set aside; of more, none is proposed', () => {
    const plan = (count: number) =>
        `system City "City" {\n    partial because "x"\n}\n${readers}${Array.from({ length: count }, (_, i) => `aspiration A${i} "Every child reads, part ${'abcdef'[i]}" {\n    measured by Readers\n}\n`).join('')}`;
    const fixes = (count: number) => only(plan(count), 'aspiration/too-many')[0]?.fixes?.length;
    expect([3, 4, 5].map(fixes)).toEqual([undefined, 4, undefined]);
});
