import { type AstNode, AstUtils } from 'langium';
import { reference } from '../language/reference.ts';
import { sentences } from '../language/sentences.ts';
import { fileOf } from './file.ts';
import { isRestOfLine, lineEnd } from './lines.ts';
import { openingBrace, saidRange } from './parts.ts';

/** A thing that a block says, as it stands in the text. */
interface Said {
    /** The words by which the reference knows it. */
    readonly phrase: string;
    readonly offset: number;
    /** Where its last line ends. */
    readonly end: number;
    /** Whether it has braces of its own. */
    readonly isHeader: boolean;
}

/**
 * Finds where a line belongs among those that a block says already: in the order of the reference, which is the guide's.
 *
 * @param node the block, whose braces stand on several lines
 * @param line the line to be added, without its indentation
 * @returns where it goes, right behind the end of another line, and the line with its value in the column of its
 * neighbours; undefined where the reference does not know it, and where nothing tells its place
 */
export function placeInOrder(node: AstNode, line: string): { offset: number; line: string } | undefined {
    const order = Object.keys(reference[node.$type]?.properties ?? {});
    const phrase = phraseOf(line, order);
    const open = openingBrace(node);
    if (phrase === undefined || !open) return undefined;
    const { text } = fileOf(node);
    const start = lineEnd(text, open.end);
    const said = saidIn(node, open.end, order);
    const before = said.findLastIndex(one => order.indexOf(one.phrase) <= order.indexOf(phrase));
    if (before < 0 && !isRestOfLine(text.slice(open.end, start))) return undefined;
    const neighbours = [said[before], said[before + 1]].filter(one => one !== undefined);
    return {
        offset: said[before]?.end ?? start,
        line: isInColumn(phrase, line.includes('{')) ? aligned(line, phrase, neighbours, text) : line,
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

/** What is said between the braces of a block, each with the end of its line; what shares its line is left out. */
function saidIn(node: AstNode, from: number, order: readonly string[]): Said[] {
    const { text } = fileOf(node);
    const said: Said[] = [];
    for (const part of AstUtils.streamContents(node)) {
        const { offset, length } = saidRange(part);
        const end = lineEnd(text, offset + length);
        const phrase = phraseOf(text.slice(offset, offset + 60).split(/[\r\n]/)[0]!, order);
        if (offset < from || phrase === undefined || !isRestOfLine(text.slice(offset + length, end))) continue;
        said.push({ phrase, offset, end, isHeader: openingBrace(part) !== undefined });
    }
    return said.sort((a, b) => a.offset - b.offset);
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
