import type { AstNode } from 'langium';
import { components, stages } from '../guide/components.ts';
import { shortNames } from '../guide/short-names.ts';
import type * as ast from '../language/generated/ast.ts';
import { dayText } from '../plan/days.ts';
import { type PlanFile, placeOf } from '../plan/file.ts';
import { overdueSince, timeSince } from '../plan/lateness.ts';
import { counted } from '../plan/numerals.ts';
import { type Plan, titleOf } from '../plan/plan.ts';
import { signOf, wayOf } from '../plan/progress.ts';
import { actualReadings, directionOf, mixesUnits, plannedAt, plannedValues } from '../plan/readings.ts';
import { amountOf, lastDay, numberText } from '../plan/values.ts';

/** The kinds of words that an editor shows beside what a plan says. */
export const asideKinds = ['components', 'members', 'lateActions', 'readings'] as const;
export type AsideKind = (typeof asideKinds)[number];

/** A few words beside something that a plan says, which are not in its text. */
export interface Aside {
    readonly kind: AsideKind;
    /** The character of the file after which they stand. */
    readonly offset: number;
    readonly text: string;
    /** The same at more length. */
    readonly more?: string;
}

/** A plan with what was worked out of it for several asides. */
interface Reader {
    readonly plan: Plan;
    readonly stations: Map<ast.Metric, ReturnType<typeof plannedValues>>;
}

type Writing = (node: never, reader: Reader) => Aside | undefined;

const writings: Readonly<Record<string, { readonly kind: AsideKind; readonly write: Writing }>> = {
    Component: { kind: 'components', write: (node: ast.Component) => componentAside(node, node.id) },
    Subject: { kind: 'components', write: (node: ast.Subject) => componentAside(node, node.component) },
    Candidate: { kind: 'members', write: memberAside },
    Action: { kind: 'lateActions', write: lateAside },
    ReviewAction: { kind: 'lateActions', write: lateAside },
    Reading: { kind: 'readings', write: readingAside },
    Actual: { kind: 'readings', write: dataAside },
};

/**
 * What there is to say beside the lines of a file.
 *
 * @param plan the plan in which the file's names are understood
 * @param kinds the kinds that are wanted
 * @param from the part of the file that is looked at, in characters: its start …
 * @param to … and its end
 */
export function asidesOf(plan: Plan, file: PlanFile, kinds: ReadonlySet<AsideKind>, from: number, to: number): Aside[] {
    const reader: Reader = { plan, stations: new Map() };
    return file.values.flatMap(node => {
        const writing = writings[node.$type];
        const cst = node.$cstNode;
        if (!writing || !cst || !kinds.has(writing.kind) || cst.end < from || cst.offset > to) return [];
        const aside = writing.write(node as never, reader);
        return aside && aside.offset >= from && aside.offset <= to ? [aside] : [];
    });
}

function endOf(node: AstNode): number {
    const { offset, length } = placeOf(node);
    return offset + length;
}

/** What a component is called, after its number. */
function componentAside(node: AstNode, written: string | undefined): Aside | undefined {
    const component = components.get(written?.toUpperCase() ?? '');
    const stage = component && stages.find(one => one.components.includes(component));
    if (!component || !stage) return undefined;
    return {
        kind: 'components',
        offset: endOf(node),
        text: shortNames.get(component.id) ?? component.name,
        more: `${component.id} ${component.name}. Stage ${stage.number}: ${stage.name}.`,
    };
}

/** Who a row of a coalition is, where the name alone does not say it. */
function memberAside({ actor }: ast.Candidate, { plan }: Reader): Aside | undefined {
    const who = plan.who(actor);
    const title = titleOf(who);
    if (!actor || !who || saysAll(who.name, title)) return undefined;
    return { kind: 'members', offset: endOf(actor), text: title };
}

/** Whether all the words of a title are in a name, in whatever order: `FinanceDirector` is the Director of Finance. */
function saysAll(name: string, title: string): boolean {
    const letters = name.toLowerCase().replace(/[-_]/g, '');
    const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.every(word => /^(?:a|an|and|for|in|of|the)$/.test(word) || letters.includes(word));
}

/** How late an action is, after the date that is past. */
function lateAside(action: ast.Action | ast.ReviewAction, { plan }: Reader): Aside | undefined {
    const due = overdueSince(plan, action);
    const [by] = action.by;
    if (due === undefined || !by) return undefined;
    return {
        kind: 'lateActions',
        offset: endOf(by),
        text: `${timeSince(due, plan.today)} late`,
        more: `On ${dayText(plan.today)} this is not done yet, and it was to be done by ${dayText(due)}.`,
    };
}

/** How far a reading is from what was planned for its day. */
function readingAside(reading: ast.Reading, { plan, stations }: Reader): Aside | undefined {
    const metric = reading.$container?.$container as ast.Metric | undefined;
    const value = amountOf(reading.value);
    const day = lastDay(reading.date);
    if (reading.$container?.$type !== 'Actual' || !metric || value === undefined || day === undefined) return undefined;
    if (day > plan.today || mixesUnits(metric)) return undefined;
    const known = stations.get(metric) ?? plannedValues(metric);
    stations.set(metric, known);
    const planned = plannedAt(known, day);
    // The first reading often is the baseline.
    if (planned === undefined || (day === known[0]?.day && value === planned)) return undefined;
    const way = wayOf(metric) || undefined;
    const off = value - planned;
    const gap = numberText(Math.abs(off), way);
    const direction = directionOf(metric);
    const better = direction === 'increase' ? off > 0 : direction === 'decrease' ? off < 0 : undefined;
    const words = gap === '0' || better === undefined ? '' : ` This is ${gap} ${better ? 'ahead' : 'behind'}.`;
    return {
        kind: 'readings',
        offset: endOf(reading),
        text: gap === '0' ? 'as planned' : `${off > 0 ? '+' : '−'}${gap}`,
        more: `Planned for ${reading.date.text}: ${numberText(planned, way)}${signOf(metric)}.${words}`,
    };
}

/** What a data file holds, which nobody sees in the text. */
function dataAside(actual: ast.Actual, { plan }: Reader): Aside | undefined {
    const metric = actual.$container;
    if (!actual.path || metric.actual.length !== 1) return undefined;
    const readings = actualReadings(plan, metric);
    const latest = readings.at(-1);
    if (!latest) return undefined;
    const reads = `${numberText(latest.value)}${signOf(metric)} in ${latest.date}`;
    return {
        kind: 'readings',
        offset: endOf(actual),
        text: readings.length === 1 ? reads : `${counted(readings.length, 'reading')}, the latest ${reads}`,
    };
}
