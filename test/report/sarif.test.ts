import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { principles } from '../../src/principles/all.generated.ts';
import { githubReport } from '../../src/report/github.ts';
import { junitReport } from '../../src/report/junit.ts';
import { type SarifOptions, sarifReport } from '../../src/report/sarif.ts';
import { marked } from '../support/plans.ts';
import { checkedOf, variedPlan } from './checked.ts';
import { confidentialPlan, secret } from './confidential-plan.ts';

const schema = JSON.parse(readFileSync(new URL('../support/sarif-schema-2.1.0.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).compile(schema);

function sarif(texts: Record<string, string>, options: Partial<SarifOptions & { all: boolean }> = {}) {
    const text = sarifReport(checkedOf(texts, { all: options.all ?? true }), { version: '1.2.3', ...options });
    const log = JSON.parse(text);
    validate(log);
    expect(validate.errors ?? []).toEqual([]);
    return log.runs[0];
}

describe('SARIF', () => {
    test('has what the schema asks for, whatever there is to say', () => {
        sarif({ 'plan.delivery': variedPlan });
        sarif({ 'plan.delivery': variedPlan }, { waived: true, troubles: ['a.delivery: this file is a folder.'] });
        sarif(confidentialPlan, { waived: true });
        sarif(confidentialPlan, { all: false });
        expect(sarif({}).results).toEqual([]);
        expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
        for (const { plan } of principles.flatMap(({ bads }) => bads)) sarif({ 'plan.delivery': marked(plan).text });
    });

    test('places findings by line, column and the part of the repository', () => {
        const run = sarif({ 'a b/plän.delivery': variedPlan });
        const { locations, level, message, ruleId, ruleIndex } = run.results.find(
            (one: { ruleId: string }) => one.ruleId === 'unit/too-large',
        );
        expect(locations).toEqual([
            {
                physicalLocation: {
                    artifactLocation: { uri: 'a%20b/pl%C3%A4n.delivery', uriBaseId: '%SRCROOT%', index: 0 },
                    region: { startLine: 25, startColumn: 10, endLine: 25, endColumn: 12 },
                },
            },
        ]);
        expect(level).toBe('warning');
        expect(message.text).toContain('This unit has 45 people');
        expect(run.columnKind).toBe('utf16CodeUnits');
        const rule = run.tool.driver.rules[ruleIndex];
        expect(rule).toMatchObject({
            id: ruleId,
            name: 'UnitTooLarge',
            defaultConfiguration: { level: 'warning' },
            properties: { tags: ['unit'], 'problem.severity': 'warning' },
        });
        expect(rule.help.markdown).toContain('waive unit/too-large because "…"');
        expect(rule.fullDescription.text).toContain('The guide, 1C: “');
    });

    test('knows errors from warnings and notes, and every rule that occurs', () => {
        const run = sarif({ 'plan.delivery': variedPlan });
        const levels = Object.fromEntries(run.results.map((one: Record<string, string>) => [one.ruleId, one.level]));
        expect(levels).toMatchObject({
            'value/unknown-word': 'error',
            'unit/too-large': 'warning',
            'value/ambiguous-number': 'note',
        });
        const ids = run.tool.driver.rules.map((rule: { id: string }) => rule.id);
        expect(ids).toEqual([...new Set(run.results.map((one: { ruleId: string }) => one.ruleId))].sort());
        for (const { ruleId, ruleIndex } of run.results) expect(ids[ruleIndex]).toBe(ruleId);
    });

    test('has the steps that explain a finding', () => {
        const { results } = sarif({ 'plan.delivery': variedPlan });
        const [first] = results.find((one: { ruleId: string }) => one.ruleId === 'actor/two-managers').relatedLocations;
        expect(first.physicalLocation.region.startLine).toBeGreaterThan(0);
        expect(first.message.text).toMatch(/manages/);
    });

    test('has fixes, but none in which somebody has to write', () => {
        const { results } = sarif({ 'plan.delivery': variedPlan });
        const { fixes } = results.find((one: { ruleId: string }) => one.ruleId === 'value/unknown-word');
        expect(fixes).toEqual([
            {
                description: { text: 'Change to `high`' },
                artifactChanges: [
                    {
                        artifactLocation: { uri: 'plan.delivery', uriBaseId: '%SRCROOT%', index: 0 },
                        replacements: [
                            {
                                deletedRegion: { startLine: 17, startColumn: 15, endLine: 17, endColumn: 18 },
                                insertedContent: { text: 'high' },
                            },
                        ],
                    },
                ],
            },
        ]);
    });

    test('leaves waived findings out, or has them as suppressed with the reason and the waiver', () => {
        const of = (run: { results: { ruleId: string; suppressions?: unknown }[] }) =>
            run.results.filter(one => one.ruleId === 'metric/no-direction');
        expect(of(sarif({ 'plan.delivery': variedPlan }))).toEqual([]);
        const [one] = of(sarif({ 'plan.delivery': variedPlan }, { waived: true }));
        expect(one!.suppressions).toMatchObject([
            {
                kind: 'inSource',
                status: 'accepted',
                justification: 'Set & agreed in <May> (until 2027)',
                location: { physicalLocation: { region: { startLine: 5, startColumn: 5 } } },
            },
        ]);
    });

    test('knows a finding again after lines were added above', () => {
        const prints = (text: string): string[] =>
            sarif({ 'plan.delivery': text }).results.map(
                (one: { partialFingerprints: object }) => Object.values(one.partialFingerprints)[0],
            );
        const before = prints(variedPlan);
        expect(new Set(before).size).toBe(before.length);
        expect(prints(`// A line\n\n${variedPlan}`)).toEqual(before);
        expect(prints(`${variedPlan}\nactor Other "Other" {\n    influence lwo\n}\n`)).toEqual(
            expect.arrayContaining(before),
        );
    });

    test('says where the check could not be done', () => {
        const [invocation] = sarif({}, { troubles: ['a.delivery: this file is a folder.'] }).invocations;
        expect(invocation).toEqual({
            executionSuccessful: false,
            toolExecutionNotifications: [{ level: 'error', message: { text: 'a.delivery: this file is a folder.' } }],
        });
    });

    test('is the same for the same plan', () => {
        const report = () => sarifReport(checkedOf({ 'plan.delivery': variedPlan }), { version: '1' });
        expect(report()).toBe(report());
    });
});

describe('what is withheld is in no machine’s format', () => {
    const allSaid = (texts: Record<string, string>) => {
        const checked = checkedOf(texts);
        return [
            sarifReport(checked, { version: '1', waived: true }),
            githubReport(checked),
            junitReport(checked),
            junitReport(checked, { strict: true }),
        ]
            .join('\n')
            .replaceAll(/private\/more-zq(\.delivery)?/g, '');
    };

    test('of a whole plan', () => {
        expect(allSaid(confidentialPlan)).not.toMatch(secret);
    });

    test('nor of a damaged one', () => {
        const edit = fc.record({
            path: fc.constantFrom(...Object.keys(confidentialPlan)),
            at: fc.nat(2_000),
            length: fc.nat(12),
            text: fc.constantFrom('', '"', '{', '}', '\n', ' ', 'x', '"""', '/*', ':', 'member ', '// '),
        });
        const property = fc.property(fc.array(edit, { minLength: 1, maxLength: 2 }), edits => {
            const texts = { ...confidentialPlan };
            for (const { path, at, length, text } of edits) {
                const before = texts[path]!;
                // Imports stay as they are: a file that nothing imports privately is not private.
                const blocks = before.lastIndexOf('import ') < 0 ? 0 : before.indexOf('\n\n');
                const start = blocks + (at % (before.length - blocks));
                texts[path] = before.slice(0, start) + text + before.slice(start + length);
            }
            expect(allSaid(texts)).not.toMatch(secret);
        });
        fc.assert(property, { numRuns: Number(process.env.RUNS ?? 150), seed: Number(process.env.SEED ?? 23) });
    });
});
