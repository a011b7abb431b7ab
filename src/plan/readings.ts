import Papa from 'papaparse';
import { wordOf } from '../guide/vocabulary.ts';
import type * as ast from '../language/generated/ast.ts';
import { isPeriod, readDate } from './days.ts';
import { fileOf, type Place, propertyPlace } from './file.ts';
import { baseName, isProblem, pathFrom } from './files.ts';
import type { Finding } from './finding.ts';
import type { Plan } from './plan.ts';
import { amountOf, lastDay, numberOf } from './values.ts';

/** A value of a metric on a day. */
export interface DatedValue {
    readonly day: number;
    readonly value: number;
    /** The date as it is written. */
    readonly date: string;
    /** Where it is said; for a row of a data file, the path of that file. */
    readonly place: Place;
}

/** The readings of a metric by date, from the plan or from its data file; broken ones are left out. */
export function actualReadings(plan: Plan, metric: ast.Metric): DatedValue[] {
    const all = metric.actual.flatMap(actual => (actual.path ? fromFile(plan, actual).readings : dated(actual.items)));
    return all.sort((a, b) => a.day - b.day);
}

/** What is wrong with the data files of a plan: missing, without the columns, with unreadable rows. */
export function dataProblems(plan: Plan): Finding[] {
    return plan.metrics.flatMap(metric =>
        metric.actual.flatMap(actual => (actual.path ? fromFile(plan, actual).problems : [])),
    );
}

function dated(readings: readonly ast.Reading[]): DatedValue[] {
    return readings.flatMap(reading => {
        const value = amountOf(reading.value);
        const day = lastDay(reading.date);
        return value === undefined || day === undefined
            ? []
            : [{ value, day, date: reading.date.text, place: propertyPlace(reading, 'value') }];
    });
}

/** The stations of a metric's way by date: baseline, trajectory and target, as far as they are said. */
export function plannedValues(metric: ast.Metric): DatedValue[] {
    const target = metric.target[0];
    const value = amountOf(target?.value);
    const day = lastDay(target?.date);
    return [
        ...dated(metric.baseline.slice(0, 1)),
        ...dated(metric.trajectory.flatMap(list => list.items)),
        ...(value === undefined || day === undefined
            ? []
            : [{ value, day, date: target!.date.text, place: propertyPlace(target!, 'value') }]),
    ].sort((a, b) => a.day - b.day);
}

/** The value planned for a day, on straight lines between the stations; undefined outside them. */
export function plannedAt(stations: readonly DatedValue[], day: number): number | undefined {
    const after = stations.findIndex(station => station.day >= day);
    if (after < 0) return undefined;
    const next = stations[after]!;
    if (next.day === day) return next.value;
    const before = stations[after - 1];
    if (!before) return undefined;
    return before.value + ((next.value - before.value) * (day - before.day)) / (next.day - before.day);
}

/** The latest reading of a metric, as of today. */
export function latestReading(plan: Plan, metric: ast.Metric): DatedValue | undefined {
    return actualReadings(plan, metric).findLast(reading => reading.day <= plan.today);
}

/** Whether a metric writes some of its values as percentages and some not, so that they cannot be compared. */
export function mixesUnits(metric: ast.Metric): boolean {
    const readings = [...metric.baseline, ...[...metric.trajectory, ...metric.actual].flatMap(list => list.items)];
    const amounts = [...readings, ...metric.target]
        .map(said => said.value)
        .filter(value => amountOf(value) !== undefined);
    const percentages = amounts.filter(value => value.percent).length;
    return percentages > 0 && percentages < amounts.length;
}

/** Which way is better for a metric: as it says, or as baseline and target show. */
export function directionOf(metric: ast.Metric): 'increase' | 'decrease' | 'maintain' | undefined {
    const said = metric.direction[0]?.word ? wordOf('Direction', metric.direction[0].word) : undefined;
    if (said) return said as 'increase' | 'decrease' | 'maintain';
    const from = amountOf(metric.baseline[0]?.value);
    const to = amountOf(metric.target[0]?.value);
    if (from === undefined || to === undefined) return undefined;
    return to > from ? 'increase' : to < from ? 'decrease' : 'maintain';
}

/** Whether a metric's target lies on the worse side of its baseline, going by the direction that it says. */
export function isAgainstDirection(metric: ast.Metric): boolean {
    const from = amountOf(metric.baseline[0]?.value);
    const to = amountOf(metric.target[0]?.value);
    if (from === undefined || to === undefined) return false;
    const direction = directionOf(metric);
    return (direction === 'increase' && to < from) || (direction === 'decrease' && to > from);
}

