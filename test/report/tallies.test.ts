import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlanFile } from '../../src/plan/file.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { talliesOf } from '../../src/report/tallies/tallies.ts';
import { type TallyKind, tallyKinds } from '../../src/report/tallies/tally.ts';
import { exampleNames, exampleTexts } from '../support/examples.ts';
import { check } from '../support/plans.ts';

const root = 'file:///plan/plan.delivery';

const readAll = (texts: Record<string, string> | string, asOf?: number) => {
    const result = check(texts, asOf);
    const { plans, loose } = result.assembly;
    const plan: Plan = plans[0] ?? loose[0]!;
    const tallies = (file: PlanFile, kinds: readonly TallyKind[] = tallyKinds) =>
        talliesOf(plan, file, new Set(kinds), () =>
            plan.members.flatMap(member => result.findings.get(member.file) ?? []),
        );
    return { plan, tallies };
};

/** What stands over the blocks of a plan, by their names. */
const tallied = (texts: Record<string, string> | string, uri = root) => {
    const { plan, tallies } = readAll(texts);
    const file = plan.members.map(member => member.file).find(one => one.uri === uri)!;
    return Object.fromEntries(tallies(file).map(({ block, text }) => [block.name, text]));
};

const people = `actor A { sphere "Schools" }
actor B { sphere "the schools", "Press" }
actor C`;

describe('a coalition', () => {
    const coalition = (rows: string) => tallied(`${people}\ncoalition Friends {\n${rows}\n}`).Friends;

    test('is counted by its members, what power they have and what they reach', () => {
        expect(
            coalition(`member A { type leadership, expertise }
                member B { type expertise }
                member C { type position
                    sphere "Money" }
                candidate C { type credibility }
                excluded A`),
        ).toBe(
            '3 members · 1 candidate · leadership 1 · position 1 · expertise 2 · no management or credibility · 3 spheres',
        );
    });

    test('says what it lacks only once some power is said', () => {
        expect(coalition('member A\nmember B')).toBe('2 members · 2 spheres');
        expect(coalition('')).toBe('no members yet');
        expect(coalition('candidate A')).toBe('no members yet · 1 candidate');
    });

    test('counts no spheres while somebody in it is not known', () => {
        expect(coalition('member A\nmember Nobody')).toBe('2 members');
        expect(coalition('member A\nmember Nobody { sphere "Press" }')).toBe('2 members · 2 spheres');
    });

    test('is counted so far where it says that it is partial, and where a line is damaged', () => {
        const types = 'member A { type position }\n';
        expect(coalition(`${types}partial because "talks go on"`)).toBe('1 member so far · position 1 · 1 sphere');
        expect(coalition(`${types}membr B {`)).toBe('1 member so far · position 1 · 1 sphere');
        expect(coalition('membr A')).toBeUndefined();
    });
});

