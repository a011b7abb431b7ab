import { describe, expect, test } from 'vitest';
import { readText } from '../../src/language/text.ts';
import { addMonths, dayText, isPeriod, readDate } from '../../src/plan/days.ts';
import { applyFix, findingsOf } from '../support/plans.ts';

/** The findings on a text's form, values and names, as rule and marked words. */
const said = (text: string) =>
    findingsOf(text)
        .filter(({ rule }) => /^(syntax|value|reference|waiver)\//.test(rule))
        .map(({ rule, place }) => `${rule} at ${place.file.text.slice(place.offset, place.offset + place.length)}`);
const message = (text: string) => findingsOf(text).find(({ rule }) => rule.startsWith('value/'))?.message;

describe('each wrong value is one error at the right word', () => {
    test.each([
        ['metric M { direction upward }', 'value/unknown-word at upward'],
        ['metric M { direction increse }', 'value/unknown-word at increse'],
        ['actor A { influence very-low }', 'value/unknown-word at very-low'],
        ['actor A { influence very medium }', 'value/unknown-word at very medium'],
        ['review R { rate 6A G }', 'value/unknown-component at 6A'],
        ['review R { rate 4D G }', 'value/unknown-component at 4D'],
        ['review R { rate 4C amber }', 'value/unknown-word at amber'],
        ['review R { date 2010-13 }', 'value/date at 2010-13'],
        ['review R { date 2011-02-29 }', 'value/date at 2011-02-29'],
        ['review R { date 2010-Q5 }', 'value/date at 2010-Q5'],
        ['review R { date 2010/12 }', 'value/date at 2010/12'],
        ['review R { date 30/09/2010 }', 'value/date at 30/09/2010'],
        ['review R { date 2010-9 }', 'value/date at 2010-9'],
        ['review R { date 2010-11 }', 'value/ambiguous-date at 2010-11'],
        ['system S { serves 10.000 "people" }', 'value/ambiguous-number at 10.000'],
        ['unit U { size 3.5 }', 'value/number at 3.5'],
        ['unit U { leader L { time 150% } }', 'value/number at 150%'],
        ['unit U { question 6 "why" }', 'value/number at 6'],
        ['unit U { budget Dollars 600 }', 'value/currency at Dollars'],
        ['unit U { budget usd 600 }', 'value/currency at usd'],
        ['actor A { role "one"\n role "two" }', 'value/said-twice at role'],
        [
            'aspiration A { today boldness low execution low\n today boldness high execution low }',
            'value/said-twice at today',
        ],
        ['actor A { waive map/nothing }', 'waiver/no-reason at waive map/nothing'],
        ['actor A { waive unit/to-large because "x" }', 'waiver/unknown at unit/to-large'],
        ['actor A\nactor A', 'reference/duplicate-name at A'],
        ['actor Governor\nactor B { reports to Governer }', 'reference/unknown-name at Governer'],
        ['metric M\nactor B { reports to M }', 'reference/wrong-kind at M'],
    ])('%s', (text, expected) => expect(said(text)).toEqual([expected]));

    test.each([
        ['metric M { direction increse }', 'increase'],
        ['actor A { influence very-low }', 'very low'],
        ['review R { rate 4c G }', '4C'],
        ['review R { date 2010-11 }', '2010/11'],
    ])('%s offers what was meant: %s', (text, offered) => {
        const finding = findingsOf(text).find(({ rule }) => rule.startsWith('value/'))!;
        expect(finding.fixes?.[0]?.title).toBe(`Change to \`${offered}\``);
        expect(said(applyFix(text, finding.fixes![0]!))).toEqual([]);
    });

    test('messages say what to write', () => {
        expect(message('review R { date 2010-13 }')).toBe('There is no month 13.');
        expect(message('review R { date 2012-13 }')).toBe(
            'There is no month 13. For the school or fiscal year, write `2012/13`.',
        );
        expect(message('review R { date 2011-02-29 }')).toBe('February 2011 has 28 days.');
        expect(message('review R { rate 4D G }')).toBe('There is no component `4D`. Stage 4 has 4A, 4B, 4C.');
        expect(message('metric M { direction up }')).toBe(
            '`up` is not a direction. It is one of `increase`, `decrease`, `maintain`.',
        );
    });

    test('amber is read as yellow', () => expect(said('review R { rate 4C AR\n rate 4B amber-green }')).toEqual([]));
});

describe('dates', () => {
    const range = (text: string) => {
        const read = readDate(text);
        return isPeriod(read) ? `${dayText(read.first)} ${dayText(read.last)}` : read.problem;
    };
    test.each([
        ['2010', '2010-01-01 2010-12-31'],
        ['2012-02', '2012-02-01 2012-02-29'],
        ['2010-09-30', '2010-09-30 2010-09-30'],
        ['2010-Q3', '2010-07-01 2010-09-30'],
        ['2010/11', '2010-07-01 2011-06-30'],
        ['1999/00', '1999-07-01 2000-06-30'],
    ])('%s is %s', (text, expected) => expect(range(text)).toBe(expected));

    test('months are added without running over', () => {
        const day = (text: string) => (readDate(text) as { first: number }).first;
        expect(dayText(addMonths(day('2010-08-31'), 18))).toBe('2012-02-29');
    });
});

describe('texts', () => {
    test.each([
        ['"plain"', 'plain'],
        ['"a \\"b\\" \\\\ c"', 'a "b" \\ c'],
        ['"""\n    one\n      two\n    """', 'one\n  two'],
        ['"""one\n    two"""', 'one\ntwo'],
        ['"never closed', 'never closed'],
        ['"ends in a quote \\"', 'ends in a quote "'],
    ])('%j is %j', (source, expected) => expect(readText(source)).toBe(expected));
});

describe('characters that nobody sees', () => {
    test.each([
        ['in a text', 'actor A "the \u202emayor\u202c"', ['U+202E (right-to-left override)', 'U+202C']],
        ['in a block text', 'actor A """\nthe \u2067mayor\n"""', ['U+2067 (right-to-left isolate)']],
        ['in a comment', '// led by \u202d the mayor\nactor A "a"', ['U+202D']],
        ['in a description', '/** led by \u2066 the mayor */\nactor A "a"', ['U+2066']],
    ])('%s are told, where they are and which', (_, text, names) => {
        const found = findingsOf(text).filter(({ rule }) => rule === 'value/hidden-character');
        expect(found.map(({ place }) => text[place.offset])).toEqual(
            [...text.matchAll(/[\u202a-\u202e\u2066-\u2069]/g)].map(([one]) => one),
        );
        for (const [i, name] of names.entries()) expect(found[i]!.message).toContain(name);
        const mended = found.reduceRight((result, { fixes }) => applyFix(result, fixes![0]!), text);
        expect(mended).toBe(text.replace(/[\u202a-\u202e\u2066-\u2069]/g, ''));
    });

    test('are an error of form elsewhere, and said once', () => {
        const rules = said('actor A\u202e "a"').filter(one => /hidden|stray/.test(one));
        expect(rules).toEqual(['syntax/stray-characters at \u202e']);
    });

    test('letters of a script from right to left need none', () => {
        expect(said('actor A "ראש העיר" // ראש')).toEqual([]);
    });
});

describe('a name is one name however its accents are typed', () => {
    const [composed, apart] = ['Santé'.normalize('NFC'), 'Santé'.normalize('NFD')];

    test('where it is used, and where it is declared twice', () => {
        const names = (text: string) => said(text).filter(one => one.startsWith('reference/'));
        expect(names(`system S { led by ${apart} }\nactor ${composed} "a"`)).toEqual([]);
        expect(names(`system S { led by ${composed} }\nactor ${apart} "a"`)).toEqual([]);
        expect(names(`actor ${composed} "a"\nactor ${apart} "b"`)).toEqual([`reference/duplicate-name at ${apart}`]);
    });
});

describe('a message stands on one line', () => {
    test('whatever title it names', () => {
        const text =
            'coalition C """\n    Friends\n        of the diploma\n""" {\n    member A\n}\nactor A "a"\nactor B "b"\n';
        const messages = findingsOf(text).map(one => one.message);
        expect(messages.join('|')).toContain('“Friends of the diploma”');
        expect(messages.filter(one => one.includes('\n'))).toEqual([]);
    });
});

describe('a text that stands for another is called by the word of its own property', () => {
    test.each([
        ['review R { rate 1A G because "x" self G evidence "TODO" }', '`evidence` says'],
        ['review R {\n    rate 1A G because "x" {\n        self G evidence "TODO"\n    }\n}', '`evidence` says'],
        [
            'review R {\n    rate 1A G because "x" {\n        self G\n        evidence "TODO"\n    }\n}',
            '`evidence` says',
        ],
        ['review R { finding "x" implies "TODO" }', '`implies` says'],
        ['aspiration A { shared with users low "TODO" }', '`shared with` says'],
        ['coalition C { member A { alignment low "x", high "TODO" } }', '`alignment` says'],
        ['action A { short-term note "TODO" }', '`note` says'],
        ['actor A { role\n "TODO" }', '`role` says'],
    ])('%j', (text, says) => {
        const message = findingsOf(text).find(({ rule }) => rule === 'plan/placeholder-text')?.message;
        expect(message?.slice(0, says.length)).toBe(says);
    });
});
