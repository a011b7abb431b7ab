import { aspirationsWithoutData } from '../../plan/aspirations.ts';
import { namePlace, placeOf } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'aspiration/no-metric-with-data',
    area: 'aspiration',
    statement: 'Every aspiration has at least one metric whose data can be had.',
    severity: 'warning',
    cites: [
        {
            where: '1A',
            quote: 'Can the aspirations be summarized in one or more metrics that can be calculated using data that are readily available?',
        },
        { where: '1A', quote: 'one or more metrics to measure progress according to available or collectable data' },
    ],
    ours: 'A metric counts as without data only where it says so; one whose `alternative` has data counts as with. A parked aspiration is not asked.',
    noFix: 'What can be shown with data has to be found out first.',
    check(plan, report) {
        for (const [aspiration, metrics] of plan.ask(aspirationsWithoutData)) {
            const title = titleOf(aspiration);
            const lack =
                metrics.length === 1
                    ? `The only metric of “${title}” lacks data`
                    : `${metrics.length === 2 ? 'Neither of the two' : `None of the ${metrics.length}`} metrics of “${title}” has data`;
            report({
                at: namePlace(aspiration),
                about: aspiration,
                absence: true,
                message: `${lack}, so its success stays a matter of opinion. Add a metric that today's data can show, or find out what collecting would take and say \`data collectable\`.`,
                related: metrics.map(metric => ({
                    place: placeOf(metric.data[0]!),
                    message: `The data for “${titleOf(metric)}” are unavailable.`,
                })),
            });
        }
    },
    good: `aspiration Belonging "Every newcomer feels at home within a year" {
    measured by Trust, Friendships
}
metric Trust "Newcomers who trust their neighbors" {
    direction increase
    data unavailable
    alternative Friendships
}
metric Friendships "Newcomers in a club or team" {
    direction increase
    data collectable
}`,
    bad: `aspiration «Belonging» "Every newcomer feels at home within a year" {
    measured by Trust, Friendships
}
metric Trust "Newcomers who trust their neighbors" {
    direction increase
    data unavailable
    alternative Friendships
}
metric Friendships "Newcomers in a club or team" {
    direction increase
    data unavailable
}`,
    near: `aspiration Belonging "Every newcomer feels at home within a year" {
    measured by Trust
}
metric Trust "Newcomers who trust their neighbors" {
    direction increase
    data unavailable
    alternative Friendships
}
metric Friendships "Newcomers in a club or team" {
    direction increase
    data available
}`,
});
