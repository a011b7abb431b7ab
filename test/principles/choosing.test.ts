import { describe, expect, test } from 'vitest';
import { groupSilences } from '../../src/plan/coalition-group.ts';
import { principles } from '../../src/principles/all.generated.ts';
import { applyFix, findingsOf } from '../support/plans.ts';

const row = (standing: string, name: string, lines: string[]) =>
    `    ${standing} ${name} {\n${lines.map(line => `        ${line}\n`).join('')}    }\n`;
const names = ['Governor', 'Chief', 'Union', 'Board', 'Heads', 'Business', 'Rao', 'Provost', 'Critic'];
const actors = names.map(name => `actor ${name} "${name}"\n`).join('');
const six = [
    row('member', 'Governor', ['type position, leadership', 'sphere "Government"']),
    row('member', 'Chief', ['type management', 'sphere "Schools"']),
    row('member', 'Union', ['type credibility', 'sphere "Teachers"']),
    row('member', 'Board', ['type position', 'sphere "Boards"']),
    row('member', 'Heads', ['type management', 'sphere "Schools"']),
    row('member', 'Business', ['type leadership', 'sphere "Business"']),
].join('');

/** What fixes the coalition's findings offer, and what is left of its findings after each. */
function offers(rows: string): Record<string, string[]> {
    const text = `${actors}coalition Friends "Friends" {\n${six}${rows}    waive coalition/few-candidates because "so it is"\n}\n`;
    const found = findingsOf(text).filter(({ rule }) => rule.startsWith('coalition/'));
    return Object.fromEntries(
        found.flatMap(({ rule, fixes = [] }) =>
            fixes.map(fix => {
                const left = findingsOf(applyFix(text, fix)).filter(one => one.rule.startsWith('coalition/'));
                return [`${rule}: ${fix.title}`, left.map(one => one.rule)];
            }),
        ),
    );
}

describe('a fix that chooses', () => {
    test('prefers whom settles most, and counts truly', () => {
        const rows =
            row('candidate', 'Provost', ['power very high', 'type position', 'sphere "Universities"']) +
            row('candidate', 'Rao', ['power high', 'type expertise', 'sphere "Universities"']);
        expect(offers(rows)).toEqual({
            'coalition/size: Add Rao (expertise, ‘Universities’): settles 3 findings': [],
            'coalition/size: Add Provost (position, ‘Universities’): settles 2 findings': [
                'coalition/power-type-missing',
            ],
            'coalition/power-type-missing: Add Rao (expertise, ‘Universities’): settles 3 findings': [],
            'coalition/sphere-uncovered: Add Rao (expertise, ‘Universities’): settles 3 findings': [],
            'coalition/sphere-uncovered: Add Provost (position, ‘Universities’): settles 2 findings': [
                'coalition/power-type-missing',
            ],
        });
    });

    test.each([
        ['an opponent', ['power very high', 'type expertise', 'potential very low']],
        ['somebody who is only written to', ['power high', 'type expertise', 'contact one-way monthly']],
        ['somebody with whom contact went cold', ['type expertise', 'contact meeting weekly last 2020-01']],
        ['somebody of little power', ['power low', 'type expertise']],
        ['somebody whom nobody has reached out to', ['power high', 'type expertise', 'alignment low']],
        ['somebody at odds with a member', ['power high', 'type expertise', 'difficulty with Chief "the strike"']],
    ])('does not choose %s', (_, lines) => {
        expect(offers(row('candidate', 'Critic', lines))).toEqual({});
    });

    test('does not count what nobody sees', () => {
        const rao = row('candidate', 'Rao', ['power high', 'type expertise', 'sphere "Universities"']);
        const waived = (rule: string) => `    waive coalition/${rule} because "so it is"\n`;
        expect(offers(rao + waived('power-type-missing') + waived('sphere-uncovered'))).toEqual({
            'coalition/size: Add Rao (expertise, ‘Universities’)': [],
        });
    });

    test('takes no place that is not there, and no third seat for a person who has two', () => {
        const lines = ['power high', 'type expertise', 'sphere "Universities"'];
        const more = ['Ann', 'Ben', 'Cleo', 'Dan'].map(name => row('member', name, ['type position', 'sphere "Law"']));
        const others = '}\nactor Ann\nactor Ben\nactor Cleo\nactor Dan\n';
        expect(offers(`${more.join('')}${row('candidate', 'Rao', lines)}${others}coalition X "X" {\n`)).toEqual({});
        const seats = ['X', 'Y'].map(
            name => `}\ncoalition ${name} "${name}" {\n    member Rao\n    partial because "so it is"\n`,
        );
        expect(offers(`${row('candidate', 'Rao', lines)}${seats.join('')}`)).toEqual({});
    });
});

describe('a pair and a long list', () => {
    const people = Array.from({ length: 16 }, (_, i) => `P${i}`);
    const list = (lines: (i: number) => string[]) =>
        `${people.map(name => `actor ${name} "Person ${name}"\n`).join('')}coalition Friends "Friends" {\n${people.map((name, i) => row(i < 2 ? 'member' : 'candidate', name, lines(i))).join('')}}\n`;

    test('become a group by one fix', () => {
        const text = list(i => [
            'power high',
            `type ${['position', 'credibility', 'expertise', 'management', 'leadership'][i % 5]}`,
        ]);
        const [finding] = findingsOf(text).filter(({ rule }) => rule === 'coalition/one-or-two');
        const [fix, ...others] = finding!.fixes!;
        expect(others).toEqual([]);
        expect(fix!.title).toBe('Add Person P2, Person P3, Person P4, Person P5 and Person P6');
        expect(findingsOf(applyFix(text, fix!)).map(one => one.rule)).toEqual([]);
    });
});

describe('a stronger candidate', () => {
    const levels = (power: string) => ['alignment high', 'potential high', `power ${power}`];
    const dominated = (business: string[], rao: string[]) =>
        findingsOf(
            `${actors}coalition Friends "Friends" {\n${six.replace(/ {4}member Business[^}]*\}\n/, '')}${row('member', 'Business', business)}${row('candidate', 'Rao', rao)}}\n`,
        ).filter(({ rule }) => rule === 'coalition/dominated-choice');
    const same = ['type leadership', 'sphere "Business"'];

    test('is proposed where nothing is lost by it', () => {
        const [finding] = dominated([...levels('high'), ...same], [...levels('very high'), ...same]);
        expect(finding?.fixes?.map(({ title }) => title)).toEqual([
            'Choose Rao instead of Business',
            'Write why Business stays',
        ]);
    });

    test.each([
        ['a sphere would be lost', [...levels('high'), ...same], [...levels('very high'), 'type leadership']],
        [
            'it is written why the member is in',
            [...levels('high'), ...same, 'because "x y"'],
            [...levels('very high'), ...same],
        ],
        [
            'there would be trouble',
            [...levels('high'), ...same],
            [...levels('very high'), ...same, 'difficulty with Chief "x y"'],
        ],
    ])('is left alone where %s', (_, business, rao) => expect(dominated(business, rao)).toEqual([]));
});

test('what silences what in a group is what the principles declare', () => {
    for (const [rule, others] of Object.entries(groupSilences)) {
        const declared = principles.find(({ id }) => id === rule)?.silencedBy ?? [];
        expect(declared.map(({ id }) => id).sort(), rule).toEqual([...others].sort());
    }
});
