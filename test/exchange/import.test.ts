import { describe, expect, test } from 'vitest';
import { importActors } from '../../src/exchange/import-actors.ts';
import { importCoalition } from '../../src/exchange/import-coalition.ts';
import { findingsOf, untidyLines } from '../support/plans.ts';
import { after, done, planOf, read } from './plans.ts';

const headings =
    'Person,Alignment with aspiration,Potential for alignment with aspiration,Relative power,Type of power,Sphere of influence,Potential for difficulty with others';

const plan = `system City "The City" {
    led by Mayor
}

aspiration Reading "Every child reads"

actor Mayor "The Mayor" {
    held by "Adaeze Marchetti"
}

actor Union "Teachers' union" {
    sphere "Teacher workforce"
}

coalition ReadingCoalition for Reading {
    led by Mayor

    candidate Union {
        alignment low "was never asked"
        power     high
    }
}
`;

const imported = (table: string, text = plan, options = {}) => {
    const before = planOf(text);
    const result = done(importCoalition(before, table, { parse: read, ...options }));
    return { ...result, text: after(before, result)['plan.delivery']! };
};

describe('a coalition', () => {
    test('gets the rows of a table as Exhibit 1D.4 has them, below those that there are', () => {
        const { text, added, created, already, messages } = imported(
            `${headings}\nGovernor's education adviser,Low (lack of awareness),High,High,Position,Governor's office,None\n` +
                `THE MAYOR,very-high,,Very high,"Leadership, position",,Somewhat suspicious of the teachers' union\n`,
        );
        expect(text).toBe(
            `${plan.replace(
                /\n}\n$/,
                `

    candidate GovernorsEducationAdviser {
        alignment low "lack of awareness"
        potential high
        power     high
        type      position
        sphere    "Governor's office"
        note      "Potential for difficulty with others: none."
    }

    candidate Mayor {
        alignment  very high
        power      very high
        type       leadership, position
        difficulty with Union "Somewhat suspicious of the teachers' union"
    }
}
`,
            )}`
                .replace('\n\ncoalition', '\n\ncoalition')
                .concat(`
actor GovernorsEducationAdviser "Governor's education adviser"
`),
        );
        expect({ added, created, already, messages }).toEqual({
            added: ["Governor's education adviser", 'THE MAYOR'],
            created: ['GovernorsEducationAdviser'],
            already: [],
            messages: [],
        });
        expect(untidyLines(text)).toEqual([]);
        expect(findingsOf(text).filter(({ rule }) => /^(syntax|value|reference)/.test(rule))).toEqual([]);
    });

    test('is found below titles and group headings, in any order, spelling and separator', () => {
        const { text, messages } = imported(
            'Aspiration: every child reads;;\n;Criteria to maximize;\n RELATIVE POWER ;Name;Allignment\nvery high;Adaeze Marchetti;low – busy\n;;\n RELATIVE POWER ;Name;Allignment\n',
        );
        expect(text).toContain(
            '    candidate Mayor {\n        alignment low "busy"\n        power     very high\n    }',
        );
        expect(messages).toEqual([
            '“Allignment” is taken for “Alignment with aspiration”. Correct the heading if that is not meant.',
        ]);
    });

    test('loses nothing that cannot be read: it becomes a note, and is said with its row and column', () => {
        const { text, messages } = imported(
            `${headings},Phone\nMayor,M/H,,High (money),"Charm, position",,"Old feud\nHates Mondays",555\n`,
        );
        expect(text).toContain(`    candidate Mayor {
        power      high
        type       position
        difficulty with "Old feud"
        difficulty with "Hates Mondays"
        note       "Alignment with aspiration: M/H"
        note       "Relative power: High (money)"
        note       "Type of power: Charm, position"
        note       "Phone: 555"
    }`);
        expect(messages.map(message => message.slice(0, 70))).toEqual([
            '“Phone”: no such column is known. What it says is kept as notes.',
            'row 2, column B (Alignment with aspiration): “M/H” is no level. A leve',
            'row 2, column D (Relative power): “High (money)” is more than a level,',
            'row 2, column E (Type of power): “Charm, position” is not all read. Th',
        ]);
    });

    test('leaves those alone who are in it, and says what the table says otherwise', () => {
        const table = `${headings}\nTeachers union,High in 2026-05 (we met),High,high,,Teacher workforce,\n`;
        const { text, edits, already, differs, messages } = imported(table);
        expect({ edits, already, differs }).toEqual({ edits: [], already: ['Teachers union'], differs: true });
        expect(text).toBe(plan);
        expect(messages).toEqual([
            'row 2, column B (Alignment with aspiration): the plan says low "was never asked", the table high in 2026-05 "we met".',
            'row 2, column C (Potential for alignment with aspiration): the table adds high.',
        ]);
        const updated = imported(table, plan, { update: true });
        expect(updated.updated).toEqual(['Teachers union']);
        expect(updated.text).toBe(
            plan.replace(
                'low "was never asked"\n        power     high',
                'high in 2026-05 "we met"\n        potential high\n        power     high',
            ),
        );
    });

    test('changes a standing only if it is asked to', () => {
        const table = 'Person,Standing\nTeachers union,Member\n';
        expect(imported(table).text).toBe(plan);
        expect(imported(table, plan, { update: true }).text).toContain('    member Union {\n        alignment low');
        expect(imported('Person,Standing\nMayor,perhaps\n').text).toContain(
            'candidate Mayor {\n        note "Standing: perhaps"\n',
        );
    });

    test('leaves out rows that may be two people, that come twice, and that name nobody', () => {
        const two = `${plan}actor First "The chair"\nactor Second "The Chair"\n`;
        const { added, messages } = imported(
            'Person,Power\nthe chair,high\nSecond,low\n,high\nMayor,low\nthe mayor,high\n',
            two,
        );
        expect(added).toEqual(['Second', 'Mayor']);
        expect(messages).toEqual([
            'row 2, column A (Person): “the chair” may be `First` or `Second`. Write one of these names instead. The row is left out.',
            'row 4, column A (Person): nobody is named here. The row is left out.',
            'row 6, column A (Person): “the mayor” is in row 5 already. The row is left out.',
        ]);
    });

    test('is made where there is none, in the private file of the plan', () => {
        const files = {
            'plan.delivery':
                'import private "secret.delivery"\nsystem City { led by Mayor }\naspiration Reading "Every child reads"\nactor Mayor\n',
            'secret.delivery': '// Keep this.\n',
        };
        const before = planOf(files);
        const result = done(importCoalition(before, 'Person,Power\nMayor,high\nThe chair,low\n', { parse: read }));
        expect(after(before, result)).toEqual({
            'plan.delivery': files['plan.delivery'],
            'secret.delivery': `// Keep this.

actor TheChair "The chair"

coalition GuidingCoalition for Reading {
    led by Mayor

    candidate Mayor {
        power high
    }

    candidate TheChair {
        power low
    }
}
`,
        });
    });

    test.each([
        ['coalition Empty {\n}\n', 'coalition Empty {\n    candidate Mayor {'],
        ['coalition Empty\n', 'coalition Empty {\n    candidate Mayor {'],
        ['coalition Empty {\n    result "One"\n}\n', 'coalition Empty {\n    result "One"\n\n    candidate Mayor {'],
        [
            'coalition Empty {\r\n    candidate Other\r\n}\r\n',
            'candidate Other\r\n\r\n    candidate Mayor {\r\n        power high\r\n    }\r\n}\r\n',
        ],
    ])('takes rows in, however it is begun: %j', (text, expected) => {
        const result = imported(
            'Person,Power\nMayor,high\n',
            `actor Mayor\nactor Other\n${text}`.replace(/(?<!\r)\n/g, text.includes('\r') ? '\r\n' : '\n'),
        );
        expect(result.text).toContain(expected);
        expect(planOf(result.text).root.form).toEqual([]);
    });

    test.each([
        ['Colour,Size\nred,1\n', plan, 'No column says who it is about. Give it the heading “Person”.'],
        ['', plan, 'No column says who it is about.'],
        [
            'Person,Power\nMayor,high\n',
            `${plan}coalition Other {\n}\n`,
            'The plan has 2 coalitions. Say which one the table is about: ReadingCoalition, Other.',
        ],
        [
            'Person,Power\nMayor,high\n',
            `${plan}\nactor Half {\n    level "\n`,
            'plan.delivery cannot be read as a whole, so nothing was imported. Mend it first. Line 24:',
        ],
    ])('is not touched where that is not safe', (table, text, problem) => {
        expect(importCoalition(planOf(text), table, { parse: read })).toMatchObject({
            problem: expect.stringContaining(problem),
        });
    });

    test('of a wrong name is not taken for a new one', () => {
        const table = 'Person,Power\nMayor,high\n';
        expect(importCoalition(planOf(plan), table, { parse: read, coalition: 'ReadinCoalition' })).toEqual({
            problem: 'There is no coalition “ReadinCoalition”. Did you mean “ReadingCoalition”?',
        });
        expect(imported(table, plan, { coalition: 'Health for all' }).text).toContain(
            'coalition HealthForAll {\n    led by Mayor\n\n    candidate Mayor',
        );
    });

    test('cannot be changed by what a cell says: a cell is never code', () => {
        const { text } = imported(
            'Person,Alignment,Contact\nMayor,"low } } system Evil {","one-on-one } }\nactor Evil"\n',
        );
        expect(planOf(text).actors.map(({ name }) => name)).toEqual(['Mayor', 'Union']);
        expect(text).toContain('note "Alignment: low } } system Evil {"');
        expect(planOf(text).root.form).toEqual([]);
    });
});

