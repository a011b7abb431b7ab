import type * as ast from '../language/generated/ast.ts';
import type { Plan } from './plan.ts';
import {
    type DatedValue,
    directionOf,
    isAgainstDirection,
    latestReading,
    mixesUnits,
    plannedAt,
    plannedValues,
} from './readings.ts';
import { amountOf } from './values.ts';

/** How a metric stands against its trajectory. */
export type Course = 'ahead' | 'on track' | 'behind';

/** The latest reading of a metric, and what was planned for its day. */
export interface Progress {
    readonly latest: DatedValue;
    readonly planned: number;
    /** Undefined where better and worse cannot be told, or where baseline or target are not said. */
    readonly course: Course | undefined;
}

/**
 * Holds the latest reading of a metric against the trajectory, or the straight line to the target. Behind is what the
 * principle `metric/off-track` calls so; ahead is as far off on the better side.
 *
 * @param tolerance the percent of the way from baseline to target that a metric may be off
 * @returns undefined where there is no reading yet, or nothing is planned for its day
 */
export function progressOf(plan: Plan, metric: ast.Metric, tolerance: number): Progress | undefined {
    if (mixesUnits(metric)) return undefined;
    const latest = latestReading(plan, metric);
    const planned = latest && plannedAt(plannedValues(metric), latest.day);
    if (!latest || planned === undefined) return undefined;
    return { latest, planned, course: courseOf(metric, latest.value, planned, tolerance) };
}

function courseOf(metric: ast.Metric, value: number, planned: number, percent: number): Course | undefined {
    const way = wayOf(metric);
    const direction = directionOf(metric);
    const isOneWay = direction === 'increase' || direction === 'decrease';
    if (way === undefined || !isOneWay || isAgainstDirection(metric)) return undefined;
    const behind = direction === 'increase' ? planned - value : value - planned;
    const allowed = (way * percent) / 100 + Number.EPSILON * Math.max(Math.abs(planned), way);
    return behind > allowed ? 'behind' : behind < -allowed ? 'ahead' : 'on track';
}

/** How far it is from baseline to target; undefined where one of them is not said. */
export function wayOf(metric: ast.Metric): number | undefined {
    const from = amountOf(metric.baseline[0]?.value);
    const to = amountOf(metric.target[0]?.value);
    return from === undefined || to === undefined ? undefined : Math.abs(to - from);
}

/** The sign that values of a metric have: `%` where the plan writes it. */
export function signOf(metric: ast.Metric): '%' | '' {
    const readings = [...metric.baseline, ...[...metric.trajectory, ...metric.actual].flatMap(({ items }) => items)];
    return [...readings, ...metric.target].some(({ value }) => value?.percent) ? '%' : '';
}
