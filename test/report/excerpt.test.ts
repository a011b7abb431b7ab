import { expect, test } from 'vitest';
import { excerptOf } from '../../src/report/excerpt.ts';
import { positionAt } from '../../src/report/lines.ts';
import { widthOf, wrapped } from '../../src/report/width.ts';
import { marked, parse } from '../support/plans.ts';

/** The excerpt for the marked range of a text, its two lines one above the other. */
function excerpt(source: string, columns = 60): string {
    const { text, ranges } = marked(source);
    const found = excerptOf({ file: parse(text), ...ranges[0]! }, columns);
    return `${found.line}\n${found.text}\n${found.marks}`;
}

test('the range is underlined', () => {
    expect(excerpt('// one\nactor «Mayor» "Mayor"\n')).toBe('2\nactor Mayor "Mayor"\n      ^^^^^');
});

test('tabs are spaces, to the next stop', () => {
    expect(excerpt('actor A {\n\trole\t«"x"»\n}')).toBe('2\n    role    "x"\n            ^^^');
});

test('wide characters take two columns, accents none, and joined emoji are one', () => {
    expect(excerpt('actor 教育部 «"大臣"»')).toBe('1\nactor 教育部 "大臣"\n             ^^^^^^');
    expect(excerpt('actor Ze\u0301 «"x"»')).toBe('1\nactor Ze\u0301 "x"\n         ^^^');
    expect(excerpt('note "👩‍🏫" «x»')).toBe('1\nnote "👩‍🏫" x\n          ^');
});

test('of a range over several lines the first is shown', () => {
    expect(excerpt('note «"""\n  more\n"""»\r\n')).toBe('1\nnote """\n     ^^^');
});

test('a long line is cut around the range', () => {
    const long = `note "${'word '.repeat(40)}«here»${' more'.repeat(40)}"`;
    const [, text, marks] = excerpt(long, 40).split('\n') as [string, string, string];
    expect(text).toBe('…d word word word here more more more m…');
    expect(widthOf(text)).toBe(40);
    expect(text.slice(marks.indexOf('^'), marks.length)).toBe('here');
});

test('what is not cut away has no ellipsis', () => {
    const [, begins] = excerpt(`«note» "${'word '.repeat(40)}"`, 30).split('\n');
    expect(begins).toBe('note "word word word word wo…');
    const [, ends] = excerpt(`note "${'word '.repeat(40)}«end»`, 30).split('\n');
    expect(ends).toMatch(/^….*word end$/);
});

test('a range that is longer than the space is cut, too', () => {
    const [, text, marks] = excerpt(`note «"${'x'.repeat(500)}"»`, 30).split('\n') as [string, string, string];
    expect(widthOf(text)).toBe(30);
    expect(marks).toMatch(/^ +\^+$/);
});

test('of a line without end, only what is near is looked at', () => {
    const around = '😀'.repeat(100_000);
    for (let i = 0; i < 20; i++) {
        const [, text, marks] = excerpt(`${around}«here»${around}`, 41).split('\n') as [string, string, string];
        expect(text).toMatch(/^…(😀)+here(😀)+…$/u);
        expect(marks).toMatch(/^ +\^{4}$/);
    }
});

test('an empty range, the end of a line and the end of a file have a mark', () => {
    expect(excerpt('actor «»A')).toBe('1\nactor A\n      ^');
    expect(excerpt('actor A«»\nactor B')).toBe('1\nactor A\n       ^');
    expect(excerpt('actor A\n«»')).toBe('2\n\n^');
    expect(excerpt('«»')).toBe('1\n\n^');
});

test('what would command a terminal is replaced', () => {
    expect(excerpt('note «"\u001b[31m"» // \u202e')).toBe('1\nnote "\ufffd[31m" // \ufffd\n     ^^^^^^^');
});

test('positions count lines and UTF-16 units from one, whatever ends a line', () => {
    const file = parse('a\r\n😀b\rc\n');
    expect([0, 3, 5, 7, 9].map(offset => positionAt(file, offset))).toEqual([
        { line: 1, column: 1 },
        { line: 2, column: 1 },
        { line: 2, column: 3 },
        { line: 3, column: 1 },
        { line: 4, column: 1 },
    ]);
});

test('texts are broken between words, by what they take on the screen', () => {
    expect(wrapped('  one two three four', 9, '    ')).toBe('  one two\n    three\n    four');
    expect(wrapped('教育 教育 教育', 10, '')).toBe('教育 教育\n教育');
    expect(wrapped('unbreakable', 4, '  ')).toBe('unbreakable');
});
