import { vocabularies, wordOf } from '../guide/vocabulary.ts';
import { isPeriod, readDate } from '../plan/days.ts';
import { literal } from './said.ts';

/*
 * How people write levels, judgments and words of a vocabulary in the cells of a table. Each function gives what a plan
 * would say, or undefined where that is not clear.
 */

const levelWord = /^(?:(v(?:ery)?)[\s._-]*)?(low|lo|medium|moderate|average|mid|med|high|hi|l|m|h)(?![\p{L}\p{N}])/iu;

/** The words of which the scale of a heading is made. */
export const levelWords: ReadonlySet<string> = new Set(
    'very v low lo medium moderate average mid med high hi l m h vl vh to or and lowest highest scale'.split(' '),
);

/** Cells that say nothing. */
export function isNothing(cell: string): boolean {
    return /^[\s\-–—.]*$/.test(cell) || /^(?:n\/?a|not applicable)\.?$/i.test(cell);
}

/** Reads a level at the start of a text, with what follows it; before it may stand its number: “1 - Low”. */
function levelAtStart(text: string): { level: string; rest: string } | undefined {
    const number = /^\d{1,2}[ \t]*[-–—.:)=][ \t]*/.exec(text)?.[0] ?? '';
    const match = levelWord.exec(text.slice(number.length));
    if (!match) return undefined;
    const [whole, very, word] = match;
    const first = word!.charAt(0).toLowerCase();
    const level = first === 'l' ? 'low' : first === 'h' ? 'high' : 'medium';
    if (very && level === 'medium') return undefined;
    return { level: very ? `very ${level}` : level, rest: text.slice(number.length + whole.length) };
}

/** Reads a level alone: “High”, “very-high”, “V. high”, “M”. */
export function readLevel(cell: string): string | undefined {
    const found = levelAtStart(cell.trim());
    return found && /^\s*[.!]?$/.test(found.rest) ? found.level : undefined;
}

/** A judgment of one time. */
interface Judged {
    readonly level: string;
    readonly date?: string;
    readonly reason: string;
}

/**
 * Reads a judgment with its reason, and earlier ones before it: “Low in 2010-09 (lack of trust); Medium”.
 *
 * @param date the date of what has none, where the heading says it
 */
export function readJudgment(cell: string, date?: string): string | undefined {
    const parts = timesIn(cell).map(readJudged);
    // Two levels without a date may be a history or a range.
    if (parts.some((part, i) => !part || (!part.date && i < parts.length - 1))) return undefined;
    return parts
        .map(part => {
            const when = part!.date ?? date;
            return `${part!.level}${when ? ` in ${when}` : ''}${part!.reason ? ` ${literal(part!.reason)}` : ''}`;
        })
        .join(', ');
}

/** The level of a judgment of one time without a date: “High (money)” is high. */
export function levelOf(cell: string): string | undefined {
    const [judged, second] = timesIn(cell).map(readJudged);
    return second || judged?.date ? undefined : judged?.level;
}

/** The times of a judgment: a level begins each, after a semicolon or on a line of its own. */
function timesIn(cell: string): string[] {
    const times: string[] = [];
    for (const [i, part] of cell.split(/([;\n])/).entries()) {
        if (i === 0 || (i % 2 === 0 && levelAtStart(part.trim()))) times.push(part);
        else times[times.length - 1] += part;
    }
    return times.map(time =>
        time
            .trim()
            .replace(/^[;\n]|[;\n]$/g, '')
            .trim(),
    );
}

function readJudged(text: string): Judged | undefined {
    const found = levelAtStart(text);
    if (!found) return undefined;
    const rest = found.rest.trim();
    const dated = /^(?:in[ \t]+|\()(\d{4}[\w/-]{0,6})(\)?)(?=[\s(,;:]|$)/.exec(rest);
    if (dated && rest.startsWith('(') === (dated[2] === ')') && isPeriod(readDate(dated[1]!))) {
        if (isSchoolYear(dated[1]!)) return undefined;
        const reason = reasonIn(rest.slice(dated[0].length));
        return reason === undefined ? undefined : { level: found.level, date: dated[1], reason };
    }
    const reason = reasonIn(rest);
    return reason === undefined ? undefined : { level: found.level, reason };
}

/** Whether a date may be a month or a school year: `2010-11` is November 2010 in a plan, and 2010/11 to many people. */
export function isSchoolYear(date: string): boolean {
    const match = /^(\d{4})-(\d{2})$/.exec(date);
    return match !== null && (Number(match[1]) + 1) % 100 === Number(match[2]);
}

/** The reason that follows a level: in brackets, after a dash or a comma, after “because”; empty where there is none. */
function reasonIn(rest: string): string | undefined {
    const text = rest.trim();
    if (/^[.!]?$/.test(text)) return '';
    const inside = bracketed(text);
    if (inside !== undefined) return readLevel(inside) ? undefined : inside;
    const lead = /^(?:[-–—:,;.]+|because\b|due to\b)/i.exec(text)?.[0];
    const reason = lead && text.slice(lead.length).trim();
    // What begins with a level again is a range or a history, and no reason: “Low - medium by 2012”.
    return reason && /[\p{L}\p{N}]/u.test(reason) && !levelAtStart(reason) ? reason : undefined;
}

/** What stands in the brackets that a text is all in. */
function bracketed(text: string): string | undefined {
    const whole = text.endsWith('.') ? text.slice(0, -1) : text;
    if (!whole.startsWith('(') || !whole.endsWith(')')) return undefined;
    const inside = whole.slice(1, -1);
    let depth = 0;
    for (const letter of inside) {
        if (letter === '(') depth++;
        else if (letter === ')' && --depth < 0) return undefined;
    }
    return inside.trim() === '' ? undefined : inside.trim();
}

/** What people write for words of a vocabulary. */
const others: Readonly<Record<string, string>> = {
    leader: 'leadership',
    manager: 'management',
    managerial: 'management',
    positional: 'position',
    expert: 'expertise',
    credible: 'credibility',
};

/** A word of a vocabulary as it is written in a table: “Front line”, “Position power”, “organization”, “Expert”. */
export function readWord(vocabulary: string, cell: string): string | undefined {
    const wanted = cell
        .trim()
        .toLowerCase()
        .replace(/[\s_]+/g, '-');
    const bare = wanted.replace(/-(?:power|contact)$/, '');
    for (const form of [wanted, bare, wanted.replace(/s$/, ''), others[bare]]) {
        const word = form && wordOf(vocabulary, form);
        if (word) return word;
    }
    return undefined;
}

/** The words of a list, and whether all of them are known. */
export function readWords(vocabulary: string, cell: string): { words: string[]; isWhole: boolean } {
    const parts = cell.split(/[,;/&+\n]|\band\b/i).filter(part => part.trim() !== '');
    const read = parts.map(part => readWord(vocabulary, part));
    return {
        words: [...new Set(read.filter(word => word !== undefined))],
        isWhole: parts.length > 0 && read.every(word => word !== undefined),
    };
}

/** The words of a vocabulary, for messages: “leadership, management, …”. */
export function wordsOf(vocabulary: string): string {
    return vocabularies[vocabulary]!.words.map(({ word }) => word).join(', ');
}
