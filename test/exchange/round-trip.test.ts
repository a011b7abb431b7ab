import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actorTable } from '../../src/exchange/actor-columns.ts';
import { linesOf } from '../../src/exchange/columns.ts';
import { exportActors } from '../../src/exchange/export.ts';
import { importActors } from '../../src/exchange/import-actors.ts';
import { importCoalition } from '../../src/exchange/import-coalition.ts';
import type * as ast from '../../src/language/generated/ast.ts';
import { quoted } from '../../src/plan/edits.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { writeSheet } from '../../src/table/csv.ts';
import { exampleNames, exampleTexts } from '../support/examples.ts';
import { untidyLines } from '../support/plans.ts';
import { after, done, planOf, read, rowsOf, tableOf } from './plans.ts';

const examples = exampleNames.map(name => [name, exampleTexts(name)] as const);
const withCoalitions = examples.flatMap(([name, texts]) =>
    planOf(texts)
        .coalitions.filter(({ candidates }) => candidates.length > 0)
        .map(coalition => [`${name}: ${coalition.name}`, texts, coalition.name] as const),
);

const coalitionOf = (plan: Plan, name: string): ast.Coalition => plan.coalitions.find(one => one.name === name)!;

/** The files of a plan in which a coalition has lost its rows. */
function emptied(plan: Plan, name: string): Record<string, string> {
    const { candidates } = coalitionOf(plan, name);
    return Object.fromEntries(
        plan.members.map(({ file }) => {
            const own = candidates.filter(row => file.tree.blocks.includes(row.$container));
            const text = own.reduceRight(
                (left, { $cstNode: cst }) => left.slice(0, cst!.offset) + left.slice(cst!.end),
                file.text,
            );
            return [file.uri.replace('file:///plan/', ''), text];
        }),
    );
}

