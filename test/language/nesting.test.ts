import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deepestNesting } from '../../src/language/recovery.ts';
import { parse } from '../support/plans.ts';

const rules = (text: string) => parse(text).form.map(({ code }) => code.replace('syntax/', ''));
const names = (text: string) => parse(text).names.map(({ name }) => name);
const after = '\nactor After "after" {\n    nonsense\n}\n';

/** A unit with teams in teams. */
const teams = (depth: number, { close = true, line = '\n' } = {}) =>
    `unit U "u" {\n    leader L "l"\n${Array.from({ length: depth }, (_, i) => `team T${i} "t" {${line}`).join('')}${
        close ? '}'.repeat(depth + 1) : ''
    }\n`;

describe('Blocks nest to a limit', () => {
    test('within it they are as any others', () => {
        const text = teams(deepestNesting - 1);
        expect(rules(text)).toEqual([]);
        expect(names(text)).toContain(`T${deepestNesting - 2}`);
    });

    // deep-nesting
    test.each([
        ['300 teams', teams(300)],
        ['10,000 teams', teams(10_000)],
        ['10,000 teams on one line', teams(10_000, { line: ' ' })],
    ])('%s are one message at the first that is too deep, and the rest of the file goes on', (_, text) => {
        const { form } = parse(text + after);
        expect(form.map(({ code }) => code)).toEqual(['syntax/too-deep', 'syntax/unknown-word']);
        expect(form[0]!.message).toBe(
            'Blocks stand in each other at most 50 deep. What this team holds is left out: write it further out.',
        );
        expect(text.slice(form[0]!.offset, form[0]!.offset + 30)).toContain(`team`);
        expect(names(text + after)).toEqual(expect.arrayContaining(['L', 'T48', 'After']));
    });

    test.each([
        ['teams', teams(3_000, { close: false })],
        [
            'indented teams',
            teams(2_000, { close: false }).replace(/team T(\d+)/g, (all, n) => ' '.repeat(Number(n)) + all),
        ],
        ['braces in a block', `unit U "u" {\n${'{'.repeat(50_000)}\n}\n`],
        ['braces in no block', `${'{'.repeat(50_000)}\n`],
        ['closing braces', `unit U "u" {\n${'} '.repeat(50_000)}\n`],
        ['brackets', `${'['.repeat(50_000)}\n`],
        ['comments', `${'/*'.repeat(50_000)}\n`],
        ['braces that close', `unit U "u" { ${'{ } '.repeat(20_000)}}\n`],
    ])('%s without end are told in few words, and the rest of the file goes on', (_, text) => {
        const found = rules(text + after);
        expect(found.length).toBeLessThanOrEqual(3);
        expect(found.at(-1)).toBe('unknown-word');
        expect(names(text + after)).toContain('After');
    });

    test.each([
        ['letters', 'a'.repeat(6_000_000)],
        ['quotes', '\\"'.repeat(1_500_000)],
        ['backslashes', '\\\\'.repeat(1_500_000)],
    ])('a text of millions of %s is a text', (_, text) => {
        expect(rules(`actor Long "${text}"${after}`)).toEqual(['unknown-word']);
    });

    test('whatever nests however deep is read, and no plan is lost after it', () => {
        const opener = fc.constantFrom(
            ...['team T "t" {', 'unit U {', 'member A {', 'step data {', '{', '"', '"""', '/*', '[', 'actor X {'],
            ...['review R {', 'rate 1A good {', 'difficulty with A {', 'joint action J {', 'team', '}', '\n'],
        );
        const run = fc.record({
            words: fc.array(opener, { minLength: 1, maxLength: 3 }),
            times: fc.integer({ max: 400, min: 1 }),
        });
        fc.assert(
            fc.property(fc.array(run, { minLength: 1, maxLength: 4 }), fc.boolean(), (runs, lines) => {
                const text = runs
                    .map(({ words, times }) => `${words.join(' ')}${lines ? '\n' : ' '}`.repeat(times))
                    .join('');
                expect(rules(`${text}${after}`)).not.toContain('file/failed');
                expect(names(`${text}\n*/\n"""\n${after}`)).toContain('After');
            }),
            { numRuns: 60 },
        );
    });
});
