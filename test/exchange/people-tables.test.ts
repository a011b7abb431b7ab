import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../src/exchange/headings.ts';
import { actorHeadings, importActors } from '../../src/exchange/import-actors.ts';
import { coalitionHeadings, importCoalition } from '../../src/exchange/import-coalition.ts';
import { after, done, planOf, read, rowsOf } from './plans.ts';

/** The plan into which the cases of `import` bring their tables. */
const plan = `system StateEd "State Department of Education" {
    led by Commissioner
}
actor Commissioner "Commissioner of Education"
actor Governor "Governor"
aspiration Ready "Every graduate is ready for college or career"
`;

/** The rows of the coalition that a table makes, and what is said of it. */
function coalition(table: string, text = plan) {
    const before = planOf(text);
    const result = done(importCoalition(before, table, { parse: read }));
    const now = after(before, result)['plan.delivery']!;
    return { rows: rowsOf(planOf(now), planOf(now).coalitions[0]!), messages: result.messages, text: now };
}

function actors(table: string, text = plan) {
    const before = planOf(text);
    const result = done(importActors(before, table, { parse: read }));
    return { text: after(before, result)['plan.delivery']!, messages: result.messages, already: result.already };
}

/** What columns are taken for, by their headings. */
const meanings = (headings: string, known = coalitionHeadings) =>
    [...columnsOf(headings.split(';'), known)].map(
        ([at, { heading, isNear, date }]) =>
            `${headings.split(';')[at]} → ${heading.title}${date ? ` ${date}` : ''}${isNear ? '?' : ''}`,
    );

describe('headings', () => {
    test('that have other words are not guessed at (import/i01, faults/csv-region-becomes-because)', () => {
        for (const known of [coalitionHeadings, actorHeadings])
            for (const heading of [
                'Region',
                'Season',
                'Mission',
                'Personnel',
                'Tile',
                'Port',
                'Rule',
                'Kin',
                'Notice',
                'Alignment (draft)',
                'Sauce',
                'Contract',
                'Shares sold',
                'Manager of record',
                'Positron',
            ])
                expect(meanings(heading, known)).toEqual([]);
        expect(meanings('Person;Person ID')).toEqual(['Person → Person', 'Person ID → Code']);
    });

    test('of the exhibit are known with and without their filler words, and with their scales', () => {
        expect(
            meanings(
                'Stakeholder;Alignment with the aspiration;Potential for alignment;Relative Power (1-5);Types of power;Sphere of influence',
            ).sort(),
        ).toEqual([
            'Alignment with the aspiration → Alignment with aspiration',
            'Potential for alignment → Potential for alignment with aspiration',
            'Relative Power (1-5) → Relative power',
            'Sphere of influence → Sphere of influence',
            'Stakeholder → Person',
            'Types of power → Type of power',
        ]);
    });

    test('misspelt by one letter of a long word are known, and told', () => {
        expect(meanings('Allignment;Potental;Postion;Powr')).toEqual([
            'Allignment → Alignment with aspiration?',
            'Potental → Potential for alignment with aspiration?',
        ]);
        expect(coalition('Person,Alignmnet\nMayor,High\n').messages).toEqual([
            '“Alignmnet” is taken for “Alignment with aspiration”. Correct the heading if that is not meant.',
        ]);
    });
});

