import { isPeriod, readDate } from '../plan/days.ts';
import { literal } from './said.ts';

/** What a line says of who holds a post. */
export interface ReadHolder {
    /** The holder as a plan says it, with the dates that could be read. */
    readonly value: string;
    /** The name alone. */
    readonly name: string;
    /** Why not all of it could be read. */
    readonly problem?: string;
}

/** Reads who holds a post: “Adaeze Marchetti (since 2022-05-09)”, “Example, Alex until 2012”. */
export function readHolder(line: string): ReadHolder {
    const { name, dates } = parted(line);
    const read = datesIn(dates);
    if (name === '' || !read) return { value: literal(line), name: line };
    const [since, until] = [read.get('since'), read.get('until')].map(date => (date ? asPlanDate(date) : ''));
    if (since === undefined || until === undefined)
        return {
            value: literal(name),
            name,
            problem: 'has a date that may be two. Write year, month, day: 2009-09-01.',
        };
    const said = [literal(name), since && `since ${since}`, until && `until ${until}`];
    return { value: said.filter(part => part).join(' '), name };
}

/** A line before the dates in it, and these dates: they stand in brackets at its end, or after since or until. */
function parted(line: string): { name: string; dates: string } {
    const start = line.endsWith(')') ? line.lastIndexOf('(') : line.search(/\b(?:since|until)\b/i);
    if (start < 0) return { name: line, dates: '' };
    const name = line.slice(0, start).trim();
    const dates = line.slice(start).replace(/[()]/g, ' ');
    return { name: name.endsWith(',') ? name.slice(0, -1).trim() : name, dates };
}

/** The dates after since and until; undefined where something else is said. */
function datesIn(text: string): Map<string, string> | undefined {
    const words = text.split(/[\s,]/).filter(word => word !== '');
    const dates = new Map<string, string>();
    for (let i = 0; i < words.length; i += 2) {
        const [word, date] = [words[i]!.toLowerCase(), words[i + 1]];
        if ((word !== 'since' && word !== 'until') || date === undefined || !/^\d/.test(date)) return undefined;
        dates.set(word, date);
    }
    return dates;
}

/** A date as a plan writes it; of `25/09/2009` it is clear which is the day, of `01/09/2009` it is not. */
function asPlanDate(text: string): string | undefined {
    if (isPeriod(readDate(text))) return text;
    const match = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
    if (!match) return undefined;
    const [a, b] = [Number(match[1]), Number(match[2])];
    if (a <= 12 && b <= 12 && a !== b) return undefined;
    const two = (part: number) => String(part).padStart(2, '0');
    const date = a > 12 ? `${match[3]}-${two(b)}-${two(a)}` : `${match[3]}-${two(a)}-${two(b)}`;
    return isPeriod(readDate(date)) ? date : undefined;
}
