import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checklistOf, questions } from '../../src/checklist/checklist.ts';
import { principles } from '../../src/principles/all.generated.ts';
import { exampleFiles, exampleTexts } from '../support/examples.ts';
import { applyFix, check, findingsOf, untidyLines } from '../support/plans.ts';
import { bare, empty, openIn, planOf, stateOf, typed } from './plans.ts';

const ids = questions.map(({ id }) => id);

/** The kinds of findings that say that a text is not well formed. */
const ofForm = /^(?:syntax|reference|value)\//;

describe('the questions', () => {
    test('are written as the house asks', () => {
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id, text, guide } of questions) {
            expect(id).toMatch(/^ask\/[a-z]+(-[a-z]+)*$/);
            expect(text, id).toMatch(/^[A-Z].*(?:\?|green)$/);
            expect(guide.quote.split(/\s+/).length, id).toBeLessThanOrEqual(25);
            expect(guide.where, id).toMatch(/^1(?:[A-D](?:\.\d)?)?$/);
        }
    });

    test('are as many as a team can answer, and the gravest of them a dozen', () => {
        expect(questions.length).toBeLessThanOrEqual(95);
        expect(questions.filter(({ important }) => important).length).toBeLessThanOrEqual(12);
    });

    test('know the principles that speak of the same', () => {
        const known = new Set(principles.map(({ id }) => id));
        expect(questions.flatMap(({ spokenBy = [] }) => spokenBy).filter(id => !known.has(id))).toEqual([]);
    });

    test('stand in the order of the guide', () => {
        const shown = checklistOf(planOf(bare)).flatMap(({ steps }) => steps.flatMap(step => step.questions));
        expect(shown.map(({ question }) => question.id)).toEqual(ids.filter(id => stateOf(bare, id)));
    });
});

/** The guide is not part of the project; where `DELIVERY_GUIDE` names its text, every quotation is held against it. */
const guideFile = process.env.DELIVERY_GUIDE;

