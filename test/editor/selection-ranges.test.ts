import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver';
import { selectionsAt } from '../../src/editor/navigate/selection.ts';
import { exampleTexts } from '../support/examples.ts';
import { type Workshop, workshop } from '../support/navigate.ts';
import { parse } from '../support/plans.ts';

let at: Workshop | undefined;
afterEach(() => {
    at?.close();
    at = undefined;
});

/** What is selected at `‸`, from the smallest on, each as it is written. */
function grown(text: string): string[] {
    const file = parse(text.replace('‸', ''));
    return selectionsAt(file, text.indexOf('‸')).map(({ offset, length }) => file.text.slice(offset, offset + length));
}

const unit = `/** Small. */
unit Flow "The Unit" {
    since 2010
    oversees Chief, Bo‸ard
    leader Ann "Ann Ash" {
        time 100%
    }
}

actor Chief
`;

describe('selecting more and more', () => {
    test('goes from a word over list, property and block to the file', () => {
        const plain = unit.replace('‸', '');
        const block = plain.slice(plain.indexOf('unit'), plain.indexOf('\n\nactor'));
        expect(grown(unit)).toEqual([
            'Board',
            'Chief, Board',
            'oversees Chief, Board',
            block.slice(block.indexOf('since'), block.lastIndexOf('\n}')),
            block,
            `/** Small. */\n${block}`,
            plain,
        ]);
    });

    test('in a text goes from the word over the words to the text with its quotes', () => {
        const [first, second, third, fourth] = grown(
            'actor Chief {\n    role "Leads the wh‸ole thing"\n    level middle\n}',
        );
        expect([first, second, third, fourth]).toEqual([
            'whole',
            'Leads the whole thing',
            '"Leads the whole thing"',
            'role "Leads the whole thing"',
        ]);
    });

    test('in a block text leaves out all three quotes', () => {
        expect(grown('actor Chief {\n    role """\n    Le‸ads\n    """\n}').slice(0, 3)).toEqual([
            'Leads',
            '\n    Leads\n    ',
            '"""\n    Leads\n    """',
        ]);
    });

    test('takes several properties on one line apart', () => {
        expect(grown('review R {\n    rate 4C YR { because "a" evidence "‸b" }\n}').slice(1, 4)).toEqual([
            '"b"',
            'evidence "b"',
            'because "a" evidence "b"',
        ]);
    });

    test('of a relation takes the list before the line', () => {
        expect(grown('actor A {\n    manages B‸, C "both"\n}').slice(0, 3)).toEqual([
            'B',
            'B, C',
            'manages B, C "both"',
        ]);
    });

    test('in a phrase of two words takes the word, then the line', () => {
        expect(grown('unit U {\n    reports t‸o Chief\n    since 2010\n}').slice(0, 2)).toEqual([
            'to',
            'reports to Chief',
        ]);
    });

    test('in a comment takes its words first', () => {
        expect(grown('actor A {\n    // not ye‸t said\n    role "x"\n}').slice(0, 3)).toEqual([
            'yet',
            'not yet said',
            '// not yet said',
        ]);
    });

    test('in a line that could not be read goes from word to line to block', () => {
        const text = 'unit U {\n    since 2010\n    overseas Chief, Bo‸ard\n    size 4\n}\nactor A\n';
        const plain = text.replace('‸', '');
        const block = plain.slice(0, plain.indexOf('\nactor'));
        expect(grown(text)).toEqual([
            'Board',
            'overseas Chief, Board',
            block.slice(block.indexOf('since'), block.lastIndexOf('\n}')),
            block,
            plain,
        ]);
    });

    test('on an empty line takes the block around it', () => {
        expect(grown('unit U {\n    since 2010\n\n‸\n    size 4\n}')[0]).toBe('since 2010\n\n\n    size 4');
    });

    test('between blocks takes the file, and in an empty one nothing', () => {
        expect(grown('actor A\n\n‸\n\nactor B\n')).toEqual(['actor A\n\n\n\nactor B\n']);
        expect(grown('‸')).toEqual([]);
    });
});

test('at every character of a plan, whole or cut off, each selection lies in the next and holds the cursor', () => {
    const texts = Object.values(exampleTexts('k12-coalition'));
    fc.assert(
        fc.property(fc.constantFrom(...texts), fc.nat(), fc.nat(), (text, cut, place) => {
            const file = parse(text.slice(0, cut % (text.length + 1)));
            const offset = place % (file.text.length + 1);
            let before = { offset, length: 0 };
            for (const range of selectionsAt(file, offset)) {
                expect(range.length).toBeGreaterThan(before.length);
                expect(range.offset).toBeLessThanOrEqual(before.offset);
                expect(range.offset + range.length).toBeGreaterThanOrEqual(before.offset + before.length);
                before = range;
            }
            expect(before.length).toBe(file.text.length);
        }),
        { numRuns: 60 },
    );
});

test('the editor is told, for each of several cursors', async () => {
    at = await workshop({ 'plan.delivery': unit });
    const { uri } = at.cursor.textDocument;
    const found = await at.session.client.sendRequest<SelectionRange[]>('textDocument/selectionRange', {
        textDocument: { uri },
        positions: [at.cursor.position, { line: 0, character: 0 }],
    });
    expect(found.map(({ range }) => at!.in(uri, range))).toEqual(['Board', '/** Small. */']);
    expect(at.in(uri, found[0]!.parent!.range)).toBe('Chief, Board');
});
