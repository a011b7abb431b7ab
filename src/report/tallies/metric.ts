import type * as ast from '../../language/generated/ast.ts';
import { isDataUnavailable, isParkedMetric } from '../../plan/aspirations.ts';
import type { Plan } from '../../plan/plan.ts';
import { progressOf, signOf, wayOf } from '../../plan/progress.ts';
import { latestReading, mixesUnits, plannedValues } from '../../plan/readings.ts';
import { amountOf, amountText, lastDay, numberText } from '../../plan/values.ts';
import { limitsOf } from '../../principles/judge.ts';
import offTrack from '../../principles/metric/off-track.ts';
import { isUnfinished, type Parts } from './tally.ts';

/** Says where a metric stands: its latest reading, against what was planned for that day or what else there is. */
export function tallyOfMetric(plan: Plan, metric: ast.Metric): Parts {
    if (mixesUnits(metric)) return [];
    const sign = signOf(metric);
    const progress = progressOf(plan, metric, toleranceIn(plan));
    if (progress) {
        const { latest, planned, course } = progress;
        const read = `${numberText(latest.value)}${sign} in ${latest.date}`;
        const due = `${numberText(planned, wayOf(metric) || undefined)}${sign}`;
        const isJudged = course && !isParkedMetric(plan, metric);
        return [isJudged ? `${course}: ${read} against ${due} planned` : `${read} against ${due} planned`];
    }
    const latest = latestReading(plan, metric);
    if (latest) return [`${numberText(latest.value)}${sign} in ${latest.date}${beside(metric, latest.day)}`];
    // Readings that cannot be had, or cannot be read, are no readings that somebody has still to write.
    const isAwaited = metric.actual.length === 0 && plannedValues(metric).length > 0 && !isDataUnavailable(metric);
    return [isAwaited && !isUnfinished(metric) && !isParkedMetric(plan, metric) && 'no actual yet'];
}

/** How far off its trajectory a metric may be, as the checker has it. */
export function toleranceIn(plan: Plan): number {
    return limitsOf(offTrack, plan.settings).behind!;
}

/** What to hold a reading against for whose day nothing is planned: the target that is past, or the baseline. */
function beside(metric: ast.Metric, day: number): string {
    const [target] = metric.target;
    const due = lastDay(target?.date);
    if (target && due !== undefined && due < day && amountOf(target.value) !== undefined) {
        return `, the target was ${amountText(target.value)} by ${target.date.text}`;
    }
    const [baseline] = metric.baseline;
    const since = lastDay(baseline?.date);
    if (!baseline || since === undefined || since >= day || amountOf(baseline.value) === undefined) return '';
    return `, the baseline was ${amountText(baseline.value)} in ${baseline.date.text}`;
}
