import type * as ast from '../../language/generated/ast.ts';
import { activeAspirations, metricsOfAspiration } from '../../plan/aspirations.ts';
import { namePlace, placeOf } from '../../plan/file.ts';
import { type Plan, titleOf } from '../../plan/plan.ts';
import { peopleCount, unitPersonTitle } from '../../plan/units.ts';
import { amountText } from '../../plan/values.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'plan/target-without-unit',
    area: 'plan',
    statement: 'Who sets a target builds the unit that is to deliver it.',
    severity: 'error',
    whole: true,
    cites: [
        {
            where: '1C',
            quote: 'You should not set an ambitious target if you do not intend to build the capacity to deliver that target.',
        },
    ],
    ours: 'A unit of vacancies, or of size 0, has nobody; one that says nothing yet of its people is not asked. Targets of parked aspirations do not count.',
    silencedBy: [{ id: 'plan/missing-part', within: 'plan' }],
    noFix: 'Who joins the unit, or whether the target waits, is decided and not written.',
    check(plan, report) {
        if (!plan.system || plan.incomplete) return;
        const isEmpty = plan.units.every(
            unit => peopleCount(unit) === 0 && (unit.staff.length > 0 || unit.size.length > 0),
        );
        const targets = isEmpty ? pursuedTargets(plan) : [];
        const [first] = targets;
        if (!first) return;
        const unit = plan.units[0];
        const who = unit ? `${unitPersonTitle(unit)} has nobody in it yet` : 'there is no Delivery Unit';
        const others = targets.length === 1 ? ' is' : ` and ${targets.length - 1} more are`;
        report({
            at: placeOf(first.target),
            about: first.metric,
            absence: true,
            message: `${targetText(first)}${others} promised, and ${who}. What nobody has the time and the craft to deliver will be missed: fill the unit before the target goes public, or keep the target back.`,
            related: unit && [{ place: namePlace(unit), message: `${titleOf(unit)} has nobody in it.` }],
        });
    },
    good: `system Harbour "Port of Harlow" {
    led by Director
    partial because "only the unit is shown here"
}
actor Director "Director of the port"
aspiration Turnaround "Every ship is away within a day" {
    measured by ShipsInTime
}
metric ShipsInTime "Ships away within a day" {
    direction increase
    target 90% by 2031
}
review Baseline {
    partial because "to be shown elsewhere"
}
unit Flow "Turnaround Unit" {
    reports to Director
    size 2
    partial because "the names follow"
}
coalition Quay for Turnaround {
    partial because "to be shown elsewhere"
}`,
    bad: `system Harbour "Port of Harlow" {
    led by Director
    partial because "only the unit is shown here"
}
actor Director "Director of the port"
aspiration Turnaround "Every ship is away within a day" {
    measured by ShipsInTime
}
metric ShipsInTime "Ships away within a day" {
    direction increase
    target «90% by 2031»
}
review Baseline {
    partial because "to be shown elsewhere"
}
unit Flow "Turnaround Unit" {
    reports to Director
    size 0
    partial because "the names follow"
}
coalition Quay for Turnaround {
    partial because "to be shown elsewhere"
}`,
    near: `system Harbour "Port of Harlow" {
    led by Director
    partial because "only the unit is shown here"
}
actor Director "Director of the port"
aspiration Turnaround "Every ship is away within a day" {
    measured by ShipsInTime
}
metric ShipsInTime "Ships away within a day" {
    direction increase
    baseline 70% in 2029
}
review Baseline {
    partial because "to be shown elsewhere"
}
unit Flow "Turnaround Unit" {
    reports to Director
    size 0
    partial because "the names follow"
}
coalition Quay for Turnaround {
    partial because "to be shown elsewhere"
}`,
});

interface Targeted {
    readonly metric: ast.Metric;
    readonly target: ast.Target;
}

/** The targets of the metrics of all aspirations that are pursued. */
function pursuedTargets(plan: Plan): Targeted[] {
    const metrics = new Set(activeAspirations(plan).flatMap(aspiration => metricsOfAspiration(plan, aspiration)));
    return [...metrics].flatMap(metric => metric.target.slice(0, 1).map(target => ({ metric, target })));
}

function targetText({ metric, target }: Targeted): string {
    const value = target.value ? amountText(target.value) : '';
    return value ? `${value} for “${titleOf(metric)}”` : `A target for “${titleOf(metric)}”`;
}
