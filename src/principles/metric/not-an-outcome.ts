import { wordOf } from '../../guide/vocabulary.ts';
import type * as ast from '../../language/generated/ast.ts';
import { aspirationsByMetric, metricsOfAspiration } from '../../plan/aspirations.ts';
import { addLines, fix } from '../../plan/edits.ts';
import { propertyPlace } from '../../plan/file.ts';
import { type Plan, titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

/** What each kind that is no outcome shows. */
const shows: Readonly<Record<string, string>> = {
    output: 'an output: it counts what the system makes',
    activity: 'an activity: it shows that people are busy',
    input: 'an input: it counts what goes in',
};

export default principle({
    id: 'metric/not-an-outcome',
    area: 'metric',
    statement: 'A metric stands for the outcome that the system is there for.',
    severity: 'info',
    cites: [
        { where: '1A', quote: 'metrics that the system uses to represent the actual outcomes desired by a system' },
        { where: '1C', quote: 'the real-world outcomes that matter to citizens' },
    ],
    ours: 'A metric that `leads` another is a sign on the way and claims to be no more.',
    check(plan, report) {
        for (const metric of plan.metrics) {
            const kind = metric.kind[0];
            const what = shows[wordOf('MetricKind', kind?.word ?? '') ?? ''];
            if (!kind || !what || metric.leads.length > 0) continue;
            const outcome = outcomeBeside(plan, metric);
            const leads = outcome ? `\`leads ${outcome.name}\`` : '`leads …`';
            report({
                at: propertyPlace(kind, 'word'),
                about: metric,
                message: `“${titleOf(metric)}” is ${what}, not what changes for those it serves. Measure that change, and keep this one as a sign on the way to it: ${leads}.`,
                fixes: outcome && [
                    fix(
                        `Make it a sign on the way to “${titleOf(outcome)}”`,
                        addLines(metric, `leads ${outcome.name}`),
                    ),
                ],
            });
        }
    },
    good: `aspiration SeenInTime "Everybody who comes to us is seen in time" {
    measured by WalkIns, Clinics
}
metric WalkIns "People seen within four hours" {
    direction increase
    kind outcome
}
metric Clinics "People served by a clinic near them" {
    direction increase
    kind outcome
}`,
    bad: `aspiration SeenInTime "Everybody who comes to us is seen in time" {
    measured by WalkIns, Clinics
}
metric WalkIns "People seen within four hours" {
    direction increase
    kind outcome
}
metric Clinics "Walk-in clinics opened" {
    direction increase
    kind «output»
}`,
    near: `metric Nurses "Nurses on the late shift" {
    direction increase
    kind input
    leads WalkIns
}
metric WalkIns "People seen within four hours" {
    direction increase
    kind outcome
}`,
});

/** An outcome that measures one of the same aspirations. */
function outcomeBeside(plan: Plan, metric: ast.Metric): ast.Metric | undefined {
    const measured = plan.ask(aspirationsByMetric).get(metric) ?? [];
    return measured
        .flatMap(aspiration => metricsOfAspiration(plan, aspiration))
        .find(other => other !== metric && other.kind[0]?.word === 'outcome');
}
