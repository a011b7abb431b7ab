import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/plan/finding.ts';
import { principles } from '../../src/principles/all.generated.ts';
import { fixAlike, fixSafely } from '../../src/refactor/fix-all.ts';
import { fixesOf } from '../../src/refactor/plain-fixes.ts';
import { sortImports } from '../../src/refactor/sort-imports.ts';
import { findingsOf, inWords, marked, parse } from '../support/plans.ts';
import { afterwards } from '../support/refactor.ts';

const at = 'plan.delivery';
const safely = (text: string) => afterwards({ [at]: text }, fixSafely(findingsOf(text)))[at]!;

describe('what is safe for a whole file', () => {
    test('is the same word written as the plan writes it, not another one', () => {
        const text = `system Riverton {
    led by chief-officer
    sector Higher_Education
    spends gbp 4 billion
}
actor ChiefOfficer {
    influence hihg
    reports to ChiefOficer
}
review Baseline {
    rate 1a Yellow-Red
}
`;
        expect(safely(text)).toBe(
            text
                .replace('chief-officer', 'ChiefOfficer')
                .replace('Higher_Education', 'higher-education')
                .replace('gbp', 'GBP')
                .replace('1a Yellow-Red', '1A yellow-red'),
        );
    });

    test('is what a word processor leaves behind: all curly quotes of a line at once', () => {
        expect(
            safely(
                'system “Riverton”\nreview R {\n    finding “It isn’t \\ so” implies “x” // “y”\n    mode: rapid;\n}\n',
            ),
        ).toBe('system "Riverton"\nreview R {\n    finding "It isn’t \\ so" implies "x" // “y”\n    mode rapid;\n}\n');
        expect(safely('system R\nreview R {\n    mode rapid;\n}\n')).toBe('system R\nreview R {\n    mode rapid\n}\n');
        expect(safely('system R\nactor\u200b Ann\n')).toBe('system R\nactor Ann\n');
    });

    test('is a trajectory in the order of time', () => {
        const text = 'system S\nmetric M {\n    trajectory 2 in 2012, 1 in 2011\n}\n';
        expect(safely(text)).toContain('trajectory 1 in 2011, 2 in 2012');
    });

    test('is no deletion of what somebody wrote, no choice and no reason', () => {
        const rules = [
            'waiver/unused',
            'map/relation-self',
            'unit/thematic-too-early',
            'coalition/candidate-excluded-no-reason',
        ];
        for (const { id, bad } of principles.filter(one => rules.includes(one.id) || one.area === 'coalition')) {
            const { text } = marked(bad);
            expect(safely(text), id).toBe(text);
        }
        const idle = 'system S {\n    led by A\n    waive unit/too-large because "we know"\n}\nactor A\n';
        expect(findingsOf(idle).map(({ rule }) => rule)).toContain('waiver/unused');
        expect(safely(idle)).toBe(idle);
    });

    test('is an import that is there already, of which the public one stays', () => {
        const texts = {
            [at]: 'import private "a.delivery"\nimport "a.delivery"\n\nsystem S\n',
            'a.delivery': 'actor A\n',
        };
        const twice = findingsOf(texts).filter(({ rule }) => rule === 'reference/import-twice');
        expect(twice.map(one => fixesOf(one).map(({ title }) => title))).toEqual([['Delete this import']]);
        expect(afterwards(texts, fixSafely(twice))[at]).toBe('import "a.delivery"\n\nsystem S\n');
    });
});

describe('all bad plans together', () => {
    const texts = Object.fromEntries(
        principles.map(({ id, bad }) => [`${id.replace('/', '-')}.delivery`, marked(bad).text]),
    );

    test('lose what was slipped into them, and nothing else changes', () => {
        const clean =
            'actor Slip “Slip” {\n    level Front_Line\n    note: “a”\n}\nmetric Slipped {\n    trajectory 2 in 2012, 1 in 2011\n}\n';
        const slipped = Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, text + clean]));
        // Where a line is damaged, the first message is all that is said of it until it is mended.
        let now = slipped;
        for (let round = 0; round < 3; round++) now = afterwards(now, fixSafely(findingsOf(now)));
        const mended =
            'actor Slip "Slip" {\n    level front-line\n    note "a"\n}\nmetric Slipped {\n    trajectory 1 in 2011, 2 in 2012\n}\n';
        expect(now).toEqual(Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, text + mended])));
        expect(fixSafely(findingsOf(now)).count).toBe(0);
    });

    const rules = [...new Set(findingsOf(texts).map(({ rule }) => rule))];
    const fixable = rules.filter(rule => fixAlike(findingsOf(texts).filter(one => one.rule === rule)).count > 0);

    test.each(fixable)('after all fixes of %s have none that was counted, and nothing new', rule => {
        const alike = (found: Finding[]) => found.filter(one => one.rule === rule);
        const before = findingsOf(texts);
        const { edits, count } = fixAlike(alike(before));
        const after = findingsOf(afterwards(texts, { edits }));
        expect(alike(after).length).toBeLessThanOrEqual(alike(before).length - count);
        const known = before.map(one => one.rule);
        expect(after.filter(one => !known.includes(one.rule)).map(inWords)).toEqual([]);
    });

    test('are no few', () => expect(fixable.length).toBeGreaterThan(10));
});

test('two fixes that touch are not made at once, and a word that both write is written once', () => {
    const file = parse('actor Ann\n');
    const finding = (offset: number, length: number, text: string, cursor?: number): Finding => ({
        rule: 'x/y',
        severity: 'hint',
        message: 'x',
        place: { file, offset, length },
        fixes: [{ title: 'X', edits: [{ place: { file, offset, length }, text, cursor }] }],
    });
    const { count, edits } = fixAlike([
        finding(6, 3, 'Bob'),
        finding(6, 3, 'Bob'),
        finding(8, 1, 'x'),
        finding(9, 0, 'x'),
        finding(5, 0, 'x', 1),
        finding(0, 5, 'unit'),
        finding(0, 0, 'x'),
    ]);
    expect([count, edits.map(({ text }) => text)]).toEqual([3, ['unit', 'Bob']]);
});

describe('imports', () => {
    const sorted = (text: string) => {
        const file = parse(text);
        return afterwards({ [at]: text }, { edits: sortImports({ ...file, uri: `file:///plan/${at}` }) })[at];
    };

    test('are sorted with their comments, private ones last, and said once', () => {
        expect(
            sorted(`/* The plan. */

import private "z.delivery"
// People first.
import "people.delivery" // yes
import "./a.delivery"

import private "b.delivery"
import "a.delivery"
import private "people.delivery"

system S
`),
        ).toBe(`/* The plan. */

import "./a.delivery"
// People first.
import "people.delivery" // yes
import private "b.delivery"

import private "z.delivery"

system S
`);
    });

    test('in order, on one line, or damaged are left alone', () => {
        for (const text of [
            'import "a.delivery"\nimport "b.delivery"\n',
            'import "b.delivery" import "a.delivery"\n',
            'import "b.delivery\nimport "a.delivery"\n',
            'import\n',
            '',
        ])
            expect(sorted(text)).toBe(text);
    });
});
