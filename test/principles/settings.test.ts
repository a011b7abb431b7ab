import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { rubricOf, type Settings } from '../../src/plan/settings.ts';
import { principles } from '../../src/principles/all.generated.ts';
import { settingsSchema } from '../../src/principles/settings/schema.ts';
import { settable } from '../../src/principles/settings/settable.ts';
import { readSettings, settingsPlaces } from '../../src/principles/settings.ts';
import { inMemory, marked, newChecker, testDay } from '../support/plans.ts';

const uri = 'file:///plan/delivery.json';
const read = (text: string) => readSettings(uri, text);
const messages = (text: string) => read(text).problems.map(({ rule, message }) => `${message} [${rule}]`);

/** What is said of settings in which `«…»` marks where, in the order of the text. */
function said(text: string): string[] {
    const { text: plain, ranges } = marked(text);
    const { problems } = read(plain);
    expect(problems.map(({ place: { offset, length } }) => ({ offset, length }))).toEqual(ranges);
    expect(new Set(problems.map(({ severity }) => severity))).toEqual(new Set(['error']));
    return problems.map(({ message }) => message);
}

describe('settings that are right', () => {
    test('say what holds', () => {
        const { settings, problems } = read(`{
            "$schema": "./delivery.schema.json",
            "profile": "strict",
            "principles": {
                "unit/too-large": { "severity": "error", "atMost": 12 },
                "unit/no-leader": "off",
                "metric/stale": { "severity": "hint" }
            },
            "rubric": { "1A": { "question": "Is it clear?", "weak": "No", "lookFors": ["A sentence", "A number"] }, "5C": {} }
        }`);
        expect(problems).toEqual([]);
        expect(settings).toEqual({
            source: uri,
            profile: 'strict',
            severities: new Map([
                ['unit/too-large', 'error'],
                ['unit/no-leader', 'off'],
                ['metric/stale', 'hint'],
            ]),
            thresholds: new Map([['unit/too-large', { atMost: 12 }]]),
            rubric: new Map([
                ['1A', { question: 'Is it clear?', weak: 'No', lookFors: ['A sentence', 'A number'] }],
                ['5C', {}],
            ]),
        });
    });

    test('may say nothing at all', () => {
        const { settings, problems } = read('{}');
        expect(problems).toEqual([]);
        expect({ ...settings }).toMatchObject({ profile: 'review', severities: new Map(), rubric: new Map() });
    });

    test('take numbers, severities and the questions that strict judges', () => {
        const question = [...settable.values()].find(({ onlyStrict }) => onlyStrict)!;
        const { settings, problems } = read(
            `{ "principles": { "unit/leader-part-time": { "atLeast": 62.5 }, "${question.id}": "off" } }`,
        );
        expect(problems).toEqual([]);
        expect(settings.thresholds.get('unit/leader-part-time')).toEqual({ atLeast: 62.5 });
        expect(settings.severities.get(question.id)).toBe('off');
    });
});

