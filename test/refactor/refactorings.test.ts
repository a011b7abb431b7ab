import { describe, expect, test } from 'vitest';
import { afterwards, refactored, refactoringsAt } from '../support/refactor.ts';

const titles = (marked: Record<string, string> | string) => refactoringsAt(marked).found.map(one => one.title);
const plan = (marked: string, title: string) => refactored(marked, title)['plan.delivery'];

describe('the standing of somebody in a coalition', () => {
    const coalition = (header: string) => `coalition Ready for Homes {
    led by Mayor
    ${header}
        potential   high
        proposed by Mayor
    }
}
actor Mayor
actor Ann "The Union"
`;

    test('changes at the keyword, and who is excluded gets a reason in line with the rest', () => {
        expect(titles(coalition('‸member Ann {'))).toEqual([
            'Make The Union a candidate',
            'Exclude The Union, with the reason',
        ]);
        expect(plan(coalition('member An‸n {'), 'candidate')).toContain('\n    candidate Ann {');
        expect(plan(coalition('candidate Ann {‸'), 'Exclude')).toContain(`    excluded Ann {
        potential   high
        proposed by Mayor
        because     "|"
    }`);
    });

    test('needs no other reason where there is one', () => {
        const said = coalition('member ‸Ann {').replace('potential   high', 'because     "would poison it"');
        expect(plan(said, 'Exclude The Union')).toBe(said.replace('member ‸', 'excluded '));
    });

    test('opens braces where a row has none', () => {
        const after = plan('coalition Ready {\n    candidate ‸Ann // perhaps\n}\nactor Ann\n', 'Exclude');
        expect(after).toContain('    excluded Ann {\n        because "|"\n    } // perhaps\n');
    });

    test('is left alone within the row, where the row is damaged, and where nobody is named', () => {
        expect(titles(coalition('member Ann {').replace('high', 'hi‸gh'))).toEqual([]);
        expect(titles(coalition('member ‸Ann {').replace('high', 'high high'))).toEqual([]);
        expect(titles('coalition Ready {\n    member‸\n}\n').filter(one => !one.startsWith('Move'))).toEqual([]);
    });
});

describe('a line of several parts', () => {
    const review = (line: string) => `review Baseline {\n    ${line}\n}\n`;

    test('goes over several lines and back', () => {
        const line = review(
            'rate 4C ‸YR because "Energy, comes { and leaves" evidence "a", "b" self G aiming YG by 2026-02 // so',
        );
        const after = plan(line, 'several lines');
        expect(after).toBe(
            review(`rate 4C YR {
        because  "Energy, comes { and leaves"
        evidence "a", "b"
        self     G
        aiming   YG by 2026-02
    } // so`),
        );
        expect(plan(after!.replace('evidence', 'evid‸ence'), 'one line')).toBe(line.replace('‸', ''));
    });

    test('keeps what has no keyword on its first line', () => {
        const contact =
            'coalition Ready {\n    member Ann {\n        contact one-on-one weekly last 2012-08 "on ‸Mondays" \n    }\n}\n';
        expect(titles(contact)).toEqual([]);
        const trouble = contact.replace(/contact.* \n/, 'difficulty with Bob‸ "old" mitigated "a" mitigated "b"\n');
        expect(plan(trouble, 'several lines')).toContain(
            'difficulty with Bob "old" {\n            mitigated "a"\n            mitigated "b"\n        }\n',
        );
    });

    test('with a list over several lines comes to stand on one', () => {
        const after = plan(review('rate 4C YR {‸\n        evidence "a",\n            "b"\n    }'), 'one line');
        expect(after).toBe(review('rate 4C YR evidence "a", "b"'));
    });

    test.each([
        'rate 4C YR {‸\n        // why\n        because "x"\n    }',
        'rate 4C YR {‸\n        because """\n            x\n            """\n    }',
        'rate 4C YR ‸because evidence "x"',
        'rate 4C ‸YR',
        'rate ‸',
        'finding ‸"x',
    ])('is left as it is where something would be lost: %j', line => {
        expect(titles(review(line))).toEqual([]);
    });
});