test.runIf(guideFile)('every quotation stands in the guide, word for word', () => {
    const plain = (text: string) =>
        text.replace(/[*_#]/g, '').replace(/[‘’]/g, "'").replace(/[“”"]/g, "'").replace(/\s+/g, ' ').toLowerCase();
    const guide = plain(readFileSync(guideFile!, 'utf8'));
    const missing = questions.filter(({ guide: { quote } }) => !guide.includes(plain(quote)));
    expect(missing.map(({ id, guide: { quote } }) => `${id}: ${quote}`)).toEqual([]);
});

test('a question that rows of coalitions answer is known to be about people, without anybody saying so', () => {
    const rows = `system City "City" {
    sector k12
}
actor Governor "Governor" {
    function executive
    sphere "Politics"
}
actor Mayor "Mayor"
coalition Friends "Friends" {
    member Governor {
        alignment low
        potential high
        power high
        type position
        sphere "Schools"
        difficulty with Mayor "old"
        shares values
        contact meeting monthly
    }
    member Mayor
}
`;
    const answered = checklistOf(planOf(rows)).flatMap(({ steps }) => steps.flatMap(step => step.questions));
    const isRow = ({ offset }: { offset: number }) => offset >= rows.indexOf('member');
    const byRows = answered.filter(({ places }) => places.some(isRow)).map(({ question }) => question.id);
    expect(questions.filter(({ ofRows }) => ofRows).map(({ id }) => id)).toEqual(byRows);
});

describe.each(ids)('%s', id => {
    const plan = openIn[id] ?? bare;

    test('is open where nothing answers it, and its ready text leads to an answer', () => {
        let text = plan;
        const before = findingsOf(text).filter(({ rule }) => ofForm.test(rule)).length;
        expect(stateOf(text, id)?.standing).toBe('open');
        const answers = [typed[id] ?? 'as agreed'].flat();
        for (let i = 0; stateOf(text, id)?.standing === 'open'; i++) {
            if (i > 30) throw new Error(`It is never answered:\n${text}`);
            const { ready } = stateOf(text, id)!;
            text = applyFix(text, { title: id, edits: [ready!.edit] }, answers[i % answers.length]);
            const after = findingsOf(text).filter(({ rule }) => ofForm.test(rule));
            expect(after.length, `${text}\n${after.map(({ message }) => message).join('\n')}`).toBe(before);
            expect(untidyLines(text), text).toEqual([]);
            if (id === 'ask/typical-sources') return;
        }
        const state = stateOf(text, id);
        expect(state?.standing).toBe('answered');
        expect(state!.places.length).toBeGreaterThan(0);
    });

    test('can be set aside with a reason', () => {
        const { setAside } = stateOf(plan, id)!;
        const text = applyFix(plan, { title: id, edits: [setAside!] }, 'next year');
        const state = stateOf(text, id);
        expect(state?.standing, text).not.toBe('open');
        expect(untidyLines(text), text).toEqual([]);
        const rules = findingsOf(text).map(({ rule }) => rule);
        expect(rules.filter(rule => rule.startsWith('waiver/') || rule.startsWith('syntax/'))).toEqual([]);
    });

    test('says in a plan that has begun nothing what has to be there first', () => {
        const state = stateOf(empty, id);
        if (!state) return;
        expect(state.standing).toBe('open');
        const text = applyFix(empty, { title: id, edits: [state.ready!.edit] }, 'as agreed');
        if (state.waits) expect(findingsOf(text).filter(({ rule }) => ofForm.test(rule))).toEqual([]);
    });
});

describe('a question', () => {
    test('says how many answer it, and who does not', () => {
        const plan = `${empty}aspiration A "First" {\n    purpose "Because"\n}\naspiration B "Second"\n`;
        const state = stateOf(plan, 'ask/moral-purpose')!;
        expect(state.says).toBe('1 of 2 aspirations; not yet “Second”');
        expect(state.ready!.writes).toBe('purpose "…"');
        expect(applyFix(plan, { title: '', edits: [state.ready!.edit] }, 'x')).toContain(
            'aspiration B "Second" {\n    purpose "x"\n}',
        );
        expect(state.setAside!.place.offset).toBe(plan.length - 1);
    });

    test('about what is not shared is asked until everybody shares it to a high degree', () => {
        const standing = (...shared: string[]) =>
            stateOf(
                `${empty}aspiration A "First" {\n${shared.map(one => `    shared with ${one}\n`).join('')}}\n`,
                'ask/where-not-shared',
            )?.standing;
        expect(standing('leadership high', 'users very high')).toBeUndefined();
        expect(standing('leadership high', 'users medium')).toBe('open');
    });

    test('set aside in one block is asked of the others', () => {
        const waived = 'waive ask/moral-purpose because "the same as the first"';
        const plan = (first: string, second: string) =>
            `${empty}aspiration A "First" {\n    ${first}\n}\naspiration B "Second" {\n    ${second}\n}\n`;
        expect(stateOf(plan(waived, 'care "x"'), 'ask/moral-purpose')).toMatchObject({ standing: 'open' });
        expect(stateOf(plan(waived, 'purpose "x"'), 'ask/moral-purpose')).toMatchObject({
            standing: 'answered',
            says: 'x, 1 set aside',
        });
        expect(stateOf(plan(waived, waived), 'ask/moral-purpose')).toMatchObject({
            standing: 'set-aside',
            says: 'the same as the first',
        });
    });

    test('set aside until a day that has passed is open again', () => {
        const plan = (until: string) =>
            `system City "City" {\n    waive ask/mission because "soon" until ${until}\n}\n`;
        expect(stateOf(plan('2027'), 'ask/mission')).toMatchObject({
            standing: 'set-aside',
            says: 'soon (until 2027)',
        });
        expect(stateOf(plan('2020'), 'ask/mission')?.standing).toBe('open');
        expect(findingsOf(plan('2020')).map(({ rule }) => rule)).toContain('waiver/expired');
    });

    test('that is answered needs no waiver', () => {
        const plan = 'system City "City" {\n    mission "x"\n    waive ask/mission because "soon"\n}\n';
        expect(findingsOf(plan).find(({ rule }) => rule === 'waiver/unused')?.message).toBe(
            '`ask/mission` is answered: this waiver sets nothing aside. Delete it.',
        );
    });

    test('misspelt in a waiver is told', () => {
        const plan = 'system City "City" {\n    waive ask/moral-porpoise because "soon"\n}\n';
        expect(findingsOf(plan).find(({ rule }) => rule === 'waiver/unknown')?.message).toBe(
            'No question is called `ask/moral-porpoise`. Did you mean `ask/moral-purpose`?',
        );
    });

    test('is not answered by an empty text, nor by half a line', () => {
        const plan = (line: string) => `${empty}aspiration A "First" {\n    ${line}\n}\n`;
        for (const line of ['purpose ""', 'purpose " "', 'purpose'])
            expect(stateOf(plan(line), 'ask/moral-purpose')?.standing, line).toBe('open');
        expect(stateOf(plan('set by'), 'ask/set-by')?.standing).toBe('open');
    });

    test('finds a name for a new block that is free', () => {
        const plan = `${empty}actor Baseline "Somebody"\n`;
        expect(stateOf(plan, 'ask/review')!.ready!.edit.text).toContain('review Baseline2 ""');
    });

    test('puts a new block where its like stand, and never in a private file, but for a coalition', () => {
        const plan = planOf({
            'plan.delivery': `import "people.delivery"\nimport private "secret.delivery"\n${empty}`,
            'people.delivery': 'actor A "A"\n',
            'secret.delivery': 'actor Z "Z"\n',
        });
        const file = (id: string) => stateOf(plan, id)!.ready!.edit.place.file.uri.replace(/.*\//, '');
        expect(file('ask/front-line')).toBe('people.delivery');
        expect(file('ask/review')).toBe('plan.delivery');
        expect(file('ask/led-by')).toBe('secret.delivery');
    });
});

describe('no question fails', () => {
    const texts = exampleFiles.map(([, text]) => text);

    test('whatever is cut out of a plan or put into it', () => {
        const part = fc.record({ of: fc.nat(texts.length), at: fc.nat(20_000), length: fc.nat(400) });
        const junk = fc.constantFrom('', '"', '{', '}', '\n', 'unit ', 'coalition X for ', 'waive ask/do ', 'member ');
        const property = fc.property(fc.array(fc.tuple(part, junk), { minLength: 1, maxLength: 6 }), parts => {
            const broken = parts.map(([{ of, at, length }, put]) => {
                const text = texts[of % texts.length]!;
                const start = at % text.length;
                return (
                    text.slice(start, start + 3_000).slice(0, length) + put + text.slice(start + length, start + 3_000)
                );
            });
            const plan = planOf(`system City "City"\n${bare}\n${broken.join('\n')}`);
            for (const { steps } of checklistOf(plan))
                for (const step of steps)
                    for (const state of step.questions)
                        expect(state.standing === 'open').toBe(state.ready !== undefined);
        });
        fc.assert(property, { numRuns: Number(process.env.RUNS ?? 60), seed: Number(process.env.SEED ?? 11) });
    });
});

test('the model plan answers nearly all', () => {
    const result = check(exampleTexts('riverton'));
    const states = checklistOf(result.assembly.plans[0]!).flatMap(({ steps }) => steps.flatMap(step => step.questions));
    const open = states.filter(({ standing }) => standing === 'open').map(({ question }) => question.id);
    expect(open).toEqual(['ask/strategy-documents']);
    expect(states.length).toBeGreaterThan(80);
});
