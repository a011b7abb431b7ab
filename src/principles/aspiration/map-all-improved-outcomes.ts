import { allHeadingFor, positionText } from '../../plan/boldness.ts';
import { fix, replace } from '../../plan/edits.ts';
import { namePlace, placeOf } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

/** How many aspirations are offered to be made bolder: beyond, a list is no help. */
const mostOffered = 3;

export default principle({
    id: 'map/all-improved-outcomes',
    area: 'aspiration',
    statement: 'Among the aspirations of a plan at least one is bold.',
    severity: 'warning',
    whole: true,
    cites: [
        {
            where: '1A.2',
            quote: 'If it is all headed for the "Improved outcomes" box, then it probably lacks ambition.',
        },
        { where: '1A', quote: 'The ideal is to have both a bold aspiration and excellent execution' },
    ],
    ours: 'That two aspirations make a portfolio. One that does not say where it is heading keeps this silent; parked ones and parts do not count.',
    thresholds: {
        atLeast: { value: 2, says: 'the fewest aspirations that are looked at as a portfolio', from: 'ours' },
    },
    check(plan, report, { atLeast }) {
        const all = allHeadingFor(plan, 'improved outcomes');
        if (!plan.system || !all || all.length < atLeast) return;
        report({
            at: namePlace(plan.system),
            about: plan.system,
            message: `${all.length === 2 ? 'Neither of the two' : `None of the ${all.length}`} aspirations is heading for bold change. Improvement done well is worth having, but a plan of nothing else asks too little of the system: make one of them bolder.`,
            related: all.map(position => ({
                place: placeOf(position.node),
                message: `“${titleOf(position.aspiration)}” is heading for ${positionText(position)}.`,
            })),
            fixes: all
                .slice(0, mostOffered)
                .map(({ aspiration, node }) =>
                    fix(
                        `Let “${titleOf(aspiration)}” be heading for boldness \`high\``,
                        replace(placeOf(node.boldness), 'high'),
                    ),
                ),
        });
    },
    good: `system StMarys "St Mary's Hospital" {
    partial because "only the aspirations are shown here"
}
aspiration Home "Nobody who is well waits in a bed" {
    measured by LostDays
    heading boldness low execution high
}
aspiration NoHarm "No patient is harmed by an infection caught here" {
    measured by Infections
    heading boldness very high execution high
}
metric LostDays "Bed-days lost to waiting" {
    direction decrease
}
metric Infections "Infections caught in hospital" {
    direction decrease
}`,
    bad: `system «StMarys» "St Mary's Hospital" {
    partial because "only the aspirations are shown here"
}
aspiration Home "Nobody who is well waits in a bed" {
    measured by LostDays
    heading boldness low execution high
}
aspiration NoHarm "No patient is harmed by an infection caught here" {
    measured by Infections
    heading boldness low execution high
}
metric LostDays "Bed-days lost to waiting" {
    direction decrease
}
metric Infections "Infections caught in hospital" {
    direction decrease
}`,
    near: `system StMarys "St Mary's Hospital" {
    partial because "only the aspirations are shown here"
}
aspiration Home "Nobody who is well waits in a bed" {
    measured by LostDays
    heading boldness low execution high
}
aspiration NoHarm "No patient is harmed by an infection caught here" {
    measured by Infections
    today boldness low execution medium
}
metric LostDays "Bed-days lost to waiting" {
    direction decrease
}
metric Infections "Infections caught in hospital" {
    direction decrease
}`,
});
