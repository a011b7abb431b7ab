import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { edited } from '../../src/format/edits.ts';
import { tidyEdits, whyNotTidied, withinLines } from '../../src/format/format.ts';
import { saysTheSame } from '../../src/format/same.ts';
import { sentences } from '../../src/language/sentences.ts';
import { entriesOf, shapesWithin } from '../../src/language/shapes.ts';
import { exampleFiles } from '../support/examples.ts';
import { marked, parse, services } from '../support/plans.ts';
import { tables, tidy } from './tidy.ts';

test.each(exampleFiles)('examples/%s is tidy', (_, text) => {
    expect(tidyEdits(parse(text), tables)).toEqual([]);
});

test('the page about it shows a tidy plan, and names each line that stays out of the column', () => {
    const page = readFileSync(new URL('../../docs/format.md', import.meta.url), 'utf8');
    const fences = [...page.matchAll(/```delivery\n([\s\S]*?)```/g)].map(match => match[1]!);
    expect(fences.map(tidy)).toEqual(fences);
    expect(fences).toHaveLength(1);
    expect([...sentences].filter(words => !page.includes(`\`${words}\``))).toEqual([]);
});

/** Texts before and after, and that the second stays as it is. */
function becomes(before: string, after: string): void {
    expect(tidy(before)).toBe(after);
    expect(tidy(after)).toBe(after);
    expect(saysTheSame(before, after, services.parser.Lexer)).toBe(true);
}

describe('lines', () => {
    test('each thing that is said has a line of its own, four spaces in for each brace', () => {
        becomes(
            'unit Flow "Flow Unit"   {size 5 staff Ueda{role "Analyst"time 100%}\n}\n',
            'unit Flow "Flow Unit" {\n    size 5\n    staff Ueda {\n        role "Analyst"\n        time 100%\n    }\n}\n',
        );
    });

    test('a brace stands on the line of its header, and empty braces on one line', () => {
        becomes('actor Mayor\n{\n  kind person\n}\n', 'actor Mayor {\n    kind person\n}\n');
        becomes('actor Mayor{\n\n}\n', 'actor Mayor { }\n');
    });

    test('parts in braces have a line each, also those without a keyword', () => {
        becomes(
            'coalition C {\n    member Mayor {\n        contact meeting { weekly "at nine" last 2025-11 }\n    }\n}\n',
            'coalition C {\n    member Mayor {\n        contact meeting {\n            weekly\n            "at nine"\n            last 2025-11\n        }\n    }\n}\n',
        );
    });

    test('what goes on over several lines goes on there, one step further in', () => {
        becomes(
            'actor Mayor {\nmanages A ,B,\nC,\n\n            D\n  "all of them"\nkind person\n}\n',
            'actor Mayor {\n    manages A, B,\n        C,\n        D\n        "all of them"\n    kind    person\n}\n',
        );
        becomes('actor Mayor {\n    manages A\n    , B\n}\n', 'actor Mayor {\n    manages A, B\n}\n');
    });

    test('a line that belongs to the one before says so', () => {
        becomes(
            'unit Flow {\n    organised functional\n    since 2024\n}\n',
            'unit Flow {\n    organised functional\n        since 2024\n}\n',
        );
    });

    test('keywords of two words have one space between', () => {
        becomes('actor A {\n    reports   to B\n}\n', 'actor A {\n    reports to B\n}\n');
    });
});

describe('empty lines', () => {
    test('one at most, none inside of braces', () => {
        becomes(
            '\n\nactor A {\n\n    kind person\n\n\n\n    level middle\n\n}\n\n\n',
            'actor A {\n    kind  person\n\n    level middle\n}\n',
        );
    });

    test('one before a comment is kept where a line, or nothing, follows; not within a line', () => {
        becomes(
            'actor A {\n    kind person\n\n    // Of the next.\n    level middle\n\n    // Of the block.\n}\n\n// Of the file.\n',
            'actor A {\n    kind  person\n\n    // Of the next.\n    level middle\n\n    // Of the block.\n}\n\n// Of the file.\n',
        );
        becomes(
            'actor A {\n    manages B,\n\n        // Of C.\n        C\n}\n',
            'actor A {\n    manages B,\n        // Of C.\n        C\n}\n',
        );
    });

    test('blocks are set apart, those of one line and imports stand as they are written', () => {
        becomes(
            'import "a.delivery"\nimport "b.delivery"\nactor A\nactor B "B"\n\nactor C\nactor D {\n    kind person\n}\nactor E\n',
            'import "a.delivery"\nimport "b.delivery"\n\nactor A\nactor B "B"\n\nactor C\n\nactor D {\n    kind person\n}\n\nactor E\n',
        );
    });

    test('a comment goes with the block below it', () => {
        becomes(
            'actor A {\n    kind person\n}\n// About B.\n/** B. */\nactor B {\n    kind person\n}\n// A heading.\n\nactor C\n',
            'actor A {\n    kind person\n}\n\n// About B.\n/** B. */\nactor B {\n    kind person\n}\n// A heading.\n\nactor C\n',
        );
    });
});

