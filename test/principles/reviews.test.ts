import { describe, expect, test } from 'vitest';
import { applyFix, findingsOf, inWords } from '../support/plans.ts';

const review = (...lines: string[]) => `review Look "A look" {\n    ${lines.join('\n    ')}\n}\n`;
const system = 'system City "City" {\n    led by Mayor\n    as of 2026-03-01\n    partial because "x"\n}\n';
const only = (text: string, rule: string) => findingsOf(text).filter(finding => finding.rule === rule);
const rules = (text: string) => findingsOf(text).map(({ rule, severity }) => `${severity} ${rule}`);

describe('the joint team', () => {
    test('one finding names all the sides that are missing', () => {
        expect(rules(review('reviewer leadership "Deputy"'))).toEqual(['warning review/team-kind-missing']);
        expect(rules(review('reviewer unit "Lee"', 'reviewer leadership "Deputy"'))).toEqual([
            'warning review/no-external',
        ]);
        expect(rules(review('reviewer unlit "Lee"'))).toEqual(['error value/unknown-word']);
    });

    test('an outsider who answers to an insider is told so with the way up, departments around them included', () => {
        const text = `${system}actor Mayor {\n    manages Finance\n}\nactor Finance\nactor Audit {\n    within Finance\n}\n${review('reviewer external Audit')}`;
        const [finding] = only(text, 'review/external-not-independent');
        expect(finding?.message).toMatch(/^Audit answers to Mayor in the end/);
        expect(finding?.related?.map(({ message }) => message)).toEqual([
            'This is within Finance.',
            'Mayor manages Finance.',
        ]);
    });
});

describe('the steps', () => {
    const order = (...lines: string[]) => only(review(...lines), 'review/step-order');

    test('dates tell the order where all have one, the lines where one has none', () => {
        const steps = ['step interviews 1 day on 2026-01-05', 'step self-review 1 day on 2026-01-04'];
        expect(order(...steps)).toEqual([]);
        expect(order(...steps, 'step conclusions 1 day')).toHaveLength(1);
        expect(order('step self-review 1 day on 2026-01-06', steps[0]!)[0]?.fixes).toBeUndefined();
    });

    test('one fix sorts them all, whatever they say in braces', () => {
        const text = review(
            'step conclusions 1 day',
            'step interviews 2 days {\n        with "24 people"\n    }',
            'step introduction 1 hour',
        );
        const fixed = applyFix(text, only(text, 'review/step-order')[0]!.fixes![0]!);
        expect(fixed.match(/step \S+/g)).toEqual(['step introduction', 'step interviews', 'step conclusions']);
        expect(rules(fixed)).toEqual([]);
    });

    test('too long together is said only where none is too long by itself, and gravely where it is far too long', () => {
        expect(rules(review('step interviews 3 days', 'step conclusions 2 days', 'step focus-group 1 day'))).toEqual([
            'info review/too-long',
            'hint review/step-order',
        ]);
        expect(rules(review('step focus-group 1 day', 'step interviews 2 weeks'))).toEqual([
            'info review/step-too-long',
        ]);
        const rounds = ['step interviews 3 days', 'step interviews 3 days', 'step interviews 3 days'];
        expect(rules(review(...rounds))).toEqual(['warning review/too-long']);
    });

    test('a step of a review that is over is not shortened after the fact', () => {
        const long = (...lines: string[]) => only(review('step conclusions 3 days', ...lines), 'review/step-too-long');
        expect(long()[0]?.fixes).toHaveLength(1);
        expect(long('finding "x" implies "y"')[0]?.fixes).toBeUndefined();
    });
});

describe('the ratings', () => {
    const rated = (ratings: string[], ...lines: string[]) =>
        `${system}actor Mayor\n${review('mode rapid', ...ratings.map((rating, i) => `rate ${'12345'[i % 5]}${'AB'[Math.floor(i / 5)]} ${rating} because "x" evidence "y"`), ...lines)}`;

    test('all in the middle is no contrast, red or green among them is', () => {
        expect(only(rated(['YR', 'YG', 'YR', 'YG', 'YR', 'YG']), 'rating/no-contrast')).toHaveLength(1);
        expect(only(rated(['YR', 'YG', 'YR', 'YG', 'YR', 'R']), 'rating/no-contrast')).toEqual([]);
    });

    test('the weakest are proposed for a focus that has only strong ones', () => {
        const [finding] = only(rated(['G', 'YR', 'R', 'G'], 'focus 1A'), 'review/focus-ignores-low');
        expect(finding?.fixes?.map(({ title }) => title)).toEqual([
            'Add 3A (R) to the focus',
            'Add 2A (YR) to the focus',
        ]);
    });
});

test('an action without an owner is proposed one only where all that it is for has the same', () => {
    const plan = (second: string) =>
        `actor A\nactor B\nmetric M {\n    owner A\n}\nmetric N {\n    owner ${second}\n}\naction Do {\n    for M, N\n    by 2030\n}\n`;
    const fixes = (second: string) => only(plan(second), 'action/no-owner').map(found => found.fixes?.length);
    expect([fixes('A'), fixes('B')]).toEqual([[1], [undefined]]);
    expect(only('action Do "Do it"\n', 'action/no-owner')).toEqual([]);
});

test('an action that is late says what waits for it', () => {
    const text = `${system}actor Mayor\n${review('action "Meet monthly" short-term for 4A, 4B owner Mayor by 2025-12')}`;
    expect(only(text, 'action/overdue').map(inWords)[0]).toContain(
        '“Meet monthly” is 2 months late, and 4A and 4B move no nearer to green. Ask Mayor what',
    );
});
