import type * as ast from '../../language/generated/ast.ts';
import { isParkedMetric } from '../../plan/aspirations.ts';
import type { Plan } from '../../plan/plan.ts';
import { titleOf } from '../../plan/plan.ts';
import { actualReadings, directionOf, latestReading, mixesUnits } from '../../plan/readings.ts';
import { amountOf, amountText, lastDay, numberText } from '../../plan/values.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'metric/target-past',
    area: 'metric',
    statement: 'When the date of a target comes, the target is reached or something follows from it.',
    severity: 'info',
    clock: true,
    cites: [
        { where: '1B.6', quote: 'Failure to meet targets results in change in target as opposed to change in plans.' },
        {
            where: '1A',
            quote: 'This data will become the basis for understanding current performance and for setting system goals.',
        },
    ],
    ours: 'Reached is what the last reading before the date, or the latest one, shows; no reading at all is asked for too. Metrics of parked aspirations only are not.',
    noFix: 'The next target is to be agreed on.',
    check(plan, report) {
        for (const metric of plan.metrics) {
            const target = metric.target[0];
            const due = lastDay(target?.date);
            if (!target || due === undefined || due >= plan.today || isParkedMetric(plan, metric)) continue;
            const goal = amountOf(target.value);
            if (goal === undefined || mixesUnits(metric)) continue;
            const latest = latestReading(plan, metric);
            if (!latest) {
                if (metric.actual.length > 0) continue;
                report({
                    at: target,
                    about: metric,
                    absence: true,
                    message: `“${titleOf(metric)}” was to reach ${amountText(target.value)} by ${target.date.text}, and no reading says whether it did. Record the result with \`actual\`, then set the next target.`,
                });
                continue;
            }
            if (isReached(plan, metric, goal, due) !== false) continue;
            const sign = target.value.percent ? '%' : '';
            report({
                at: target,
                about: metric,
                message: `The date of this target is past: “${titleOf(metric)}” stands at ${numberText(latest.value)}${sign} (${latest.date}), not at ${amountText(target.value)}. Decide what changes in the plan, and set the next target with it.`,
                related: [{ place: latest.place, message: 'The latest reading.' }],
            });
        }
    },
    good: `system Larkfield "City of Larkfield" {
    as of 2025-02
    partial because "only one metric is shown here"
}
metric RoadDeaths "People killed on the roads" {
    direction decrease
    baseline 31 in 2020
    target 15 by 2024
    actual 31 in 2020, 22 in 2022, 14 in 2024
}`,
    bad: `system Larkfield "City of Larkfield" {
    as of 2025-02
    partial because "only one metric is shown here"
}
metric RoadDeaths "People killed on the roads" {
    direction decrease
    baseline 31 in 2020
    target «15 by 2024»
    actual 31 in 2020, 22 in 2022, 19 in 2024
}`,
    near: `system Larkfield "City of Larkfield" {
    as of 2024-12-31
    partial because "only one metric is shown here"
}
metric RoadDeaths "People killed on the roads" {
    direction decrease
    baseline 31 in 2020
    trajectory 24 in 2022
    target 15 by 2024
    actual 31 in 2020, 22 in 2022
}`,
});

/** Whether a target was reached, at its date or since; undefined where no way is better. */
function isReached(plan: Plan, metric: ast.Metric, goal: number, due: number): boolean | undefined {
    const direction = directionOf(metric);
    if (direction !== 'increase' && direction !== 'decrease') return undefined;
    const readings = actualReadings(plan, metric).filter(reading => reading.day <= plan.today);
    const telling = [readings.findLast(reading => reading.day <= due), readings.at(-1)];
    return telling.some(
        reading => reading && (direction === 'increase' ? reading.value >= goal : reading.value <= goal),
    );
}
