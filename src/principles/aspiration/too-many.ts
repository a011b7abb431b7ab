import type * as ast from '../../language/generated/ast.ts';
import { activeAspirations } from '../../plan/aspirations.ts';
import { addLines, caret, fix } from '../../plan/edits.ts';
import { namePlace } from '../../plan/file.ts';
import type { Fix } from '../../plan/finding.ts';
import { titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'aspiration/too-many',
    area: 'aspiration',
    statement: 'A system pursues two or three big aspirations.',
    severity: 'warning',
    whole: true,
    cites: [
        { where: '1A', quote: 'Are there two or three big aspirations, or dozens of small ones?' },
        {
            where: '1A',
            quote: 'focus aspirations on a narrow set of themes in order to have a clear message of delivery and increase chances of success',
        },
    ],
    ours: 'From twelve it is an error: our reading of “dozens”. Parked aspirations, and those that are part of another, do not count.',
    thresholds: {
        atMost: { value: 3, says: 'the most big aspirations that a system pursues', from: 'guide' },
        dozens: { value: 12, says: 'the number of aspirations from which it is an error', from: 'ours' },
    },
    check(plan, report, { atMost, dozens }) {
        const active = activeAspirations(plan);
        if (!plan.system || active.length <= atMost) return;
        const far = active.length >= dozens;
        report({
            at: namePlace(plan.system),
            about: plan.system,
            severity: far ? 'error' : 'warning',
            message: far
                ? `${active.length} aspirations at once are more than anybody can carry, or even name. Choose the few that matter most, ${atMost} at the most; make others \`part of\` them and park the rest.`
                : `${active.length} big aspirations are pursued at once. Beyond ${atMost} the message blurs, and each gets less of everybody's week: make one \`part of\` another, or set it aside with \`parked because "…"\`.`,
            related: active.map((aspiration, i) => ({
                place: namePlace(aspiration),
                message: `${i + 1} of ${active.length}: “${titleOf(aspiration)}”.`,
            })),
            fixes: active.length === atMost + 1 ? parking(active) : undefined,
        });
    },
    good: `system Larkfield "City of Larkfield" {
    partial because "only the aspirations are shown here"
}
aspiration SafeStreets "Nobody is killed on our streets" {
    measured by RoadDeaths
}
aspiration CleanRiver "Children can swim in the river" {
    measured by SwimDays
}
aspiration SchoolReady "Every child starts school ready" {
    measured by Readiness
}
aspiration EarlyTalk "Every child talks at three" {
    part of SchoolReady
    measured by Readiness
}
metric RoadDeaths "People killed on the roads" {
    direction decrease
}
metric SwimDays "Days fit for swimming" {
    direction increase
}
metric Readiness "Children ready for school" {
    direction increase
}`,
    bad: `system «Larkfield» "City of Larkfield" {
    partial because "only the aspirations are shown here"
}
aspiration SafeStreets "Nobody is killed on our streets" {
    measured by RoadDeaths
}
aspiration CleanRiver "Children can swim in the river" {
    measured by SwimDays
}
aspiration SchoolReady "Every child starts school ready" {
    measured by Readiness
}
aspiration EarlyTalk "Every child talks at three" {
    measured by Readiness
}
metric RoadDeaths "People killed on the roads" {
    direction decrease
}
metric SwimDays "Days fit for swimming" {
    direction increase
}
metric Readiness "Children ready for school" {
    direction increase
}`,
    near: `system Larkfield "City of Larkfield" {
    partial because "only the aspirations are shown here"
}
aspiration SafeStreets "Nobody is killed on our streets" {
    measured by RoadDeaths
}
aspiration CleanRiver "Children can swim in the river" {
    measured by SwimDays
}
aspiration SchoolReady "Every child starts school ready" {
    measured by Readiness
}
aspiration NightBuses "A bus home from every late shift" {
    parked because "after the new timetable"
}
metric RoadDeaths "People killed on the roads" {
    direction decrease
}
metric SwimDays "Days fit for swimming" {
    direction increase
}
metric Readiness "Children ready for school" {
    direction increase
}`,
});

/** One is too many: to set any of them aside settles it, the last named being the likeliest. */
function parking(active: readonly ast.Aspiration[]): Fix[] {
    return [...active]
        .reverse()
        .map(aspiration =>
            fix(`Set aside “${titleOf(aspiration)}” for now`, addLines(aspiration, `parked because "${caret}"`)),
        );
}
