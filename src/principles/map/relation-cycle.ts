import type { AstNode } from 'langium';
import type * as ast from '../../language/generated/ast.ts';
import { fix } from '../../plan/edits.ts';
import { type PlanFile, placeOf } from '../../plan/file.ts';
import { type LineManagement, lineManagement, type ManagementStep, stepSentence } from '../../plan/management.ts';
import { type Anyone, type Plan, titleOf } from '../../plan/plan.ts';
import { deleteStep } from '../../plan/relations.ts';
import { principle } from '../principle.ts';

/** The steps of a circle that are shown, and the circles that are told at once: more help nobody. */
const mostSteps = 12;
const mostCycles = 50;

export default principle({
    id: 'relation/cycle',
    area: 'map',
    statement: 'Line management leads up to somebody and never back to where it began.',
    severity: 'error',
    cites: [{ where: '1B', quote: 'This is similar to creating an organization chart for your system.' }],
    ours: 'A contradiction within the plan. Only `manages` and `reports to` are line management; other relations may run in circles.',
    check(plan, report) {
        for (const cycle of plan.ask(managementCycles)) {
            const closing = cycle.at(-1)!;
            const word = wordOf(plan, closing);
            const edit = deleteStep(plan, closing);
            const names = cycle.slice(0, 4).map(step => titleOf(step.manager));
            if (cycle.length > 4) names.push(`${cycle.length - 4} more`);
            const circle = [...names, titleOf(cycle[0]!.manager)].join(' → ');
            report({
                at: word,
                about: closing.said,
                message: `Management runs in a circle here: ${circle}. Nobody in it has the last word; turn the relation that is the wrong way round, or take out the one that is no line of management.`,
                related: cycle
                    .slice(0, mostSteps)
                    .map(step => ({ place: placeOf(step.said), message: stepSentence(step) })),
                fixes: edit && [fix(`Leave out that ${stepSentence(closing).replace(/\.$/, '')}`, edit)],
            });
        }
    },
    good: `actor Minister "Minister of Health" {
    manages Secretary
}
actor Secretary "Permanent Secretary" {
    manages Hospitals
}
actor Hospitals "Director of Hospitals" {
    advises Minister
}`,
    bad: `actor Minister "Minister of Health" {
    manages Secretary
}
actor Secretary "Permanent Secretary" {
    manages Hospitals
}
actor Hospitals "Director of Hospitals" {
    manages «Minister»
}`,
    near: `actor Minister "Minister of Health" {
    manages Secretary
    appoints Hospitals
}
actor Secretary "Permanent Secretary" {
    manages Hospitals
}
actor Hospitals "Director of Hospitals" {
    reports to Secretary
    influences Minister
}`,
});

/**
 * The circles of line management, each once, from the step after the one that closes it to that one: the last one said.
 * Walks down from each actor, and a step that leads back to where the walk has come through closes a circle.
 */
function managementCycles(plan: Plan): ManagementStep[][] {
    const { below } = plan.ask(lineManagement);
    const order = orderOfText(plan, below);
    const cycles: ManagementStep[][] = [];
    const done = new Set<Anyone>();
    for (const top of below.keys()) {
        if (done.has(top)) continue;
        const depth = new Map<Anyone, number>([[top, 0]]);
        const path: ManagementStep[] = [];
        const open = [{ who: top, steps: stepsTo(below, top) }];
        while (open.length > 0 && cycles.length < mostCycles) {
            const step = open.at(-1)!.steps.pop();
            if (!step) {
                done.add(open.at(-1)!.who);
                depth.delete(open.pop()!.who);
                path.pop();
                continue;
            }
            const start = depth.get(step.managed);
            if (start !== undefined) cycles.push(fromClosing([...path.slice(start), step], order));
            else if (!done.has(step.managed)) {
                depth.set(step.managed, open.length);
                path.push(step);
                open.push({ who: step.managed, steps: stepsTo(below, step.managed) });
            }
        }
    }
    return cycles;
}

/** The steps down from somebody, one to each other one, in reverse. */
function stepsTo(below: ReadonlyMap<Anyone, readonly ManagementStep[]>, who: Anyone): ManagementStep[] {
    const steps = new Map<Anyone, ManagementStep>();
    for (const step of below.get(who) ?? []) {
        if (step.managed !== who && !steps.has(step.managed)) steps.set(step.managed, step);
    }
    return [...steps.values()].reverse();
}

/** Turns a circle so that the step said last comes last. */
function fromClosing(cycle: ManagementStep[], order: ReadonlyMap<AstNode, number>): ManagementStep[] {
    let last = 0;
    for (let i = 1; i < cycle.length; i++) if (order.get(cycle[i]!.said)! >= order.get(cycle[last]!.said)!) last = i;
    return [...cycle.slice(last + 1), ...cycle.slice(0, last + 1)];
}

/** Where each line of management stands in the text of the plan, counted over its files. */
function orderOfText(plan: Plan, below: LineManagement['below']): ReadonlyMap<AstNode, number> {
    const starts = new Map<PlanFile, number>();
    let start = 0;
    for (const { file } of plan.members) {
        starts.set(file, start);
        start += file.text.length;
    }
    const order = new Map<AstNode, number>();
    for (const { said } of [...below.values()].flat()) {
        const { file, offset } = placeOf(said);
        order.set(said, starts.get(file)! + offset);
    }
    return order;
}

/** The name in the relation of a step that stands for the other one. */
function wordOf(plan: Plan, step: ManagementStep): AstNode {
    if (step.said.$type !== 'Relation') return step.said;
    const relation = step.said as ast.Relation;
    const other = relation.$container === step.manager ? step.managed : step.manager;
    return relation.targets.find(target => plan.who(target) === other) ?? relation;
}
