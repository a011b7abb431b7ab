import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newPlan } from '../../src/exchange/new-plan.ts';
import {
    allRows,
    barOf,
    percentOf,
    progress,
    rowsOf,
    totalOf,
    withNoneNewAbove,
} from '../../src/extension/guide/tree.ts';
import type { GuideCounts, GuideQuestionState, GuideResult } from '../../src/protocol.ts';
import { guideView } from '../../src/report/guide.ts';
import { bare, planOf, typed } from '../checklist/plans.ts';
import { applyFix, parse } from '../support/plans.ts';

const uri = 'file:///plan.delivery';
const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } };

function question(id: string, more: Partial<GuideQuestionState> = {}): GuideQuestionState {
    const guide = { where: '1A', quote: 'What do we care about?' };
    return { id, text: `Text of ${id}`, guide, standing: 'open', places: [], ...more };
}

const insert = { uri, range, text: '\n    care ""', cursor: 11 };
const guide: GuideResult = {
    plan: uri,
    title: 'Riverton',
    modules: [
        {
            id: '1A',
            title: 'Define your aspiration',
            counts: { answered: 1, open: 1, setAside: 1 },
            steps: [
                {
                    title: 'Clarify',
                    questions: [
                        question('ask/care', { standing: 'answered', says: '3 aspirations', places: [{ uri, range }] }),
                        question('ask/do', { insert, setAside: insert }),
                    ],
                },
                { title: 'Share', questions: [question('ask/share', { standing: 'set-aside', says: 'next year' })] },
            ],
            later: [],
        },
        {
            id: '1B',
            title: 'Review',
            counts: { answered: 1, open: 0, setAside: 0 },
            steps: [{ title: 'Map', questions: [question('ask/map', { standing: 'answered' })] }],
            later: [],
        },
    ],
};

const viewOf = (text: string) => guideView(planOf(text), undefined);
const questionsOf = (text: string) => viewOf(text).modules.flatMap(({ steps }) => steps.flatMap(one => one.questions));

/** What the view is told of a plan, as far as its rows depend on it. */
const resultOf = (text: string): GuideResult => ({
    plan: uri,
    title: 'City',
    modules: viewOf(text).modules.map(({ id, title, counts, steps }) => ({
        id,
        title,
        counts,
        steps: steps.map(step => ({
            title: step.title,
            questions: step.questions.map(one => question(one.id, { standing: one.standing })),
        })),
        later: [],
    })),
});

