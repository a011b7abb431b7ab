import { wordOf } from '../../guide/vocabulary.ts';
import type * as ast from '../../language/generated/ast.ts';
import { type AnyAction, allActions, isDone, targetsOf } from '../../plan/actions.ts';
import { metricsOfAspiration } from '../../plan/aspirations.ts';
import { coalitionsByAspiration } from '../../plan/coalitions.ts';
import type { NamedNode } from '../../plan/file.ts';
import { overdueSince } from '../../plan/lateness.ts';
import { counted } from '../../plan/numerals.ts';
import type { Plan } from '../../plan/plan.ts';
import { type Course, progressOf } from '../../plan/progress.ts';
import { writtenMembers } from './coalition.ts';
import { toleranceIn } from './metric.ts';
import { isUnfinished, type Parts } from './tally.ts';

const audiences = 5;

/** Counts an aspiration: how its metrics stand, what is done for it, who carries it and who knows of it. */
export function tallyOfAspiration(plan: Plan, aspiration: ast.Aspiration): Parts {
    if (aspiration.parked.length > 0) return [];
    return [
        metricsText(plan, aspiration),
        actionsText(plan, aspiration),
        coalitionText(plan, aspiration),
        sharedText(aspiration),
    ];
}

/** How many metrics it names, and how those stand that can be held against a trajectory. */
function metricsText(plan: Plan, aspiration: ast.Aspiration): string | undefined {
    const lists = [...aspiration.measuredBy, ...aspiration.areas.map(area => area.measuredBy)];
    const names = new Set(lists.flatMap(list => (list?.items ?? []).flatMap(({ ref }) => ref?.$refText || [])));
    const isOpen = isUnfinished(aspiration);
    if (names.size === 0) return isOpen ? undefined : 'no metric yet';
    const counts = new Map<Course, number>();
    for (const metric of metricsOfAspiration(plan, aspiration)) {
        const course = progressOf(plan, metric, toleranceIn(plan))?.course;
        if (course) counts.set(course, (counts.get(course) ?? 0) + 1);
    }
    const courses = (['ahead', 'on track', 'behind'] as const)
        .filter(course => counts.has(course))
        .map(course => `${counts.get(course)} ${course}`);
    const all = `${counted(names.size, 'metric')}${isOpen ? ' so far' : ''}`;
    return courses.length > 0 ? `${all}: ${courses.join(', ')}` : all;
}

/** How far the actions are that serve it, or one of its metrics. */
function actionsText(plan: Plan, aspiration: ast.Aspiration): string | undefined {
    const bySubject = plan.ask(actionsBySubject);
    const subjects = [aspiration, ...metricsOfAspiration(plan, aspiration)];
    const actions = [...new Set(subjects.flatMap(subject => bySubject.get(subject) ?? []))];
    if (actions.length === 0) return undefined;
    const late = actions.filter(action => overdueSince(plan, action) !== undefined).length;
    const done = `${actions.filter(isDone).length} of ${counted(actions.length, 'action')} done`;
    return late > 0 ? `${done}, ${late} overdue` : done;
}

/** The actions for each block that some action is for. */
function actionsBySubject(plan: Plan): ReadonlyMap<NamedNode, readonly AnyAction[]> {
    const found = new Map<NamedNode, AnyAction[]>();
    for (const action of allActions(plan)) {
        for (const subject of targetsOf(plan, action).others) {
            const same = found.get(subject);
            if (same) same.push(action);
            else found.set(subject, [action]);
        }
    }
    return found;
}

function coalitionText(plan: Plan, aspiration: ast.Aspiration): string | undefined {
    const coalitions = plan.ask(coalitionsByAspiration).get(aspiration) ?? [];
    if (coalitions.length > 1) return `${coalitions.length} coalitions`;
    const members = coalitions.flatMap(writtenMembers).length;
    return members > 0 ? `a coalition of ${members}${coalitions.some(isUnfinished) ? ' so far' : ''}` : undefined;
}

/** With how many of the audiences it is shared, whatever came of it; nothing where none is named yet. */
function sharedText(aspiration: ast.Aspiration): string | undefined {
    const words = aspiration.shared.map(({ audience }) => audience?.word && wordOf('Audience', audience.word));
    const known = new Set(words.filter(Boolean));
    return known.size > 0 ? `shared with ${known.size} of ${audiences} audiences` : undefined;
}