describe('actors', () => {
    const change = (table: string, text: string, options = {}) => {
        const before = planOf(text);
        const result = done(importActors(before, table, { parse: read, ...options }));
        return { ...result, text: after(before, result)['plan.delivery']! };
    };

    test('come with all that a row says, whoever they have to do with', () => {
        const { text, messages } = change(
            'Title;Name;Kind;Level;Influence;Reports to;Part of;Advises;Note\n' +
                'Head of schools;Jane Doe;Person;Front-line;V high;The Mayor;City hall;"The Mayor (weekly)";"tall"\n' +
                'City hall;;Organization;;;Nobody;;;\n',
            'actor Mayor "The Mayor"\n\n// end\n',
        );
        expect(text).toBe(`actor Mayor "The Mayor"

actor HeadOfSchools "Head of schools" {
    kind       person
    level      front-line
    influence  very high
    within     CityHall
    held by    "Jane Doe"
    reports to Mayor
    advises    Mayor "weekly"
    note       "tall"
}

actor CityHall "City hall" {
    kind organisation
    note "Reports to: Nobody"
}

// end
`);
        expect(messages).toEqual([
            'row 3, column F (Reports to): “Nobody” names somebody who is not in the plan or the table, or may be several: “Nobody”. Give them a row of their own. It is kept as a note.',
        ]);
    });

    test('that are there stay as they are, unless they are to change', () => {
        const text = 'actor Mayor "The Mayor" {\n    level middle\n}\n';
        const table = 'Name in the plan,Title,Level,Kind\nMayor,Lord Mayor,Leadership,Person\n';
        expect(change(table, text)).toMatchObject({ text, already: ['Lord Mayor'], differs: true });
        expect(change(table, text, { update: true }).text).toBe(
            'actor Mayor "Lord Mayor" {\n    kind  person\n    level leadership\n}\n',
        );
    });

    test('are not made of the unit and its people', () => {
        const { text, messages } = change('Title\nNgozi\n', 'unit U {\n    leader L "Ngozi"\n}\n');
        expect(text).not.toContain('actor');
        expect(messages[0]).toContain('belongs to the Delivery Unit');
    });
});
