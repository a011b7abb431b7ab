import { isParkedMetric } from '../../plan/aspirations.ts';
import { titleOf } from '../../plan/plan.ts';
import { latestReading } from '../../plan/readings.ts';
import { rhythmDays } from '../../plan/values.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'metric/stale',
    area: 'metric',
    statement: 'A metric is reported in the rhythm that it promises.',
    severity: 'info',
    clock: true,
    cites: [
        {
            where: '1B',
            quote: 'What regular routines have system leaders established to ensure that they are getting the information they need',
        },
        { where: '1B.6', quote: 'Availability of real-time data for specific metrics is limited' },
    ],
    ours: 'Late is when no reading came for more than two of its rhythms. A metric without any reading, or of parked aspirations only, is not asked.',
    silencedBy: [{ id: 'metric/target-past', within: 'block' }],
    thresholds: {
        rhythms: {
            value: 2,
            says: 'after how many of its own rhythms without a reading a metric is late',
            from: 'ours',
        },
    },
    noFix: 'Readings come from those who measure.',
    check(plan, report, { rhythms }) {
        for (const metric of plan.metrics) {
            const rhythm = metric.reported[0];
            const days = rhythmDays(rhythm);
            const latest = latestReading(plan, metric);
            if (!rhythm || !days || !latest || isParkedMetric(plan, metric)) continue;
            const missed = (plan.today - latest.day) / days;
            if (missed <= rhythms) continue;
            report({
                at: rhythm,
                about: metric,
                absence: true,
                message: `“${titleOf(metric)}” promises a reading ${rhythmText(rhythm.$cstNode?.text)}, and ${fallenDue(missed)} fallen due since ${latest.date}. Leaders who wait for figures learn of trouble too late: add the readings, or promise a rhythm that can be kept.`,
                related: [{ place: latest.place, message: 'The latest reading.' }],
            });
        }
    },
    good: `system StMarys "St Mary's Hospital" {
    as of 2025-11-14
    partial because "only one metric is shown here"
}
metric DelayedDays "Bed-days lost to waiting for home care" {
    direction decrease
    reported monthly
    actual 2,480 in 2025-06, 2,310 in 2025-07, 2,295 in 2025-09
}`,
    bad: `system StMarys "St Mary's Hospital" {
    as of 2025-11-14
    partial because "only one metric is shown here"
}
metric DelayedDays "Bed-days lost to waiting for home care" {
    direction decrease
    reported «monthly»
    actual 2,480 in 2025-06, 2,310 in 2025-07
}`,
    near: `system StMarys "St Mary's Hospital" {
    as of 2025-11-14
    partial because "only one metric is shown here"
}
metric DelayedDays "Bed-days lost to waiting for home care" {
    direction decrease
    reported every 2 months
    actual 2,480 in 2025-06, 2,310 in 2025-07
}`,
});

/** How many readings were missed, in words that go on with "fallen due". */
function fallenDue(missed: number): string {
    const whole = Math.floor(missed);
    return whole > 1 ? `${whole} have` : 'one has';
}

/** A rhythm as it is written, on one line. */
function rhythmText(text: string | undefined): string {
    return (text ?? '').replace(/\s+/g, ' ');
}
