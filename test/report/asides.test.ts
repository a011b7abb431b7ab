import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { components } from '../../src/guide/components.ts';
import { shortNames } from '../../src/guide/short-names.ts';
import { type AsideKind, asideKinds, asidesOf } from '../../src/report/asides.ts';
import { exampleNames, exampleTexts } from '../support/examples.ts';
import { check } from '../support/plans.ts';

const read = (texts: Record<string, string> | string) => {
    const { plans, loose } = check(texts).assembly;
    return plans[0] ?? loose[0]!;
};

/** A plan with what stands beside its lines written where it stands: `rate 4C⟨Momentum⟩ YR`. */
const annotated = (text: string, others: Record<string, string> = {}, kinds: readonly AsideKind[] = asideKinds) => {
    const plan = read({ 'plan.delivery': text, ...others });
    const asides = asidesOf(plan, plan.root, new Set(kinds), 0, text.length);
    return asides
        .sort((a, b) => b.offset - a.offset)
        .reduce((whole, { offset, text: said }) => `${whole.slice(0, offset)}⟨${said}⟩${whole.slice(offset)}`, text);
};

/** The lines of a plan beside which something stands. */
const lines = (text: string, others?: Record<string, string>) =>
    annotated(text, others)
        .split('\n')
        .filter(line => line.includes('⟨'))
        .map(line => line.trim());

const more = (text: string) => {
    const plan = read(text);
    return asidesOf(plan, plan.root, new Set(asideKinds), 0, text.length).map(aside => aside.more);
};

describe('a component', () => {
    test('is named after its number, wherever it stands', () => {
        expect(
            lines(`action Up { for 4C, M }
            review R {
                rate 3b YR because "4C is not meant"
                finding "x" for 1D,5C
                action "y" for 2A owner X
                focus 2B, 9Z
            }`),
        ).toEqual([
            'action Up { for 4C⟨Momentum⟩, M }',
            'rate 3b⟨Targets and trajectories⟩ YR because "4C is not meant"',
            'finding "x" for 1D⟨Guiding coalition⟩,5C⟨Relationships⟩',
            'action "y" for 2A⟨Past and present performance⟩ owner X',
            'focus 2B⟨Drivers of performance⟩, 9Z',
        ]);
    });

    test('has a short name, whichever it is', () => {
        expect([...shortNames.keys()]).toEqual([...components.keys()]);
        for (const name of shortNames.values()) expect(name.length).toBeLessThan(30);
    });

    test('has its whole name at hand', () => {
        expect(more('review R { rate 4C YR }')).toEqual([
            '4C Sustain and continually build momentum. Stage 4: Drive delivery.',
        ]);
    });
});

describe('a row of a coalition', () => {
    test('says who it is, where the name does not', () => {
        expect(
            lines(`actor Rao "Dr Rao, Lakeland University"
            actor FinanceDirector "Director of Finance"
            actor Mayor "The Mayor"
            actor Łódź
            coalition C {
                member Rao {
                    power high
                }
                candidate FinanceDirector
                candidate Mayor
                member Łódź
                excluded Nobody
                member
            }`),
        ).toEqual(['member Rao⟨Dr Rao, Lakeland University⟩ {']);
    });
});

describe('an action', () => {
    const plan = (by: string) => `system S { as of 2012-09-30 }\naction A {\nby ${by}\n}\n`;

    test('says how late it is', () => {
        expect(lines(plan('2012-06'))).toEqual(['by 2012-06⟨3 months late⟩']);
        expect(lines(plan('2012-Q2'))).toEqual(['by 2012-Q2⟨3 months late⟩']);
        expect(lines(plan('2012-09-29'))).toEqual(['by 2012-09-29⟨a day late⟩']);
        expect(lines(plan('2012-08'))).toEqual(['by 2012-08⟨30 days late⟩']);
        expect(more(plan('2012-06'))).toEqual([
            'On 2012-09-30 this is not done yet, and it was to be done by 2012-06-30.',
        ]);
    });

    test('that is done, or still has time, or has no date says nothing', () => {
        expect(lines(plan('2012-09'))).toEqual([]);
        expect(lines(plan('2012-06\ndone 2012-07'))).toEqual([]);
        expect(lines(plan(''))).toEqual([]);
        expect(lines(plan('2012-13'))).toEqual([]);
    });

    test('of a review says so too', () => {
        expect(lines('system S { as of 2012 }\nreview R { action "x" short-term by 2011-12 owner X }')).toEqual([
            'review R { action "x" short-term by 2011-12⟨12 months late⟩ owner X }',
        ]);
    });
});

