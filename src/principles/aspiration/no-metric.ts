import { metricsOfAspiration } from '../../plan/aspirations.ts';
import { namePlace } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'aspiration/no-metric',
    area: 'aspiration',
    statement: 'Every aspiration says how success is measured.',
    severity: 'error',
    cites: [
        { where: '1A', quote: 'an aspiration should lend itself to measurement by one or more target metrics' },
        { where: '1A', quote: 'How will we measure success?' },
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
                message: `Nothing measures “${titleOf(aspiration)}”, so nobody will be able to say whether it was reached. Name the metric that stands for the outcome: \`measured by …\`.`,
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
    bad: `aspiration «Ready» "Every student graduates college-ready" {
    care "Students leave school able to choose what comes next"
}
metric GraduationRate "Four-year graduation rate" {
    direction increase
}`,
    near: `aspiration Ready "Every student graduates college-ready" {
    care "Students leave school able to choose what comes next"
    area "Diploma" measured by GraduationRate
}
metric GraduationRate "Four-year graduation rate" {
    direction increase
}`,
});
