/** A period of whole days, as a date in a plan says it: a year, a quarter, a month, a day. */
export interface Period {
    /** Days since 1970-01-01 of the first day. */
    readonly first: number;
    /** Days since 1970-01-01 of the last day. */
    readonly last: number;
    /** As it was written. */
    readonly text: string;
}

const dayLength = 86_400_000;

/** The day number of a calendar date; months count from 1. */
function dayNumber(year: number, month: number, day: number): number {
    return Date.UTC(year, month - 1, day) / dayLength;
}

const period = (text: string, year: number, month: number, months: number): Period => ({
    text,
    first: dayNumber(year, month, 1),
    last: dayNumber(year, month + months, 1) - 1,
});

/** Why a text is no date, in a plain sentence that ends with what to write. */
export interface NoDate {
    readonly problem: string;
}

/**
 * Reads a date: `2010`, `2010-09`, `2010-09-30`, `2010-Q3`, or a school or fiscal year `2010/11`, which here runs from
 * July to June.
 *
 * @returns the period, or why it is none
 */
export function readDate(text: string): Period | NoDate {
    let match = /^(\d{4})$/.exec(text);
    if (match) return period(text, Number(match[1]), 1, 12);
    match = /^(\d{4})-[Qq](\d+)$/.exec(text);
    if (match) {
        const quarter = Number(match[2]);
        if (quarter < 1 || quarter > 4)
            return { problem: `A year has four quarters: write \`${match[1]}-Q1\` to \`${match[1]}-Q4\`.` };
        return period(text, Number(match[1]), quarter * 3 - 2, 3);
    }
    match = /^(\d{4})\/(\d{2}|\d{4})$/.exec(text);
    if (match) {
        const year = Number(match[1]);
        const next = String(year + 1);
        if (match[2] !== next.slice(-2) && match[2] !== next) {
            return { problem: `A school or fiscal year runs into the next: write \`${year}/${next.slice(-2)}\`.` };
        }
        return period(text, year, 7, 12);
    }
    match = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
    if (match) return readCalendarDate(text, match);
    match = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
    if (match) {
        const [, a, b, year] = match as unknown as [string, string, string, string];
        const two = (part: string) => part.padStart(2, '0');
        return {
            problem: `Write dates as year, month, day: \`${year}-${two(b)}-${two(a)}\` or \`${year}-${two(a)}-${two(b)}\`.`,
        };
    }
    return {
        problem: `\`${text}\` is no date: write \`2010\`, \`2010-09\`, \`2010-09-30\`, \`2010-Q3\` or \`2010/11\`.`,
    };
}

function readCalendarDate(text: string, match: RegExpExecArray): Period | NoDate {
    const year = Number(match[1]);
    const month = Number(match[2]);
    if (month < 1 || month > 12) {
        const next = String(year + 1).slice(-2);
        const help = match[2] === next && !match[3] ? ` For the school or fiscal year, write \`${year}/${next}\`.` : '';
        return { problem: `There is no month ${match[2]}.${help}` };
    }
    if (match[2]!.length < 2 || match[3]?.length === 1) {
        const parts = [match[1], match[2]!.padStart(2, '0'), match[3]?.padStart(2, '0')].filter(Boolean);
        return { problem: `Write months and days with two digits: \`${parts.join('-')}\`.` };
    }
    if (!match[3]) return period(text, year, month, 1);
    const day = Number(match[3]);
    const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
    if (day < 1 || day > length) return { problem: `${monthNames[month - 1]} ${year} has ${length} days.` };
    const number = dayNumber(year, month, day);
    return { text, first: number, last: number };
}

const monthNames = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
];

/** Whether reading a date succeeded. */
export function isPeriod(result: Period | NoDate | undefined): result is Period {
    return result !== undefined && 'first' in result;
}

/** The day that a clock shows, as a day number in its own time zone. */
export function today(clock: Date): number {
    return dayNumber(clock.getFullYear(), clock.getMonth() + 1, clock.getDate());
}

/** A day number as a date to read: `2012-09-30`. */
export function dayText(day: number): string {
    return new Date(day * dayLength).toISOString().slice(0, 10);
}

/** The day a number of months after another; the last day of a shorter month where it has no such day. */
export function addMonths(day: number, months: number): number {
    const date = new Date(day * dayLength);
    const wanted = date.getUTCDate();
    const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
    const length = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
    return dayNumber(target.getUTCFullYear(), target.getUTCMonth() + 1, Math.min(wanted, length));
}

/** How many whole months lie between two days, the earlier first. */
export function monthsBetween(from: number, to: number): number {
    const [a, b] = [new Date(from * dayLength), new Date(to * dayLength)];
    const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
    return addMonths(from, months) <= to ? months : months - 1;
}
