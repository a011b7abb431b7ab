import { activeAspirations } from '../../plan/aspirations.ts';
import { placed, positionText } from '../../plan/boldness.ts';
import { addLines, field, fix } from '../../plan/edits.ts';
import { namePlace, placeOf, writtenText } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { levels } from '../../plan/values.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'map/left-heavy',
    area: 'aspiration',
    statement: 'Where most aspirations are poorly carried out today, the plan says where they are heading.',
    severity: 'warning',
    whole: true,
    cites: [
        {
            where: '1A.2',
            quote: 'If most of your current aspirations are on the left-hand side, you will need to shift them to the right.',
        },
    ],
    ours: 'Most is more than half of the pursued aspirations that say where they stand today; left is execution `low` or less. One that says where it is heading is being shifted.',
    thresholds: {
        share: { value: 50, says: 'the percentage of aspirations that may be poorly carried out', from: 'guide' },
        atLeast: { value: 2, says: 'the fewest aspirations that are looked at as a portfolio', from: 'ours' },
    },
    check(plan, report, { share, atLeast }) {
        const all = placed(activeAspirations(plan), 'today');
        if (!plan.system || all.length < atLeast) return;
        const left = all.filter(
            ({ aspiration, execution }) =>
                execution < levels.medium && !aspiration.positions.some(({ when }) => when === 'heading'),
        );
        if (left.length * 100 <= all.length * share) return;
        const which =
            left.length < all.length
                ? `${left.length} of ${all.length} aspirations are`
                : left.length === 2
                  ? 'Both aspirations are'
                  : `All ${left.length} aspirations are`;
        report({
            at: namePlace(plan.system),
            about: plan.system,
            absence: true,
            message: `${which} poorly carried out today, and nothing says how far delivery is to take them. Set the destination of each, with good execution: \`heading boldness … execution …\`.`,
            related: left.map(position => ({
                place: placeOf(position.node),
                message: `“${titleOf(position.aspiration)}” stands at ${positionText(position)}.`,
            })),
            fixes: [
                fix(
                    'Set the destination of each, with good execution',
                    ...left.map(({ aspiration, node }) =>
                        addLines(
                            aspiration,
                            `heading boldness ${field(writtenText(node.boldness))} execution ${field('high')}`,
                        ),
                    ),
                ),
            ],
        });
    },
    good: `system CountyJustice "Ashby County Justice" {
    led by Sheriff
}
actor Sheriff
aspiration FewerBurglaries "Half as many burglaries" {
    measured by Burglaries
    today   boldness low execution low
    heading boldness low execution high
}
aspiration SecondChance "Nobody who leaves prison comes back" {
    measured by Returns
    today   boldness high execution low
}
metric Burglaries "Burglaries" {
    direction decrease
}
metric Returns "People back in prison within two years" {
    direction decrease
}
review Baseline {
    partial because "to be shown elsewhere"
}
unit Flow {
    partial because "to be shown elsewhere"
}
coalition Friends for FewerBurglaries, SecondChance {
    partial because "to be shown elsewhere"
}`,
    bad: `system «CountyJustice» "Ashby County Justice" {
    led by Sheriff
}
actor Sheriff
aspiration FewerBurglaries "Half as many burglaries" {
    measured by Burglaries
    today   boldness low execution low
}
aspiration SecondChance "Nobody who leaves prison comes back" {
    measured by Returns
    today   boldness high execution low
}
metric Burglaries "Burglaries" {
    direction decrease
}
metric Returns "People back in prison within two years" {
    direction decrease
}
review Baseline {
    partial because "to be shown elsewhere"
}
unit Flow {
    partial because "to be shown elsewhere"
}
coalition Friends for FewerBurglaries, SecondChance {
    partial because "to be shown elsewhere"
}`,
    near: `system CountyJustice "Ashby County Justice" {
    led by Sheriff
}
actor Sheriff
aspiration FewerBurglaries "Half as many burglaries" {
    measured by Burglaries
    today boldness low execution medium
}
aspiration SecondChance "Nobody who leaves prison comes back" {
    measured by Returns
    today boldness high execution low
}
metric Burglaries "Burglaries" {
    direction decrease
}
metric Returns "People back in prison within two years" {
    direction decrease
}`,
});