describe('rows', () => {
    test('with one title are told apart by their names, also the second time (import/i02)', () => {
        const table =
            'Name,Title,Alignment,Power\nA. Example,Superintendent,High,High\nB. Example,Superintendent,Low,High\nC. Example,Principal,Medium,Low\nD. Example,Principal,High,Low\n';
        const { rows, messages, text } = coalition(table);
        expect(rows).toEqual([
            'candidate Superintendent\nalignment high\npower high',
            'candidate Superintendent2\nalignment low\npower high',
            'candidate Principal\nalignment medium\npower low',
            'candidate Principal2\nalignment high\npower low',
        ]);
        expect(messages).toEqual([]);
        expect(text).toContain('actor Superintendent2 "Superintendent" {\n    held by "B. Example"\n}');
        expect(coalition(table, text)).toMatchObject({ text, messages: [] });
    });

    test('of a chart of posts say managers by name and by code (import/a01)', () => {
        const table = `Position ID;Position Title;Employee Name;Supervisor;Division;FTE
1001;Deputy Commissioner;Example, Alex (since 01/09/2009);Commissioner of Education;Office of the Commissioner;1,0
1002;Associate Commissioner;Example, Bo;Example, Alex;Next-Generation Learners;1,0
1003;Associate Commissioner;Example, Chris;1001;Next-Generation Professionals;0,5
`;
        const { text, messages } = actors(table);
        expect(text).toContain(`actor AssociateCommissioner2 "Associate Commissioner" {
    held by    "Example, Chris"
    reports to DeputyCommissioner
    note       "Position ID: 1003"
    note       "Division: Next-Generation Professionals"
    note       "FTE: 0,5"
}`);
        expect(text).toContain('    held by    "Example, Alex"\n    reports to Commissioner\n');
        expect(messages).toEqual([
            '“Division”, “FTE”: no such column is known. What it says is kept as notes.',
            'row 2, column C (Employee Name): “Example, Alex (since 01/09/2009)” has a date that may be two. Write year, month, day: 2009-09-01. It is kept as a note.',
        ]);
        expect(actors(table, text)).toMatchObject({
            text,
            already: ['Deputy Commissioner', 'Associate Commissioner', 'Associate Commissioner'],
        });
    });

    test('below the table are no people (import/i11)', () => {
        const { rows, messages } = coalition(
            'Total,,12\nPerson,Alignment,Power\nGovernor,High,Very high\nTotal,2,\n"Source: interviews, spring 2011",,\n"* estimated",,\n',
        );
        expect(rows).toEqual(['candidate Governor\nalignment high\npower very high']);
        expect(messages).toHaveLength(3);
        expect(messages[0]).toBe(
            'row 4: “Total” is read as a line below the table, which names nobody. The row is left out.',
        );
    });

    test('below two rows of headings and a title are read, with the years that the headings say (import/i05)', () => {
        const { rows, messages } = coalition(
            '\uFEFFStakeholder analysis, Q3 2010-11;;;;\n;;Alignment;;Power\nName;Organisation;2010;2011;\nThe chair;Senate;Low;Medium (we met);High\nThe president;Business;High;M/H;Medium\n',
        );
        expect(rows).toEqual([
            'candidate TheChair\nalignment low in 2010, medium in 2011 "we met"\nnote "Organisation: Senate"\npower high',
            'candidate ThePresident\nalignment high in 2010\nnote "Alignment 2011: M/H"\nnote "Organisation: Business"\npower medium',
        ]);
        expect(messages).toHaveLength(2);
    });

    test('are about stakeholders; scales of numbers are notes (import/i04)', () => {
        expect(
            coalition('Stakeholder;Position;Influence (1-5)\nSenate chair;Elected;5\nRoundtable;Lobby;4\n').rows,
        ).toEqual([
            'candidate SenateChair\nnote "Influence (1-5): 5"\nnote "Position: Elected"',
            'candidate Roundtable\nnote "Influence (1-5): 4"\nnote "Position: Lobby"',
        ]);
    });

    test('of those who are not in the coalition yet keep nobody out (import/i06)', () => {
        const { rows, messages } = coalition(
            'Person,In coalition,Status\nA,Yes,\nB,No,\nC,perhaps,\nD,,out\nE,,Excluded\n',
        );
        expect(rows).toEqual([
            'member A',
            'candidate B',
            'candidate C\nnote "In coalition: perhaps"',
            'candidate D\nnote "Standing: out"',
            'excluded E',
        ]);
        expect(messages).toEqual([
            'row 4, column B (In coalition): “perhaps” is not yes or no. It is kept as a note.',
            'row 5, column C (Status): “out” is not member, candidate or excluded. It is kept as a note.',
        ]);
    });
});

test('levels as people write them are read, or kept as notes and told (import/i08, import/i10)', () => {
    const cells = [
        'Low to medium',
        'M/H',
        'Supportive',
        'Low→Medium',
        'Low - Medium by 2012',
        'High?',
        '4',
        'Low in 2010-11 (new); High in 2011-12',
        'Low (Medium)',
        'High --',
    ];
    const { rows, messages } = coalition(`Person,Alignment\n${cells.map((cell, i) => `P${i},"${cell}"`).join('\n')}\n`);
    expect(rows).toEqual(cells.map((cell, i) => `candidate P${i}\nnote "Alignment: ${cell}"`));
    expect(messages).toHaveLength(cells.length);
    expect(messages[7]).toContain(
        'has the date 2010-11, which may be a month or a school year. Write 2010/11 for the school year.',
    );
    const { rows: readable, messages: none } = coalition(
        'Person,Alignment,Type of power\nA,Low (2010); Medium (2011),Expert\nB,1 - Low,Positional\nC,Low in 2009/10; Medium in 2010/11,Leadership/Position\nD,Low (low trust),\n',
    );
    expect(readable).toEqual([
        'candidate A\nalignment low in 2010, medium in 2011\ntype expertise',
        'candidate B\nalignment low\ntype position',
        'candidate C\nalignment low in 2009/10, medium in 2010/11\ntype leadership, position',
        'candidate D\nalignment low "low trust"',
    ]);
    expect(none).toEqual([]);
});

test('no cell takes long, whatever it is full of (faults/redos-held-by)', () => {
    const run = fc
        .tuple(
            fc.constantFrom(
                ' ',
                '\u00a0',
                '(',
                ')',
                '1',
                '-',
                ',',
                ';',
                'since ',
                'with ',
                '/',
                "'",
                'low ',
                'v',
                '(mitigated:',
            ),
            fc.constantFrom('x', 'low', 'High (', '', 'since 2010 '),
        )
        .map(([piece, end]) => `x${piece.repeat(20_000)}${end}`);
    const people = planOf(plan);
    fc.assert(
        fc.property(run, run, (one, other) => {
            const cell = `"${one}${other}y"`;
            const all = (titles: readonly string[]) => `${titles.join(',')}\n${titles.map(() => cell).join(',')}\n`;
            importCoalition(
                people,
                all(['Person', 'Alignment', 'Power', 'Type of power', 'Difficulty', 'Standing', 'Held by', 'Contact']),
                { parse: read },
            );
            importActors(people, all(['Title', 'Held by', 'Kind', 'Influence', 'Reports to', 'Within', 'Advises']), {
                parse: read,
            });
        }),
        { numRuns: 4 },
    );
});