describe('a coalition that is written as a table and read again is the same', () => {
    test('there are examples with one', () => {
        expect(withCoalitions.length).toBeGreaterThan(4);
    });

    test.each(withCoalitions)('%s', (_title, texts, name) => {
        const plan = planOf(texts);
        const without = planOf({ ...texts, ...emptied(plan, name) });
        expect(rowsOf(without, coalitionOf(without, name))).toEqual([]);
        const result = done(
            importCoalition(without, tableOf(plan, coalitionOf(plan, name)), { parse: read, coalition: name }),
        );
        expect(result.messages).toEqual([]);
        expect(result.created).toEqual([]);
        const again = planOf({ ...texts, ...after(without, result) });
        expect(again.members.flatMap(({ file }) => file.form)).toEqual([]);
        expect(rowsOf(again, coalitionOf(again, name))).toEqual(rowsOf(plan, coalitionOf(plan, name)));
    });

    test.each(withCoalitions)('%s: read into its own plan, it changes nothing', (_title, texts, name) => {
        const plan = planOf(texts);
        const options = { parse: read, coalition: name, update: true };
        expect(done(importCoalition(plan, tableOf(plan, coalitionOf(plan, name)), options))).toMatchObject({
            edits: [],
            messages: [],
        });
    });

    const prose = fc
        .array(
            fc.constantFrom(
                'low',
                'High',
                'None',
                'trust',
                '“so”',
                '(no)',
                ';',
                ',',
                ':',
                '"',
                '\\',
                '=1',
                '-',
                "'",
                'Board',
                'with Board',
                'Łódź',
                '{',
                '}',
                '//',
                'in 2010',
                'mitigated:',
            ),
            { minLength: 1, maxLength: 6 },
        )
        .map(words => words.join(' '));
    const level = fc.constantFrom('very low', 'low', 'medium', 'high', 'very high');
    const judged = fc
        .tuple(level, fc.option(fc.constantFrom('2010', '2010-09', '2010/11', '2011-Q2')), fc.option(prose))
        .map(([word, date, note]) => `${word}${date ? ` in ${date}` : ''}${note ? ` ${quoted(note)}` : ''}`);
    const judgment = fc.array(judged, { minLength: 1, maxLength: 3 }).map(items => items.join(', '));
    const party = fc.oneof(fc.constantFrom('Board', 'Chair', 'OtherChair'), prose.map(quoted));
    const parties = fc.array(party, { minLength: 1, maxLength: 3 }).map(items => items.join(', '));
    const text = prose.map(quoted);
    const line = fc.oneof(
        text.map(value => `note ${value}`),
        text.map(value => `source ${value}`),
        fc
            .tuple(party, fc.option(text), fc.option(text))
            .map(
                ([who, note, remedy]) =>
                    `difficulty with ${who}${note ? ` ${note}` : ''}${remedy ? ` mitigated ${remedy}` : ''}`,
            ),
        fc
            .tuple(fc.constantFrom('weekly', 'every 2 weeks', ''), fc.option(text))
            .map(([rhythm, note]) => `contact one-on-one ${rhythm}${note ? ` ${note}` : ''}`),
        text.map(value => `waive candidate/opponent-undecided because ${value}`),
    );
    const row = fc.record(
        {
            alignment: judgment,
            potential: judgment,
            power: level,
            type: fc.constantFrom('position', 'leadership, credibility'),
            sphere: parties,
            'proposed by': parties,
            because: text,
            more: fc.array(line, { maxLength: 4 }).map(lines => lines.join('\n')),
        },
        { requiredKeys: ['more'] },
    );

    test('whatever its rows say', () => {
        const people =
            'actor Board "School board, old"\nactor Chair "The chair"\nactor OtherChair "The Chair"\nactor Plain\n';
        fc.assert(
            fc.property(row, fc.constantFrom('member', 'candidate', 'excluded'), ({ more, ...said }, standing) => {
                const lines = [...Object.entries(said).map(([keyword, value]) => `${keyword} ${value}`), more];
                const plan = planOf(
                    `coalition C {\n${standing} Chair {\n${lines.join('\n')}\n}\ncandidate Plain\n}\n${people}`,
                );
                expect(plan.root.form).toEqual([]);
                const bare = planOf(`coalition C {\n}\n${people}`);
                const result = done(importCoalition(bare, tableOf(plan, plan.coalitions[0]!), { parse: read }));
                const again = planOf(after(bare, result));
                expect(again.root.form).toEqual([]);
                expect(rowsOf(again, again.coalitions[0]!)).toEqual(rowsOf(plan, plan.coalitions[0]!));
            }),
            { numRuns: 300 },
        );
    });
});

/** All that the actors of a plan say. */
function actorsOf(plan: Plan): string[] {
    return plan.actors.map(actor => {
        const lines = linesOf(actorTable, actor).map(({ keyword, value }) => `${keyword} ${value}`);
        return [`${actor.name} ${actor.title ?? ''}`, ...lines.sort()].join('\n');
    });
}

describe('actors that are written as a table and read again are the same', () => {
    test.each(examples)('%s', (_name, texts) => {
        const plan = planOf(texts);
        const table = writeSheet(exportActors(plan, { parse: read, confidential: true }).rows);
        // The unit and its people, with whom actors have to do, are in no table.
        const inside = [...plan.all<ast.Staff>('Staff')].map(
            ({ name, title }) => `staff ${name} ${quoted(title ?? '')}`,
        );
        const units = plan.units.map(
            ({ name, title }, i) =>
                `unit ${name} ${quoted(title ?? name)} {\n    ${i === 0 ? inside.join('\n    ') : ''}\n}\n`,
        );
        const empty = planOf(units.join('\n'));
        const result = done(importActors(empty, table, { parse: read }));
        expect(result.messages).toEqual([]);
        const again = planOf(after(empty, result));
        expect(again.root.form).toEqual([]);
        expect(actorsOf(again)).toEqual(actorsOf(plan));
        expect(untidyLines(again.root.text.slice(empty.root.text.length))).toEqual([]);
    });

    test.each(examples)('%s: read into its own plan, they change nothing', (_name, texts) => {
        const plan = planOf(texts);
        const table = writeSheet(exportActors(plan, { parse: read, confidential: true }).rows);
        expect(done(importActors(plan, table, { parse: read, update: true }))).toMatchObject({
            edits: [],
            messages: [],
        });
    });
});
