import { wordOf } from '../guide/vocabulary.ts';
import type * as ast from '../language/generated/ast.ts';
import { type FileReading, readingsIn } from './data-readings.ts';
import { type Place, propertyPlace } from './file.ts';
import type { Finding } from './finding.ts';
import type { Plan } from './plan.ts';
import { amountOf, lastDay } from './values.ts';

/** A value of a metric on a day, with the place where it is said; for a row of a data file, the path of that file. */
export interface DatedValue extends FileReading {
    readonly place: Place;
}

/** The readings of a metric by date, from the plan or from its data file; broken ones are left out. */
export function actualReadings(plan: Plan, metric: ast.Metric): readonly FileReading[] {
    const [first, ...others] = metric.actual.map(actual => readingsOf(plan, actual));
    if (!first || others.length === 0) return first ?? [];
    return [...first, ...others.flat()].sort((a, b) => a.day - b.day);
}

/** The readings of one list or one file, by date. */
function readingsOf(plan: Plan, actual: ast.Actual): readonly FileReading[] {
    if (actual.path !== undefined) return readingsIn(plan, actual).readings;
    return dated(actual.items).sort((a, b) => a.day - b.day);
}

/** What is wrong with the data files of a plan: missing, without the columns, with unreadable rows. */
export function dataProblems(plan: Plan): Finding[] {
    return plan.metrics.flatMap(metric =>
        metric.actual.flatMap(actual => (actual.path === undefined ? [] : readingsIn(plan, actual).problems)),
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
    const latest = actualReadings(plan, metric).findLast(reading => reading.day <= plan.today);
    return latest && { ...latest, place: placeOfReading(metric, latest) };
}

/** Where a reading is said: in the plan, or in the file that the plan names. */
export function placeOfReading(metric: ast.Metric, { place }: FileReading): Place {
    const file = metric.actual.find(({ path }) => path !== undefined) ?? metric.actual[0]!;
    return place ?? propertyPlace(file, 'path');
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
