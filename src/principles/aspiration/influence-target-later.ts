import type * as ast from '../../language/generated/ast.ts';
import { isBinding } from '../../plan/aspiration-setting.ts';
import { isParkedMetric } from '../../plan/aspirations.ts';
import { fix, replace } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { lastDay } from '../../plan/values.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'influence/target-later',
    area: 'aspiration',
    statement: 'A target is due no later than what a law requires of the same measure.',
    severity: 'info',
    cites: [
        {
            where: '1A.3',
            quote: 'Requires that all students in the United States perform at grade level according to state standards by 2014.',
        },
        {
            where: '1A.4',
            quote: 'Do those laws and regulations set out specific measures to which the system is held accountable?',
        },
    ],
    ours: 'The dates of a law or regulation and of the target of its `measure` are compared by their last days; what each asks for is not. A station of the trajectory for that date is enough.',
    check(plan, report) {
        for (const influence of plan.influences) {
            const by = influence.by[0];
            const due = lastDay(by);
            const found = plan.named(influence.measure[0]?.ref);
            if (!by || due === undefined || found?.$type !== 'Metric' || !isBinding(influence)) continue;
            const metric = found as unknown as ast.Metric;
            const target = metric.target[0];
            const planned = lastDay(target?.date);
            if (!target || planned === undefined || planned <= due || isParkedMetric(plan, metric)) continue;
            if (metric.trajectory.flatMap(list => list.items).some(station => lastDay(station.date) === due)) continue;
            report({
                at: placeOf(target.date),
                about: metric,
                message: `“${titleOf(influence)}” is to be met by ${by.text}, and this target comes later, so that the plan can be on track while the rule is broken. Bring the target forward, or give the \`trajectory\` a station for ${by.text}.`,
                fixes: [fix(`Bring the target forward to \`${by.text}\``, replace(placeOf(target.date), by.text))],
                related: [{ place: placeOf(by), message: `“${titleOf(influence)}” says ${by.text}.` }],
            });
        }
    },
    good: `external influence DischargeRule "Regulation on hospital discharge" {
    kind    regulation
    by      2027-06
    measure HomeInTwoDays
}
metric HomeInTwoDays "People home within two days" {
    direction increase
    target 85% by 2027-06
}`,
    bad: `external influence DischargeRule "Regulation on hospital discharge" {
    kind    regulation
    by      2027-06
    measure HomeInTwoDays
}
metric HomeInTwoDays "People home within two days" {
    direction increase
    target 85% by «2027-12»
}`,
    near: `external influence DischargeRule "What carers asked for" {
    kind    users
    by      2027-06
    measure HomeInTwoDays
}
metric HomeInTwoDays "People home within two days" {
    direction increase
    target 85% by 2027-12
}`,
});