describe('columns', () => {
    test('values of one block stand in one column, over comments and empty lines', () => {
        becomes(
            'actor A {\n    kind person\n    // who\n    reports to B\n\n    level  middle\n}\n',
            'actor A {\n    kind       person\n    // who\n    reports to B\n\n    level      middle\n}\n',
        );
    });

    test('sentences, headers and very long keywords stay out of it', () => {
        becomes(
            'unit Flow {\n    size 5\n    influenced spending GBP 1 billion\n    partial because "a test"\n    will "help"\n    will not "scold"\n}\n',
            'unit Flow {\n    size 5\n    influenced spending GBP 1 billion\n    partial because "a test"\n    will "help"\n    will not "scold"\n}\n',
        );
        becomes(
            'coalition C {\n    member A {\n        power high\n        difficulty with B {\n            "old story"\n        }\n        difficulty with C "new story"\n    }\n}\n',
            'coalition C {\n    member A {\n        power      high\n        difficulty with B {\n            "old story"\n        }\n        difficulty with C "new story"\n    }\n}\n',
        );
    });

    test('each sentence of the list is one that a block can say', () => {
        const said = [...shapesWithin(services.language.Shapes)]
            .flatMap(entriesOf)
            .map(({ phrase }) => phrase.join(' '));
        expect([...sentences].filter(words => !said.includes(words))).toEqual([]);
    });
});

describe('comments', () => {
    test('stay where they are: behind a line, or above one and as far in as it', () => {
        becomes(
            'actor A {// one\n  // two\nkind person    // three   \n      /* four */ level middle\n    manages B, // five\n  // six\n C\n// seven\n}// eight\n// nine',
            'actor A { // one\n    // two\n    kind    person // three\n    /* four */ level middle\n    manages B, // five\n        // six\n        C\n    // seven\n} // eight\n// nine\n',
        );
    });

    test('a comment behind a line stays with it when what follows gets a line of its own', () => {
        becomes(
            'actor A { kind person /* sure */ level middle }\n',
            'actor A {\n    kind  person /* sure */\n    level middle\n}\n',
        );
    });

    test('stars stand below each other; other comments keep their inside', () => {
        becomes(
            'actor A {\n/*\n* one\n      * two  \n*/\n/* a\n     b */\nkind person\n}\n',
            'actor A {\n    /*\n     * one\n     * two\n     */\n    /* a\n     b */\n    kind person\n}\n',
        );
    });

    test('a brace that a comment keeps from its header stays on its own line', () => {
        becomes('actor A // chief\n{\nkind person\n}\n', 'actor A // chief\n{\n    kind person\n}\n');
    });
});

describe('texts', () => {
    test('a block text moves as a whole and says the same', () => {
        becomes(
            'actor A {\n  note """\n  one\n\n    two   \n  three\n"""\n  role """four\n     five"""\n}\n',
            'actor A {\n    note """\n        one\n\n          two\n        three\n        """\n    role """four\n        five"""\n}\n',
        );
    });

    test('space in quotes is left alone', () => {
        becomes('actor A   "x   y" {\n    role  "a  {  b"\n}\n', 'actor A "x   y" {\n    role "a  {  b"\n}\n');
    });
});

describe('the file', () => {
    test('keeps the line ends that most of it has', () => {
        becomes('actor A {\r\nkind person\r\n\r\n}\r\n', 'actor A {\r\n    kind person\r\n}\r\n');
        becomes(
            'actor A {\r\n    note """\n    x\r\n    """\r\n}',
            'actor A {\r\n    note """\r\n        x\r\n        """\r\n}\r\n',
        );
        becomes('actor A {\nkind person\r\nlevel middle\n}\n', 'actor A {\n    kind  person\n    level middle\n}\n');
    });

    test('keeps its byte order mark, ends in one line end, and may be empty', () => {
        becomes('\ufeff\n actor A', '\ufeffactor A\n');
        becomes(' \n\t\n', '');
        becomes('', '');
        becomes('  // only this', '// only this\n');
    });

    test.each([
        ['actor A {\n    kind  person\n', 'line 1 has to be understood first: This `{` is never closed'],
        ['actor  A\n\nactor B {\n    role "x\n}\n', 'line 4 has to be understood first: This text is not closed'],
        ['actor  A {\n    kind person :\n}\n', 'line 2 has to be understood first: Leave out the `:`'],
    ])('is left alone where it is not understood: %j', (text, why) => {
        expect(tidyEdits(parse(text), tables)).toEqual([]);
        expect(whyNotTidied(parse(text))).toContain(why);
    });

    test('what a line says is left to the check where the sentence leaves the screen', () => {
        const { keywords } = services.parser.TokenBuilder;
        const why = (text: string) => whyNotTidied(parse(text), word => keywords.has(word));
        const row = (line: string) => `coalition C {\n    member A {\n        ${line}\n    }\n}\n`;
        for (const line of ['alignment low (Zq drinks)', 'Zqfeud with B', 'note Zqdrinks'])
            expect(why(row(line))).not.toMatch(/zq/i);
        expect(why(row('Zqfeud with B'))).toBe(
            'line 3 has to be understood first; delivery check says what is wrong there.',
        );
        expect(why(row('alignment low :'))).toContain('line 3 has to be understood first: Leave out the `:`');
    });

    test('a finding is no damage', () => {
        becomes('actor A {\nlevel nowhere\n}\n', 'actor A {\n    level nowhere\n}\n');
    });
});

describe('changes', () => {
    test('touch only space that differs', () => {
        const text = 'actor A {\n   kind person\n    level   middle\n\n\n\n    role  "x"\n}\n';
        const edits = tidyEdits(parse(text), tables);
        expect(edits.map(({ offset, length, text: insert }) => [text.slice(offset, offset + length), insert])).toEqual([
            ['', ' '],
            ['', ' '],
            ['  ', ''],
            ['\n\n', ''],
        ]);
    });

    test('of some lines leave the others', () => {
        const { text, ranges } = marked('actor A {\nkind person\nle«vel middle\n  ro»le "x"\n\n\n\nfunction data\n}\n');
        const edits = withinLines(text, tidyEdits(parse(text), tables), ranges[0]!);
        expect(edited(text, edits)).toBe(
            'actor A {\nkind person\n    level    middle\n    role     "x"\n\n\n\nfunction data\n}\n',
        );
    });
});
