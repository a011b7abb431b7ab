import { isParkedMetric } from '../../plan/aspirations.ts';
import { titleOf } from '../../plan/plan.ts';
import { progressOf, signOf, wayOf } from '../../plan/progress.ts';
import { plannedValues } from '../../plan/readings.ts';
import { numberText } from '../../plan/values.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'metric/off-track',
    area: 'metric',
    statement: 'A metric keeps to its trajectory.',
    severity: 'info',
    clock: true,
    cites: [
        {
            where: '1B',
            quote: 'getting the information they need, on a regular enough basis, to know whether the delivery effort is on track',
        },
        { where: '1C', quote: 'the data that show what progress is being made' },
    ],
    ours: 'Behind is more than a tenth of the way from baseline to target behind the trajectory, or the straight line, at the date of the latest reading.',
    silencedBy: [
        { id: 'metric/target-past', within: 'block' },
        { id: 'metric/target-against-direction', within: 'block' },
    ],
    thresholds: {
        behind: {
            value: 10,
            says: 'how far behind a metric may be, in percent of the way from baseline to target',
            from: 'ours',
        },
    },
    noFix: 'What holds it back has to be found out first.',
    check(plan, report, limits) {
        for (const metric of plan.metrics) {
            if (wayOf(metric) === undefined || isParkedMetric(plan, metric)) continue;
            const progress = progressOf(plan, metric, limits.behind);
            if (progress?.course !== 'behind') continue;
            const { latest, planned } = progress;
            const way = wayOf(metric);
            const sign = signOf(metric);
            const next = plannedValues(metric).find(station => station.day >= latest.day);
            const line = metric.trajectory.length > 0 ? 'trajectory' : 'straight line to the target';
            report({
                at: latest.place,
                about: metric,
                message: `“${titleOf(metric)}” read ${numberText(latest.value)}${sign} in ${latest.date} where the ${line} has ${numberText(planned, way)}${sign}. A gap seen early can still be closed: find out what holds it back, and say what will be done in an \`action\`.`,
                related: next && [
                    {
                        place: next.place,
                        message: `Planned: ${numberText(next.value, way)}${sign} in ${next.date}.`,
                    },
                ],
            });
        }
    },
    good: `system Northvale "Northvale County Schools" {
    as of 2024-11
    partial because "only one metric is shown here"
}
metric Readiness "Children ready for school" {
    direction increase
    baseline 61% in 2022-06
    trajectory 65% in 2024-06
    target 81% by 2027-06
    actual 61% in 2022-06, 62% in 2023-06, 64.2% in 2024-06
}`,
    bad: `system Northvale "Northvale County Schools" {
    as of 2024-11
    partial because "only one metric is shown here"
}
metric Readiness "Children ready for school" {
    direction increase
    baseline 61% in 2022-06
    trajectory 65% in 2024-06
    target 81% by 2027-06
    actual 61% in 2022-06, 62% in 2023-06, «62.4%» in 2024-06
}`,
    near: `system Northvale "Northvale County Schools" {
    as of 2024-11
    partial because "only one metric is shown here"
}
metric Readiness "Children ready for school" {
    direction increase
    baseline 61% in 2022-06
    trajectory 65% in 2024-06
    target 81% by 2027-06
    actual 61% in 2022-06, 62% in 2023-06, 63% in 2024-06
}`,
});
