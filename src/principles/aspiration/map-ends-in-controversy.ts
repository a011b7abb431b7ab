import { headingFor } from '../../plan/boldness.ts';
import { fix, replace } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'map/ends-in-controversy',
    area: 'aspiration',
    statement: 'A bold aspiration is heading for good execution.',
    severity: 'error',
    cites: [
        {
            where: '1A.2',
            quote: 'might be worthwhile as a step on the way to transformation, but it should be avoided as an end state',
        },
    ],
    ours: 'Bold is `high` or more, poor execution `low` or less; `medium` is the line between. A parked aspiration is not asked.',
    check(plan, report) {
        for (const { aspiration, node } of headingFor(plan, 'controversy without impact')) {
            const place = placeOf(node.execution);
            report({
                at: place,
                about: node,
                message: `“${titleOf(aspiration)}” is to end as a bold reform, badly carried out: all of the quarrel and none of the result. That can be a station on the way (\`via\`); let it be heading for high execution.`,
                fixes: [fix('Let it be heading for execution `high`', replace(place, 'high'))],
            });
        }
    },
    good: `aspiration Diploma "Every diploma means that a student is ready for college" {
    measured by Ready
    today   boldness high execution low
    heading boldness high execution high
}
metric Ready "Graduates at the college-ready standard" {
    direction increase
}`,
    bad: `aspiration Diploma "Every diploma means that a student is ready for college" {
    measured by Ready
    today   boldness high execution low
    heading boldness high execution «low»
}
metric Ready "Graduates at the college-ready standard" {
    direction increase
}`,
    near: `aspiration Diploma "Every diploma means that a student is ready for college" {
    measured by Ready
    today   boldness low execution low
    via     boldness high execution low
    heading boldness high execution medium
}
metric Ready "Graduates at the college-ready standard" {
    direction increase
}`,
});
