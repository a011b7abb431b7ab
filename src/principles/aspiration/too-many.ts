import { activeAspirations } from '../../plan/aspirations.ts';
import { namePlace } from '../../plan/file.ts';
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
    check(plan, report) {
        const active = activeAspirations(plan);
        if (!plan.system || active.length <= 3) return;
        const dozens = active.length >= 12;
        report({
            at: namePlace(plan.system),
            about: plan.system,
            severity: dozens ? 'error' : 'warning',
            message: dozens
                ? `${active.length} aspirations at once are the “dozens of small ones” that nobody can carry or even name. Choose the two or three that matter most; make others \`part of\` them and park the rest.`
                : `${active.length} big aspirations are pursued at once; the guide asks for two or three, so that the message stays clear and success likely. Make one \`part of\` another, or set it aside with \`parked because "…"\`.`,
            related: active.map((aspiration, i) => ({
                place: namePlace(aspiration),
                message: `${i + 1} of ${active.length}: “${titleOf(aspiration)}”.`,
            })),
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
