import { wordOf } from '../guide/vocabulary.ts';
import type * as ast from '../language/generated/ast.ts';
import { addLines, insertAt } from './edits.ts';
import { placeOf } from './file.ts';
import type { Edit } from './finding.ts';
import type { Plan } from './plan.ts';

/** The big aspirations that are pursued: not parked, and not part of another. */
export function activeAspirations(plan: Plan): ast.Aspiration[] {
    return plan.aspirations.filter(aspiration => aspiration.parked.length === 0 && aspiration.partOf.length === 0);
}

/** All metrics of an aspiration, those of its areas included. */
export function metricsOfAspiration(plan: Plan, aspiration: ast.Aspiration): ast.Metric[] {
    const lists = [
        ...aspiration.measuredBy,
        ...aspiration.areas.map(area => area.measuredBy).filter(list => list !== undefined),
    ];
    return [...new Set(plan.metricsOf(lists))];
}

/** The aspirations that each metric measures, itself or in one of their areas. */
export function aspirationsByMetric(plan: Plan): ReadonlyMap<ast.Metric, readonly ast.Aspiration[]> {
    const map = new Map<ast.Metric, ast.Aspiration[]>();
    for (const aspiration of plan.aspirations) {
        for (const metric of metricsOfAspiration(plan, aspiration)) {
            const same = map.get(metric);
            if (same) same.push(aspiration);
            else map.set(metric, [aspiration]);
        }
    }
    return map;
}

/** Whether a metric measures parked aspirations and no other: then nobody is asked about it for now. */
export function isParkedMetric(plan: Plan, metric: ast.Metric): boolean {
    const measured = plan.ask(aspirationsByMetric).get(metric) ?? [];
    return measured.length > 0 && measured.every(aspiration => aspiration.parked.length > 0);
}

/** Whether a metric says that its data cannot be had. */
export function isDataUnavailable(metric: ast.Metric): boolean {
    return wordOf('DataState', metric.data[0]?.word ?? '') === 'unavailable';
}

/** The pursued aspirations all of whose metrics lack data, without an alternative that has them, with those metrics. */
export function aspirationsWithoutData(plan: Plan): ReadonlyMap<ast.Aspiration, readonly ast.Metric[]> {
    const found = new Map<ast.Aspiration, readonly ast.Metric[]>();
    for (const aspiration of plan.aspirations) {
        if (aspiration.parked.length > 0) continue;
        const lists = [...aspiration.measuredBy, ...aspiration.areas.map(area => area.measuredBy)];
        const isKnown = lists.every(list =>
            (list?.items ?? []).every(item => plan.named(item.ref)?.$type === 'Metric'),
        );
        const metrics = metricsOfAspiration(plan, aspiration);
        if (
            isKnown &&
            metrics.length > 0 &&
            metrics.every(metric => isDataUnavailable(metric) && !hasAlternative(plan, metric))
        ) {
            found.set(aspiration, metrics);
        }
    }
    return found;
}

/** Whether a metric names another in its place that does not lack data too. */
export function hasAlternative(plan: Plan, metric: ast.Metric): boolean {
    return metric.alternative.some(({ ref }) => {
        const other = plan.named(ref);
        return other?.$type !== 'Metric' || !isDataUnavailable(other as unknown as ast.Metric);
    });
}

/** The metrics that nothing in the plan points to and that lead no other: what they show decides nothing. */
export function unusedMetrics(plan: Plan): readonly ast.Metric[] {
    const meant = new Set(plan.members.flatMap(({ file }) => file.uses.map(({ reference }) => reference.$refText)));
    return plan.metrics.filter(metric => metric.leads.length === 0 && !meant.has(metric.name));
}

/** Adds a metric to those that measure an aspiration. */
export function measureBy(aspiration: ast.Aspiration, metric: ast.Metric): Edit {
    const list = aspiration.measuredBy.at(-1);
    if (!list) return addLines(aspiration, `measured by ${metric.name}`);
    const { file, offset, length } = placeOf(list);
    return insertAt(file, offset + length, `, ${metric.name}`);
}
