import { allHeadingFor, positionText } from '../../plan/boldness.ts';
import { namePlace, placeOf } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'map/all-transformation',
    area: 'aspiration',
    statement: 'Beside what is bold, a plan has something that is safe.',
    severity: 'warning',
    whole: true,
    cites: [
        {
            where: '1A.2',
            quote: 'If the whole portfolio is destined to end up in the "Transformation" box, then the program is probably too risky.',
        },
        { where: '1A', quote: 'This can buy you the right to increase the boldness of your aspirations' },
    ],
    ours: 'That two aspirations make a portfolio. One that does not say where it is heading keeps this silent; parked ones and parts do not count.',
    thresholds: {
        atLeast: { value: 2, says: 'the fewest aspirations that are looked at as a portfolio', from: 'ours' },
    },
    noFix: 'Which of the aspirations is to be the plainer one is the leaders’ choice.',
    check(plan, report, { atLeast }) {
        const all = allHeadingFor(plan, 'transformation');
        if (!plan.system || !all || all.length < atLeast) return;
        report({
            at: namePlace(plan.system),
            about: plan.system,
            message: `${all.length === 2 ? 'Both aspirations are' : `All ${all.length} aspirations are`} heading for bold change, excellently carried out, and nothing in the plan is safe: one setback puts the whole of it in doubt. Let one be a plainer goal, done well, that earns the right to be bold.`,
            related: all.map(position => ({
                place: placeOf(position.node),
                message: `“${titleOf(position.aspiration)}” is heading for ${positionText(position)}.`,
            })),
        });
    },
    good: `system Larkfield "City of Larkfield" {
    partial because "only the aspirations are shown here"
}
aspiration SafeStreets "Nobody is killed on our streets" {
    measured by RoadDeaths
    heading boldness high execution high
}
aspiration CleanParks "Our parks are clean and open every day" {
    measured by OpenDays
    heading boldness low execution high
}
metric RoadDeaths "People killed on the roads" {
    direction decrease
}
metric OpenDays "Days on which a park is open and clean" {
    direction increase
}`,
    bad: `system «Larkfield» "City of Larkfield" {
    partial because "only the aspirations are shown here"
}
aspiration SafeStreets "Nobody is killed on our streets" {
    measured by RoadDeaths
    heading boldness high execution high
}
aspiration CleanParks "Our parks are clean and open every day" {
    measured by OpenDays
    heading boldness very high execution high
}
metric RoadDeaths "People killed on the roads" {
    direction decrease
}
metric OpenDays "Days on which a park is open and clean" {
    direction increase
}`,
    near: `system Larkfield "City of Larkfield" {
    partial because "only the aspirations are shown here"
}
aspiration SafeStreets "Nobody is killed on our streets" {
    measured by RoadDeaths
    heading boldness high execution high
}
aspiration CleanParks "Our parks are clean and open every day" {
    measured by OpenDays
    heading boldness medium execution high
}
metric RoadDeaths "People killed on the roads" {
    direction decrease
}
metric OpenDays "Days on which a park is open and clean" {
    direction increase
}`,
});
