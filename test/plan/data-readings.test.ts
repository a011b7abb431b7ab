import { expect, test } from 'vitest';
import { actualReadings } from '../../src/plan/readings.ts';
import { check, findingsOf, inMemory, inWords, newChecker, testDay } from '../support/plans.ts';

/** A plan as the cases of `faults/data-*` have it. */
const plan = (actual = 'from "readings.csv"') => `system S "Sys" {
    led by B
    as of 2015-06-01
}
actor B "b" { }
aspiration A "a" { measured by M }
metric M "m" {
    direction increase
    baseline 0.5 in 2010
    target 0.9 by 2020
    actual ${actual}
}
`;

/** The values of the metric, and what is said of its file. */
function read(csv: string, actual?: string): { values: number[]; said: string[] } {
    const texts = { 'plan.delivery': plan(actual), 'readings.csv': csv };
    const read = check(texts).assembly.plans[0]!;
    return {
        values: actualReadings(read, read.metrics[0]!).map(({ value }) => value),
        said: findingsOf(texts)
            .filter(({ rule }) => rule.startsWith('data/'))
            .map(inWords),
    };
}

test('a semicolon table has decimal commas (faults/data-decimal-comma, data/02, data/31)', () => {
    expect(read('date;value\n2011;0,55\n2012;0,6\n2013;1.234,5\n')).toEqual({ values: [0.55, 0.6, 1234.5], said: [] });
    expect(read('date;value\n2009/10;"34,0 %"\n2010/11;"38,5 %"\n').values).toEqual([34, 38.5]);
});

test('a number that may be two is told and left out, or told as read (data/07)', () => {
    expect(read('date;value\n2009/10;1.100\n2010/11;1.240\n')).toEqual({
        values: [],
        said: [
            'warning data/bad-row at "\\"readings.csv\\"": Rows 2, 3 of "readings.csv" are left out. Row 2: “1.100” may be 1.1 or 1,100. Nothing in this column shows which. Write numbers without anything between thousands, or say one with all its decimals.',
        ],
    });
    expect(read('date,value\n2011,1.100\n2012,1.240\n')).toEqual({
        values: [1.1, 1.24],
        said: [
            'hint data/ambiguous-number at "\\"readings.csv\\"": In row 2 of "readings.csv", 1.100 is read as 1.1. If thousands are meant, write 1100.',
        ],
    });
});

test('spaces and apostrophes stand between thousands (data/25)', () => {
    expect(read("date;value\n2009/10;1 100\n2010/11;1\u00a0240\n2011/12;1'390\n").values).toEqual([1100, 1240, 1390]);
});

test('a number that is cut by its comma is told (data/05)', () => {
    expect(read('date,value\n2009/10,1,100\n').said).toEqual([
        'warning data/bad-row at "\\"readings.csv\\"": Row 2 of "readings.csv" is left out. There are more cells than headings, so a number with a comma in it may be cut. Put such numbers in quotes.',
    ]);
});

test('the line that names the separator is passed over (faults/data-sep-line, data/18)', () => {
    expect(read('sep=;\ndate;value\n2011;5\n')).toEqual({ values: [5], said: [] });
});

test('a row is named as a spreadsheet names it, with blank ones counted (faults/data-row-numbers, data/10)', () => {
    expect(read('date,value\n\n\n2011,5\nbad,6\n2012,many\n2013,\n').said).toEqual([
        'warning data/bad-row at "\\"readings.csv\\"": Row 5 of "readings.csv" is left out. `bad` is no date: write `2010`, `2010-09`, `2010-09-30`, `2010-Q3` or `2010/11`.',
        'warning data/bad-row at "\\"readings.csv\\"": Rows 6, 7 of "readings.csv" are left out. Row 6: “many” is no number.',
    ]);
});

test('no path is no file (faults/data-empty-path)', () => {
    for (const path of ['""', '" "'])
        expect(read('', `from ${path}`).said[0]).toMatch(
            /^error data\/file-missing at ".*": No file is named here\. Write the path/,
        );
});

test('headings are found below titles, and twice the same is told (data/15, data/09)', () => {
    expect(read('Table 5,,\n\ndate,value\n2011,5\n').values).toEqual([5]);
    expect(read('date,value,Value\n2011,5,6\n').said).toEqual([
        'error data/column-twice at "\\"readings.csv\\"": "readings.csv" has two columns "value". Give them different headings, so that it is clear which one is meant.',
    ]);
});

test('a quote that is not closed is told', () => {
    expect(read('date,value\n"2011,5\n2012,6\n').said.join()).toContain('a cell has a quote that is not closed');
});

test('readings come by date, from the rows that are meant', () => {
    const csv = 'year,rate,who\n2012,6,all\n2011,5,all\n2011,1,boys\n';
    expect(read(csv, 'from "readings.csv" date "Year" value "rate" where "who" = "all"')).toEqual({
        values: [5, 6],
        said: [],
    });
});

test('a table is parsed once, however often the plan changes, and anew when it changes itself', () => {
    const files = inMemory({ 'plan.delivery': plan() });
    let text = 'date,value\n2011,5\n';
    const checker = newChecker();
    const readings = (changed: string) => {
        const own = inMemory({ 'plan.delivery': changed });
        const now = Object.assign(files, { all: own.all, get: own.get, data: () => text });
        const read = checker.check(now, { clock: () => testDay }).assembly.plans[0]!;
        return actualReadings(read, read.metrics[0]!);
    };
    const first = readings(plan());
    expect(readings(plan().replace('"a"', '"b"'))).toBe(first);
    text = 'date,value\n2011,7\n';
    expect(readings(plan()).map(({ value }) => value)).toEqual([7]);
});