interface FileReadings {
    readonly readings: readonly DatedValue[];
    readonly problems: readonly Finding[];
}

const parsed = new WeakMap<ast.Actual, { text: unknown; result: FileReadings }>();

function fromFile(plan: Plan, actual: ast.Actual): FileReadings {
    const place = propertyPlace(actual, 'path');
    const found = plan.files.data(pathFrom(fileOf(actual), actual.path!));
    const before = parsed.get(actual);
    const key = isProblem(found) ? found.why : found;
    if (before?.text === key) return before.result;
    const result = isProblem(found) ? failed(actual, place, found) : readTable(actual, place, found);
    parsed.set(actual, { text: key, result });
    return result;
}

function failed(actual: ast.Actual, place: Place, found: { problem: string; why: string }): FileReadings {
    const name = actual.path!;
    const message =
        found.problem === 'missing'
            ? `There is no file "${name}". Paths are relative to this file.`
            : found.problem === 'outside'
              ? `"${name}" leads out of the workspace.`
              : `"${name}" cannot be read: it ${found.why}.`;
    return { readings: [], problems: [dataProblem(actual, `file-${found.problem}`, message, place)] };
}

function dataProblem(
    actual: ast.Actual,
    rule: string,
    message: string,
    place: Place,
    severity: Finding['severity'] = 'error',
): Finding {
    return { rule: `data/${rule}`, severity, message, place, node: actual };
}

function readTable(actual: ast.Actual, place: Place, text: string): FileReadings {
    const table = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
        header: true,
        skipEmptyLines: 'greedy',
        transformHeader: header => header.trim(),
    });
    const columns = table.meta.fields ?? [];
    const name = baseName(pathFrom(place.file, actual.path!));
    const has = `It has ${columns.length > 0 ? columns.map(column => `"${column}"`).join(', ') : 'no columns'}.`;
    const column = (said: ast.Text | undefined, usual: string): string | undefined => {
        const wanted = (said?.value ?? usual).trim().toLowerCase();
        return columns.find(candidate => candidate.toLowerCase() === wanted);
    };
    const problems: Finding[] = [];
    const need = (said: ast.Text | undefined, usual: string): string | undefined => {
        const found = column(said, usual);
        if (!found) {
            const message = `"${name}" has no column "${said?.value ?? usual}". ${has} Say which one: \`${usual} "column"\`.`;
            problems.push(dataProblem(actual, 'column-missing', message, said ? propertyPlace(said, 'value') : place));
        }
        return found;
    };
    const dateColumn = need(actual.dateColumn[0], 'date');
    const valueColumn = need(actual.valueColumn[0], 'value');
    const filters = actual.where.map(where => ({
        column: columns.find(one => one === where.column),
        wanted: where.value,
        where,
    }));
    for (const filter of filters) {
        if (filter.column) continue;
        problems.push(
            dataProblem(
                actual,
                'column-missing',
                `"${name}" has no column "${filter.where.column}". ${has}`,
                propertyPlace(filter.where, 'column'),
            ),
        );
    }
    if (problems.length > 0) return { readings: [], problems };
    const readings: DatedValue[] = [];
    const bad: number[] = [];
    table.data.forEach((row, i) => {
        if (filters.some(filter => row[filter.column!]?.trim() !== filter.wanted)) return;
        const date = readDate(row[dateColumn!]?.trim() ?? '');
        const value = numberOf(row[valueColumn!]?.trim());
        if (!isPeriod(date) || value === undefined) bad.push(i + 2);
        else readings.push({ day: date.last, value, date: date.text, place });
    });
    if (bad.length > 0) {
        const rows =
            bad.length === 1 ? `Row ${bad[0]}` : `Rows ${bad.slice(0, 5).join(', ')}${bad.length > 5 ? ' …' : ''}`;
        problems.push(
            dataProblem(
                actual,
                'bad-row',
                `${rows} of "${name}" ${bad.length === 1 ? 'has' : 'have'} no readable date or number and ${bad.length === 1 ? 'is' : 'are'} left out.`,
                place,
                'warning',
            ),
        );
    }
    if (readings.length === 0 && bad.length === 0) {
        problems.push(dataProblem(actual, 'no-rows', `"${name}" has no rows for this metric.`, place, 'warning'));
    }
    return { readings, problems };
}
