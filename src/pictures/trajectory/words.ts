import { numberText } from '../../plan/values.ts';
import type { Table } from '../picture.ts';
import type { TrajectoryScene } from './scene.ts';

/** A value with its unit as the plan writes it: 61%, 1,655. */
export function valueText({ percent }: TrajectoryScene, value: number): string {
    return `${numberText(value)}${percent ? '%' : ''}`;
}

/** How the latest reading stands against what was planned for its day. */
export interface Standing {
    readonly kind: 'ahead' | 'behind' | 'on-course' | 'away';
    /** "1.2 points behind the 66.3% due in 2025". */
    readonly text: string;
}

/** How the latest reading stands; undefined where nothing was planned for its day. */
export function standingOf(scene: TrajectoryScene): Standing | undefined {
    const { actual, due, direction, percent } = scene;
    const latest = actual.at(-1);
    if (!latest || due === undefined) return undefined;
    const span = Math.abs((scene.plan.at(-1)?.value ?? due) - (scene.plan[0]?.value ?? due));
    const gap = rounded(latest.value - due, span);
    const planned = `the ${numberText(due, span)}${percent ? '%' : ''} due in ${latest.date}`;
    if (gap === 0) return { kind: 'on-course', text: `exactly ${planned}` };
    const amount = `${numberText(Math.abs(gap), span)}${percent ? (Math.abs(gap) === 1 ? ' point' : ' points') : ''}`;
    if (direction !== 'increase' && direction !== 'decrease')
        return { kind: 'away', text: `${amount} ${gap > 0 ? 'above' : 'below'} ${planned}` };
    const ahead = gap > 0 === (direction === 'increase');
    return { kind: ahead ? 'ahead' : 'behind', text: `${amount} ${ahead ? 'ahead of' : 'behind'} ${planned}` };
}

function rounded(gap: number, span: number): number {
    return Number(numberText(gap, span).replace(/,/g, ''));
}

/** The picture in sentences. */
export function sentencesOf(scene: TrajectoryScene): string[] {
    const { plan, actual, direction, unit } = scene;
    const [baseline, target] = [plan.find(one => one.kind === 'baseline'), plan.find(one => one.kind === 'target')];
    const latest = actual.at(-1);
    const standing = standingOf(scene);
    const ways = { increase: 'More is better.', decrease: 'Less is better.', maintain: 'It is to stay where it is.' };
    return [
        unit ? `Measured in ${unit}.` : '',
        direction ? ways[direction] : '',
        baseline ? `It starts at ${valueText(scene, baseline.value)} in ${baseline.date}.` : 'No baseline is said.',
        target ? `Its target is ${valueText(scene, target.value)} by ${target.date}.` : 'No target is said.',
        latest
            ? `The latest actual is ${valueText(scene, latest.value)} in ${latest.date}${standing ? `: ${standing.text}` : ''}.`
            : 'Nothing has been measured yet.',
    ];
}

/** All values as a table, by date. */
export function tableOf(scene: TrajectoryScene): Table {
    const names = { baseline: 'Baseline', station: 'Planned', target: 'Target' };
    const rows = [
        ...scene.plan.map(one => ({ ...one, what: names[one.kind] })),
        ...scene.actual.map(one => ({ ...one, what: 'Actual' })),
    ].sort((a, b) => a.day - b.day);
    return {
        caption: 'Planned and actual values',
        columns: ['Date', 'What', 'Value'],
        rows: rows.map(({ date, what, value }) => [date, what, valueText(scene, value)]),
    };
}
