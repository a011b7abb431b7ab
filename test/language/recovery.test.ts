import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlanFile } from '../../src/plan/file.ts';
import { exampleFiles } from '../support/examples.ts';
import { findingsOf, parse } from '../support/plans.ts';

/** The problems of form of a text, as the words that they mark. */
const problems = (text: string) =>
    parse(text).form.map(({ code, offset, length }) => `${code} at ${text.slice(offset, offset + length)}`);

/** The blocks of a file with all that they say, without where they stand. */
function outline(file: PlanFile): Map<string, string> {
    const plain = (value: unknown): unknown => {
        if (Array.isArray(value)) return value.map(plain);
        if (typeof value !== 'object' || value === null) return value;
        if ('$refText' in value) return value.$refText;
        return Object.fromEntries(
            Object.entries(value)
                .filter(([key]) => !key.startsWith('$'))
                .map(([key, inner]) => [key, plain(inner)]),
        );
    };
    return new Map(file.tree.blocks.map(block => [`${block.$type} ${block.name}`, JSON.stringify(plain(block))]));
}

const plan = `aspiration Ready "Every student ready" {
    care "They can choose"
    do   "Raise the standard"
    measured by Rate
}

/* The metric. */
metric Rate "Graduation rate" {
    direction increase
    note """
        A rate of those
        who began.
        """
    baseline 61% in 2010
}

unit Flow "Flow Unit" {
    size 6
    leader Okafor "Ngozi Okafor" {
        time 100%
        role "Leads"
    }
    staff Lind "Data lead" {
        time 80%
    }
    mandate "Deliver"
}

actor Chief "Chief Officer" {
    level leadership
}
`;

describe('each damage is one plain problem, where it is', () => {
    test.each([
        ['an unfinished line', 'do   "Raise the standard"', 'do', ['syntax/unfinished at do']],
        ['an unfinished name', 'measured by Rate', 'measured by', ['syntax/unfinished at by']],
        ['half a keyword', 'measured by Rate', 'measured', ['syntax/unfinished at measured']],
        ['an unknown word', 'do   "Raise', 'doo   "Raise', ['syntax/unknown-word at doo']],
        ['a lost closing brace of a block', 'measured by Rate\n}', 'measured by Rate\n', ['syntax/brace-missing at {']],
        [
            'a lost opening brace of a block',
            '"Every student ready" {',
            '"Every student ready"',
            ['syntax/brace-missing at "Every student ready"'],
        ],
        [
            'a lost closing brace within',
            '        role "Leads"\n    }',
            '        role "Leads"',
            ['syntax/brace-missing at {'],
        ],
        [
            'a lost opening brace within',
            '"Ngozi Okafor" {',
            '"Ngozi Okafor"',
            ['syntax/brace-missing at "Ngozi Okafor"'],
        ],
        ['a lost header within', '    staff Lind "Data lead" {\n', '', ['syntax/header-missing at time']],
        ['a brace too many', 'level leadership\n}', 'level leadership\n}\n}', ['syntax/stray-brace at }']],
        ['an unclosed quote', '"They can choose"', '"They can choose', ['syntax/unclosed-quote at "They can choose']],
        ['a quote that never opened', '"They can choose"', 'They can choose"', ['syntax/unclosed-quote at "']],
        [
            'an unclosed block text',
            '        who began.\n        """',
            '        who began.',
            ['syntax/unclosed-text at """'],
        ],
        ['an unclosed comment', '/* The metric. */', '/* The metric.', ['syntax/unclosed-comment at /*']],
        ['a nameless block', 'actor Chief "Chief Officer"', 'actor "Chief Officer"', ['syntax/name-missing at actor']],
        ['a name of two words', 'actor Chief "', 'actor Chief Officer "', ['syntax/header at Officer']],
        ['a colon', 'level leadership', 'level: leadership', ['syntax/stray-characters at :']],
        ['curly quotes', '"They can choose"', '“They can choose”', ['syntax/curly-quotes at “They can choose”']],
        ['too much on a line', 'size 6', 'size 6 people', ['syntax/unexpected at people']],
        ['a brace of nothing', 'actor Chief', '{ }\nactor Chief', ['syntax/stray-brace at {']],
        ['a line outside', 'actor Chief', 'finance\nactor Chief', ['syntax/outside at finance']],
        ['a word that begins nothing', 'actor Chief', 'Hello\nactor Chief', ['syntax/outside at Hello']],
        ['half a block keyword', 'actor Chief', 'external\nactor Chief', ['syntax/unfinished at external']],
        ['a block keyword alone', 'actor Chief', 'metric\nactor Chief', ['syntax/name-missing at metric']],
        ['a block half typed', 'actor Chief', 'sys\nactor Chief', ['syntax/unknown-word at sys']],
        ['a misspelt block', 'actor Chief', 'acter Chief', ['syntax/unknown-word at acter']],
    ])('%s', (_, right, wrong, expected) => {
        const text = plan.replace(right, wrong);
        expect(text).not.toBe(plan);
        expect(problems(text)).toEqual(expected);
        const before = outline(parse(plan));
        const after = outline(parse(text));
        const kept = [...before].filter(([key, said]) => after.get(key) === said).length;
        expect(kept).toBeGreaterThanOrEqual(before.size - 1);
    });

    test('a line that stands no further in than a header without its brace does not go into that block', () => {
        const text = plan.replace(
            '"Ngozi Okafor" {\n        time 100%\n        role "Leads"\n',
            '"Ngozi Okafor"\n    note "Of the unit"\n',
        );
        expect(problems(text)).not.toEqual([]);
        expect(JSON.parse(outline(parse(text)).get('Unit Flow')!).note).toHaveLength(1);
    });

    test('what is whole has no problem', () => expect(problems(plan)).toEqual([]));

    test.each([
        '',
        '{',
        '}',
        '"',
        '"""',
        '/*',
        '/**',
        'system',
        'unit {',
        '\ufeff',
        '\u0000',
        '{{{{',
        '}}}}',
        'import',
        'import "',
        'external',
        'external foo "x" {',
        'action "x"',
        '🙂 actor',
    ])('the text %j is parsed without a throw', text => {
        expect(() => parse(text)).not.toThrow();
        if (/[^\s\ufeff]/.test(text)) expect(problems(text).length).toBeGreaterThan(0);
    });

    test('a commented-out block and a header in prose stay what they are', () => {
        expect(problems(`/*\n${plan.replace('/* The metric. */\n', '')}*/\n`)).toEqual([]);
        expect(
            problems('actor A {\n    note """\n        review the plan\n        unit staff\n        """\n}\n'),
        ).toEqual([]);
    });
});

