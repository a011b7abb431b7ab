import { isParkedMetric } from '../../plan/aspirations.ts';
import { addLines, fix } from '../../plan/edits.ts';
import { namePlace } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { directionOf } from '../../plan/readings.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'metric/no-direction',
    area: 'metric',
    statement: 'Every metric shows which way is better.',
    severity: 'warning',
    cites: [
        {
            where: '1A',
            quote: 'the specific outcome (or outcomes) that a system strives to influence or attain, and the direction of that desired influence or attainment',
        },
    ],
    ours: 'A baseline and a target show it as well as the word does. Metrics of parked aspirations only are not asked.',
    check(plan, report) {
        for (const metric of plan.metrics) {
            if (metric.direction.length > 0 || directionOf(metric) || isParkedMetric(plan, metric)) continue;
            report({
                at: namePlace(metric),
                about: metric,
                absence: true,
                message: `Is more of “${titleOf(metric)}” better, or less? Without a direction the same figures can be told as success or as failure: write \`direction increase\`, \`decrease\` or \`maintain\`.`,
                fixes: [
                    fix('More is better: `direction increase`', addLines(metric, 'direction increase')),
                    fix('Less is better: `direction decrease`', addLines(metric, 'direction decrease')),
                ],
            });
        }
    },
    good: `metric Construction "Homes and offices under construction" {
    measured in "building permits a year"
    direction increase
}`,
    bad: `metric «Construction» "Homes and offices under construction" {
    measured in "building permits a year"
}`,
    near: `metric Construction "Homes and offices under construction" {
    measured in "building permits a year"
    baseline 4,100 in 2024
    target 5,000 by 2028
}`,
});