describe('what is wrong is told where it stands, and the rest holds', () => {
    test('names', () => {
        expect(said('{ «"principels"»: {}, "profile": "draft" }')).toEqual([
            'There is no setting `principels`. Did you mean `principles`?',
        ]);
        expect(said('{ «"colour"»: 1 }')).toEqual([
            'There is no setting `colour`. What can be set is `profile`, `principles` or `rubric`.',
        ]);
        expect(said('{ «"unit/too-large"»: "off", «"1A"»: {} }')).toEqual([
            '`unit/too-large` is set within `principles`. Move it there.',
            '`1A` is worded within `rubric`. Move it there.',
        ]);
        expect(said('{ "principles": { «"unit/to-large"»: "off", «"too-large"»: "off", «"xyzzy"»: "off" } }')).toEqual([
            'No principle is called `unit/to-large`. Did you mean `unit/too-large`?',
            'No principle is called `too-large`. Did you mean `unit/too-large`?',
            'No principle is called `xyzzy`. `delivery explain --list` shows them all.',
        ]);
        expect(said('{ "principles": { «"coalition/*"»: "off", «"unit"»: "off", «"constructor"»: "off" } }')).toEqual([
            expect.stringMatching(/^Principles are set one by one, each by its whole name, such as `coalition\/.+`\.$/),
            expect.stringMatching(/^Principles are set one by one, each by its whole name, such as `unit\/.+`\.$/),
            'No principle is called `constructor`. `delivery explain --list` shows them all.',
        ]);
        expect(said('{ "rubric": { «"1a"»: {}, «"1E"»: {}, «"Build a Delivery Unit"»: {}, «"9"»: {} } }')).toEqual([
            'There is no component `1a`. Did you mean `1A`, Define your aspiration?',
            'There is no component `1E`. The guide’s are 1A to 1D, 2A to 2B, 3A to 3C, 4A to 4C and 5A to 5C.',
            'There is no component `Build a Delivery Unit`. Did you mean `1C`, Build the Delivery Unit?',
            'There is no component `9`. The guide’s are 1A to 1D, 2A to 2B, 3A to 3C, 4A to 4C and 5A to 5C.',
        ]);
        expect(said('{ "rubric": { "1A": { «"weaks"»: "x", «"colour"»: "x" } } }')).toEqual([
            '`1A` is not given `weaks`. Did you mean `weak`?',
            '`1A` is not given `colour`. Choose `question`, `weak`, `strong` or `lookFors`.',
        ]);
    });

    test('what is no principle', () => {
        for (const id of ['waiver/unused', 'syntax/unfinished', 'reference/unknown-name', 'value/said-twice'])
            expect(said(`{ "principles": { «"${id}"»: "off" } }`)).toEqual([
                `\`${id}\` is no principle but a mistake in a plan, and mistakes are always told. Take it out here and mend the plan.`,
            ]);
    });

    test('numbers', () => {
        const set = (parts: string) => said(`{ "principles": { "unit/too-large": { ${parts} } } }`);
        expect(set('«"atmost"»: 3')).toEqual([
            '`unit/too-large` has no number `atmost`. Did you mean `atMost`, the most people that a unit has?',
        ]);
        expect(set('«"people"»: 3')).toEqual([
            '`unit/too-large` has no number `people`. It has a `severity` and `atMost` (the most people that a unit has) and `never` (the number of people from which it is an error).',
        ]);
        expect(set('"atMost": «"60"», «"never"»: [1]')).toEqual([
            '`atMost`, the most people that a unit has, is a number without quotes, such as 40.',
            '`never`, the number of people from which it is an error, is a number without quotes, such as 50.',
        ]);
        expect(set('"atMost": «-1», "never": «1e999»')).toEqual([
            '`atMost`, the most people that a unit has, cannot be below 0. It is 40 where nothing is set.',
            '`never`, the number of people from which it is an error, is too large a number here. It is 50 where nothing is set.',
        ]);
        expect(said('{ "principles": { "unit/no-leader": { «"atMost"»: 3 } } }')).toEqual([
            '`unit/no-leader` has no `atMost`: only its `severity` can be set.',
        ]);
    });

    test('numbers that leave no room', () => {
        const set = (parts: string) => `{ "principles": { "coalition/size": { ${parts} } } }`;
        expect(said(set('"atMost": «5»'))).toEqual([
            'Nothing can keep `coalition/size` with `atLeast` 7 and `atMost` 5. Set the other of the two, as well.',
        ]);
        expect(said(set('"atLeast": 9, "atMost": «8», "severity": "hint"'))).toEqual([
            'Nothing can keep `coalition/size` with `atLeast` 9 and `atMost` 8. `atMost` has to be the larger of the two.',
        ]);
        expect(messages(set('"atLeast": 3, "atMost": 5'))).toEqual([]);
        const { settings } = read(set('"atLeast": 12'));
        expect(settings.thresholds.get('coalition/size')).toEqual({});
    });

    test('words and kinds', () => {
        expect(said('{ "profile": «"drat"», "principles": «null», "rubric": «3» }')).toEqual([
            '`drat` is not a profile. Did you mean `draft`?',
            expect.stringMatching(/^`principles` holds its settings between braces: \{ ".+": "off" \}\.$/),
            '`rubric` holds its settings between braces: { "1A": { "question": "…" } }.',
        ]);
        expect(said('{ «"profile"»: ["draft"], "$schema": «1» }')).toEqual([
            '`profile` is a word in quotes: `draft`, `review` or `strict`.',
            '`$schema` is a text in quotes.',
        ]);
        expect(
            said('{ "principles": { "unit/too-large": «"warn"», "unit/no-leader": { "severity": «"none"» } } }'),
        ).toEqual([
            '`warn` is not a severity. Did you mean `warning`?',
            '`none` is not a severity. Choose `off`, `error`, `warning`, `info` or `hint`.',
        ]);
        expect(said('{ "principles": { "unit/too-large": «12», "unit/no-leader": «false» } }')).toEqual([
            '`unit/too-large` is given a severity in quotes, such as "off" or "warning", or its severity and numbers between braces: { "atMost": 40 }.',
            '`unit/no-leader` is given a severity in quotes, such as "off" or "warning".',
        ]);
        expect(
            said(
                '{ "rubric": { "1A": «"x"», "1B": { "weak": « " "», "lookFors": ["a", «3»] } } }'.replace('« "', '«"'),
            ),
        ).toEqual([
            '`1A` is given its words between braces: { "question": "…", "weak": "…", "strong": "…" }.',
            '`weak` is empty here. Write its words, or take it out.',
            'Each of `lookFors` is a text in quotes.',
        ]);
    });

    test('what is said twice', () => {
        const { settings, problems } = read('{ "profile": "draft", "profile": "strict" }');
        expect(settings.profile).toBe('draft');
        expect(problems.map(({ message }) => message)).toEqual([
            '`profile` is said already, and only the first of the two counts. Keep one of them.',
        ]);
        expect(problems[0]!.related).toMatchObject([{ place: { offset: 2 }, message: 'It is said here first.' }]);
    });

    test('everything at once', () => {
        const { settings } = read(
            '{ "x": 1, "profile": "draft", "principles": { "unit/too-large": { "never": -1, "atMost": 5 }, "y": "off", "metric/stale": "info" }, "rubric": { "1A": { "weak": "", "strong": "Well" } } }',
        );
        expect(settings.profile).toBe('draft');
        expect(settings.thresholds).toEqual(new Map([['unit/too-large', { atMost: 5 }]]));
        expect(settings.severities).toEqual(new Map([['metric/stale', 'info']]));
        expect(settings.rubric.get('1A')!.strong).toBe('Well');
    });
});

