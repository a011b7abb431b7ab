import { wordOf } from '../../guide/vocabulary.ts';
import type * as ast from '../../language/generated/ast.ts';
import { isDataUnavailable, metricsOfAspiration } from '../../plan/aspirations.ts';
import { counted } from '../../plan/numerals.ts';
import { titleOf } from '../../plan/plan.ts';
import { directionOf, latestReading } from '../../plan/readings.ts';
import { amountText, numberText } from '../../plan/values.ts';
import { type Cell, gap, plain, type Row, type Section } from '../table.ts';
import { tableKind } from './table-kind.ts';
import type { Viewer } from './viewer.ts';

const directions = { increase: 'more is better', decrease: 'less is better', maintain: 'to stay where it is' };

export default tableKind({
    id: 'aspirations',
    title: 'Aspirations and their metrics',
    module: '1A',
    exhibit: '1A.1',
    nothing: {
        sentence:
            'No aspiration is written yet. Say what the system cares about, what it will do, and how it will know:',
        example: ['aspiration Ready "Every child ready for school" {', '    measured by GoodLevel', '}'],
    },
    has: plan => plan.aspirations.length > 0,
    content(viewer, _, said) {
        const shown = viewer.plan.aspirations.filter(viewer.shows);
        const sections = shown.map((aspiration): Section => {
            const metrics = metricsOfAspiration(viewer.plan, aspiration).filter(viewer.shows);
            return {
                title: titleOf(aspiration),
                note: noteOf(aspiration),
                rows: metrics.map(metric => {
                    const node = `aspiration:${aspiration.name}:${metric.name}`;
                    said.set(node, metric);
                    return row(node, metric, viewer);
                }),
                none: 'No metric yet: what would show that it is coming true?',
            };
        });
        const without = shown.filter(one => metricsOfAspiration(viewer.plan, one).length === 0);
        return {
            title: 'Aspirations and their metrics',
            subtitle: `${counted(shown.length, 'aspiration')}, and how each will be known to come true`,
            description: [
                `${counted(shown.length, 'aspiration')}.`,
                ...without.map(one => `${titleOf(one)} has no metric.`),
            ],
            spec: {
                columns: [
                    { title: 'Metric', width: 330 },
                    { title: 'Measured in', width: 230 },
                    { title: 'Which way', width: 140 },
                    { title: 'From', width: 130 },
                    { title: 'To', width: 130 },
                    { title: 'Latest', width: 150 },
                ],
                sections,
            },
        };
    },
});

function noteOf(aspiration: ast.Aspiration): string | undefined {
    if (aspiration.parked[0]) return `Parked: ${aspiration.parked[0].reason ?? 'no reason said'}`;
    return [aspiration.care[0]?.value, aspiration.do[0]?.value].filter(Boolean).join(' — ') || undefined;
}

function row(node: string, metric: ast.Metric, { plan }: Viewer): Row {
    const direction = directionOf(metric);
    const latest = latestReading(plan, metric);
    const percent = metric.baseline[0]?.value?.percent ?? metric.target[0]?.value?.percent;
    const stage = (value: ast.Amount | undefined, date: ast.When | undefined): Cell =>
        value
            ? [
                  { text: amountText(value), tone: 'strong' },
                  ...(date ? [{ text: date.text, tone: 'muted' as const }] : []),
              ]
            : [];
    return {
        node,
        cells: [
            [{ text: titleOf(metric), tone: 'strong' }],
            plain(metric.measuredIn[0]?.value),
            direction ? plain(directions[direction]) : gap('not said'),
            stage(metric.baseline[0]?.value, metric.baseline[0]?.date),
            stage(metric.target[0]?.value, metric.target[0]?.date),
            latest
                ? [
                      { text: `${numberText(latest.value)}${percent ? '%' : ''}`, tone: 'strong' },
                      { text: latest.date, tone: 'muted' },
                  ]
                : isDataUnavailable(metric)
                  ? gap('no data')
                  : plain(dataWord(metric)),
        ],
    };
}

function dataWord(metric: ast.Metric): string | undefined {
    const word = metric.data[0]?.word && wordOf('DataState', metric.data[0].word);
    return word === 'collectable' ? 'can be collected' : undefined;
}
