import type * as ast from '../language/generated/ast.ts';
import type { DataTable } from '../table/data-table.ts';
import { fromData, tableIn } from './data-tables.ts';
import { isPeriod, type NoDate, type Period, readDate } from './days.ts';
import { fileOf, type Place, propertyPlace } from './file.ts';
import { baseName, isProblem, pathFrom } from './files.ts';
import type { Finding } from './finding.ts';
import type { Plan } from './plan.ts';
import { numberText } from './values.ts';

/** A value on a day. */
export interface FileReading {
    readonly day: number;
    readonly value: number;
    /** The date as it is written. */
    readonly date: string;
    /** Where it is said, if that is in the plan itself. */
    readonly place?: Place;
}

/** The readings of a data file by date, and what is wrong with it. */
export interface FileReadings {
    readonly readings: readonly FileReading[];
    readonly problems: readonly Finding[];
}

/** What is wrong, before it is said in a plan. */
interface Problem {
    readonly rule: string;
    readonly message: string;
    readonly severity: Finding['severity'];
    /** The part of `actual from …` that it is about; the path where it is absent. */
    readonly at?: (actual: ast.Actual) => Place;
}

interface Read {
    readonly readings: readonly FileReading[];
    readonly problems: readonly Problem[];
}

/** Reads the data file of a metric; a table is parsed once, and only as far as it is wanted. */
export function readingsIn(plan: Plan, actual: ast.Actual): FileReadings {
    const { readings, problems } = read(plan, actual);
    return {
        readings,
        problems: problems.map(({ rule, message, severity, at }) => ({
            rule: `data/${rule}`,
            severity,
            message,
            place: at?.(actual) ?? propertyPlace(actual, 'path'),
            node: actual,
        })),
    };
}

function read(plan: Plan, actual: ast.Actual): Read {
    const path = actual.path!;
    if (path.trim() === '')
        return failed('missing', 'No file is named here. Write the path of a table (CSV), relative to this file.');
    const uri = pathFrom(fileOf(actual), path);
    const found = plan.files.data(uri);
    if (isProblem(found)) {
        const { problem, why } = found;
        if (problem === 'missing')
            return failed(problem, `There is no file "${path}". Paths are relative to this file.`);
        if (problem === 'outside') return failed(problem, `"${path}" leads out of the workspace.`);
        return failed(problem, `"${path}" cannot be read: it ${why}.`);
    }
    const wanted: Wanted = {
        name: baseName(uri),
        date: actual.dateColumn[0]?.value,
        value: actual.valueColumn[0]?.value,
        where: actual.where.map(({ column, value }) => ({ column: column ?? '', value: value ?? '' })),
    };
    return fromData(plan.files, uri, found, JSON.stringify(wanted), () => {
        const headings = [wanted.date ?? 'date', wanted.value ?? 'value', ...wanted.where.map(({ column }) => column)];
        return readTable(tableIn(plan.files, uri, found, headings), wanted);
    });
}

function failed(problem: 'missing' | 'outside' | 'unreadable', message: string): Read {
    return { readings: [], problems: [dataProblem(`file-${problem}`, message)] };
}

function dataProblem(
    rule: string,
    message: string,
    severity: Finding['severity'] = 'error',
    at?: Problem['at'],
): Problem {
    return { rule, message, severity, at };
}

/** What a metric wants of a table. */
interface Wanted {
    readonly name: string;
    readonly date: string | undefined;
    readonly value: string | undefined;
    readonly where: readonly { readonly column: string; readonly value: string }[];
}

function readTable(table: DataTable, wanted: Wanted): Read {
    const { name, where } = wanted;
    const problems: Problem[] = [];
    const need = (heading: string, help: string, at?: Problem['at']): number => {
        const [index, second] = table.named(heading);
        if (index === undefined)
            problems.push(
                dataProblem(
                    'column-missing',
                    `"${name}" has no column "${heading}". ${whatIsIn(table)}${help}`,
                    'error',
                    at,
                ),
            );
        else if (second !== undefined)
            problems.push(
                dataProblem(
                    'column-twice',
                    `"${name}" has two columns "${heading}". Give them different headings, so that it is clear which one is meant.`,
                    'error',
                    at,
                ),
            );
        return index ?? 0;
    };
    const date = need(wanted.date ?? 'date', ' Say which one: `date "column"`.', atText('dateColumn'));
    const value = need(wanted.value ?? 'value', ' Say which one: `value "column"`.', atText('valueColumn'));
    const filters = where.map(({ column }, i) => need(column, '', actual => propertyPlace(actual.where[i]!, 'column')));
    if (problems.length > 0) return { readings: [], problems };
    return readRows(table, wanted, [date, value, ...filters]);
}

