import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/plan/file.ts';
import { applyFix, check, findingsOf, inWords, untidyLines } from '../support/plans.ts';

const city = `system City "City of Larkfield" {
    led by Mayor
    as of 2026-07-01
    partial because "only the unit is shown here"
}
actor Mayor "the Mayor"
actor Office "the Mayor's Office" {
    kind organisation
    function executive
    reports to Mayor
}
actor Health "Health Department" {
    reports to Mayor
}
actor Wards "Wards" {
    within Health
}
actor Schools "Schools Department" {
    reports to Mayor
}
`;

/** The fixes of a rule's findings: each title with the rules that are left after it. */
function offers(rule: string, text: string): Record<string, string[]> {
    const found = findingsOf(text).filter(one => one.rule === rule);
    expect(found.length, findingsOf(text).map(inWords).join('\n')).toBeGreaterThan(0);
    return Object.fromEntries(
        found.flatMap(({ fixes = [] }) =>
            fixes.map(fix => {
                const fixed = applyFix(text, fix);
                expect(untidyLines(fixed), fixed).toEqual([]);
                return [fix.title, findingsOf(fixed).map(one => one.rule)];
            }),
        ),
    );
}

const unit = (...lines: string[]) =>
    `${city}unit Flow "Flow Unit" {\n    reports to Mayor\n    oversees Health, Schools\n${lines.map(line => `    ${line}\n`).join('')}}\n`;

describe('a fix of the unit names its choice, and settles it', () => {
    test('an account goes to the least busy account manager, never to somebody who comes from there', () => {
        const text = unit(
            'leader Byron "Ada Byron"',
            'staff Noether "Emmy Noether" {',
            '    drawn from "the health department"',
            '    accounts Schools',
            '}',
            'staff Hopper "Grace Hopper"',
        );
        expect(offers('unit/department-without-contact', text)).toEqual({
            'Let Grace Hopper hold the account of Health Department (no account yet)': [],
        });
    });

    test('an account that is held too long moves on', () => {
        const text = unit(
            'leader Byron "Ada Byron"',
            'staff Noether "Emmy Noether" {',
            '    accounts Health, Schools since 2023-01',
            '}',
            'staff Hopper "Grace Hopper" {',
            '    drawn from Wards',
            '}',
        );
        expect(offers('unit/goes-native', text)).toEqual({
            'Give the account of Schools Department to Grace Hopper (no account yet)': ['unit/goes-native'],
        });
    });

    test('of two contacts either can stay, but not one who comes from there', () => {
        const text = unit(
            'leader Byron "Ada Byron"',
            'staff Noether "Emmy Noether" {',
            '    drawn from Wards',
            '    accounts Health, Schools',
            '}',
            'staff Hopper "Grace Hopper" {',
            '    accounts Health',
            '}',
        );
        expect(offers('unit/department-two-contacts', text)).toEqual({
            'Leave Health Department to Grace Hopper (1 account now)': [],
        });
    });

    test('who manages a department can hold its account instead', () => {
        const lone = unit('leader Byron "Ada Byron" {', '    manages Health', '}');
        expect(Object.keys(offers('unit/manages-influenced', lone))).toEqual([
            'Hold the account of Health Department instead',
        ]);
        const more = unit(
            'leader Byron "Ada Byron" {',
            '    manages Noether, Health',
            '}',
            'staff Noether "Emmy Noether"',
        );
        expect(offers('unit/manages-influenced', more)).toEqual({
            'Hold the account of Health Department instead': ['unit/department-without-contact'],
        });
        const relation = unit('leader Byron "Ada Byron"').replace(
            'actor Schools "Schools Department" {\n',
            'actor Schools "Schools Department" {\n    reports to Flow\n',
        );
        expect(offers('unit/manages-influenced', relation)).toEqual({
            'Leave the management of Schools Department to others': [],
        });
    });

    test('who is managed by a department can leave it', () => {
        const staff = unit('leader Byron "Ada Byron"', 'staff Noether "Emmy Noether" {', '    reports to Health', '}');
        expect(offers('unit/managed-by-influenced', staff)).toEqual({
            "Leave Emmy Noether to the unit's own line": [],
        });
        const relation = unit('leader Byron "Ada Byron"').replace(
            'actor Schools "Schools Department" {\n',
            'actor Schools "Schools Department" {\n    manages Byron\n',
        );
        expect(offers('unit/managed-by-influenced', relation)).toEqual({
            'Take Ada Byron out from under Schools Department, with a line to the Mayor': [],
        });
    });

    test('the unit moves to the office of the system leader', () => {
        const text = unit('leader Byron "Ada Byron"', 'based in Wards');
        expect(offers('unit/inside-a-department', text)).toEqual({ "Move it to the Mayor's Office": [] });
    });

    test('work of the system goes to those who own it too, or whose account it is', () => {
        const people = [
            'leader Byron "Ada Byron"',
            'staff Noether "Emmy Noether" {',
            '    accounts Health, Schools',
            '}',
        ];
        const shared = `${unit(...people)}activity Talking "Talking groups" {\n    owner Schools, Noether\n}\n`;
        expect(offers('unit/owns-system-activity', shared)).toEqual({ 'Take Emmy Noether out of its owners': [] });
        const own = `${unit(...people.map(line => line.replace(', Schools', '')))}activity Talking "Talking groups" {\n    owner Noether\n}\n`;
        expect(offers('unit/owns-system-activity', own)['Give it to Health Department']).toEqual([
            'unit/department-without-contact',
        ]);
    });

    test('a competency that nobody has is asked of the post that is vacant', () => {
        const strong = 'problem-solving high, relationship-management high, feedback-and-coaching high';
        const people = ['leader Byron "Ada Byron" {', `    competencies ${strong}, delivery-mindset high`, '}'];
        expect(offers('unit/competency-uncovered', unit(...people))).toEqual({ 'Open a post for data analysis': [] });
        const vacant = unit(...people, 'vacancy Analyst "Analyst" {', '    competencies problem-solving high', '}');
        expect(offers('unit/competency-uncovered', vacant)).toEqual({ 'Ask it of “Analyst”': [] });
    });
});