describe('mistakes of form', () => {
    test('are told in plain words', () => {
        expect(said('{ «“profile”»: “draft” }')).toEqual([
            'Names and texts stand between straight quotes, as in "profile".',
        ]);
        expect(said('{ «profile»: "draft" }')).toEqual(['`profile` has no quotes around it. Write "profile".']);
        expect(said('{ "profile": "draft"«,»\n}')).toEqual(['Nothing follows this comma. Take it out.']);
        expect(said('{ "profile": "draft" «"rubric"»: {} }')).toEqual(['A comma is missing before this.']);
        expect(said('{ "profile" «"draft"» }')).toEqual(['A colon is missing before this.']);
        expect(said('{ "profile": «}»')).toEqual(['A value is missing here.']);
        expect(said('{ "profile": "draft"«;» "rubric": {} }')).toEqual(['Write a comma in place of this `;`.']);
        expect(said('«// why»\n{ "profile": «/* x */» "draft" }')).toEqual([
            'These settings have no comments. Take this one out.',
            'These settings have no comments. Take this one out.',
        ]);
        expect(said('{ "profile": "draft«"»\n\n')).toEqual(['A `}` is missing at the end.']);
        expect(said('{} «{»}')).toEqual(['The settings end before this. Take it out, or the bracket before it.']);
        expect(said('«<<<<<<<» HEAD\n{}\n«=======»')).toHaveLength(2);
    });

    test('leave what can be understood', () => {
        for (const text of ['{ "profile": "draft", }', '{ "profile": "draft" "rubric": {} }', '{ "profile": "draft"'])
            expect([text, read(text).settings.profile]).toEqual([text, 'draft']);
        const { settings } = read('{ "principles": { "unit/too-large": { "atMost": 4O } }, "profile": "draft" }');
        expect(settings.profile).toBe('draft');
        expect(settings.thresholds.size).toBe(0);
    });

    test('of what is no object are one', () => {
        for (const text of [
            '',
            ' \n',
            'profile: draft\nprinciples:\n  x: off',
            '[]',
            '"draft"',
            '12',
            '\u0000\u0001',
            '«»',
        ])
            expect([text, messages(text).length]).toEqual([text, 1]);
    });

    test('of what no person has written end', () => {
        for (const text of [
            '['.repeat(300_000),
            '{"a":'.repeat(300_000),
            '}\n'.repeat(100_000),
            '{"a":1 1\n'.repeat(50_000),
        ])
            expect(messages(text).length).toBeLessThanOrEqual(12);
        expect(messages('x'.repeat(2_000_001))).toEqual([
            'These settings have 2 MB, and no more than 1 MB is read. Plans are judged without them until they are shorter. [settings/unreadable]',
        ]);
    });

    test('of every beginning of settings never throw, and every message is a sentence', () => {
        const text =
            '{ "profile": "draft", "principles": { "unit/too-large": { "atMost": 1.5e2, "severity": "off" } }, "rubric": { "1A": { "lookFors": ["x\\u0041"] } } }';
        for (let end = 0; end <= text.length; end++)
            for (const message of messages(text.slice(0, end)))
                expect(message).toMatch(/^[A-Z`].*[.?]`? \[settings\/[a-z-]+\]$/);
    });
});

test('the example of the documentation is right', () => {
    const page = readFileSync(new URL('../../docs/settings.md', import.meta.url), 'utf8');
    const [, example] = /```json\n([\s\S]*?)```/.exec(page)!;
    expect(messages(example!)).toEqual([]);
});

test('what cannot be read holds nothing', () => {
    const { settings, problems } = readSettings(uri, { problem: 'unreadable', why: 'is a folder' });
    expect({ ...settings, source: undefined }).toMatchObject({ profile: 'review', severities: new Map() });
    expect(problems.map(({ message }) => message)).toEqual([
        'These settings cannot be read: this file is a folder. Plans are judged without them until it is mended.',
    ]);
});

test('settings are looked for upwards, to the edge', () => {
    expect([...settingsPlaces('file:///a/b%20c/d/x.delivery', 'file:///a')]).toEqual([
        'file:///a/b%20c/d/delivery.json',
        'file:///a/b%20c/delivery.json',
        'file:///a/delivery.json',
    ]);
    expect([...settingsPlaces('file:///a/x.delivery', 'file:///elsewhere')]).toEqual([
        'file:///a/delivery.json',
        'file:///delivery.json',
    ]);
});

describe('the schema', () => {
    const schema = settingsSchema();
    const accepts = new Ajv({ strict: false, allErrors: true }).compile(schema);

    test('has every principle with its numbers, and every component', () => {
        const properties = schema.properties as Record<string, { properties: Record<string, { properties: object }> }>;
        for (const { id, thresholds = {} } of principles)
            expect([id, Object.keys(properties.principles!.properties[id]!.properties)]).toEqual([
                id,
                ['severity', ...Object.keys(thresholds)],
            ]);
        expect(Object.keys(properties.rubric!.properties)).toHaveLength(15);
    });

    test('says whose a number is', () => {
        expect(JSON.stringify(schema)).toContain('The most people that a unit has. The guide’s number: 40.');
        expect(JSON.stringify(schema)).toContain('Our number, not the guide’s: 50.');
    });

    test('accepts and rejects what the reader does', () => {
        const values = [
            'null',
            'true',
            '0',
            '3',
            '2.5',
            '-1',
            '""',
            '" "',
            '"off"',
            '"error"',
            '"draft"',
            '"x"',
            '[]',
            '["x"]',
            '[""]',
            '[3]',
            '{}',
        ];
        const around: ((value: string) => string)[] = [
            value => value,
            value => `{ "$schema": ${value} }`,
            value => `{ "profile": ${value} }`,
            value => `{ "principles": ${value} }`,
            value => `{ "principles": { "unit/too-large": ${value} } }`,
            value => `{ "principles": { "unit/too-large": { "severity": ${value} } } }`,
            value => `{ "principles": { "unit/too-large": { "atMost": ${value}, "never": 60 } } }`,
            value => `{ "principles": { "unit/too-large": { "x": ${value} } } }`,
            value => `{ "principles": { "unit/no-leader": { "atMost": ${value} } } }`,
            value => `{ "principles": { "syntax/unfinished": ${value} } }`,
            value => `{ "principles": { "ask/nothing": ${value} } }`,
            value => `{ "rubric": ${value} }`,
            value => `{ "rubric": { "1A": ${value} } }`,
            value => `{ "rubric": { "1E": ${value} } }`,
            ...['question', 'weak', 'strong', 'lookFors', 'x'].map(
                name => (value: string) => `{ "rubric": { "1A": { "${name}": ${value} } } }`,
            ),
            value => `{ "x": ${value} }`,
        ];
        const samples = around.flatMap(wrap => values.map(wrap));
        const ours = samples.map(text => `${text} ${read(text).problems.length === 0}`);
        expect(samples.map(text => `${text} ${accepts(JSON.parse(text))}`)).toEqual(ours);
        expect(ours.filter(line => line.endsWith('true')).length).toBeGreaterThan(20);
    });
});

describe('a plan judged under settings', () => {
    const plan = `system City "City" {
    led by Mayor
    waive unit/no-leader because "The post is advertised"
}

actor Mayor "Mayor" {
    manages Chief
}

actor Chief "Chief"

unit Flow "Flow" {
    reports to Mayor
    size 45
}
`;
    const judged = (text: string) => {
        const { settings } = read(text);
        const files = inMemory({ 'plan.delivery': plan });
        const { findings, verdicts } = newChecker().check(files, { clock: () => testDay, settings: () => settings });
        const [verdict] = verdicts.values();
        const all = [...findings.values()].flat();
        return {
            rules: all.filter(one => !one.waived).map(({ rule, severity }) => `${severity} ${rule}`),
            waived: all.filter(one => one.waived).map(({ rule }) => rule),
            questions: verdict!.questions.map(({ rule }) => rule),
        };
    };

    test('has other severities and other numbers', () => {
        expect(judged('{}').rules).toContain('warning unit/too-large');
        const set = (value: string) =>
            judged(`{ "principles": { "unit/too-large": ${value} } }`).rules.filter(rule => rule.includes('too-large'));
        expect(set('"off"')).toEqual([]);
        expect(set('"hint"')).toEqual(['hint unit/too-large']);
        expect(set('{ "atMost": 45 }')).toEqual([]);
        expect(set('{ "atMost": 30, "never": 45 }')).toEqual(['error unit/too-large']);
        expect(set('{ "atMost": 30, "never": 45, "severity": "info" }')).toEqual(['info unit/too-large']);
    });

    test('is asked in a draft what it is judged by in a review', () => {
        const review = judged('{}');
        const draft = judged('{ "profile": "draft" }');
        expect(review.rules).toContain('warning plan/missing-part');
        expect(draft.rules).not.toContain('warning plan/missing-part');
        expect(draft.questions).toContain('plan/missing-part');
    });

    test('keeps its waivers in a draft, and none of them is idle', () => {
        const draft = judged('{ "profile": "draft" }');
        expect(draft.waived).toEqual(['unit/no-leader']);
        expect(draft.rules).not.toContain('warning waiver/unused');
    });
});

test('the rubric is worded by the workspace, or not at all', () => {
    const settings: Settings = read('{ "rubric": { "1A": { "weak": "Vague" } } }').settings;
    const files = inMemory({ 'plan.delivery': 'system City "City"\n' });
    const { assembly } = newChecker().check(files, { clock: () => testDay, settings: () => settings });
    expect(rubricOf(assembly.plans[0]!, '1a')).toEqual({ weak: 'Vague' });
    expect(rubricOf(assembly.plans[0]!, '1B')).toBeUndefined();
});
