import { vocabularies, wordOf } from '../guide/vocabulary.ts';
import { isPeriod, readDate } from '../plan/days.ts';
import { literal } from './said.ts';

/*
 * How people write levels, judgments and words of a vocabulary in the cells of a table. Each function gives what a plan
 * would say, or undefined where that is not clear.
 */

const levelWord = /^(?:(v(?:ery)?)[\s._-]*)?(low|lo|medium|moderate|average|mid|med|high|hi|l|m|h)(?![\p{L}\p{N}])/iu;

/** Cells that say nothing. */
export function isNothing(cell: string): boolean {
    return /^[\s\-–—.]*$/.test(cell) || /^(?:n\/?a|not applicable)\.?$/i.test(cell);
}

/** Reads a level at the start of a text, with what follows it. */
function levelAtStart(text: string): { level: string; rest: string } | undefined {
    const match = levelWord.exec(text);
    if (!match) return undefined;
    const [whole, very, word] = match;
    const first = word!.charAt(0).toLowerCase();
    const level = first === 'l' ? 'low' : first === 'h' ? 'high' : 'medium';
    if (very && level === 'medium') return undefined;
    return { level: very ? `very ${level}` : level, rest: text.slice(whole.length) };
}

/** Reads a level alone: “High”, “very-high”, “V. high”, “M”. */
export function readLevel(cell: string): string | undefined {
    const found = levelAtStart(cell.trim());
    return found && /^\s*[.!]?$/.test(found.rest) ? found.level : undefined;
}

/** Reads a judgment with its reason, and earlier ones before it: “Low in 2010-09 (lack of trust); Medium”. */
export function readJudgment(cell: string): string | undefined {
    const parts = cell.split(/\s*[;\n]\s*(?=(?:v(?:ery)?[\s._-]*)?(?:low|medium|high)(?![\p{L}\p{N}]))/iu);
    const said = parts.map((part, i) => readJudged(part.trim(), i < parts.length - 1));
    return said.every(one => one !== undefined) ? said.join(', ') : undefined;
}

function readJudged(text: string, isEarlier: boolean): string | undefined {
    const found = levelAtStart(text);
    if (!found) return undefined;
    const date = /^\s+in\s+(\S+?)(?=[\s(,;:]|$)/.exec(found.rest);
    const isDated = date && isPeriod(readDate(date[1]!));
    const rest = isDated ? found.rest.slice(date[0].length) : found.rest;
    // Two levels without a date may be a history or a range.
    if (isEarlier && !isDated) return undefined;
    const note = reasonIn(rest);
    if (note === undefined) return undefined;
    return `${found.level}${isDated ? ` in ${date[1]}` : ''}${note ? ` ${literal(note)}` : ''}`;
}

/** The reason that follows a level: in brackets, after a dash or a comma, after “because”; empty where there is none. */
function reasonIn(rest: string): string | undefined {
    const text = rest.trim();
    if (/^[.!]?$/.test(text)) return '';
    const bracketed = /^\(([\s\S]+)\)\.?$/.exec(text);
    const reason = bracketed ? bracketed[1]! : /^(?:[-–—:,;.]+|because\b|due to\b)\s*([\s\S]+)$/i.exec(text)?.[1];
    if (!reason?.trim()) return undefined;
    // “High - medium” is a range, and “low, high in 2011” a history: neither is a reason.
    const again = levelAtStart(reason.trim());
    return again && /^(?:[\s.?]*|\s+in\s+\d.*|\s*[,;("/–-].*)$/s.test(again.rest) ? undefined : reason.trim();
}

/** A word of a vocabulary as it is written in a table: “Front line”, “Position power”, “organization”. */
export function readWord(vocabulary: string, cell: string): string | undefined {
    const wanted = cell
        .trim()
        .toLowerCase()
        .replace(/[\s_]+/g, '-');
    for (const form of [wanted, wanted.replace(/-(?:power|contact)$/, ''), wanted.replace(/s$/, '')]) {
        const word = wordOf(vocabulary, form);
        if (word) return word;
    }
    return undefined;
}

/** The words of a list, and whether all of them are known. */
export function readWords(vocabulary: string, cell: string): { words: string[]; isWhole: boolean } {
    const parts = cell.split(/\s*(?:[,;/&+\n]|\band\b)\s*/i).filter(part => part.trim() !== '');
    const read = parts.map(part => readWord(vocabulary, part));
    const words = [...new Set(read.filter(word => word !== undefined))];
    return { words, isWhole: parts.length > 0 && words.length === parts.length };
}

/** The words of a vocabulary, for messages: “leadership, management, …”. */
export function wordsOf(vocabulary: string): string {
    return vocabularies[vocabulary]!.words.map(({ word }) => word).join(', ');
}
