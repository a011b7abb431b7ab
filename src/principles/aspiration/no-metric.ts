import { measureBy, metricsOfAspiration, unusedMetrics } from '../../plan/aspirations.ts';
import { fix } from '../../plan/edits.ts';
import { namePlace } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

/** How many metrics are offered for an aspiration: beyond, a list is no help. */
const mostOffered = 3;

/** What makes a title countable: a number or a year by itself (not K-12), a rank or a share. */
const countable =
    /(?<=^|\s)[("“]?\d[\d,.]*%?(?=$|[\s,.;:)”"])|\b(?:highest|lowest|fewest|halv\w+|half(?!-)|doubl\w+|twice|tripl\w+)\b/i;

export default principle({
    id: 'aspiration/no-metric',
    area: 'aspiration',
    statement: 'Every aspiration says how success is measured.',
    severity: 'error',
    cites: [
        { where: '1A', quote: 'an aspiration should lend itself to measurement by one or more target metrics' },
        { where: '1A', quote: 'How will we measure success?' },
        {
            where: '1A',
            quote: 'Though this was a measurable aspiration, much remained to be done to clarify exactly what measures to use.',
        },
    ],
    ours: 'Metrics of its areas count as its own. A parked aspiration is not asked.',
    check(plan, report) {
        for (const aspiration of plan.aspirations) {
            if (aspiration.parked.length > 0 || aspiration.measuredBy.length > 0) continue;
            if (aspiration.areas.some(area => area.measuredBy) || metricsOfAspiration(plan, aspiration).length > 0)
                continue;
            report({
                at: namePlace(aspiration),
                about: aspiration,
                absence: true,
                message: countable.test(aspiration.title ?? '')
                    ? `“${titleOf(aspiration)}” can be counted, and nothing says by which measure. Settle that now, with \`measured by …\`; later everybody will find a figure that suits them.`
                    : `Nothing measures “${titleOf(aspiration)}”, so nobody will be able to say whether it was reached. Name the metric that stands for the outcome: \`measured by …\`.`,
                fixes: plan.incomplete
                    ? undefined
                    : plan
                          .ask(unusedMetrics)
                          .slice(0, mostOffered)
                          .map(metric => fix(`Measure it by “${titleOf(metric)}”`, measureBy(aspiration, metric))),
            });
        }
    },
    good: `aspiration Ready "Every student graduates college-ready" {
    care "Students leave school able to choose what comes next"
    measured by GraduationRate
}
metric GraduationRate "Four-year graduation rate" {
    direction increase
}`,
    bad: [
        `aspiration «Ready» "Every student graduates college-ready" {
    care "Students leave school able to choose what comes next"
}
metric GraduationRate "Four-year graduation rate" {
    direction increase
}`,
        {
            says: 'error: “Halve the number who leave without a diploma” can be counted',
            plan: `aspiration «Ready» "Halve the number who leave without a diploma" {
    care "Students leave school able to choose what comes next"
}
metric GraduationRate "Four-year graduation rate" {
    direction increase
}`,
        },
    ],
    near: [
        `aspiration Ready "Every student graduates college-ready" {
    care "Students leave school able to choose what comes next"
    area "Diploma" measured by GraduationRate
}
metric GraduationRate "Four-year graduation rate" {
    direction increase
}`,
        `aspiration Ready "Every student graduates college-ready" {
    parked because "two at a time"
}
aspiration School "Every child is ready for school" {
    measured by Checks
}
metric Checks "Checks at the age of two" {
    direction increase
}`,
    ],
});