function atText(property: 'dateColumn' | 'valueColumn'): Problem['at'] {
    return actual => {
        const [said] = actual[property];
        return said ? propertyPlace(said, 'value') : propertyPlace(actual, 'path');
    };
}

function whatIsIn({ headings }: DataTable): string {
    const named = headings.filter(heading => heading !== '');
    return `It has ${named.length > 0 ? named.map(heading => `"${heading}"`).join(', ') : 'no columns'}.`;
}

function readRows(table: DataTable, { name, where }: Wanted, wanted: readonly number[]): Read {
    const columns = table.columns(wanted);
    const dates = new Map<string, Period | NoDate>();
    const dateIn = (text: string) => {
        const known = dates.get(text) ?? readDate(text);
        dates.set(text, known);
        return known;
    };
    const left = new LeftOut(name);
    const readings: FileReading[] = [];
    let found = 0;
    for (const row of columns.rows) {
        if (where.some(({ value }, i) => columns.cell(i + 2, row) !== value)) continue;
        found++;
        const date = dateIn(columns.cell(0, row));
        const number = columns.numberAt(1, row);
        const said = columns.cell(1, row);
        if (!isPeriod(date)) left.add('date', row, columns.cell(0, row) === '' ? 'The date is missing.' : date.problem);
        else if (columns.isOverfull(row)) left.add('cut', row, '');
        else if (!number) left.add('number', row, said === '' ? 'The number is missing.' : `“${said}” is no number.`);
        else if ('mark' in number)
            left.add(
                'unclear',
                row,
                `“${said}” may be ${numberText(number.asDecimal)} or ${numberText(number.asThousands)}.`,
            );
        else {
            if (number.assumed) left.assumed(row, said, number.value);
            readings.push({ day: date.last, value: number.value, date: date.text });
        }
    }
    const problems = [
        ...table.problems.map(problem => dataProblem('bad-row', `"${name}", ${problem}`, 'warning')),
        ...left.problems(),
    ];
    if (found === 0) problems.push(dataProblem('no-rows', `"${name}" has no rows for this metric.`, 'warning'));
    return { readings: readings.sort((a, b) => a.day - b.day), problems };
}

/** Why a row is left out. */
type Reason = 'date' | 'number' | 'unclear' | 'cut';

/** What to do about rows that are left out, by the reason. */
const advice: Readonly<Record<Reason, string>> = {
    date: '',
    number: '',
    unclear:
        'Nothing in this column shows which. Write numbers without anything between thousands, or say one with all its decimals.',
    cut: 'There are more cells than headings, so a number with a comma in it may be cut. Put such numbers in quotes.',
};

/** The rows of a table that cannot be read, or may be read wrongly: told once for each reason. */
class LeftOut {
    readonly #name: string;
    readonly #rows = new Map<Reason, { rows: number[]; first: string; count: number }>();
    #assumed: { row: number; said: string; value: number } | undefined;

    constructor(name: string) {
        this.#name = name;
    }

    add(reason: Reason, row: number, why: string): void {
        const known = this.#rows.get(reason) ?? { rows: [], first: why, count: 0 };
        if (known.rows.length < 5) known.rows.push(row + 1);
        known.count++;
        this.#rows.set(reason, known);
    }

    assumed(row: number, said: string, value: number): void {
        this.#assumed ??= { row: row + 1, said, value };
    }

    problems(): Problem[] {
        const problems = [...this.#rows].map(([reason, { rows, first, count }]) => {
            const which = count === 1 ? `Row ${rows[0]}` : `Rows ${rows.join(', ')}${count > rows.length ? ' …' : ''}`;
            const isOut = `${which} of "${this.#name}" ${count === 1 ? 'is' : 'are'} left out.`;
            const why = count === 1 || !first ? first : `Row ${rows[0]}: ${first}`;
            return dataProblem('bad-row', [isOut, why, advice[reason]].filter(part => part).join(' '), 'warning');
        });
        if (this.#assumed) {
            const { row, said, value } = this.#assumed;
            const message = `In row ${row} of "${this.#name}", ${said} is read as ${numberText(value)}. If thousands are meant, write ${said.replace('.', '')}.`;
            problems.push(dataProblem('ambiguous-number', message, 'hint'));
        }
        return problems;
    }
}