describe('a unit', () => {
    const unit = (lines: string) => tallied(`unit Flow {\n${lines}\n}`).Flow;
    const strong = (level = 'high') =>
        ['problem-solving', 'relationship-management', 'data-analysis', 'feedback-and-coaching', 'delivery-mindset']
            .map(word => `${word} ${level}`)
            .join(', ');

    test('is counted by its people and their time', () => {
        expect(unit('leader Byron { time 100% }\nstaff Hopper { time 60% }\nvacancy Third { time 50% }')).toBe(
            '2 people, 1.6 full-time, 1 vacancy',
        );
        expect(unit('leader Byron { time 100% }\nstaff Hopper { time 100% }')).toBe('2 people, all full-time');
        expect(unit('leader Byron { time 100% }')).toBe('1 person, full-time');
    });

    test('says nothing of time where it is not said of each', () => {
        expect(unit('leader Byron { time 100% }\nstaff Hopper')).toBe('2 people');
        expect(unit('size 7\nleader Byron { time 100% }')).toBe('7 people, 1 of them named');
        expect(unit('size 2\nleader Byron { time 100% }\nvacancy Second')).toBe('1 person, full-time, 1 vacancy');
        expect(unit('size 1,200')).toBe('1,200 people');
        expect(unit('vacancy First')).toBe('1 vacancy');
        expect(unit('')).toBeUndefined();
    });

    test('says which competencies are missing once all are named and screened', () => {
        expect(unit(`leader Byron { competencies ${strong()} }`)).toBe('1 person · all five competencies');
        const one = 'leader Byron { competencies problem-solving high, delivery-mindset very low }';
        expect(unit(one)).toBe(
            '1 person · no relationship management, data analysis, feedback and coaching or delivery mindset',
        );
        expect(unit(`${one}\nstaff Hopper`)).toBe('2 people');
        expect(unit(`size 3\n${one}`)).toBe('3 people, 1 of them named');
        expect(unit(`${one}\npartial because "two are on leave"`)).toBe('1 person so far');
        expect(unit(`leader Byron { competencies ${strong('very low')} }`)).toBe(
            '1 person · none of the five competencies',
        );
    });

    test('says how much spending it moves, of sums in one currency', () => {
        expect(unit('budget GBP 600,000\ninfluenced spending GBP 5.2 billion')).toBe('leverage 1 : 8,667');
        expect(unit('budget GBP 4 million\ninfluenced spending GBP 10 million')).toBe('leverage 1 : 2.5');
        expect(unit('budget GBP 600,000\ninfluenced spending USD 5.2 billion')).toBeUndefined();
        expect(unit('budget GBP 0\ninfluenced spending GBP 5.2 billion')).toBeUndefined();
        expect(unit('budget GBP\ninfluenced spending')).toBeUndefined();
    });
});

describe('a review', () => {
    const reviews = (lines: string, asOf = '2012-02') =>
        tallied(`system S { as of ${asOf} }\nreview First {\ndate 2010-09\nrate 1A R\nrate 1B YG\nrate 2A G\n}
            review Second {\n${lines}\n}`);

    test('is counted by what it rates, what has moved and when the next is due', () => {
        expect(reviews('date 2011-09\nrate 1A YR\nrate 1B YG\nrate 2A YG\nrate 5C YR\nrate 5C G')).toMatchObject({
            First: '3 of 15 rated: 1 G, 1 YG, 1 R',
            Second: '4 of 15 rated: 2 YG, 2 YR · 1 better, 1 worse since 2010-09 · next review due 2013-03',
        });
        expect(reviews('date 2011-09\nrate 1A R\nrate 9Z G\nrate 1C unrated', '2014').Second).toBe(
            '1 of 15 rated: 1 R · nothing moved since 2010-09 · next review was due 2013-03',
        );
    });

    test('without a date, or with half a line, is counted all the same', () => {
        expect(reviews('rate 1A G')).toMatchObject({
            First: '3 of 15 rated: 1 G, 1 YG, 1 R · next review due 2012-03',
            Second: '1 of 15 rated: 1 G',
        });
        expect(reviews('rate 1A G\nrate 1B\nrate')).toMatchObject({ Second: '1 of 15 rated so far: 1 G' });
        expect(reviews('date 2011-').Second).toBe('0 of 15 rated so far');
    });
});

