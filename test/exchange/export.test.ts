import { expect, test } from 'vitest';
import { exportActors, exportCoalition } from '../../src/exchange/export.ts';
import { planOf, read } from './plans.ts';

const open = { parse: read, confidential: false };
const all = { parse: read, confidential: true };

const people =
    'actor Governor "Governor\'s office"\nactor Chief "Chief State School Officer"\nactor Union "Teachers\' union leader" { sphere "Teacher workforce" }\n';

test('a coalition of candidates has exactly the columns of Exhibit 1D.4, in the exhibit’s words', () => {
    const plan = planOf(`${people}coalition C {
    candidate Union {
        alignment low "lack of trust"
        potential high
        power very high
        type credibility
        difficulty with Governor "Somewhat suspicious of governor"
    }
    candidate Chief {
        note "Potential for difficulty with others: none."
    }
}`);
    expect(exportCoalition(plan, plan.coalitions[0]!, all).rows).toEqual([
        [
            'Person',
            'Alignment with aspiration',
            'Potential for alignment with aspiration',
            'Relative power',
            'Type of power',
            'Sphere of influence',
            'Potential for difficulty with others',
        ],
        [
            "Teachers' union leader",
            'Low (lack of trust)',
            'High',
            'Very high',
            'Credibility',
            'Teacher workforce',
            'Somewhat suspicious of governor',
        ],
        ['Chief State School Officer', '', '', '', '', '', 'None'],
    ]);
});

const secretive = {
    'plan.delivery': `import private "secret.delivery"
system S
${people}
coalition C {
    member Union {
        alignment low "SECRET"
        potential high "SECRET"
        power high
        sphere Hidden, "Schools"
        difficulty with Chief "SECRET"
        proposed by Chief
        because "SECRET"
        contact one-on-one "SECRET"
        note "SECRET"
        source "minutes"
        waive candidate/opponent-undecided because "SECRET"
    }
    excluded Chief { because "SECRET" }
    candidate Hidden { power low }
}`,
    'secret.delivery': 'actor Hidden "SECRET" { reports to Union }\ncoalition D {\n    candidate Union\n}\n',
};

test('without consent, no judgment and nothing of a private import is in a table, and that is said', () => {
    const plan = planOf(secretive);
    const { rows, withheld } = exportCoalition(plan, plan.coalitions[0]!, open);
    expect(JSON.stringify(rows)).not.toMatch(/SECRET|Hidden|Chief/);
    expect(rows[1]).toEqual([
        "Teachers' union leader",
        '',
        '',
        'High',
        '',
        'Schools',
        '',
        'Member',
        '',
        '',
        '',
        'minutes',
        '',
        '',
    ]);
    expect(withheld).toMatch(
        /^These columns hold judgments about people and are empty: “Alignment with aspiration”, .*; 2 people are left out$/,
    );
    expect(exportCoalition(plan, plan.coalitions[1]!, open)).toEqual({
        rows: [],
        withheld: 'All of this coalition is in a private import',
    });
    const actors = exportActors(plan, open);
    expect(JSON.stringify(actors.rows)).not.toMatch(/SECRET|Hidden/);
    expect(actors.withheld).toBe('One actor is in a private import and left out');
    expect(JSON.stringify(exportCoalition(plan, plan.coalitions[0]!, all).rows)).toContain('SECRET');
});

test('a reason that judges somebody is in no table of actors without consent', () => {
    const plan = planOf(
        'system S\nactor A "A" {\n    waive coalition/staunch-opponent because "SECRET"\n    waive unit/too-large because "no secret"\n}\n',
    );
    const { rows, withheld } = exportActors(plan, open);
    expect(JSON.stringify(rows)).not.toContain('SECRET');
    expect(JSON.stringify(rows)).toContain('no secret');
    expect(withheld).toBe('1 waiver with a reason about people is left out');
    expect(JSON.stringify(exportActors(plan, all).rows)).toContain('SECRET');
});

test('half-written rows are written as far as they go', () => {
    const plan = planOf(
        'coalition C {\n    member\n    candidate Nobody {\n        alignment\n        power lowish\n        difficulty with\n        contact\n    }\n}\nactor A {\n    held by\n    reports to\n    kind\n}\n',
    );
    expect(exportCoalition(plan, plan.coalitions[0]!, all).rows.slice(1)).toEqual([
        ['Nobody', '', '', 'lowish', '', '', ''],
    ]);
    expect(exportActors(plan, all).rows[1]!.slice(0, 2)).toEqual(['', 'A']);
});

test('people of the same title are told apart by their names', () => {
    const plan = planOf(
        'actor A "The chair"\nactor B "The Chair"\nactor C\ncoalition X {\n    candidate A\n    candidate B\n    candidate C\n}\n',
    );
    expect(
        exportCoalition(plan, plan.coalitions[0]!, all)
            .rows.slice(1)
            .map(([who]) => who),
    ).toEqual(['A', 'B', 'C']);
});
