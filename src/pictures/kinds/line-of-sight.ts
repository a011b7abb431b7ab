import { components } from '../../guide/components.ts';
import type * as ast from '../../language/generated/ast.ts';
import { activeAspirations, metricsOfAspiration } from '../../plan/aspirations.ts';
import { counted } from '../../plan/numerals.ts';
import { titleOf } from '../../plan/plan.ts';
import { type Cell, gap, type Row } from '../table.ts';
import { tableKind } from './table-kind.ts';
import type { Viewer } from './viewer.ts';

export default tableKind({
    id: 'line-of-sight',
    title: 'Line of sight: from aspirations to owners',
    module: 'plan',
    exhibit: '1A',
    nothing: {
        sentence: 'There is no aspiration to follow yet. Write one, with its metrics, and actions that serve it:',
        example: ['aspiration Ready "Every child ready" {', '    measured by GoodLevel', '    owner Director', '}'],
    },
    has: plan => plan.aspirations.some(one => one.parked.length === 0),
    content(viewer, _, said) {
        const { plan, shows } = viewer;
        const bySubject = actionsBySubject(viewer);
        let gaps = 0;
        const sections = activeAspirations(plan)
            .filter(shows)
            .map(aspiration => {
                const metrics = metricsOfAspiration(plan, aspiration).filter(shows);
                const owner = plan.who(aspiration.owner[0]);
                const own = bySubject.get(aspiration) ?? [];
                const rows = metrics.map((metric): Row => {
                    const node = `sight:${aspiration.name}:${metric.name}`;
                    said.set(node, metric);
                    const direct = bySubject.get(metric) ?? [];
                    const actions = direct.length > 0 ? direct : own;
                    if (actions.length === 0) gaps++;
                    if (!metric.owner[0]) gaps++;
                    return {
                        node,
                        cells: [
                            [{ text: titleOf(metric), tone: 'strong' }],
                            metric.owner[0]
                                ? [{ text: viewer.name(plan.who(metric.owner[0])) || 'somebody' }]
                                : gap('no owner'),
                            actions.length > 0 ? actions.flatMap(action => action.components) : [],
                            actions.length > 0
                                ? actions.map(({ text }) => ({ text, lines: 2 }))
                                : gap('no action for it'),
                            actions.length > 0 ? actions.map(({ owner: who }) => who) : [],
                        ],
                    };
                });
                if (metrics.length === 0) gaps++;
                return {
                    title: titleOf(aspiration),
                    note: owner ? `Owner: ${viewer.name(owner)}` : 'No owner is named.',
                    rows,
                    none: 'No metric: from here, nothing can be seen.',
                };
            });
        const seen = gaps === 0 ? 'nothing is out of sight' : `${counted(gaps, 'gap')} in the line`;
        return {
            title: 'Line of sight: from aspirations to owners',
            subtitle: `What each aspiration is measured by, what is being done for it, and who answers for it: ${seen}`,
            description: [`${counted(sections.length, 'aspiration')}: ${seen}.`],
            spec: {
                columns: [
                    { title: 'Metric', width: 270 },
                    { title: 'Owner of the metric', width: 180 },
                    { title: 'Component', width: 220 },
                    { title: 'Action', width: 320 },
                    { title: 'Owner of the action', width: 190 },
                ],
                sections,
            },
        };
    },
});

interface Step {
    readonly text: string;
    readonly components: Cell;
    readonly owner: Cell[number];
}

/** The actions that are said for an aspiration or a metric, in the order of the text. */
function actionsBySubject({ plan, shows, name }: Viewer): Map<unknown, Step[]> {
    const steps = new Map<unknown, Step[]>();
    for (const action of plan.actions.filter(shows)) {
        const subjects = action.targets.flatMap(list => list.items);
        const step: Step = {
            text: titleOf(action),
            components: subjects.flatMap(({ component }) =>
                component ? [{ text: `${component} ${components.get(component)?.name ?? ''}`.trim(), lines: 2 }] : [],
            ),
            owner: ownerOf(action, plan, name),
        };
        for (const subject of subjects) {
            const about = subject.ref && plan.named(subject.ref);
            if (about) steps.set(about, [...(steps.get(about) ?? []), step]);
        }
    }
    return steps;
}

function ownerOf(action: ast.Action, plan: Viewer['plan'], name: Viewer['name']): Cell[number] {
    const owner = action.owner[0];
    return owner ? { text: name(plan.who(owner)) || 'somebody', lines: 2 } : { text: 'no owner', tone: 'gap' };
}
