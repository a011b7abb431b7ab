import { unusedMetrics } from '../../plan/aspirations.ts';
import { fix, insertAt } from '../../plan/edits.ts';
import { propertyPlace } from '../../plan/file.ts';
import { listed, titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

/** How many metrics are offered for an area: beyond, a list is no help. */
const mostOffered = 3;

export default principle({
    id: 'aspiration/area-without-metric',
    area: 'aspiration',
    statement: 'Each area of a broad aspiration has its own metric.',
    severity: 'warning',
    cites: [
        { where: '1A.1', quote: 'Education—graduation and drop-out rates' },
        { where: '1A', quote: 'an aspiration should lend itself to measurement by one or more target metrics' },
    ],
    ours: 'That what holds for an aspiration holds for each of its areas. The areas of a parked aspiration are not asked.',
    silencedBy: [{ id: 'aspiration/no-metric', within: 'block' }],
    check(plan, report) {
        for (const aspiration of plan.aspirations) {
            if (aspiration.parked.length > 0) continue;
            const own = [...new Set(plan.metricsOf(aspiration.measuredBy))].slice(0, mostOffered);
            const names = own.map(metric => `\`${metric.name}\``);
            const free = plan.incomplete ? [] : plan.ask(unusedMetrics).slice(0, mostOffered);
            for (const area of aspiration.areas) {
                if (area.measuredBy || !area.title) continue;
                const help =
                    own.length > 0
                        ? `If ${listed(names, 'or')} stands for it, write it on this line after \`measured by\`; else name the metric that does.`
                        : 'Name its metric on this line: `measured by …`.';
                const title = propertyPlace(area, 'title');
                report({
                    at: title,
                    about: area,
                    absence: true,
                    message: `The area “${area.title}” could fail without anybody seeing it: no metric is its own. ${help}`,
                    fixes: [...own, ...free].map(metric =>
                        fix(
                            `Measure it by “${titleOf(metric)}”`,
                            insertAt(title.file, title.offset + title.length, ` measured by ${metric.name}`),
                        ),
                    ),
                });
            }
        }
    },
    good: `aspiration Services "Better services in two key areas" {
    area "Education" measured by Graduation
    area "Transportation" measured by TravelTime
}
metric Graduation "Graduation rate" {
    direction increase
}
metric TravelTime "Minutes to work" {
    direction decrease
}`,
    bad: `aspiration Services "Better services in two key areas" {
    area "Education" measured by Graduation
    area «"Transportation"»
}
metric Graduation "Graduation rate" {
    direction increase
}
metric TravelTime "Minutes to work" {
    direction decrease
}`,
    near: `aspiration Services "Better services in two key areas" {
    area "Education" measured by Graduation
    area "Transportation"
    partial because "the metric for transportation is chosen in May"
}
metric Graduation "Graduation rate" {
    direction increase
}`,
});
