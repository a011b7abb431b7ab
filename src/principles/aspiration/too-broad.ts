import { metricsOfAspiration } from '../../plan/aspirations.ts';
import { namePlace } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'aspiration/too-broad',
    area: 'aspiration',
    statement: 'An aspiration is narrow enough to hold together.',
    severity: 'info',
    cites: [
        { where: '1A', quote: 'Are the aspirations so large, or so numerous, as to be incoherent?' },
        { where: '1A.1', quote: 'We want to improve public services in six key areas' },
    ],
    ours: 'More than six areas, as many as the widest example has, or more than eight metrics. A parked aspiration is not asked.',
    thresholds: {
        areas: { value: 6, says: 'the most areas that an aspiration has', from: 'guide' },
        metrics: { value: 8, says: 'the most metrics that measure an aspiration', from: 'ours' },
    },
    noFix: 'Which areas are kept is the leaders’ choice.',
    check(plan, report, limits) {
        for (const aspiration of plan.aspirations) {
            if (aspiration.parked.length > 0) continue;
            const areas = aspiration.areas.length;
            const metrics = metricsOfAspiration(plan, aspiration).length;
            if (areas <= limits.areas && metrics <= limits.metrics) continue;
            const message =
                areas > limits.areas
                    ? `spreads over ${areas} areas, and a goal that covers everything points nobody anywhere. Keep those where the need is greatest, ${limits.areas} at the most, and leave the others for later.`
                    : `has ${metrics} metrics, so that no result can stand for it. Keep the few that show the outcome and let the others point to them with \`leads\`.`;
            report({ at: namePlace(aspiration), about: aspiration, message: `“${titleOf(aspiration)}” ${message}` });
        }
    },
    good: `aspiration Services "Better services for all of Ashby" {
    area "Schools" measured by Graduation
    area "Jobs" measured by Employment
    area "Roads" measured by RoadDeaths
    area "Air" measured by CleanDays
    area "Safety" measured by Burglary
    area "Budget" measured by Deficit
}
metric Graduation "Graduation rate" {
    direction increase
}
metric Employment "People in work" {
    direction increase
}
metric RoadDeaths "People killed on the roads" {
    direction decrease
}
metric CleanDays "Days of clean air" {
    direction increase
}
metric Burglary "Burglaries" {
    direction decrease
}
metric Deficit "Deficit of the year" {
    direction decrease
}`,
    bad: `aspiration «Services» "Better services for all of Ashby" {
    area "Schools" measured by Graduation
    area "Jobs" measured by Employment
    area "Roads" measured by RoadDeaths
    area "Air" measured by CleanDays
    area "Safety" measured by Burglary
    area "Budget" measured by Deficit
    area "Nightlife" measured by Employment
}
metric Graduation "Graduation rate" {
    direction increase
}
metric Employment "People in work" {
    direction increase
}
metric RoadDeaths "People killed on the roads" {
    direction decrease
}
metric CleanDays "Days of clean air" {
    direction increase
}
metric Burglary "Burglaries" {
    direction decrease
}
metric Deficit "Deficit of the year" {
    direction decrease
}`,
    near: `aspiration Degrees "More graduates, and smaller gaps" {
    measured by Graduates, AccessGap, GraduationGap
    area "First years" measured by Retention, Credits
    area "Transfer" measured by Transfers
    area "Cost" measured by Debt, AidTaken
}
metric Graduates "Graduates a year" {
    direction increase
}
metric AccessGap "Gap in access" {
    direction decrease
}
metric GraduationGap "Gap in graduation" {
    direction decrease
}
metric Retention "Students who come back for a second year" {
    direction increase
}
metric Credits "Credits earned in the first year" {
    direction increase
}
metric Transfers "Students who move up from a college" {
    direction increase
}
metric Debt "Debt on leaving" {
    direction decrease
}
metric AidTaken "Students who take up the aid due to them" {
    direction increase
}`,
});
