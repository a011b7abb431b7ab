import { reference } from '../language/reference.ts';
import { sentences } from '../language/sentences.ts';
import type { PlanFile, Range } from './file.ts';

/** A thing that a block says, as it stands in the text. */
interface Said {
    /** The words by which the reference knows it. */
    readonly phrase: string;
    readonly offset: number;
    /** Where its last word ends, or a comment behind that. */
    end: number;
    /** Whether it has braces of its own. */
    isHeader: boolean;
}

const pieces = /"""[\s\S]*?(?:"""|$)|"(?:\\.|[^"\\\r\n])*"?|\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n\r]*|[{},]|[^\s{},"/]+|\//g;

/**
 * Finds where a line belongs among those that a block says already: in the order of the reference, which is the guide's.
 *
 * @param inner what stands between the braces of the block, on several lines
 * @param type the block's type
 * @param line the line to be added, without its indentation
 * @returns where it goes, right behind the end of another line, and the line with its value in the column of its
 * neighbours; undefined where the reference does not know it
 */
export function placeInOrder(
    file: PlanFile,
    inner: Range,
    type: string,
    line: string,
): { offset: number; line: string } | undefined {
    const order = Object.keys(reference[type]?.properties ?? {});
    const phrase = phraseOf(line, order);
    if (phrase === undefined) return undefined;
    const { said, start } = saidIn(file.text, inner, order);
    const before = said.findLastIndex(one => order.indexOf(one.phrase) <= order.indexOf(phrase));
    const neighbours = [said[before], said[before + 1]].filter(one => one !== undefined);
    return {
        offset: said[before]?.end ?? start,
        line: isInColumn(phrase, line.includes('{')) ? aligned(line, phrase, neighbours, file.text) : line,
    };
}

/** The longest phrase of the reference that a line begins with. */
function phraseOf(line: string, order: readonly string[]): string | undefined {
    const words = `${line
        .slice(0, 60)
        .split(/[^\p{L}\w-]+/u)
        .join(' ')} `;
    const fitting = order.filter(phrase => words.startsWith(`${phrase} `));
    return fitting.sort((a, b) => b.length - a.length)[0];
}

/** What is said between the braces of a block, and where its first line would begin. */
function saidIn(text: string, inner: Range, order: readonly string[]): { said: Said[]; start: number } {
    const said: Said[] = [];
    let start = inner.offset;
    let depth = 0;
    let line = inner.offset;
    let goesOn = false;
    for (const { 0: piece, index } of text.slice(inner.offset, inner.offset + inner.length).matchAll(pieces)) {
        const offset = inner.offset + index;
        const end = offset + piece.length;
        const isFirst = text.slice(line, offset).includes('\n');
        line = end;
        const last = said.at(-1);
        if (piece.startsWith('//') || piece.startsWith('/*')) {
            if (isFirst) continue;
            if (last) last.end = end;
            else start = end;
            continue;
        }
        if (depth === 0 && isFirst && !goesOn) {
            const phrase = phraseOf(text.slice(offset, offset + 60).split('\n')[0]!, order);
            if (phrase !== undefined) said.push({ phrase, offset, end, isHeader: false });
        }
        const current = said.at(-1);
        if (piece === '{') {
            if (depth === 0 && current) current.isHeader = true;
            depth++;
        } else if (piece === '}') depth--;
        goesOn = piece === ',';
        if (current) current.end = end;
    }
    return { said, start };
}

/** Whether the value of a line stands in one column with those around it, as tidying puts it. */
function isInColumn(phrase: string, isHeader: boolean): boolean {
    return !isHeader && !sentences.has(phrase) && !named.has(phrase);
}

/** What begins with a name, and reads as a header also where it has no braces. */
const named = new Set(['leader', 'staff', 'vacancy', 'team', 'joint action', 'interaction']);

function aligned(line: string, phrase: string, neighbours: readonly Said[], text: string): string {
    const value = line.slice(phrase.length).trimStart();
    for (const one of neighbours) {
        if (!isInColumn(one.phrase, one.isHeader)) continue;
        const column = columnOf(text.slice(one.offset, one.end).split('\n')[0]!, one.phrase);
        if (column !== undefined && value !== '') return `${phrase.padEnd(column - 1)} ${value}`;
    }
    return line;
}

/** How far behind the beginning of a line its value stands. */
function columnOf(line: string, phrase: string): number | undefined {
    const words = phrase.split(' ').length;
    const found = [...line.matchAll(/\S+/g)][words];
    return found?.index;
}
