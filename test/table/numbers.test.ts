import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numbersOf, readNumber } from '../../src/table/numbers.ts';

/** What each cell of a column is: a number, `?` where it may be two, `*` after what only custom decides. */
function column(cells: readonly string[], separator: string): (string | undefined)[] {
    const number = numbersOf(cells, separator);
    return cells.map(cell => {
        const read = number(cell);
        if (!read) return undefined;
        return 'mark' in read ? '?' : `${read.value}${read.assumed ? '*' : ''}`;
    });
}

test.each([
    ['0,55', 0.55],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['12,34,567.5', 1234567.5],
    ['1 240', 1240],
    ['1\u00a0240,5', 1240.5],
    ['12\u202f240', 12240],
    ["1'390", 1390],
    ['1’390.25', 1390.25],
    ['47,2 %', 47.2],
    ['61.5%', 61.5],
    ['−3', -3],
    ['+1.5', 1.5],
    ['.5', 0.5],
    ['0,123', 0.123],
    ['1234.567', 1234.567],
    ['1,5E+06', 1500000],
])('“%s” is %d by itself', (cell, value) => {
    expect(readNumber(cell)).toMatchObject({ value });
});

test.each([
    '',
    '%',
    '-',
    '1.2.3',
    '1,23,4',
    '1.2,3.4',
    '1 24',
    '1 234 5',
    '12,345.',
    '0x10',
    'Infinity',
    '1e',
    '(5)',
    '34.0 ± 1.2',
    '85-89',
    '<10',
    '5 million',
    '1'.repeat(100),
])('“%s” is no number', cell => {
    expect(readNumber(cell)).toBeUndefined();
});

test.each([
    ['a column shows its decimal mark', ['0,55', '1.234,5', '1,234'], ',', ['0.55', '1234.5', '1.234']],
    ['thousands show it, too', ['1.234.567', '1.234'], ';', ['1234567', '1234']],
    ['a column that shows two is not guessed at', ['0,55', '0.55', '1.234'], ',', ['0.55', '0.55', '?']],
    ['between commas, numbers are written as in plans', ['2,480', '1.234'], ',', ['2480', '1.234*']],
    ['between semicolons, nothing is taken for granted', ['1.100', '1,240', '7'], ';', ['?', '?', '7']],
    ['between tabs, neither', ['1.100', '1,240'], '\t', ['?', '?']],
])('%s', (_what, cells, separator, expected) => {
    expect(column(cells, separator)).toEqual(expected);
});

test('a number that is written in one way is never read as another, whatever the country', () => {
    const ways = [
        ['en-US', ','],
        ['de-DE', ';'],
        ['fr-FR', ';'],
        ['de-CH', ';'],
        ['en-IN', ','],
        ['sv-SE', '\t'],
    ] as const;
    fc.assert(
        fc.property(
            fc.constantFrom(...ways),
            fc.array(fc.integer({ min: -99_999_999, max: 99_999_999 }), { minLength: 1, maxLength: 8 }),
            fc.integer({ min: 0, max: 4 }),
            ([locale, separator], wholes, digits) => {
                const format = new Intl.NumberFormat(locale, { minimumFractionDigits: digits });
                const values = wholes.map(whole => whole / 10 ** digits);
                const read = column(
                    values.map(value => format.format(value)),
                    separator,
                );
                for (const [i, said] of read.entries())
                    if (said !== '?') expect(said?.replace('*', '')).toBe(String(values[i]));
                // Only what may be two numbers is left open.
                if (digits !== 0 && digits !== 3) expect(read).not.toContain('?');
            },
        ),
    );
});

test('no cell takes long to read, whatever it is full of', () => {
    const full = fc.tuple(
        fc.constantFrom(' ', '\u00a0', '1', '1,', '1.', '.', ',', "'", '%', '-', '(', '1 234 '),
        fc.constantFrom('', 'x', '1', '%', ')'),
    );
    fc.assert(
        fc.property(full, full, ([a, b], [c, d]) => {
            readNumber(b + a.repeat(40_000) + d + c.repeat(40_000) + b);
        }),
    );
});
