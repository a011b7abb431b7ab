import { describe, expect, test } from 'vitest';
import { check, findingsOf } from '../support/plans.ts';

const rules = (texts: Record<string, string>) =>
    findingsOf(texts).map(finding => `${finding.place.file.uri.split('/').pop()} ${finding.rule}`);
const system = 'system S "S" {\n    partial because "a test"\n    led by Chief\n}\n';

describe('imports', () => {
    test('all files of a plan see all of its names', () => {
        const texts = {
            'plan.delivery': `import "a.delivery"\nimport "b.delivery"\n${system}`,
            'a.delivery': 'actor Chief { manages Aide }\n',
            'b.delivery': 'actor Aide { reports to Chief }\n',
        };
        expect(rules(texts)).toEqual([]);
    });

    test('a name of a file that is not imported is unknown', () => {
        expect(rules({ 'plan.delivery': system, 'a.delivery': 'actor Chief\n' })).toContain(
            'plan.delivery reference/unknown-name',
        );
    });

    test('a missing file is said at the import, with the nearest one offered', () => {
        const found = findingsOf({
            'plan.delivery': `import "peple.delivery"\n${system}`,
            'people.delivery': 'actor Chief\n',
        });
        const missing = found.find(finding => finding.rule === 'reference/import-missing');
        expect(missing?.message).toBe('There is no file "peple.delivery". Did you mean "people.delivery"?');
    });

    test('a private file may be missing, and what it may hold is not judged', () => {
        expect(
            rules({ 'plan.delivery': `import private "secret.delivery"\nsystem S "S" {\n    led by Chief\n}\n` }),
        ).toEqual([]);
    });

    test('a path out of the workspace is said', () => {
        expect(rules({ 'plan.delivery': `import "../other/x.delivery"\nactor Chief\n${system}` })).toContain(
            'plan.delivery reference/import-outside',
        );
    });

    test('a circle is said once, and does no harm', () => {
        const texts = {
            'plan.delivery': `import "a.delivery"\n${system}`,
            'a.delivery': 'import "b.delivery"\nactor Chief { manages Aide }\n',
            'b.delivery': 'import "a.delivery"\nactor Aide\n',
        };
        const found = findingsOf(texts);
        expect(found.map(finding => finding.rule)).toEqual(['reference/import-cycle']);
        expect(found[0]!.message).toBe(
            'These files import each other in a circle: a.delivery → b.delivery → a.delivery. Leave out one of the imports.',
        );
    });

    test('a file imported twice is said', () => {
        expect(
            rules({
                'plan.delivery': `import "a.delivery"\nimport "a.delivery"\n${system}`,
                'a.delivery': 'actor Chief { serves Chief2 }\nactor Chief2\n',
            }),
        ).toContain('plan.delivery reference/import-twice');
    });

    test('a shared file is judged in each plan, each finding said once', () => {
        const texts = {
            'one/plan.delivery': `import "../shared.delivery"\n${system}`,
            'two/plan.delivery': `import "../shared.delivery"\n${system.replace('system S', 'system T')}`,
            'shared.delivery': 'actor Chief { manages Chief }\n',
        };
        const found = rules(texts);
        expect(found.filter(one => one === 'shared.delivery relation/self').length).toBe(1);
    });

    test('a file that no plan imports gets no judgment of a plan as a whole', () => {
        expect(findingsOf({ 'people.delivery': 'actor Lonely "Lonely"\n' })).toEqual([]);
    });
});

describe('waivers and partial', () => {
    const unit = (extra = '') => `unit Flow "Flow" {\n    size 45\n    leader L { time 100% }\n${extra}}\n`;

    test('a waiver accepts the finding of its block, and says why', () => {
        const found = findingsOf(unit('    waive unit/too-large because "inherited"\n'), { waived: true });
        expect(found.map(finding => [finding.rule, finding.waived])).toMatchObject([
            ['unit/too-large', { reason: 'inherited', until: undefined }],
        ]);
    });

    test('a waiver in the system accepts it anywhere in the plan', () => {
        const text = `system S "S" {\n    partial because "a test"\n    led by C\n    waive unit/too-large because "inherited"\n}\nactor C { serves D }\nactor D\n${unit()}`;
        expect(findingsOf(text).map(finding => finding.rule)).toEqual([]);
    });

    test('a waiver past its date accepts nothing, and that is said', () => {
        const text = unit('    waive unit/too-large because "inherited" until 2020\n');
        expect(
            findingsOf(text)
                .map(finding => finding.rule)
                .sort(),
        ).toEqual(['unit/too-large', 'waiver/expired']);
        const then = Date.UTC(2019, 0, 1) / 86_400_000;
        expect(findingsOf(text, { asOf: then })).toEqual([]);
    });

    test('a waiver without effect is said where a plan is whole', () => {
        const text = `system S "S" {\n    partial because "a test"\n    led by C\n    waive unit/too-large because "x"\n}\nactor C { serves D }\nactor D\n`;
        expect(findingsOf(text).map(finding => finding.rule)).toEqual(['waiver/unused']);
    });

    test('partial makes what is missing a question, not what is too much', () => {
        const text = 'unit Flow "Flow" {\n    size 45\n    partial because "the rest is not told"\n}\n';
        const { findings, verdicts } = check(text);
        expect([...findings.values()].flat().map(finding => finding.rule)).toEqual(['unit/too-large']);
        expect([...verdicts.values()].flatMap(verdict => verdict.questions).map(question => question.rule)).toEqual([
            'unit/no-leader',
        ]);
    });
});

describe('data files', () => {
    const metric = (actual: string) =>
        `metric M "M" {\n    direction increase\n    baseline 60% in 2010\n    target 80% by 2030\n    ${actual}\n}\n`;
    const csv = 'date,value,school\n2011,61,North\n2012,"62.5",South\n';

    test('are read by their columns', () => {
        expect(
            rules({ 'plan.delivery': metric('actual from "m.csv" where "school" = "North"'), 'm.csv': csv }).filter(
                rule => rule.includes('data/'),
            ),
        ).toEqual([]);
    });

    test.each([
        ['actual from "n.csv"', 'data/file-missing'],
        ['actual from "m.csv" date "day"', 'data/column-missing'],
        ['actual from "m.csv" where "town" = "X"', 'data/column-missing'],
        ['actual from "m.csv" where "school" = "West"', 'data/no-rows'],
    ])('%s: %s', (actual, rule) => {
        expect(rules({ 'plan.delivery': metric(actual), 'm.csv': csv })).toContain(`plan.delivery ${rule}`);
    });
});
