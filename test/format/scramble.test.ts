import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edited } from '../../src/format/edits.ts';
import { tidyEdits } from '../../src/format/format.ts';
import { saysTheSame } from '../../src/format/same.ts';
import { principles } from '../../src/principles/all.generated.ts';
import { exampleFiles } from '../support/examples.ts';
import { marked, parse, services } from '../support/plans.ts';
import { meaningOf, tables, tidy } from './tidy.ts';

const plans = [
    ...exampleFiles.map(([, text]) => text),
    ...principles.flatMap(({ good, nears, bads }) => [good, ...nears, ...bads.map(({ plan }) => marked(plan).text)]),
].filter(text => parse(text).form.length === 0);

/** A stream of numbers below a bound, from a seed, so that a failure can be played again. */
function dice(seed: number): (below: number) => number {
    let state = seed >>> 0;
    return below => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return Math.floor((state / 2 ** 32) * below);
    };
}

interface Part {
    readonly image: string;
    readonly offset: number;
    readonly isComment: boolean;
    /** Whether it is a word that begins what a block says. */
    readonly begins: boolean;
}

/** The words, signs, texts and comments of a text. */
function partsOf(text: string): Part[] {
    const { tokens, hidden } = services.parser.Lexer.tokenize(text);
    return [...tokens, ...hidden]
        .sort((a, b) => a.startOffset - b.startOffset)
        .map(token => ({
            image: token.image,
            offset: token.startOffset,
            isComment: token.image.startsWith('/'),
            begins: services.parser.Lexer.isFirst(token),
        }));
}

/**
 * Another space for the same text: other indentation, more spaces, more empty lines where there is one and inside of
 * braces, all line ends of the other kind, lines of a block on one line, braces and commas on the next.
 */
function scrambled(text: string, roll: (below: number) => number, joins: boolean): string {
    const lineEnd = roll(2) ? '\r\n' : '\n';
    const some = () => [' ', '  ', '\t', '     ', ' \t '][roll(5)]!;
    const maybe = () => (roll(2) ? some() : '');
    let result = '';
    let at = 0;
    let depth = 0;
    let before: Part | undefined;
    for (const part of partsOf(text)) {
        const gap = text.slice(at, part.offset);
        const breaks = gap.split('\n').length - 1;
        if (part.image === '}') depth--;
        const touches = before === undefined || [before.image, part.image].some(image => /^[{},]$/.test(image));
        const canJoin = depth > 0 || part.image === '}' || before?.image === '{' || part.image === '{';
        const line = () => `${maybe()}${lineEnd}${maybe()}`;
        const isEdge = breaks > 0 && !part.isComment && (part.image === '}' || before?.image === '{');
        const movesDown = joins && breaks === 0 && (part.image === '{' || part.image === ',') && roll(3) === 0;
        if (movesDown) result += line();
        else if (isEdge && roll(3) === 0) result += line() + line();
        else if (breaks === 0) result += touches && !part.isComment ? maybe() : before ? some() : '';
        else if (breaks > 1) result += line() + line() + (roll(2) ? line() : '');
        else if (
            joins &&
            canJoin &&
            !before?.isComment &&
            !part.isComment &&
            (part.begins || part.image === '}') &&
            roll(2)
        )
            result += some();
        else result += line();
        if (part.image === '{') depth++;
        result += part.image.replaceAll('\n', lineEnd);
        at = part.offset + part.image.length;
        before = part;
    }
    return result + maybe() + lineEnd.repeat(roll(4));
}

/** Many plans are parsed, on machines that have other things to do. */
const patience = 60_000;

const cases = fc.record({ plan: fc.constantFrom(...plans), seed: fc.integer() });

describe('however a plan is spaced', () => {
    test(
        'it is tidied to the same text',
        () => {
            let joined = 0;
            fc.assert(
                fc.property(cases, ({ plan, seed }) => {
                    const meant = meaningOf(plan);
                    let other = scrambled(plan, dice(seed), true);
                    // Lines on one line may belong together where they did not before; then they are not the same plan.
                    if (JSON.stringify(meaningOf(other)) === JSON.stringify(meant)) joined++;
                    else other = scrambled(plan, dice(seed), false);
                    expect(meaningOf(other)).toEqual(meant);
                    const isLong = other.includes('\r\n');
                    expect(tidy(other)).toBe(isLong ? tidy(plan).replaceAll('\n', '\r\n') : tidy(plan));
                }),
                { numRuns: 250 },
            );
            expect(joined).toBeGreaterThan(125);
        },
        patience,
    );

    test(
        'tidying twice is tidying once, and what is said stays the same',
        () => {
            fc.assert(
                fc.property(cases, ({ plan, seed }) => {
                    const other = scrambled(plan, dice(seed), true);
                    fc.pre(parse(other).form.length === 0);
                    const after = tidy(other);
                    expect(tidy(after)).toBe(after);
                    expect(saysTheSame(other, after, services.parser.Lexer)).toBe(true);
                    expect(meaningOf(after)).toEqual(meaningOf(other));
                }),
                { numRuns: 200 },
            );
        },
        patience,
    );

    test(
        'every comment is kept, at its place among the words',
        () => {
            fc.assert(
                fc.property(cases, ({ plan, seed }) => {
                    const roll = dice(seed);
                    const other = commented(plan, roll);
                    fc.pre(parse(other).form.length === 0);
                    const after = tidy(other);
                    const images = (text: string) =>
                        partsOf(text).map(({ image }) => (image.startsWith('"""') ? '' : image.trim()));
                    expect(images(after).join(' ').replace(/\s+/g, ' ')).toBe(
                        images(other).join(' ').replace(/\s+/g, ' '),
                    );
                    expect(tidy(after)).toBe(after);
                    expect(meaningOf(after)).toEqual(meaningOf(other));
                }),
                { numRuns: 250 },
            );
        },
        patience,
    );

    test(
        'changes are in order, clear of each other, and of space only',
        () => {
            fc.assert(
                fc.property(cases, ({ plan, seed }) => {
                    const other = scrambled(plan, dice(seed), true);
                    const edits = tidyEdits(parse(other), tables);
                    let at = 0;
                    for (const { offset, length, text } of edits) {
                        expect(offset).toBeGreaterThanOrEqual(at);
                        expect(other.slice(offset, offset + length).trim() + text.trim()).toBe('');
                        expect(other.slice(offset, offset + length)).not.toBe(text);
                        at = offset + length;
                    }
                    expect(edited(other, edits)).toBe(tidy(other));
                }),
                { numRuns: 100 },
            );
        },
        patience,
    );
});

/** A text with comments put in between its words. */
function commented(text: string, roll: (below: number) => number): string {
    let result = '';
    let at = 0;
    for (const part of partsOf(text)) {
        const gap = text.slice(at, part.offset);
        const kind = roll(12);
        if (kind === 0) result += ` /* in ${roll(100)} */ ${gap}`;
        else if (kind === 1) result += `${gap}/* before ${roll(100)}\n   and more */ `;
        else if (kind === 2 && gap.includes('\n')) result += ` // behind ${roll(100)}${gap}`;
        else if (kind === 3 && gap.includes('\n')) result += `${gap}// above ${roll(100)}   \n${roll(2) ? '\n' : ''}`;
        else if (kind === 4) result += `\n// between ${roll(100)}\n`;
        else result += gap;
        result += part.image;
        at = part.offset + part.image.length;
    }
    return `${result} // at the end`;
}