describe('a metric', () => {
    const metric = (lines: string, asOf = '2012-12') =>
        tallied(`system S { as of ${asOf} }\nmetric M {\n${lines}\n}`).M;
    const up = 'baseline 60% in 2010\ntarget 80% by 2014\n';
    const down = 'baseline 2,000 in 2010\ntarget 1,000 by 2014\n';

    test('is on track, ahead or behind, whichever way is better', () => {
        expect(metric(`${up}actual 68.4% in 2012`)).toBe('on track: 68.4% in 2012 against 70% planned');
        expect(metric(`${up}actual 67.9% in 2012`)).toBe('behind: 67.9% in 2012 against 70% planned');
        expect(metric(`${up}actual 72.1% in 2012`)).toBe('ahead: 72.1% in 2012 against 70% planned');
        expect(metric(`${down}actual 1,650 in 2012`)).toBe('behind: 1,650 in 2012 against 1,500 planned');
        expect(metric(`${down}actual 1,300 in 2012`)).toBe('ahead: 1,300 in 2012 against 1,500 planned');
        expect(metric(`${up}trajectory 75% in 2012\nactual 72% in 2012`)).toBe(
            'behind: 72% in 2012 against 75% planned',
        );
    });

    test('is held against its plan at the latest reading that there is by today', () => {
        expect(metric(`${up}actual 61% in 2011, 79% in 2013`)).toBe('behind: 61% in 2011 against 65% planned');
        expect(metric(`${up}actual 79% in 2013`)).toBeUndefined();
    });

    test('is not judged where better and worse cannot be told', () => {
        expect(metric(`direction maintain\n${up}actual 50% in 2012`)).toBe('50% in 2012 against 70% planned');
        expect(metric(`direction decrease\n${up}actual 50% in 2012`)).toBe('50% in 2012 against 70% planned');
        expect(metric('baseline 60% in 2010\nactual 62% in 2012')).toBe('62% in 2012, the baseline was 60% in 2010');
        expect(metric(`${up}actual 50 in 2012`)).toBeUndefined();
    });

    test('that is past its target stands beside it', () => {
        expect(metric('baseline 60% in 2008\ntarget 70% by 2011\nactual 66% in 2012')).toBe(
            '66% in 2012, the target was 70% by 2011',
        );
    });

    test('waits for a reading only where there is something to hold it against', () => {
        expect(metric(up)).toBe('no actual yet');
        expect(metric('')).toBeUndefined();
        expect(metric(`${up}data unavailable`)).toBeUndefined();
        expect(metric(`${up}actual`)).toBeUndefined();
        expect(metric(`${up}actual from "gone.csv"`)).toBeUndefined();
    });

    test('reads its data file', () => {
        const plan = `system S { as of 2012-12 }\nmetric M {\n${up}actual from "m.csv"\n}`;
        expect(tallied({ 'plan.delivery': plan, 'm.csv': 'date,value\n2011,64\n2012,71\nsoon,99\n' }).M).toBe(
            'on track: 71% in 2012 against 70% planned',
        );
    });

    test('of a parked aspiration is not judged', () => {
        const parked = 'aspiration A { measured by M\nparked because "next year" }';
        expect(tallied(`system S { as of 2012-12 }\n${parked}\nmetric M {\n${up}actual 61% in 2012\n}`)).toMatchObject({
            M: '61% in 2012 against 70% planned',
        });
    });

    test('is behind where the checker says so, and nowhere else', () => {
        fc.assert(
            fc.property(fc.integer({ min: 0, max: 200 }), fc.boolean(), (tenths, isUp) => {
                const plan = `system S { as of 2012-12 }\nmetric M {\n${isUp ? up : 'baseline 80% in 2010\ntarget 60% by 2014\n'}actual ${60 + tenths / 10}% in 2012\n}`;
                const isFound = [...check(plan).findings.values()]
                    .flat()
                    .some(({ rule }) => rule === 'metric/off-track');
                expect(tallied(plan).M?.startsWith('behind'), plan).toBe(isFound);
            }),
        );
    });
});

