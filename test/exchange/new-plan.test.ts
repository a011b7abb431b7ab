import fc from 'fast-check';
import { expect, test } from 'vitest';
import { questions } from '../../src/checklist/checklist.ts';
import { newPlan, sectors } from '../../src/exchange/new-plan.ts';
import { findingsOf, inWords, untidyLines } from '../support/plans.ts';
import { planOf, read } from './plans.ts';

const begun = (title: string, sector?: string) => newPlan({ title, sector, parse: read });

test('a new plan is tidy, has no findings, and says whose it is', () => {
    const { name, text } = begun('City of Riverton', 'city');
    expect(name).toBe('CityOfRiverton');
    expect(text).toContain(
        'system CityOfRiverton "City of Riverton" {\n    sector city\n    partial because "only begun"\n',
    );
    expect(findingsOf(text).map(inWords)).toEqual([]);
    expect(untidyLines(text)).toEqual([]);
    const { tree } = planOf(text).root;
    expect(tree.blocks.map(({ $type }) => $type)).toEqual(['System', 'Aspiration', 'Review', 'Unit', 'Coalition']);
});

test('it asks what the guide asks, each question once and in the module’s order', () => {
    const { text } = begun('X');
    const begunWith = ['ask/aspirations', 'ask/state-of-delivery', 'ask/unit', 'ask/coalition'];
    const asked = questions.filter(({ text: words }) => text.includes(`// ${words}\n`));
    for (const { text: words } of asked) expect(text.split(`// ${words}\n`)).toHaveLength(2);
    expect(questions.length - asked.length).toBeLessThanOrEqual(begunWith.length + 12);
    expect(asked.length).toBeGreaterThan(60);
    const at = ['1A Define', '1B Review', '1C Build', '1D Establish'].map(heading => text.indexOf(`// ${heading}`));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at[0]).toBeGreaterThan(0);
});

test('an answer begins by taking away the slashes', () => {
    const { text } = begun('X');
    const answered = text
        .replace('// care "…"', 'care "That children read"')
        .replace('// question 1 "…"', 'question 1 "Reading"');
    const plan = planOf(answered);
    expect(plan.root.form).toEqual([]);
    expect(plan.aspirations[0]!.care[0]!.value).toBe('That children read');
    expect(plan.units[0]!.questions[0]!.text).toBe('Reading');
});

test('whatever the system is called', () => {
    fc.assert(
        fc.property(
            fc.oneof(
                fc.string({ unit: 'grapheme', minLength: 1 }),
                fc.constantFrom('教育部', 'União "Norte"', '10', 'Delivery Unit', 'Baseline', '\\'),
            ),
            fc.option(fc.constantFrom(...sectors.map(({ word }) => word)), { nil: undefined }),
            (title, sector) => {
                fc.pre(title.trim() !== '');
                const { name, text } = begun(title, sector);
                const plan = planOf(text);
                expect(plan.root.form).toEqual([]);
                expect(plan.system?.name).toBe(name);
                expect(
                    findingsOf(text)
                        .filter(({ rule }) => rule !== 'plan/placeholder-text')
                        .map(inWords),
                ).toEqual([]);
            },
        ),
        { numRuns: 60 },
    );
});

test('a short one holds the system and an aspiration with its three questions', () => {
    const { text } = newPlan({ title: 'Harbour', short: true, parse: read });
    expect(planOf(text).root.tree.blocks.map(({ $type }) => $type)).toEqual(['System', 'Aspiration']);
    for (const asked of ['// care "…"', '// do "…"', '// measured by …']) expect(text).toContain(asked);
    expect(text.split('\n').length).toBeLessThan(40);
    expect(findingsOf(text).map(inWords)).toEqual([]);
    expect(untidyLines(text)).toEqual([]);
});
