import { stages } from '../../guide/components.ts';
import type * as ast from '../../language/generated/ast.ts';
import { boldPosition } from '../../plan/boldness.ts';
import { addLines, caret, fix } from '../../plan/edits.ts';
import { listed, type Plan, titleOf } from '../../plan/plan.ts';
import { componentPlace, componentsWithAction, isLow, latestRating, ratingOf } from '../../plan/reviews.ts';
import { principle } from '../principle.ts';

/** What drives delivery day by day: the fourth stage, with what each of its components is called. */
const rigor = new Map(
    stages.filter(({ number }) => number === 4).flatMap(stage => stage.components.map(({ id, name }) => [id, name])),
);

export default principle({
    id: 'map/bold-without-rigor',
    area: 'aspiration',
    statement: 'The bolder an aspiration, the more rigorous is its delivery.',
    severity: 'warning',
    whole: true,
    cites: [
        {
            where: '1A.2',
            quote: 'The more ambitious your aspiration is, the more rigorous you must be with delivery to ensure that it can lead to transformation.',
        },
    ],
    ours: 'Rigor is what the latest review says of stage 4, “Drive delivery”: a component that is red or yellow-red, with no action planned. It is said once a plan, of the boldest aspiration.',
    check(plan, report) {
        const weak = weakRoutines(plan);
        if (weak.length === 0) return;
        const bold = plan.aspirations
            .filter(aspiration => aspiration.parked.length === 0)
            .flatMap(aspiration => {
                const position = boldPosition(aspiration);
                return position ? [{ aspiration, ...position }] : [];
            })
            .sort((a, b) => b.boldness - a.boldness);
        const [boldest] = bold;
        if (!boldest) return;
        const ids = weak.map(rate => rate.component.id);
        const [one] = ids;
        const what = ids.length === 1 ? `${one} (“${rigor.get(one!)}”)` : listed(ids);
        report({
            at: boldest.node.boldness,
            about: boldest.node,
            absence: true,
            message: `“${titleOf(boldest.aspiration)}” aims high, while the review finds ${what} weak and no action takes ${ids.length > 1 ? 'them' : 'it'} up. The bolder the goal, the more rigorous its delivery has to be: plan an \`action\` for ${listed(ids)}.`,
            related: weak.map(rate => ({
                place: componentPlace(rate),
                message: `The review rates ${rate.component.id} ${ratingOf(rate.rating)}.`,
            })),
            fixes: [
                fix(
                    `Plan an action for ${listed(ids)}`,
                    addLines(weak[0]!.$container, `action "${caret}" for ${[...new Set(ids)].join(', ')}`),
                ),
            ],
        });
    },
    good: `system StateEd "State Department of Education" {
    led by Chief
    partial because "only one aspiration and the review are shown here"
}
actor Chief "Chief Officer"
aspiration Ready "Every student graduates ready for college" {
    measured by Graduation
    heading boldness high execution high
}
metric Graduation "Graduates at the college-ready standard" {
    direction increase
}
review Baseline "Where we stand" {
    rate 4A YG because "The Chief meets every owner each month" evidence "calendar of the year"
    partial because "the other components follow"
}`,
    bad: `system StateEd "State Department of Education" {
    led by Chief
    partial because "only one aspiration and the review are shown here"
}
actor Chief "Chief Officer"
aspiration Ready "Every student graduates ready for college" {
    measured by Graduation
    heading boldness «high» execution high
}
metric Graduation "Graduates at the college-ready standard" {
    direction increase
}
review Baseline "Where we stand" {
    rate 4A R because "The Chief hears of trouble from the press" evidence "calendar of the year"
    partial because "the other components follow"
}`,
    near: `system StateEd "State Department of Education" {
    led by Chief
    partial because "only one aspiration and the review are shown here"
}
actor Chief "Chief Officer"
aspiration Ready "Every student graduates ready for college" {
    measured by Graduation
    heading boldness high execution high
}
metric Graduation "Graduates at the college-ready standard" {
    direction increase
}
review Baseline "Where we stand" {
    rate 4A R because "The Chief hears of trouble from the press" evidence "calendar of the year"
    action "A stocktake with the Chief each month" short-term for 4A owner Chief by 2031-05
    partial because "the other components follow"
}`,
});

/** The ratings of the latest review that find stage 4 weak and for which nothing is planned, one a component. */
function weakRoutines(plan: Plan): ast.Rate[] {
    const planned = plan.ask(componentsWithAction);
    const weak = new Map<string, ast.Rate>();
    for (const rate of latestRating(plan)?.ratings ?? []) {
        const id = rate.component?.id;
        if (!id || !rigor.has(id) || weak.has(id) || planned.has(id)) continue;
        if (isLow(ratingOf(rate.rating))) weak.set(id, rate);
    }
    return [...weak.values()];
}