describe('the unit is judged only by what it says', () => {
    test.each([
        [
            'a part, or the head, of a department will do as its account',
            'unit/department-without-contact',
            ['leader Byron "Ada Byron"', 'staff Noether "Emmy Noether" {', '    accounts Wards, Schools', '}'],
        ],
        [
            'a unit by theme has no accounts',
            'unit/department-without-contact',
            [
                'leader Byron "Ada Byron"',
                'organised thematic',
                'staff Noether "Emmy Noether" {',
                '    accounts Schools',
                '}',
            ],
        ],
        [
            'five people of whom one is named may have every competency',
            'unit/competency-uncovered',
            ['size 5', 'leader Byron "Ada Byron" {', '    competencies problem-solving high', '}'],
        ],
        ['a first promise is a beginning', 'contract/one-sided', ['leader Byron "Ada Byron"', 'will "Come with data"']],
        [
            'a joint action has to begin somewhere',
            'joint-action/no-end',
            [
                'leader Byron "Ada Byron"',
                'joint action Noon "Home by noon" {',
                '    issue "Medicines are ordered after the round"',
                '}',
            ],
        ],
        [
            'a team has to begin somewhere',
            'team/no-joint-action-leader',
            ['leader Byron "Ada Byron"', 'organised thematic', 'team Noon "Home by noon"'],
        ],
        [
            'two currencies are not compared',
            'unit/leverage-low',
            ['leader Byron "Ada Byron"', 'budget GBP 600,000', 'influenced spending EUR 900,000'],
        ],
    ] as const)('%s', (_, rule, lines) => {
        expect(
            findingsOf(unit(...lines))
                .filter(one => one.rule === rule)
                .map(inWords),
        ).toEqual([]);
    });

    test('several who are there for a part of the week share one hint', () => {
        const person = (name: string, time: number) => [`staff ${name} "${name}" {`, `    time ${time}%`, '}'];
        const text = unit(
            'leader Byron "Ada Byron"',
            ...person('Noether', 80),
            ...person('Hopper', 60),
            ...person('Rao', 20),
        );
        const found = findingsOf(text).filter(one => one.rule === 'staff/part-time');
        expect(found.map(({ severity, related = [] }) => [severity, related.length])).toEqual([
            ['hint', 1],
            ['warning', 0],
        ]);
    });
});

