import { fix, replace } from '../../plan/edits.ts';
import { propertyPlace } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { isAgainstDirection, mixesUnits } from '../../plan/readings.ts';
import { amountText } from '../../plan/values.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'metric/target-against-direction',
    area: 'metric',
    statement: 'A target lies on the better side of the baseline.',
    severity: 'error',
    cites: [{ where: '1A', quote: 'the direction of that desired influence or attainment' }],
    ours: 'A contradiction within the plan. A metric that mixes percentages and plain numbers is not compared.',
    check(plan, report) {
        for (const metric of plan.metrics) {
            const baseline = metric.baseline[0];
            const target = metric.target[0];
            if (!baseline || !target || !isAgainstDirection(metric) || mixesUnits(metric)) continue;
            const word = metric.direction[0]!.word;
            const turned = word === 'increase' ? 'decrease' : 'increase';
            const direction = propertyPlace(metric, 'direction');
            const side = word === 'increase' ? 'below' : 'above';
            report({
                at: propertyPlace(target, 'value'),
                about: metric,
                message: `“${titleOf(metric)}” is to ${word}, yet its target of ${amountText(target.value)} lies ${side} its baseline of ${amountText(baseline.value)}: reaching it would be a step back. Correct the direction or one of the two numbers.`,
                related: [
                    {
                        place: propertyPlace(baseline, 'value'),
                        message: `The baseline is ${amountText(baseline.value)}.`,
                    },
                    { place: direction, message: `The direction is to ${word}.` },
                ],
                fixes: [fix(`Turn the direction to \`${turned}\``, replace(direction, turned))],
            });
        }
    },
    good: `metric DropOut "Students who leave without a diploma" {
    direction decrease
    baseline 14% in 2023/24
    target 9% by 2027/28
}`,
    bad: `metric DropOut "Students who leave without a diploma" {
    direction decrease
    baseline 14% in 2023/24
    target «19%» by 2027/28
}`,
    near: `metric DropOut "Students who leave without a diploma" {
    direction maintain
    baseline 3% in 2023/24
    target 3.5% by 2027/28
}`,
});
