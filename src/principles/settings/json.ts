import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Range } from '../../plan/file.ts';

/** A mistake of form, in plain words. */
export interface Mistake extends Range {
    readonly message: string;
}

/** A value, with its place in the text. */
export interface Json extends Range {
    readonly type: Node['type'];
    /** What a text, a number or a truth value says. */
    readonly value?: unknown;
    /** What an object says; a key that is said several times is in it several times. */
    readonly entries: readonly JsonEntry[];
    /** What a list holds. */
    readonly items: readonly Json[];
}

export interface JsonEntry {
    readonly key: string;
    readonly at: Range;
    /** Absent where it could not be read; that has been said as a mistake of form. */
    readonly value?: Json;
}

/** How many mistakes are told: what is so wrong is mended from its beginning. */
const mostMistakes = 10;

/**
 * Reads JSON, as much of it as can be understood: after a mistake it goes on. There are no comments in it and no commas
 * before a bracket, as in every other reader of `.json` files.
 */
export function readJson(text: string): { root?: Json; mistakes: readonly Mistake[] } {
    const errors: ParseError[] = [];
    try {
        const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
        const damage = errors.filter(({ error }) => !printParseErrorCode(error).startsWith('Close'));
        const damaged = damage.map(({ offset }) => offset);
        return { root: tree && jsonOf(tree, damaged), mistakes: mistakesOf(text, errors) };
    } catch (error) {
        // The parser descends into what is nested, and something that no person has written is nested too deeply.
        if (!(error instanceof RangeError)) throw error;
        const mistake = { offset: 0, length: 1, message: 'Too many brackets stand within each other here.' };
        return { root: { type: 'object', offset: 0, length: 1, entries: [], items: [] }, mistakes: [mistake] };
    }
}

/** @param damaged where mistakes are, in order */
function jsonOf(node: Node, damaged: readonly number[]): Json {
    const { type, offset, length, value, children = [] } = node;
    const entries = type === 'object' ? children.map(child => entryOf(child, damaged)) : [];
    const items = type === 'array' ? children.map(child => jsonOf(child, damaged)) : [];
    return { type, offset, length, value, entries, items };
}

function entryOf({ children = [] }: Node, damaged: readonly number[]): JsonEntry {
    const [key, value] = children as [Node, Node | undefined];
    const at = { offset: key.offset, length: key.length };
    const isWhole = value && (value.children || !isTouched(value, damaged));
    return { key: String(key.value), at, value: isWhole ? jsonOf(value, damaged) : undefined };
}

/** Whether a mistake stands in a value, or right behind a number, as in `4O`: then it is not what was meant. */
function isTouched({ type, offset, length }: Node, damaged: readonly number[]): boolean {
    const end = type === 'string' ? offset + length - 1 : offset + length;
    let low = 0;
    let high = damaged.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (damaged[middle]! < offset) low = middle + 1;
        else high = middle;
    }
    return low < damaged.length && damaged[low]! <= end;
}

/** The mistakes in plain words, one for each line: what follows on it follows from the first. */
function mistakesOf(text: string, errors: readonly ParseError[]): Mistake[] {
    const mistakes: Mistake[] = [];
    let end = -1;
    for (const { error, offset, length } of errors) {
        if (mistakes.length === mostMistakes) break;
        if (offset < end) continue;
        const next = text.slice(offset).search(/[\r\n]/);
        end = next < 0 ? Number.POSITIVE_INFINITY : offset + next;
        mistakes.push(mistakeAt(printParseErrorCode(error), text, offset, length));
    }
    return mistakes;
}

/** A mistake, marked where it can be seen: at the comma before nothing, at the last character before the end. */
function mistakeAt(code: string, text: string, offset: number, length: number): Mistake {
    const before = text.slice(0, offset).trimEnd();
    if (before.endsWith(',') && /[}\]]/.test(text[offset] ?? '') && code.endsWith('Expected'))
        return { offset: before.length - 1, length: 1, message: 'Nothing follows this comma. Take it out.' };
    const message = messageOf(code, text, offset, length);
    const last = text.trimEnd().length - 1;
    return offset > last && last >= 0 ? { offset: last, length: 1, message } : { offset, length, message };
}

function messageOf(code: string, text: string, offset: number, length: number): string {
    const found = text.slice(offset, offset + length);
    const before = text.slice(0, offset).trimEnd().at(-1);
    switch (code) {
        case 'InvalidSymbol':
            return symbolMessage(found, text[offset - 1]);
        case 'InvalidCommentToken':
        case 'UnexpectedEndOfComment':
            return 'These settings have no comments. Take this one out.';
        case 'CommaExpected':
            return 'A comma is missing before this.';
        case 'ColonExpected':
            return 'A colon is missing before this.';
        case 'CloseBraceExpected':
            return 'A `}` is missing at the end.';
        case 'CloseBracketExpected':
            return 'A `]` is missing at the end of this list.';
        case 'UnexpectedEndOfString':
            return 'The quote at the end of this text is missing.';
        case 'InvalidEscapeCharacter':
        case 'InvalidUnicode':
            return 'A backslash means something special in here. Write `\\\\` where a backslash itself is meant.';
        case 'InvalidCharacter':
            return 'This text holds a tab or another character that cannot be seen. Write a space in its place.';
        case 'UnexpectedEndOfNumber':
        case 'InvalidNumberFormat':
            return 'This is not a whole number, nor one with a decimal point such as 2.5.';
        case 'EndOfFileExpected':
            return 'The settings end before this. Take it out, or the bracket before it.';
        default:
            if (found === ',') return 'There is a comma too many here.';
            return before === ':' ? 'A value is missing here.' : 'A name in quotes is missing here.';
    }
}

/** @param beside the character right before what was found */
function symbolMessage(found: string, beside = ' '): string {
    if (/[“”„‟«»‘’']/.test(found)) return 'Names and texts stand between straight quotes, as in "profile".';
    if (/^(<{7}|={7}|>{7})/.test(found))
        return 'Two versions of these settings stand here, from a merge. Choose one of them.';
    if (found === ';') return 'Write a comma in place of this `;`.';
    if (/\d/.test(beside)) return `A number does not go on with \`${short(found)}\`. Write it as in 12 or 2.5.`;
    if (/^[+\-.\d]/.test(found)) return `\`${short(found)}\` is not a number. Write it as in 12 or 2.5.`;
    if (/^\w/.test(found) && beside !== '"')
        return `\`${short(found)}\` has no quotes around it. Write "${short(found)}".`;
    return `\`${short(found)}\` means nothing here. Take it out.`;
}

function short(word: string): string {
    return word.length > 30 ? `${word.slice(0, 29)}…` : word;
}