describe('a reading', () => {
    const metric = (said: string) => `system S { as of 2013 }
        metric M {
            baseline 60% in 2010
            target 80% by 2014
            ${said}
        }`;

    test('says how far it is from the plan, but for the baseline and what is still to come', () => {
        expect(lines(metric('actual 60% in 2010, 64.2% in 2011, 70% in 2012, 76% in 2013, 90% in 2014'))).toEqual([
            'actual 60% in 2010, 64.2% in 2011⟨−0.8⟩, 70% in 2012⟨as planned⟩, 76% in 2013⟨+1⟩, 90% in 2014',
        ]);
        expect(more(metric('actual 64.2% in 2011'))).toEqual(['Planned for 2011: 65%. This is 0.8 behind.']);
        expect(more(metric('direction maintain\nactual 64% in 2011'))).toEqual(['Planned for 2011: 65%.']);
    });

    test('without a plan for its day, or on another scale, says nothing', () => {
        expect(lines('metric M { baseline 60 in 2010\nactual 62 in 2011 }')).toEqual([]);
        expect(lines(metric('actual 62 in 2011'))).toEqual([]);
        expect(lines(metric('actual 62% in, 63% 2011, in 2012'))).toEqual([]);
    });

    test('of a data file is told from there', () => {
        const data = { 'm.csv': 'date,value\n2011,64\n2012,71\n' };
        expect(lines(metric('actual from "m.csv"'), data)).toEqual([
            'actual from "m.csv"⟨2 readings, the latest 71% in 2012⟩',
        ]);
        expect(lines(metric('actual from "m.csv"'), { 'm.csv': 'date,value\n2011,64\n' })).toEqual([
            'actual from "m.csv"⟨64% in 2011⟩',
        ]);
        expect(lines(metric('actual from "gone.csv"'))).toEqual([]);
        expect(lines(metric('actual from'), data)).toEqual([]);
    });
});

test('only the kinds that are wanted are shown', () => {
    const text = 'system S { as of 2012 }\naction A { for 4C\nby 2011-12 }';
    expect(annotated(text, {}, ['lateActions'])).toBe(text.replace('2011-12', '2011-12⟨12 months late⟩'));
    expect(annotated(text, {}, [])).toBe(text);
});

test('only what stands in the part that is looked at is shown', () => {
    const text = 'review R {\nrate 1A G\nrate 1B G\nrate 1C G\n}';
    const plan = read(text);
    const from = text.indexOf('rate 1B');
    const shown = asidesOf(plan, plan.root, new Set(asideKinds), from, from + 9);
    expect(shown.map(aside => aside.text)).toEqual(['Current state']);
});

test('no plan, however broken, is too much', () => {
    const texts = exampleNames.flatMap(name => Object.values(exampleTexts(name))).join('\n');
    fc.assert(
        fc.property(
            fc.nat({ max: texts.length - 1 }),
            fc.array(
                fc.tuple(fc.nat({ max: 1500 }), fc.nat({ max: 40 }), fc.constantFrom('', '{', '}', '"', '\n', ',')),
            ),
            (from, cuts) => {
                let text = texts.slice(from, from + 1500);
                for (const [at, gone, put] of cuts) text = text.slice(0, at) + put + text.slice(at + gone);
                const plan = read(text);
                for (const { text: said, offset } of asidesOf(plan, plan.root, new Set(asideKinds), 0, text.length)) {
                    expect(said).not.toMatch(/undefined|NaN|Infinity|^$/);
                    expect(offset).toBeLessThanOrEqual(text.length);
                }
            },
        ),
        { numRuns: 150 },
    );
});
