/*
 * How numbers are written in the cells of a table. Half the world writes a decimal comma and separates thousands by
 * points, the other half the other way round. Most numbers show which they are; `1.234` and `1,234` do not.
 */

export type DecimalMark = '.' | ',';

/** What a cell says as a number. */
export interface ReadNumber {
    readonly value: number;
    /** The decimal mark that is in use where the number is written; undefined where it does not show. */
    readonly mark?: DecimalMark;
}

/** What a cell says that may be two numbers: a mark stands before its last three digits. */
export interface UnclearNumber {
    readonly mark: DecimalMark;
    readonly asDecimal: number;
    readonly asThousands: number;
}

/** No number is longer than this. */
const longest = 60;

const other = (mark: DecimalMark): DecimalMark => (mark === '.' ? ',' : '.');

/** Reads a number by itself: `66.2`, `0,55`, `1.234,5`, `5 760`, `47,2 %`; undefined where it is none. */
export function readNumber(text: string): ReadNumber | UnclearNumber | undefined {
    if (text.length > longest) return undefined;
    // Not only the usual space stands between digits: spreadsheets write those that do not break, narrow or not.
    const spaced = text.replace(/[\u00a0\u2007\u2009\u202f]/g, ' ').trim();
    const bare = spaced.endsWith('%') ? spaced.slice(0, -1).trimEnd() : spaced;
    const parts = /^([+−-]?)([\d.,' ’]*\d)([eE][+-]?\d{1,3})?$/.exec(bare);
    if (!parts) return undefined;
    const [, sign, digits, exponent = ''] = parts;
    const factor = (sign === '' || sign === '+' ? 1 : -1) * Number(`1${exponent}`);
    const read = readDigits(digits!);
    if (!read) return undefined;
    if ('value' in read) return { ...read, value: read.value * factor };
    const { mark, asDecimal, asThousands } = read;
    return { mark, asDecimal: asDecimal * factor, asThousands: asThousands * factor };
}

function readDigits(digits: string): ReadNumber | UnclearNumber | undefined {
    if (/^\d+$/.test(digits)) return { value: Number(digits) };
    const spaced = /^(\d{1,3}(?:([ '’])\d{3})(?:\2\d{3})*)(?:([.,])(\d+))?$/.exec(digits);
    if (spaced) {
        const [, whole, , mark, decimals = ''] = spaced;
        return decimal(whole!.replace(/\D/g, ''), decimals, mark as DecimalMark | undefined);
    }
    const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
    const mark = digits[last] as DecimalMark;
    const before = digits.slice(0, last);
    const after = digits.slice(last + 1);
    if (!/^\d+$/.test(after) || !/^[\d.,]*$/.test(before)) return undefined;
    if (/^\d*$/.test(before)) {
        // No thousands are written after a zero, after nothing, or after more than three digits.
        if (after.length !== 3 || !/^[1-9]\d{0,2}$/.test(before)) return decimal(before, after, mark);
        return { mark, asDecimal: Number(`${before}.${after}`), asThousands: Number(before + after) };
    }
    if (!before.includes(mark)) {
        return isGrouped(before, other(mark)) ? decimal(before.replace(/\D/g, ''), after, mark) : undefined;
    }
    return isGrouped(digits, mark) ? { value: Number(digits.replace(/\D/g, '')), mark: other(mark) } : undefined;
}

function decimal(whole: string, decimals: string, mark: DecimalMark | undefined): ReadNumber {
    return { value: Number(`${whole || '0'}.${decimals || '0'}`), mark };
}

/** Whether marks stand where thousands end; in India, all but the last three digits stand in pairs. */
function isGrouped(digits: string, mark: DecimalMark): boolean {
    const [first = '', ...groups] = digits.split(mark);
    const lengths = groups.map(group => (/^\d+$/.test(group) ? group.length : 0));
    if (!/^[1-9]\d{0,2}$/.test(first) || lengths.pop() !== 3) return false;
    return lengths.every(length => length === 3) || (first.length < 3 && lengths.every(length => length === 2));
}

/** What a number is in its column. */
export type InColumn =
    | { readonly value: number /** True where only custom says so. */; readonly assumed?: true }
    | UnclearNumber
    | undefined;

/**
 * Reads numbers that stand in one column, where all are written in one way: what one of them shows decides for those
 * that do not show it. Where none does, a table with commas between its cells writes numbers as plans do, `1,234.5`;
 * of other tables nothing is taken for granted.
 *
 * @param words all that the column holds
 * @param separator what stands between the cells of the table
 */
export function numbersOf(words: Iterable<string>, separator: string): (text: string) => InColumn {
    let marks: Set<DecimalMark> | undefined;
    return text => {
        const read = readNumber(text);
        if (!read || 'value' in read) return read && { value: read.value };
        marks ??= marksIn(words);
        if (marks.size === 1) return { value: marks.has(read.mark) ? read.asDecimal : read.asThousands };
        if (marks.size > 1 || separator !== ',') return read;
        return read.mark === ',' ? { value: read.asThousands } : { value: read.asDecimal, assumed: true };
    };
}

function marksIn(words: Iterable<string>): Set<DecimalMark> {
    const marks = new Set<DecimalMark>();
    for (const word of words) {
        const read = readNumber(word);
        if (read && 'value' in read && read.mark) marks.add(read.mark);
        if (marks.size > 1) break;
    }
    return marks;
}
