import { describe, expect, test } from 'vitest';
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
            'coalition/power-type-missing: Add Rao (expertise, ‘Universities’): settles 3 findings': [],
            'coalition/sphere-uncovered: Add Provost (position, ‘Universities’): settles 2 findings': [
                'coalition/power-type-missing',
            ],
        });
    });

    test.each([
        ['an opponent', ['power very high', 'type expertise', 'potential very low']],
        ['somebody of little power', ['power low', 'type expertise']],
        ['somebody whom nobody has reached out to', ['power high', 'type expertise', 'alignment low']],
        ['somebody at odds with a member', ['power high', 'type expertise', 'difficulty with Chief "the strike"']],
    ])('does not choose %s', (_, lines) => {
        expect(offers(row('candidate', 'Critic', lines))).toEqual({});
    });
});
