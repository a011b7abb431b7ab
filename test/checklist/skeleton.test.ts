import { describe, expect, test } from 'vitest';
import { checklistOf, type QuestionState } from '../../src/checklist/checklist.ts';
import { skeletonOf } from '../../src/checklist/skeleton.ts';
import { newPlan } from '../../src/exchange/new-plan.ts';
import { addLines } from '../../src/plan/edits.ts';
import { applyFix, parse, untidyLines } from '../support/plans.ts';
import { planOf, stateOf, typed } from './plans.ts';

const begun = newPlan({ title: 'City of Riverton', sector: 'city', parse }).text;

const statesIn = (text: string): QuestionState[] =>
    checklistOf(planOf(text)).flatMap(({ steps }) => steps.flatMap(({ questions }) => questions));

/** A text after a click on a question, and after somebody has typed the answer. */
function clicked(text: string, { question, ready }: QuestionState, turn = 0): string {
    const answers = [typed[question.id] ?? 'as agreed'].flat();
    return applyFix(text, { title: '', edits: [ready!.edit] }, answers[turn % answers.length]);
}

const lineOf = (text: string, wanted: string) => text.split('\n').findIndex(line => line.trim() === wanted);

describe('in a new plan', () => {
    const kept = statesIn(begun)
        .filter(({ ready }) => ready)
        .map(state => ({ state, id: state.question.id, pair: skeletonOf(state.question.text, state.ready!) }))
        .filter(({ pair: [asks, answers] }) => lineOf(begun, answers) === lineOf(begun, asks) + 1);

    test('most questions have their place', () => {
        expect(kept.length).toBeGreaterThan(50);
    });

    test.each(kept)(
        'an answer to $id takes the place of the comments that ask for it',
        ({ state, pair: [asks, answers] }) => {
            const text = clicked(begun, state);
            expect(lineOf(text, asks)).toBe(-1);
            expect(text.split(answers)).toHaveLength(begun.split(answers).length - 1);
            expect(parse(text).form).toEqual([]);
            expect(untidyLines(text)).toEqual([]);
            if (state.ready!.lines) {
                const first = state.ready!.lines[0]!.split('‸')[0]!.trim();
                expect(text.split('\n')[lineOf(begun, asks)]).toContain(first);
            }
            const others = (whole: string) => whole.split('\n').filter(line => line.trim().startsWith('//')).length;
            expect(others(text)).toBe(others(begun) - 2);
        },
    );

    test('what somebody has begun to write in the comment is kept', () => {
        const text = begun.replace('// care "…"', '// care "That children read"');
        const after = applyFix(text, { title: '', edits: [stateOf(text, 'ask/care')!.ready!.edit] }, '');
        expect(after).toContain('\n    care "That children read"\n');
        expect(lineOf(after, '// What do we care about?')).toBe(-1);
    });

    test('an answer whose question is deleted already takes the place of its comment', () => {
        const text = begun.replace('    // What do we care about?\n', '');
        expect(lineOf(clicked(text, stateOf(text, 'ask/care')!), 'care "as agreed"')).toBe(lineOf(text, '// care "…"'));
    });

    test('an answer for another block leaves the comments alone', () => {
        const own = '    care "x"';
        const text = `${begun}\naspiration Second "Second"\n`.replace(
            '    // What do we care about?\n    // care "…"',
            own,
        );
        const other = `${begun}\naspiration Second "Second"\n`;
        expect(clicked(text, stateOf(text, 'ask/care')!)).toContain(
            'aspiration Second "Second" {\n    care "as agreed"\n}',
        );
        expect(clicked(other, stateOf(other, 'ask/care')!)).not.toContain('// What do we care about?');
    });
});

describe('a line is added where the language has it', () => {
    const added = (block: string, line: string) => {
        const file = parse(block);
        return applyFix(block, { title: '', edits: [addLines(file.names[0]!, line)] }, '');
    };

    test('among its neighbours and in their column, before what every block can say', () => {
        const block = `aspiration Ready "Ready" {
    do          "x" // and more
    measured by Share

    // about the rest
    note        "y"
    partial because "only begun"
}
`;
        expect(added(block, 'care "‸"')).toBe(block.replace('{\n', '{\n    care        ""\n'));
        expect(added(block, 'purpose "‸"')).toBe(block.replace('Share\n', 'Share\n    purpose     ""\n'));
        expect(added(block, 'shared with middle ‸')).toBe(block.replace('Share\n', 'Share\n    shared with middle \n'));
        expect(added(block, 'waive ask/do because "‸"')).toBe(
            block.replace('"y"\n', '"y"\n    waive ask/do because ""\n'),
        );
    });

    test('never inside of what has braces of its own, a list, or a text of several lines', () => {
        const unit = `unit Flow "Flow" {
    reports to Mayor
    oversees Chief,
        Rao
    mandate """
    staff Nobody
    """
    leader Okafor "Ngozi Okafor" { // full-time
        time 100%
    }
    question 1 "x"
}
`;
        expect(added(unit, 'size 5')).toBe(unit.replace('Mayor\n', 'Mayor\n    size       5\n'));
        expect(added(unit, 'budget GBP 5 million')).toBe(unit.replace('Rao\n', 'Rao\n    budget   GBP 5 million\n'));
        expect(added(unit, 'trains "‸"')).toBe(unit.replace('"""\n    leader', '"""\n    trains  ""\n    leader'));
        expect(added(unit, 'staff Lind "‸"')).toBe(unit.replace('    }\n', '    }\n    staff Lind ""\n'));
        expect(added(unit, 'role "‸"')).toBe(unit.replace('"x"\n', '"x"\n    role ""\n'));
    });

    test('as the only one of a block on one line, and of one without braces', () => {
        expect(added('actor Chief "Chief"\n', 'kind person')).toBe('actor Chief "Chief" {\n    kind person\n}\n');
        expect(added('actor Chief { level leadership }\n', 'kind person')).toBe(
            'actor Chief {\n    level leadership\n    kind person\n}\n',
        );
        expect(added('actor Chief {\n    // nothing yet\n}\n', 'kind person')).toBe(
            'actor Chief {\n    kind person\n    // nothing yet\n}\n',
        );
    });
});
