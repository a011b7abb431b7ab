import { describe, expect, test } from 'vitest';
import { findingsOf } from '../support/plans.ts';
import { tutorialSteps } from './tutorial-steps.ts';

/* What the tutorial says that the editor says is what the editor says. */

describe('The tutorial', () => {
    const all = tutorialSteps();

    test('is long enough to be followed', () => {
        expect(all.length).toBeGreaterThan(7);
        expect(all.flatMap(({ quoted }) => quoted).length).toBeGreaterThan(10);
    });

    test.each(all.map((step, i) => [i + 1, step] as const))('step %i: the editor says what is quoted', (_, step) => {
        const found = findingsOf(step.plan);
        for (const { rule, message } of step.quoted) {
            const same = found.filter(finding => finding.rule === rule).map(finding => finding.message);
            expect(
                same.some(text => text.startsWith(message)),
                `${rule}: ${message}\n${same.join('\n')}`,
            ).toBe(true);
        }
    });

    test('leaves no finding unmentioned', () => {
        const known = new Set<string>();
        for (const { plan, quoted } of all) {
            for (const { rule } of quoted) known.add(rule);
            expect(findingsOf(plan).filter(({ rule }) => !known.has(rule))).toEqual([]);
        }
    });

    test('ends with a plan that has no error', () => {
        const severities = findingsOf(all.at(-1)!.plan).map(({ severity }) => severity);
        expect(severities.sort()).toEqual(['info', 'warning']);
    });
});
