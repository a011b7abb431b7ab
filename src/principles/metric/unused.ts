import { activeAspirations, measureBy, unusedMetrics } from '../../plan/aspirations.ts';
import { fix } from '../../plan/edits.ts';
import { namePlace } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

/** How many aspirations are offered to be measured by it: beyond, a list is no help. */
const mostOffered = 3;

export default principle({
    id: 'metric/unused',
    area: 'metric',
    statement: 'Every metric of a plan measures something that the plan is about.',
    severity: 'hint',
    whole: true,
    cites: [
        { where: '1A', quote: 'one or more target metrics' },
        { where: '1A', quote: 'metrics that the system uses to represent the actual outcomes desired by a system' },
    ],
    ours: 'A metric that leads another, stands in for one, is asked for by a law or has an action is used. We ask once the plan has aspirations.',
    silencedBy: [
        { id: 'aspiration/no-metric', within: 'plan' },
        { id: 'aspiration/area-without-metric', within: 'plan' },
    ],
    check(plan, report) {
        if (plan.incomplete || plan.aspirations.length === 0) return;
        const active = activeAspirations(plan);
        for (const metric of plan.ask(unusedMetrics)) {
            report({
                at: namePlace(metric),
                about: metric,
                absence: true,
                message: `Nothing is decided by “${titleOf(metric)}”: no aspiration is measured by it, and it says nothing that it \`leads\` to. What is counted for its own sake costs people time; give it a use, or take it out.`,
                fixes:
                    active.length > mostOffered
                        ? undefined
                        : active.map(aspiration =>
                              fix(`Measure “${titleOf(aspiration)}” by it`, measureBy(aspiration, metric)),
                          ),
            });
        }
    },
    good: `system Larkfield "City of Larkfield" {
    partial because "only one aspiration is shown here"
}
aspiration SafeStreets "Nobody is killed on our streets" {
    measured by RoadDeaths, Injuries
}
metric RoadDeaths "People killed on the roads" {
    direction decrease
}
metric Injuries "People badly hurt on the roads" {
    direction decrease
}`,
    bad: `system Larkfield "City of Larkfield" {
    partial because "only one aspiration is shown here"
}
aspiration SafeStreets "Nobody is killed on our streets" {
    measured by RoadDeaths
}
metric RoadDeaths "People killed on the roads" {
    direction decrease
}
metric «Injuries» "People badly hurt on the roads" {
    direction decrease
}`,
    near: `system Larkfield "City of Larkfield" {
    partial because "only one aspiration is shown here"
}
aspiration SafeStreets "Nobody is killed on our streets" {
    measured by RoadDeaths
}
metric RoadDeaths "People killed on the roads" {
    direction decrease
}
metric Speed "Drivers above the limit" {
    direction decrease
    leads RoadDeaths
}`,
});
