import type * as ast from '../../language/generated/ast.ts';
import { fix } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import type { Fix, Related } from '../../plan/finding.ts';
import { titleOf } from '../../plan/plan.ts';
import { mixesUnits } from '../../plan/readings.ts';
import { amountOf, amountText, lastDay } from '../../plan/values.ts';
import { principle } from '../principle.ts';

/** A station of the way: what it says, and how to call it. */
interface Station {
    readonly node: ast.Reading | ast.Target;
    readonly day: number | undefined;
    readonly value: number | undefined;
}

export default principle({
    id: 'metric/trajectory-out-of-order',
    area: 'metric',
    statement: 'A trajectory leads from the baseline to the target, in the order of time.',
    severity: 'warning',
    cites: [
        {
            where: '1B',
            quote: 'to set an ambitious but realistic target and trajectory for delivery of the aspiration',
        },
        { where: '1B.6', quote: 'True trajectory construction will be an entirely new exercise for the SEA' },
    ],
    ours: 'Dates count by their last day. A station may rise and fall, but not beyond baseline and target. Percentages and plain numbers are not compared.',
    silencedBy: [{ id: 'metric/target-against-direction', within: 'block' }],
    noFix: 'Only those who measure know which of the two numbers is right; stations out of order are put in order.',
    check(plan, report) {
        for (const metric of plan.metrics) {
            const start = station(metric.baseline[0]);
            const end = station(metric.target[0]);
            if (isBefore(end, start)) {
                report({
                    at: end!.node.date,
                    about: metric,
                    message: `The target of “${titleOf(metric)}” is dated ${end!.node.date.text} and its baseline ${start!.node.date.text}: the way would lead back in time. Correct one of the two dates.`,
                    related: [related(start!, 'The baseline')],
                });
                continue;
            }
            const stations = metric.trajectory.flatMap(list => list.items).map(item => station(item)!);
            let latest: Station | undefined;
            for (const one of stations) {
                const wrong =
                    wrongDate(one, start, latest, end) ??
                    (mixesUnits(metric) ? undefined : wrongValue(one, start, end));
                if (isBetween(one, start, end) && !(latest && latest.day! >= one.day!)) latest = one;
                if (!wrong) continue;
                report({
                    at: one.node,
                    about: metric,
                    message: wrong.message,
                    related: wrong.related,
                    fixes: wrong.unsorted ? sorting(stations) : undefined,
                });
            }
        }
    },
    good: `metric Readiness "Children ready for school" {
    direction increase
    baseline 61% in 2022
    trajectory 64% in 2024, 72% in 2026
    target 80% by 2028
}`,
    bad: `metric Readiness "Children ready for school" {
    direction increase
    baseline 61% in 2022
    trajectory 64% in 2024, «82% in 2026»
    target 80% by 2028
}`,
    near: `metric Readiness "Children ready for school" {
    direction increase
    baseline 61% in 2022
    trajectory 61% in 2022, 68% in 2024, 66% in 2026, 80% in 2028
    target 80% by 2028
}`,
});

interface Wrong {
    readonly message: string;
    readonly related: readonly Related[];
    readonly unsorted?: true;
}

function station(node: ast.Reading | ast.Target | undefined): Station | undefined {
    return node && { node, day: lastDay(node.date), value: amountOf(node.value) };
}

function isBefore(one: Station | undefined, other: Station | undefined): boolean {
    return one?.day !== undefined && other?.day !== undefined && one.day < other.day;
}

function isBetween(one: Station, start: Station | undefined, end: Station | undefined): boolean {
    return one.day !== undefined && !isBefore(one, start) && !isBefore(end, one);
}

/** Whether a station on the day of another says something else: to repeat baseline or target does no harm. */
function differs(one: Station, other: Station | undefined): boolean {
    if (one.day === undefined || one.value === undefined || other?.value === undefined) return false;
    return one.day === other.day && one.value !== other.value;
}

function wrongDate(
    one: Station,
    start: Station | undefined,
    latest: Station | undefined,
    end: Station | undefined,
): Wrong | undefined {
    const date = one.node.date?.text;
    if (one.day === undefined || !date) return undefined;
    if (start && (isBefore(one, start) || differs(one, start))) {
        return {
            message: `The station of ${date} does not come after the baseline of ${start.node.date.text}, where the way begins. Move its date between baseline and target.`,
            related: [related(start, 'The baseline')],
        };
    }
    if (end && (isBefore(end, one) || differs(one, end))) {
        return {
            message: `The station of ${date} does not come before the target of ${end.node.date.text}, where the way ends. Give it an earlier date, or the target a later one.`,
            related: [related(end, 'The target')],
        };
    }
    if (!latest || latest.day! < one.day) return undefined;
    return latest.day === one.day
        ? {
              message: `Two stations are dated ${date}, so nobody can say which of them is expected then. Keep one.`,
              related: [related(latest, 'The other station')],
          }
        : {
              message: `${date} comes after ${latest.node.date.text} in this trajectory. Write the stations in the order of time, so that all can see what is expected next.`,
              related: [related(latest, 'The later station')],
              unsorted: true,
          };
}

function wrongValue(one: Station, start: Station | undefined, end: Station | undefined): Wrong | undefined {
    if (start?.value === undefined || one.value === undefined || end?.value === undefined) return undefined;
    if ([start, one, end].some(({ day }) => day === undefined)) return undefined;
    const [low, high] = start.value < end.value ? [start, end] : [end, start];
    const passed = one.value < low.value! ? low : one.value > high.value! ? high : undefined;
    if (!passed) return undefined;
    const lies = `${saidText(one)} lies ${passed === low ? 'below' : 'above'}`;
    const isSetback = passed === start && start.value !== end.value;
    return {
        message: isSetback
            ? `${lies} the baseline of ${amountText(start.node.value)}: at this station things would be worse than at the start. Correct it, or say why with \`waive\` if a setback is expected.`
            : `${lies} the target of ${amountText(end.node.value)}, which a trajectory leads up to and not past. Correct the station, or set the target anew.`,
        related: [related(passed, passed === start ? 'The baseline' : 'The target')],
    };
}

function related(one: Station, what: string): Related {
    return { place: placeOf(one.node), message: `${what} is ${saidText(one)}.` };
}

/** A station in words: `61% in 2022`; what is broken in it is left out. */
function saidText({ node, day, value }: Station): string {
    const date = day === undefined ? undefined : `${node.$type === 'Target' ? 'by' : 'in'} ${node.date.text}`;
    return [value === undefined ? undefined : amountText(node.value), date].filter(Boolean).join(' ');
}

/** Puts stations in the order of time, each in the place of another, where all have dates of their own. */
function sorting(stations: readonly Station[]): Fix[] | undefined {
    if (new Set(stations.map(one => one.day)).size < stations.length || stations.some(one => one.day === undefined))
        return undefined;
    const sorted = [...stations].sort((a, b) => a.day! - b.day!);
    const edits = stations.map((one, i) => ({ place: placeOf(one.node), text: sorted[i]!.node.$cstNode?.text ?? '' }));
    return [fix('Put the stations in the order of time', ...edits.filter((_, i) => sorted[i] !== stations[i]))];
}