describe('names', () => {
    test.each([
        'Systemów',
        'actorNetwork',
        '教育部',
        'very-low',
        'União',
        'Łódź',
        'users',
        'target',
        'leadership',
        'in',
        'a',
        'short-term',
        'R2',
    ])('%s names an actor and is found again', name => {
        const text = `actor ${name} "Somebody"\nactor Other { reports to ${name} }\n`;
        expect(problems(text)).toEqual([]);
        expect(findingsOf(text).filter(finding => finding.rule.startsWith('reference/'))).toEqual([]);
    });

    test('a keyword that begins a line is never a name', () => {
        expect(problems('unit Flow {\n    finance\n    mandate "urgent"\n}\n')).toEqual([
            'syntax/unfinished at finance',
        ]);
    });

    test('after a comma at a line’s end the list goes on', () => {
        expect(
            problems('review R {\n    heard leadership,\n        external,\n        middle\n    mode rapid\n}\n'),
        ).toEqual([]);
    });
});

/** What a deletion damaged, by the places of the blocks before it: the blocks it touched, and those that a lost line end or a lost mark joined to it. */
function damaged(before: PlanFile, from: number, to: number): Set<string> {
    const touched = new Set<string>();
    const blocks = before.tree.blocks;
    blocks.forEach((block, i) => {
        const start = blocks[i - 1]?.$cstNode?.end ?? 0;
        const end = block.$cstNode!.end;
        if (from <= end && to >= start) touched.add(`${block.$type} ${block.name}`);
    });
    return touched;
}

describe('the rest of a plan survives any one deletion', () => {
    test.each(exampleFiles)('%s', (_, text) => {
        const whole = parse(text);
        const before = outline(whole);
        const lineStarts = [0, ...[...text.matchAll(/\n/g)].map(match => match.index + 1)];
        const deletion = fc.oneof(
            fc.nat(text.length - 1).map(at => [at, at + 1] as const),
            fc.nat(lineStarts.length - 1).map(i => [lineStarts[i]!, lineStarts[i + 1] ?? text.length] as const),
        );
        fc.assert(
            fc.property(deletion, ([from, to]) => {
                const after = outline(parse(text.slice(0, from) + text.slice(to)));
                const hurt = damaged(whole, from, to);
                // Not `expect`: its diffs of whole blocks would make shrinking take minutes.
                for (const [key, said] of before)
                    if (!hurt.has(key) && after.get(key) !== said) throw new Error(`${key} is hurt`);
            }),
            { numRuns: 150 },
        );
    });

    test('findings change only where they refer to the damaged block, or count it', () => {
        const text = exampleFiles.find(([path]) => path === 'pmdu/plan.delivery')?.[1] ?? exampleFiles[0]![1];
        const own = (plan: string) => {
            const file = parse(plan);
            return new Map(
                file.tree.blocks.map(block => {
                    const inside = findingsOf(plan).filter(
                        ({ place, rule }) =>
                            place.offset >= block.$cstNode!.offset &&
                            place.offset < block.$cstNode!.end &&
                            !rule.startsWith('reference/') &&
                            block.$type !== 'System',
                    );
                    return [
                        `${block.$type} ${block.name}`,
                        inside.map(finding => `${finding.rule} ${finding.message}`).join('\n'),
                    ];
                }),
            );
        };
        const whole = parse(text);
        const before = own(text);
        fc.assert(
            fc.property(fc.nat(text.length - 1), at => {
                const after = own(text.slice(0, at) + text.slice(at + 1));
                const hurt = damaged(whole, at, at + 1);
                const names = [...hurt].map(key => key.split(' ')[1]!);
                for (const [key, said] of before) {
                    if (
                        hurt.has(key) ||
                        names.some(name => text.includes(name) && outline(whole).get(key)!.includes(name))
                    )
                        continue;
                    if (after.get(key) !== said)
                        throw new Error(`${key} has other findings: ${said} / ${after.get(key)}`);
                }
            }),
            { numRuns: 60 },
        );
    });

    test('the parser throws for no text at all', () => {
        const words = [
            'system',
            'unit',
            'Flow',
            '{',
            '}',
            '"',
            '"""',
            '/*',
            '*/',
            ',',
            '\n',
            'reports to',
            'rate 4C',
            '2010-13',
            '1,0',
            'very',
            '%',
            '教',
        ];
        fc.assert(
            fc.property(fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), { maxLength: 60 }), parts => {
                expect(() => findingsOf(parts.join(' '))).not.toThrow();
            }),
            { numRuns: 300 },
        );
    });
});