describe('an aspiration', () => {
    const metrics = ['M', 'N', 'O'].map(
        (name, i) => `metric ${name} { baseline 60% in 2010\ntarget 80% by 2014\nactual ${60 + 10 * i}% in 2012 }`,
    );
    const aspiration = (lines: string, more = '') =>
        tallied(`system S { as of 2012-12 }\n${metrics.join('\n')}\naspiration Ready {\n${lines}\n}\n${more}`).Ready;

    test('is counted by its metrics, its actions, its coalition and who knows of it', () => {
        expect(
            aspiration(
                `measured by M, N
                area "Reading" measured by N, O
                shared with leadership high
                shared with middle low
                shared with middle medium`,
                `action One { for Ready, M
                    done 2012-01 }
                action Two { for O
                    by 2012-03 }
                action Three { for Nothing }
                coalition Friends for Ready { member M }`,
            ),
        ).toBe(
            '3 metrics: 1 ahead, 1 on track, 1 behind · 1 of 2 actions done, 1 overdue · a coalition of 1 · shared with 2 of 5 audiences',
        );
    });

    test('counts the metrics that it names, also those still to be written', () => {
        expect(aspiration('measured by M, Later')).toBe('2 metrics: 1 behind');
        expect(aspiration('measured by Later')).toBe('1 metric');
        expect(aspiration('')).toBe('no metric yet');
        expect(aspiration('measured by')).toBeUndefined();
        expect(aspiration('measured by M\npartial because "more to come"')).toBe('1 metric so far: 1 behind');
        expect(aspiration('parked because "next year"')).toBeUndefined();
    });

    test('says how many coalitions it has, where it has several', () => {
        expect(aspiration('measured by Later', 'coalition A for Ready { member M }\ncoalition B for Ready')).toBe(
            '1 metric · 2 coalitions',
        );
    });
});

describe('a system', () => {
    test('is counted by the questions answered and what is wrong', () => {
        const text = tallied('system S "The system" { led by Nobody }').S!;
        expect(text).toMatch(/^\d+ of \d+ questions answered · 1 error, \d+ warnings?$/);
        const more = tallied('system S "The system" { led by Nobody\nwaive ask/moral-purpose because "later" }').S!;
        expect(more).toMatch(/answered, 1 set aside · 1 error/);
    });

    test('of another plan in the same file is not counted', () => {
        expect(Object.keys(tallied('system S\nsystem T'))).toEqual(['S']);
    });
});

test('each tally leads to a picture that its plan gives', () => {
    const { plan, tallies } = readAll(exampleTexts('riverton'));
    const pictures = plan.members
        .flatMap(({ file }) => tallies(file))
        .map(({ block, picture }) => [block.name, picture]);
    expect(Object.fromEntries(pictures)).toMatchObject({
        Riverton: 'board',
        SchoolReady: 'line-of-sight',
        DelayedDays: 'trajectory/DelayedDays',
        Baseline: 'capacity-review/Baseline',
        SecondReview: 'capacity-review',
        DeliveryUnit: 'unit-chart',
        HomeCoalition: 'balance/HomeCoalition',
    });
});

test('a picture with nothing in it is led to by nothing', () => {
    const { plan, tallies } = readAll('coalition C { candidate A }\nunit U { size 3 }');
    expect(tallies(plan.root).map(({ block, picture }) => [block.name, picture])).toEqual([
        ['C', 'power-map/C'],
        ['U', undefined],
    ]);
});

test('only the kinds that are wanted are counted', () => {
    const { plan, tallies } = readAll('system S\nmetric M { target 1 by 2030 }\ncoalition C');
    expect(tallies(plan.root, ['metrics']).map(({ block }) => block.name)).toEqual(['M']);
    expect(tallies(plan.root, [])).toEqual([]);
});

test('no plan, however broken, is too much', () => {
    const texts = exampleNames.flatMap(name => Object.values(exampleTexts(name))).join('\n');
    fc.assert(
        fc.property(
            fc.nat({ max: texts.length - 1 }),
            fc.nat({ max: 1500 }),
            fc.array(
                fc.tuple(
                    fc.nat({ max: 1500 }),
                    fc.nat({ max: 40 }),
                    fc.constantFrom('', '{', '}', '"', '\n', ',', '1A'),
                ),
            ),
            (from, length, cuts) => {
                let text = texts.slice(from, from + length);
                for (const [at, gone, put] of cuts) text = text.slice(0, at) + put + text.slice(at + gone);
                const { plan, tallies } = readAll(text);
                for (const { text: said } of tallies(plan.root))
                    expect(said).not.toMatch(/undefined|NaN|Infinity|^\s|· ·/);
            },
        ),
        { numRuns: 150 },
    );
});
