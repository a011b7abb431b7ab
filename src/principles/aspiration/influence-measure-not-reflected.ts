import type * as ast from '../../language/generated/ast.ts';
import { isBinding } from '../../plan/aspiration-setting.ts';
import { activeAspirations, aspirationsByMetric, measureBy } from '../../plan/aspirations.ts';
import { fix } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import { type Plan, titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

/** How many aspirations are offered to be measured by it: beyond, a list is no help. */
const mostOffered = 3;

export default principle({
    id: 'influence/measure-not-reflected',
    area: 'aspiration',
    statement: 'What a law measures the system by also measures one of its aspirations.',
    severity: 'warning',
    whole: true,
    cites: [
        {
            where: '1A.4',
            quote: 'Do those laws and regulations set out specific measures to which the system is held accountable?',
        },
        {
            where: '1A.3',
            quote: 'no state K-12 system can avoid including performance on state assessments as part of its aspiration',
        },
    ],
    ours: 'A measure that comes from another influence than a law or regulation is an information. Parked aspirations do not count.',
    silencedBy: [{ id: 'aspiration/no-metric', within: 'plan' }],
    check(plan, report) {
        if (plan.incomplete || plan.aspirations.length === 0) return;
        const measured = plan.ask(aspirationsByMetric);
        for (const influence of plan.influences) {
            const said = influence.measure[0];
            const found = plan.named(said?.ref);
            if (!said || found?.$type !== 'Metric') continue;
            const metric = found as unknown as ast.Metric;
            if (measured.get(metric)?.some(aspiration => aspiration.parked.length === 0)) continue;
            const shaped = shapedBy(plan, influence);
            if (shaped.length === 0) continue;
            const binding = isBinding(influence);
            report({
                at: placeOf(said),
                about: influence,
                severity: binding ? undefined : 'info',
                absence: true,
                message: `“${titleOf(influence)}” ${binding ? 'holds the system to' : 'looks at'} “${titleOf(metric)}”, and none of the aspirations is measured by it: the system will be judged by a figure that nobody is working on. Add it to \`measured by\`.`,
                fixes: shaped
                    .slice(0, mostOffered)
                    .map(aspiration => fix(`Measure “${titleOf(aspiration)}” by it`, measureBy(aspiration, metric))),
            });
        }
    },
    good: `system StateEd "State Department of Education" {
    partial because "only the law is shown here"
}
external influence SchoolsAct "Schools Act" {
    kind    law
    measure Proficiency
    shapes  Ready
}
aspiration Ready "Every student graduates ready for college" {
    measured by Graduation, Proficiency
}
metric Graduation "Graduates at the college-ready standard" {
    direction increase
}
metric Proficiency "Students at grade level in the state tests" {
    direction increase
}`,
    bad: `system StateEd "State Department of Education" {
    partial because "only the law is shown here"
}
external influence SchoolsAct "Schools Act" {
    kind    law
    measure «Proficiency»
    shapes  Ready
}
aspiration Ready "Every student graduates ready for college" {
    measured by Graduation
}
metric Graduation "Graduates at the college-ready standard" {
    direction increase
}
metric Proficiency "Students at grade level in the state tests" {
    direction increase
}`,
    near: `system StateEd "State Department of Education" {
    partial because "only the law is shown here"
}
external influence SchoolsAct "Schools Act" {
    kind    law
    measure Proficiency
    shapes  Ready
}
aspiration Ready "Every student graduates ready for college" {
    measured by Graduation
    area "The early years" measured by Proficiency
}
metric Graduation "Graduates at the college-ready standard" {
    direction increase
}
metric Proficiency "Students at grade level in the state tests" {
    direction increase
}`,
});

/** The pursued aspirations that an influence shapes; all big ones where it does not say. */
function shapedBy(plan: Plan, influence: ast.Influence): ast.Aspiration[] {
    if (influence.shapes.length === 0) return activeAspirations(plan);
    return plan.aspirationsOf(influence.shapes).filter(aspiration => aspiration.parked.length === 0);
}
