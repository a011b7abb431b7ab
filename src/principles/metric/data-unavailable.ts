import type * as ast from '../../language/generated/ast.ts';
import {
    aspirationsByMetric,
    aspirationsWithoutData,
    hasAlternative,
    isDataUnavailable,
    isParkedMetric,
    metricsOfAspiration,
} from '../../plan/aspirations.ts';
import { addLines, fix } from '../../plan/edits.ts';
import { propertyPlace } from '../../plan/file.ts';
import { type Plan, titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'metric/data-unavailable',
    area: 'metric',
    statement: 'Where the data for a metric cannot be had, another metric takes its place.',
    severity: 'warning',
    cites: [
        {
            where: '1A',
            quote: 'Is there an alternative metric or metrics that can be calculated using available data?',
        },
        { where: '1A', quote: 'If not, what would be required to collect the necessary data?' },
    ],
    ours: 'Silent where every aspiration of the metric is already told that none of its metrics has data, and where all of them are parked.',
    check(plan, report) {
        const told = plan.ask(aspirationsWithoutData);
        for (const metric of plan.metrics) {
            const data = metric.data[0];
            if (!data || !isDataUnavailable(metric) || hasAlternative(plan, metric)) continue;
            if (isParkedMetric(plan, metric)) continue;
            const measured = plan.ask(aspirationsByMetric).get(metric) ?? [];
            if (measured.length > 0 && measured.every(aspiration => told.has(aspiration))) continue;
            const other = replacement(plan, metric, measured);
            if (metric.alternative.length > 0) {
                report({
                    at: metric.alternative[0]!,
                    about: metric,
                    message: `“${titleOf(metric)}” has no data, and what is to stand in for it has none either. Progress would stay unseen: name a metric that can be calculated today.`,
                });
                continue;
            }
            const help = other
                ? `“${titleOf(other)}” measures the same aspiration and has data: if it can stand in, write \`alternative ${other.name}\`.`
                : 'Name one that can be calculated, `alternative …`, or say `data collectable` with what collecting takes.';
            report({
                at: propertyPlace(data, 'word'),
                about: metric,
                absence: true,
                message: `The figures for “${titleOf(metric)}” cannot be had and nothing stands in for them. ${help}`,
                fixes: other && [
                    fix(`Let “${titleOf(other)}” stand in for it`, addLines(metric, `alternative ${other.name}`)),
                ],
            });
        }
    },
    good: `aspiration Served "Every pupil is served well by our new schools" {
    measured by Outcomes, Attendance
}
metric Outcomes "What becomes of the pupils" {
    direction increase
    data unavailable "the first year group leaves in two years"
    alternative Attendance
}
metric Attendance "Attendance rate" {
    direction increase
    data available
}`,
    bad: `aspiration Served "Every pupil is served well by our new schools" {
    measured by Outcomes, Attendance
}
metric Outcomes "What becomes of the pupils" {
    direction increase
    data «unavailable» "the first year group leaves in two years"
}
metric Attendance "Attendance rate" {
    direction increase
    data available
}`,
    near: `aspiration Served "Every pupil is served well by our new schools" {
    measured by Outcomes, Attendance
}
metric Outcomes "What becomes of the pupils" {
    direction increase
    data collectable "a letter to each family, once a year"
}
metric Attendance "Attendance rate" {
    direction increase
    data available
}`,
});

/** A metric of the same aspirations that says that its data can be had. */
function replacement(plan: Plan, metric: ast.Metric, measured: readonly ast.Aspiration[]): ast.Metric | undefined {
    const others = measured.flatMap(aspiration => metricsOfAspiration(plan, aspiration));
    return others.find(other => other !== metric && /^(available|collectable)$/.test(other.data[0]?.word ?? ''));
}
