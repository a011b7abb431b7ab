import { describe, expect, test } from 'vitest';
import { principles } from '../../src/principles/all.generated.ts';
import { FixTrial } from '../support/fixes.ts';
import { damaged } from '../support/generate/damage.ts';
import { generatePlan } from '../support/generate/plans.ts';
import { respelled } from '../support/generate/respell.ts';
import { marked } from '../support/plans.ts';

/** What went wrong, in words that a failing test can show. */
function told({ faults }: FixTrial): string[] {
    return faults.map(({ done, what, after }) => `${done} ${what}\n${Object.values(after).join('\n')}`);
}

describe('every fix of every finding leaves a plan that can be read, without the finding and without a new one', () => {
    test('in the bad plan of each principle, however it is spelled', () => {
        for (const [i, { bad }] of principles.entries()) {
            const { text } = marked(bad);
            expect(told(new FixTrial({ 'plan.delivery': respelled(text, i) }).everyFix())).toEqual([]);
        }
    });

    test.each(Array.from({ length: 24 }, (_, i) => i))('in a plan made from the grammar (%i)', seed => {
        const trial = new FixTrial(generatePlan(seed, { blocks: 2 + (seed % 4) })).everyFix();
        expect(told(trial)).toEqual([]);
    });
});

describe('fixes of many findings, declared names and the ready texts of the guide leave a plan that can be read', () => {
    test.each(Array.from({ length: 6 }, (_, i) => i + 100))('in a plan made from the grammar (%i)', seed => {
        expect(told(new FixTrial(generatePlan(seed, { blocks: 3 })).everythingElse())).toEqual([]);
    });
});

test.each([
    [
        'cases/faults/fix-blocktext-title',
        'system A "A" { led by B partial because "x" }\nactor B "B"\nmetric M """\n  A long title\n""" {\n    kind outcome\n}\n',
    ],
    [
        'cases/faults/fix-empty-circle-title',
        'system A "A" { led by B partial because "x" }\nactor B "B"\naspiration S "S"\ncoalition C for S {\n    circle "" B\n}\n',
    ],
    ['an area without a title', 'aspiration A "Air" {\n    area ""\n    area "" measured by M\n}\nmetric M "M"\n'],
    ['line ends of old', 'metric M "M" {\r    waive metric/unused because ""\r    kind outcome\r}\r'],
])('every fix holds in %s', (_, text) => {
    expect(told(new FixTrial({ 'plan.delivery': text }).everyFix())).toEqual([]);
});

test('no fix damages a damaged plan any further', () => {
    for (let seed = 0; seed < 12; seed++) {
        const [[path, text] = ['', '']] = Object.entries(generatePlan(seed, { blocks: 4, single: true }));
        const trial = new FixTrial({ [path]: damaged(text, seed) }).everyFix();
        expect(
            trial.faults
                .filter(({ what }) => what.startsWith('breaks'))
                .map(({ done, what }) => `${seed} ${done} ${what}`),
        ).toEqual([]);
    }
});
