import { headingFor } from '../../plan/boldness.ts';
import { fix, replace } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'map/ends-in-status-quo',
    area: 'aspiration',
    statement: 'No aspiration is heading for what there is already.',
    severity: 'warning',
    cites: [
        {
            where: '1A',
            quote: 'a defense of the status quo, which, in an era of rising public expectations, is a recipe for managed decline',
        },
        {
            where: '1A',
            quote: 'A not very radical but plausible idea, implemented well, will make a difference and deliver improved outcomes.',
        },
    ],
    ours: 'Little boldness and poor execution are `low` or less; `medium` is the line between. A parked aspiration is not asked.',
    check(plan, report) {
        for (const { aspiration, node } of headingFor(plan, 'status quo')) {
            const place = placeOf(node.execution);
            report({
                at: place,
                about: node,
                message: `“${titleOf(aspiration)}” sets out to change little and to do it poorly. People expect more every year, so standing still is a slow decline; even a modest idea makes a difference when it is done well, with execution high.`,
                fixes: [fix('Let it be heading for execution `high`', replace(place, 'high'))],
            });
        }
    },
    good: `aspiration Parks "Our parks are clean and open every day" {
    measured by OpenDays
    today   boldness low execution low
    heading boldness low execution high
}
metric OpenDays "Days on which a park is open and clean" {
    direction increase
}`,
    bad: `aspiration Parks "Our parks are clean and open every day" {
    measured by OpenDays
    today   boldness low execution low
    heading boldness low execution «very low»
}
metric OpenDays "Days on which a park is open and clean" {
    direction increase
}`,
    near: `aspiration Parks "Our parks are clean and open every day" {
    measured by OpenDays
    today   boldness low execution low
    heading boldness medium execution low
    parked  because "after the budget of next year"
}
metric OpenDays "Days on which a park is open and clean" {
    direction increase
}`,
});