describe('ratings', () => {
    test('are sorted with their comments, and what stands between them stays', () => {
        const after = plan(
            `review ‸Baseline {
    // The worst.
    // By far.
    rate 4C R because "x" // said twice
    mode rapid

    rate 1B YR {
        because "y"
    }
    rate 9Z G
    rate 1A G
}
`,
            'Sort the ratings',
        );
        expect(after).toBe(`review Baseline {
    rate 1A G
    mode rapid

    rate 1B YR {
        because "y"
    }
    // The worst.
    // By far.
    rate 4C R because "x" // said twice
    rate 9Z G
}
`);
    });

    test('in order, damaged or on one line are left alone', () => {
        expect(titles('review ‸Baseline {\n    rate 1A R\n    rate 1B R\n}\n')).toEqual([]);
        expect(titles('review Baseline {\n    rate ‸1B R\n    rate 1A R ,\n}\n')).toEqual([]);
        expect(titles('review Baseline {\n    rate ‸1B R rate 1A R\n}\n')).toEqual([]);
        expect(titles('review Baseline {\n    rate 1B R\n    mode rap‸id\n    rate 1A R\n}\n')).toEqual([]);
    });
});

describe('line management', () => {
    test('goes to the other end with its note, below values in one column', () => {
        const text = `actor Mayor {
    influence high
    mana‸ges   Chief, Unknown, Clerk "on paper" // for now
}
actor Chief {
    held by   "Somebody" since 2020
    governs   Town
}
actor Clerk
actor Town
`;
        expect(titles(text)).toEqual(['Say this with `reports to` at Chief and Clerk']);
        expect(plan(text, 'Say')).toBe(`actor Mayor {
    influence high
    manages   Unknown "on paper" // for now
}
actor Chief {
    held by   "Somebody" since 2020
    governs   Town
    reports to Mayor "on paper"
}
actor Clerk {
    reports to Mayor "on paper"
}
actor Town
`);
    });

    test('comes back, into the list that is there', () => {
        const text = `actor Mayor "The Mayor" {
    manages  Clerk
}
actor Chief {
    reports to ‸Mayor
}
actor Clerk
`;
        expect(plan(text, 'Say this with `manages` at The Mayor')).toBe(`actor Mayor "The Mayor" {
    manages  Clerk, Chief
}
actor Chief
actor Clerk
`);
    });

    test('said at both ends is said once, unless the notes differ', () => {
        const both = 'actor Ann {\n    manages ‸Bob\n}\nactor Bob {\n    reports to Ann "a note"\n}\n';
        expect(plan(both, 'Say')).toBe('actor Ann\nactor Bob {\n    reports to Ann "a note"\n}\n');
        expect(titles(both.replace('Bob\n', 'Bob "another"\n'))).toEqual([]);
    });

    test('with a comment within, to itself or to a unit stays', () => {
        expect(titles('actor Ann {\n    manages ‸Bob, // and\n        Cid\n}\nactor Bob\nactor Cid\n')).toEqual([]);
        expect(titles('actor Ann {\n    manages ‸Ann, Flow\n}\nunit Flow\n')).toEqual([]);
        expect(titles('actor Ann {\n    manages ‸\n}\n')).toEqual([]);
    });

    test('does not leave a private file', () => {
        const texts = {
            'plan.delivery': 'import private "p.delivery"\nsystem S\nactor Ann\n',
            'p.delivery': 'actor Bob {\n    reports to ‸Ann "only we know"\n}\n',
        };
        expect(titles(texts)).toEqual([]);
    });
});