describe('the rows of the guide', () => {
    test('are its modules, their steps and their questions, each with how it stands', () => {
        const rows = rowsOf(guide, false);
        expect(allRows(rows).map(({ id, look, description }) => [id, look, description])).toEqual([
            ['1A', 'open', '1 of 2 ▰▰▰▱▱'],
            ['1A/Clarify', 'open', '1 of 2'],
            ['1A/Clarify/ask/care', 'answered', '3 aspirations'],
            ['1A/Clarify/ask/do', 'open', ''],
            ['1A/Share', 'set-aside', 'set aside'],
            ['1A/Share/ask/share', 'set-aside', 'next year'],
            ['1B', 'answered', '1 of 1 ▰▰▰▰▰'],
            ['1B/Map', 'answered', '1 of 1'],
            ['1B/Map/ask/map', 'answered', ''],
        ]);
    });

    test('say what can be done with them', () => {
        const can = new Map(allRows(rowsOf(guide, false)).map(row => [row.id, row.can]));
        expect(can.get('1A/Clarify/ask/care')).toEqual(['place']);
        expect(can.get('1A/Clarify/ask/do')).toEqual(['insert', 'setAside']);
        expect(can.get('1A')).toEqual([]);
    });

    test('can be heard', () => {
        const spoken = allRows(rowsOf(guide, false)).map(row => row.spoken);
        expect(spoken[0]).toBe('1A Define your aspiration: 1 of 2 questions answered, 1 set aside');
        expect(spoken[2]).toBe('Answered: Text of ask/care 3 aspirations');
    });

    test('are those with something open, where only open questions are wanted', () => {
        expect(allRows(rowsOf(guide, true)).map(({ id }) => id)).toEqual(['1A', '1A/Clarify', '1A/Clarify/ask/do']);
    });

    test('keep their places while an answer is written, whatever comes up besides', () => {
        const [first, ...others] = guide.modules;
        const later = [question('plan/placeholder-text', { says: 'for later' })];
        const ids = (modules: GuideResult['modules']) =>
            allRows(rowsOf({ ...guide, modules }, false)).map(row => row.id);
        const before = ids(guide.modules);
        const now = ids([{ ...first!, later }, ...others]);
        expect(now.slice(0, before.length)).toEqual(before);
        expect(now.slice(before.length)).toEqual(['later', 'later/plan/placeholder-text']);
        expect(totalOf({ ...guide, modules: [{ ...first!, later }, ...others] })).toEqual(totalOf(guide));
    });

    test.each([
        ['a new plan', newPlan({ title: 'City', parse }).text],
        ['a plan that has begun nothing', 'system City "City"\n'],
        ['a plan that has begun everything', bare],
    ])('stay where they are, down to the one that is clicked: in %s', (_, text) => {
        const idsOf = (rows: ReturnType<typeof rowsOf>) => allRows(rows).map(({ id }) => id);
        const before = idsOf(rowsOf(resultOf(text), false));
        for (const { id, ready } of questionsOf(text)) {
            const row = before.find(one => one.endsWith(`/${id}`));
            if (!ready || !row) continue;
            const after = applyFix(text, { title: '', edits: [ready.edit] }, [typed[id] ?? 'x'].flat()[0]);
            const now = idsOf(withNoneNewAbove(rowsOf(resultOf(after), false), row, new Set(before)));
            const above = before.slice(0, before.indexOf(row) + 1);
            expect(now.slice(0, above.length), id).toEqual(above);
        }
    });

    test('stay where only open ones are wanted and one of those on the screen is answered', () => {
        const shown = new Set(allRows(rowsOf(guide, true)).map(({ id }) => id));
        const answered: GuideResult = JSON.parse(JSON.stringify(guide).replaceAll('"open"', '"answered"'));
        expect(allRows(rowsOf(answered, true, shown)).map(({ id, look }) => [id, look])).toContainEqual([
            '1A/Clarify/ask/do',
            'answered',
        ]);
        expect(rowsOf(answered, true)).toEqual([]);
    });

    test('count all that is asked, whatever is shown', () => {
        expect(rowsOf(guide, true)[0]!.description).toBe(rowsOf(guide, false)[0]!.description);
        expect(rowsOf(guide, true)[0]!.children[0]!.description).toBe('1 of 2');
    });

    test('know their parents, so that the view can unfold them', () => {
        for (const row of allRows(rowsOf(guide, false))) {
            for (const child of row.children) expect(child.parent?.id).toBe(row.id);
        }
    });

    test('keep their ids when answers change, and have different ones where one question is asked twice', () => {
        const twice = [question('unit/size'), question('unit/size', { standing: 'answered' })];
        const of = (questions: GuideQuestionState[]): GuideResult => ({
            ...guide,
            modules: [{ ...guide.modules[0]!, steps: [{ title: 'Later', questions }] }],
        });
        const ids = (questions: GuideQuestionState[]) => allRows(rowsOf(of(questions), false)).map(({ id }) => id);
        expect(ids(twice)).toEqual(['1A', '1A/Later', '1A/Later/unit/size', '1A/Later/unit/size#2']);
        expect(ids(twice.map(one => ({ ...one, standing: 'set-aside' })))).toEqual(ids(twice));
    });
});

describe('progress', () => {
    const counts: fc.Arbitrary<GuideCounts> = fc.record({
        answered: fc.nat(90),
        open: fc.nat(90),
        setAside: fc.nat(90),
    });

    test('is full only where nothing is open, and empty only where nothing is answered', () => {
        fc.assert(
            fc.property(counts, one => {
                expect(barOf(one)).toHaveLength(5);
                expect(barOf(one) === '▰▰▰▰▰').toBe(one.open === 0);
                expect(percentOf(one) === 100).toBe(one.open === 0);
                if (one.open > 0) expect(barOf(one) === '▱▱▱▱▱').toBe(one.answered === 0);
            }),
        );
    });

    test('leaves out what was set aside', () => {
        expect(totalOf(guide)).toEqual({ answered: 2, open: 1, setAside: 1 });
        expect(progress(totalOf(guide))).toBe('2 of 3');
    });
});
