import { describe, expect, test } from 'vitest';
import { edited } from '../../src/format/edits.ts';
import { tidyTyped } from '../../src/format/typing.ts';
import { parse } from '../support/plans.ts';
import { tables } from './tidy.ts';

/** A text after what was typed at the cursor `‸` has been tidied; the cursor goes where it is pushed. */
function typed(marked: string, what: '}' | '\n'): string {
    const offset = marked.indexOf('‸');
    const text = marked.replace('‸', '');
    const edits = tidyTyped(parse(text), tables, offset, what);
    const pushed = edits
        .filter(edit => edit.offset + edit.length <= offset)
        .reduce((sum, edit) => sum + edit.text.length - edit.length, 0);
    const after = edited(text, edits);
    return `${after.slice(0, offset + pushed)}‸${after.slice(offset + pushed)}`;
}

describe('the end of a line', () => {
    test.each([
        ['after a header', 'actor A {\n‸\n}\n', 'actor A {\n    ‸\n}\n'],
        ['after a property', 'actor A {\n    kind person\n‸\n}\n', 'actor A {\n    kind person\n    ‸\n}\n'],
        [
            'after a comma',
            'actor A {\n    manages B,\n    ‸\n        C\n}\n',
            'actor A {\n    manages B,\n        ‸\n        C\n}\n',
        ],
        ['after a block', 'actor A {\n    kind person\n}\n    ‸\n', 'actor A {\n    kind person\n}\n‸\n'],
        [
            'in a block in a block',
            'unit U {\n    staff A {\n    ‸\n    }\n}\n',
            'unit U {\n    staff A {\n        ‸\n    }\n}\n',
        ],
        [
            'before what stood behind the cursor',
            'actor A {\n    kind person\n‸level middle\n}\n',
            'actor A {\n    kind  person\n    ‸level middle\n}\n',
        ],
        ['of an empty file', '\n  ‸', '\n‸'],
        ['at the start of a file', '  ‸\nactor A\n', '‸\nactor A\n'],
    ])('indents the new line %s', (_, before, after) => {
        expect(typed(before, '\n')).toBe(after);
    });

    test('tidies the line just left, and no other', () => {
        expect(typed('actor A {\n  role  "x"\n kind   person  \n‸\n\n\n   level middle\n}\n', '\n')).toBe(
            'actor A {\n  role  "x"\n    kind  person\n    ‸\n\n\n   level middle\n}\n',
        );
    });

    test('breaks and joins no lines', () => {
        const text = 'actor A\n{ kind person level middle }\n‸\n';
        expect(typed(text, '\n')).toBe(text);
    });

    test('with line ends of two characters', () => {
        expect(typed('actor A {\r\n  kind   person  \r\n‸\r\n}\r\n', '\n')).toBe(
            'actor A {\r\n    kind person\r\n    ‸\r\n}\r\n',
        );
    });

    test.each([
        ['a block text', 'actor A {\n    note """\n      one\n  ‸\n      two\n    """\n}\n'],
        ['a comment', 'actor A {\n/* one\n  ‸\n two */\n    kind person\n}\n'],
        ['a block text that is not closed', 'actor A {\n    note """\n      one\n  ‸'],
        ['a comment that is not closed', 'actor A {\n  /* one\n ‸'],
    ])('does nothing in %s', (_, text) => {
        expect(typed(text, '\n')).toBe(text);
    });
});

describe('in a half-written plan, only the cursor’s line is indented', () => {
    test.each([
        ['unclosed block', 'actor A {\n‸', 'actor A {\n    ‸'],
        ['unclosed quote above', 'actor A {\n  role  "x\n‸\n}\n', 'actor A {\n  role  "x\n    ‸\n}\n'],
        ['a list that goes on', 'actor A {\n    manages  B,\n‸', 'actor A {\n    manages  B,\n        ‸'],
        ['a block left open before', 'unit U {\n\nactor A {\n‸\n}\n', 'unit U {\n\nactor A {\n    ‸\n}\n'],
        ['a new block where one was left open', 'unit U {\n    ‸actor A\n', 'unit U {\n‸actor A\n'],
        ['too many braces', 'actor A {\n}\n}\n}\n  ‸', 'actor A {\n}\n}\n}\n‸'],
        ['a brace behind the cursor', 'unit U {\n    staff A {\n        ‸}\n', 'unit U {\n    staff A {\n    ‸}\n'],
        [
            'a brace in a text and in a comment',
            'actor A {\n    role "{{" // {\n    kind person :\n‸',
            'actor A {\n    role "{{" // {\n    kind person :\n    ‸',
        ],
    ])('%s', (_, before, after) => {
        expect(parse(before.replace('‸', '')).form).not.toEqual([]);
        expect(typed(before, '\n')).toBe(after);
    });
});

describe('a closing brace', () => {
    test('goes below its header', () => {
        expect(typed('unit U {\n    staff A {\n        role "x"\n        }‸\n}\n', '}')).toBe(
            'unit U {\n    staff A {\n        role "x"\n    }‸\n}\n',
        );
    });

    test('goes below its header while the blocks around it are open', () => {
        expect(typed('unit U {\n    staff A {\n        role "x\n        }‸\n', '}')).toBe(
            'unit U {\n    staff A {\n        role "x\n    }‸\n',
        );
    });

    test('at the end of a line moves nothing in a plan that is not understood', () => {
        const text = 'actor  A {\n kind person }‸\n}\n';
        expect(typed(text, '}')).toBe(text);
    });

    test('within a text is a letter like others', () => {
        const text = 'actor A {\n  note """\n  }‸\n"""\n}\n';
        expect(typed(text, '}')).toBe(text);
    });
});