describe('a text becomes an actor', () => {
    const folder = (at: string) => ({
        'plan.delivery': `import "people.delivery"
import private "coalition.delivery"
system S
unit Flow {
    drawn from "${at}State budget office", Ann
    based in   "State budget office"
    mandate    "State budget office"
}
`,
        'people.delivery': 'actor Ann "Ann"\nactor StateBudgetOffice "Another one"\n\n// The end.\n',
        'coalition.delivery': `coalition C {
    member Ann {
        difficulty with "State budget office" "cold"
        sphere     "Schools"
    }
}
`,
    });

    test('of that title, among the others, and is named wherever the text stood for it', () => {
        const after = refactored(folder('‸'), 'Make “State budget office” an actor');
        expect(after['people.delivery']).toBe(
            'actor Ann "Ann"\nactor StateBudgetOffice "Another one"\nactor StateBudgetOffice2 "State budget office"\n\n// The end.\n',
        );
        expect(after['plan.delivery']).toContain(`    drawn from StateBudgetOffice2, Ann
    based in   StateBudgetOffice2
    mandate    "State budget office"
`);
        expect(after['coalition.delivery']).toContain('difficulty with StateBudgetOffice2 "cold"');
    });

    test('that is there already, if there is one of that title', () => {
        const texts = folder('‸');
        texts['people.delivery'] = 'actor Budget "State budget office"\n';
        const after = refactored(texts, 'Name the actor `Budget`');
        expect(after['people.delivery']).toBe(texts['people.delivery']);
        expect(after['coalition.delivery']).toContain('with Budget "cold"');
    });

    test('in its own private file where only that one says it', () => {
        const texts = folder('');
        texts['coalition.delivery'] = texts['coalition.delivery'].replace('"Schools"', '"Sch‸ools"');
        const after = refactored(texts, 'Make “Schools” an actor');
        expect(after['people.delivery']).toBe(texts['people.delivery']);
        expect(after['coalition.delivery']).toContain('sphere     Schools\n    }\n}\n\nactor Schools "Schools"\n');
    });

    test('but what is public does not name who is known in private only', () => {
        const texts = folder('‸');
        texts['coalition.delivery'] += 'actor Budget "State budget office"\n';
        expect(titles(texts)).toEqual([]);
    });

    test.each([
        ['Ministério da Educação', 'MinistérioDaEducação'],
        ['教育部', '教育部'],
        ['3rd sector', 'Actor3rdSector'],
        ['say \\"yes\\"', 'SayYes'],
    ])('%s is called %s', (title, name) => {
        const after = plan(`unit U {\n    based in "‸${title}"\n}\n`, 'Make');
        expect(after).toBe(`unit U {\n    based in ${name}\n}\n\nactor ${name} "${title}"\n`);
    });

    test('is not offered for other texts, empty ones and unclosed ones', () => {
        expect(titles('unit U {\n    mandate "‸x"\n    based in "y"\n}\n')).toEqual([]);
        expect(titles('unit U {\n    based in "‸"\n}\n')).toEqual([]);
        expect(titles('unit U {\n    based in "‸Town\n}\n')).toEqual([]);
    });
});

