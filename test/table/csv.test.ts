import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellPlace, columnLetters, readSheet, separators, writeSheet } from '../../src/table/csv.ts';
import { decodeTable } from '../../src/table/decode.ts';

const headings = (row: readonly string[]) => row.filter(cell => /^(person|power)$/i.test(cell)).length;
const rows = (text: string) => readSheet(text, headings).rows;
const expected = [
    ['Person', 'Power'],
    ['The Mayor; and others', 'High'],
];

describe('a table is read', () => {
    test.each([
        ['commas', 'Person,Power\nThe Mayor; and others,High'],
        ['semicolons', 'Person;Power\r\n"The Mayor; and others";High'],
        ['tabs', 'Person\tPower\nThe Mayor; and others\tHigh'],
        ['a mark at its start', '\uFEFFPerson,Power\nThe Mayor; and others,High'],
        ['a line that names the separator', 'sep=;\r\nPerson;Power\r\n"The Mayor; and others";High'],
        ['space around cells', ' Person , Power \n The Mayor; and others ,\tHigh '],
    ])('with %s', (_what, text) => {
        expect(rows(text)).toEqual(expected);
    });

    test('with lines within quotes, which count as one row', () => {
        expect(rows('Person,Power\n"The\r\nMayor",High\n\nChief,Low')).toEqual([
            ['Person', 'Power'],
            ['The\nMayor', 'High'],
            [''],
            ['Chief', 'Low'],
        ]);
    });

    test('and says where a quote is not closed', () => {
        expect(readSheet('Person,Power\n"Mayor,High\n', headings).problems[0]).toMatch(/^row \d: a cell has a quote/);
    });
});

test.each([
    ['1'.repeat(1_400_000), 'does not end within a megabyte'],
    ['"District 7","District 8\n'.repeat(20_000), 'a quote that is not closed'],
])('a row without end is left out, and told', (cells, problem) => {
    const { rows, problems } = readSheet(`Person,Power\nMayor,High\n${cells}`, headings);
    expect(rows.slice(0, 2)).toEqual([
        ['Person', 'Power'],
        ['Mayor', 'High'],
    ]);
    expect(problems.join()).toContain(problem);
});

test('what is written is read as it was, in every separator', () => {
    const cell = fc
        .string({ unit: fc.constantFrom('a', 'é', ' ', '"', "'", ',', ';', '\t', '=', '+', '-', '@', '\n', '1') })
        .map(text =>
            text
                .split('\n')
                .map(line => line.replace(/\t/g, ' ').trim())
                .join('\n')
                .trim(),
        );
    fc.assert(
        fc.property(
            fc.array(fc.tuple(cell, cell), { maxLength: 5 }),
            fc.constantFrom(...(Object.keys(separators) as (keyof typeof separators)[])),
            (some, separator) => {
                const all = [['Person', 'Power'], ...some];
                expect(rows(writeSheet(all, separator)).slice(0, all.length)).toEqual(all);
            },
        ),
    );
});

test('no part of a cell begins as a formula does, whatever separates the cells of whoever opens it', () => {
    const cell = fc.string({
        unit: fc.constantFrom('a', ' ', '"', ',', ';', '\t', '|', '=', '+', '@', '\n', "'"),
        maxLength: 8,
    });
    fc.assert(
        fc.property(cell, fc.constantFrom(',', ';', '\t', '|'), (text, opened) => {
            const written = writeSheet([['x', text, 'y']]);
            for (const row of written.split(/[\r\n]+/))
                for (const part of row.split(opened)) expect(part.replace(/^"/, '')).not.toMatch(/^[=+@]/);
        }),
    );
    expect(writeSheet([['Mayor;=cmd|calc']])).toBe("Mayor;'=cmd|calc\r\n");
});

test('no cell begins as a formula does', () => {
    const text = writeSheet([['=1+1', '+1', '-1', '@a', "'=1", 'a=1', "'quoted'"]]);
    expect(text).toBe("'=1+1,'+1,'-1,'@a,''=1,a=1,'quoted'\r\n");
});

test('bytes are text in the encodings of spreadsheets', () => {
    expect(decodeTable(new TextEncoder().encode('Łódź'))).toBe('Łódź');
    expect(decodeTable(Buffer.from('Gouverneur é', 'latin1'))).toBe('Gouverneur é');
    expect(decodeTable(Uint8Array.of(0x93, 0x41, 0x94))).toBe('“A”');
    expect(decodeTable(Buffer.from('\uFEFFŁódź', 'utf16le'))).toBe('Łódź');
    expect(decodeTable(Buffer.from('\uFEFFŁódź', 'utf16le').swap16())).toBe('Łódź');
    expect(decodeTable(Uint8Array.of(0x50, 0x4b, 3, 4, 0))).toMatchObject({
        why: 'is a workbook',
    });
});

test('cells are named as a spreadsheet names them', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
    expect(cellPlace(6, 3, 'Potential')).toBe('row 7, column D (Potential)');
});