describe('judging the unit', () => {
    test('a line that breaks off anywhere does no harm', () => {
        const text = `${unit(
            'since 2026-01',
            'organised thematic since 2026-02',
            'meets monthly',
            'budget GBP 600,000',
            'influenced spending GBP 9 million',
            'leader Byron "Ada Byron" {',
            '    trusted by Health',
            '    competencies problem-solving high',
            '    drawn from Health',
            '    accounts Health since 2023-01',
            '}',
            'team Noon "Home by noon" {',
            '    people Byron',
            '}',
            'joint action Ready "Ready" {',
            '    led by Byron',
            '    agreed 2026-04',
            '    starts 2026-01',
            '}',
            'will "Come with data"',
            'will "Leave with a decision"',
        )}activity Talking "Talking groups" {\n    owner Byron\n}\nreview Baseline {\n    rate 2A R\n}\n`;
        expect(findingsOf(text).length).toBeGreaterThan(10);
        const failed = new Set<string>();
        for (const { index } of text.slice(city.length).matchAll(/[\s,]/g)) {
            const end = city.length + index;
            const rest = text.slice(text.indexOf('\n', end) + 1);
            for (const broken of [text.slice(0, end), `${text.slice(0, end)}\n${rest}`]) {
                for (const { failures } of check(broken).verdicts.values())
                    for (const { id, error } of failures) failed.add(`${id}: ${error}`);
            }
        }
        expect([...failed]).toEqual([]);
    });

    test('a unit of two thousand accounts is judged', () => {
        const names = Array.from({ length: 2000 }, (_, i) => `Office${i}`);
        const actors = names
            .map(name => `actor ${name} "${name}" {\n    function finance\n    within Health\n}\n`)
            .join('');
        const staff = names.map(
            (name, i) =>
                `    staff Person${i} "Person ${i}" {\n        drawn from ${name}\n        accounts ${name}, Office${(i + 1) % 2000} since 2020\n    }\n`,
        );
        const text = `${city}${actors}unit Flow "Flow Unit" {\n    reports to Mayor\n    oversees ${names.join(', ')}\n${staff.join('')}}\n`;
        expect(findingsOf(text).length).toBeGreaterThan(1000);
    });
});

test('who is managed by whom the unit influences is told at the line that says so, with the whole reason', () => {
    const [finding] = findingsOf(`system Port "Port Authority" {
    led by Director
    partial because "part of a plan"
}
actor Director "Director of Ports"
actor Operations "Operations" {
    reports to Director
}
actor Terminals "Terminals" {
    within Operations
}
actor West "West Terminal" {
    within Terminals
}
unit Tide "Tide Unit" {
    reports to Director
    oversees Operations
    leader Petrov "Anna Petrov" {
        reports to West
    }
}
`).filter(({ rule }) => rule === 'unit/managed-by-influenced');
    const said = ({ file, offset, length }: Place) => file.text.slice(offset, offset + length);
    expect(said(finding!.place)).toBe('reports to West');
    expect(finding!.related?.map(({ message, place }) => [message, said(place)])).toEqual([
        ['West Terminal manages Anna Petrov.', 'West'],
        ['West Terminal is within Terminals.', 'Terminals'],
        ['Terminals is within Operations.', 'Operations'],
        ['Tide Unit oversees Operations.', 'Operations'],
    ]);
});