describe('a block moves', () => {
    const texts = (at = '‸') => ({
        'plan.delivery': `import "people.delivery"
import private "secret.delivery"

system S

// Coalitions

/** Why. */

// Mind the second one.
coalition ${at}Ready "Ready" for Homes {
    led by Ann
} // the end

aspiration Homes
`,
        'people.delivery': 'actor Ann\n',
        'secret.delivery': 'coalition Homes2 for Homes\n',
    });

    test('to a new file with its comments, and is imported', () => {
        const after = refactored(texts(), 'a new file, ready-coalition.delivery');
        expect(after['plan.delivery']).toBe(`import "people.delivery"
import "ready-coalition.delivery"
import private "secret.delivery"

system S

// Coalitions

aspiration Homes
`);
        expect(after['ready-coalition.delivery']).toBe(`/** Why. */

// Mind the second one.
coalition Ready "Ready" for Homes {
    led by Ann
} // the end
`);
    });

    test('to a private one, if it is a coalition', () => {
        const after = refactored(texts(), 'a private file');
        expect(after['plan.delivery']).toContain(
            'import private "secret.delivery"\nimport private "ready-coalition.delivery"\n',
        );
        expect(titles(texts('').valueOf() && { 'plan.delivery': 'system S\nactor ‸Ann\n' })).toEqual([
            'Move Ann to a new file, ann.delivery',
        ]);
    });

    test('never over a file that is there', () => {
        const taken = { ...texts(), 'ready-coalition.delivery': 'actor Bob\n' };
        expect(titles(taken)).toContain('Move Ready to a new file, ready-coalition-2.delivery');
    });

    test('with others that are selected, from the top and the end of the file', () => {
        const text = { 'plan.delivery': 'actor «Ann\n\nactor Bob»\n\nsystem S\n\nactor Cid\n' };
        expect(refactored(text, 'these 2 blocks')).toEqual({
            'plan.delivery': 'import "people.delivery"\n\nsystem S\n\nactor Cid\n',
            'people.delivery': 'actor Ann\n\nactor Bob\n',
        });
        const end = { 'plan.delivery': '\ufeffsystem S\r\n\r\n\r\nactor ‸Cid {\r\n}\r\n\r\n' };
        expect(refactored(end, 'Move Cid')).toEqual({
            'plan.delivery': '\ufeffimport "cid.delivery"\r\n\r\nsystem S\r\n',
            'cid.delivery': 'actor Cid {\r\n}\r\n',
        });
    });

    test('to the file that has most of its kind, if who reads the one reads the other', () => {
        const text = {
            'plan.delivery': 'import "people.delivery"\nsystem S\n\n/** Bob. */\nactor ‸Bob\n',
            'people.delivery': 'actor Ann // first\n\nunit U\n',
        };
        expect(refactored(text, 'Move Bob to people.delivery')).toEqual({
            'plan.delivery': 'import "people.delivery"\nsystem S\n',
            'people.delivery': 'actor Ann // first\n\n/** Bob. */\nactor Bob\n\nunit U\n',
        });
        const alone = { ...text, 'plan.delivery': text['plan.delivery'].replace('import', 'import private') };
        expect(titles(alone)).toEqual(['Move Bob to a new file, bob.delivery']);
        const shared = { ...text, 'other.delivery': 'import "people.delivery"\nsystem T\n' };
        expect(titles(shared)).toEqual(['Move Bob to a new file, bob.delivery']);
    });

    test('takes no data away from the metric that reads it', () => {
        const text = {
            'plan.delivery': 'import "m/metrics.delivery"\nsystem S\nmetric ‸A {\n    actual from "a.csv"\n}\n',
            'm/metrics.delivery': 'metric B\n',
        };
        expect(titles(text)).toEqual(['Move A to a new file, a-metric.delivery']);
    });

    test.each([
        ['the system', 'system ‸S\nactor Ann\n'],
        ['a line that others share', 'system S\nactor ‸Ann actor Bob\n'],
        ['what is damaged', 'system S\nactor ‸Ann {\n    role role\n}\n'],
        ['what has no name', 'system S\nactor‸\n'],
        ['all that there is', 'actor ‸Ann\n'],
        ['a place within', 'system S\nactor Ann {\n    role "‸x"\n}\n'],
        ['a selection within', 'system S\nactor Ann {\n    role "«x»"\n}\n'],
        ['nothing', '‸'],
    ])('is not offered for %s', (_, text) => {
        expect(titles(text)).toEqual([]);
    });
});

test('line breaks are those of the file', () => {
    const { texts, found } = refactoringsAt('review R {\r\n    rate 1A R ‸because "x"\r\n}\r\n');
    expect(afterwards(texts, found[0]!)['plan.delivery']).toBe(
        'review R {\r\n    rate 1A R {\r\n        because "x"\r\n    }\r\n}\r\n',
    );
});
