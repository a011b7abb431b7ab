import { wordOf } from '../guide/vocabulary.ts';
import type * as ast from '../language/generated/ast.ts';
import { firstDay, lastDay } from './values.ts';

/** The steps of a review, as Exhibit 1B.5 names them. */
export type StepName = 'introduction' | 'self-review' | 'focus-group' | 'interviews' | 'conclusions' | 'follow-up';

/** What to call each step in a sentence. */
export const stepTitles: Record<StepName, string> = {
    introduction: 'the introduction',
    'self-review': 'the self-review',
    'focus-group': 'the focus group',
    interviews: 'the interviews',
    conclusions: 'the conclusions',
    'follow-up': 'the follow-up',
};

/** The place of each step among the others; which of focus group and interviews comes first is all the same. */
const ranks: Record<StepName, number> = {
    introduction: 0,
    'self-review': 1,
    'focus-group': 2,
    interviews: 2,
    conclusions: 3,
    'follow-up': 4,
};

/** A step of a review that says what it is. */
export interface KnownStep {
    readonly name: StepName;
    readonly node: ast.Step;
}

/** The steps of a review whose kind is known, as they stand in the text. */
export function stepsOf(review: ast.Review): KnownStep[] {
    return review.steps.flatMap(node => {
        const word = node.kind?.word ? wordOf('StepKind', node.kind.word) : undefined;
        return word && word in ranks ? [{ name: word as StepName, node }] : [];
    });
}

/** Whether a title of a step is several things: the interviews come, the self-review comes. */
export function isSeveral(name: StepName): boolean {
    return name === 'interviews' || name === 'conclusions';
}

/** Steps in the order of a review; those of one place stay as they are. */
export function inOrder(steps: readonly KnownStep[]): KnownStep[] {
    return steps.toSorted((a, b) => ranks[a.name] - ranks[b.name]);
}

/** Two steps that stand the wrong way round. */
export interface Swapped {
    /** The one that should come first. */
    readonly late: KnownStep;
    /** The one before which it should come, and which comes first. */
    readonly early: KnownStep;
    /** Whether their dates say so, and not the order in which they are written. */
    readonly dated: boolean;
}

/**
 * The first two steps of a review that are the wrong way round. Where all have dates, the dates tell the order. Of steps
 * that are taken several times only the first counts.
 */
export function swappedSteps(steps: readonly KnownStep[]): Swapped | undefined {
    const first = [...new Map(steps.toReversed().map(step => [step.name, step])).values()].reverse();
    const dated = first.every(({ node }) => lastDay(node.on[0]) !== undefined);
    for (const [i, late] of first.entries()) {
        const before = dated ? first : first.slice(0, i);
        const early = before.find(
            other => ranks[other.name] > ranks[late.name] && (!dated || endsBefore(other.node, late.node)),
        );
        if (early) return { late, early, dated };
    }
    return undefined;
}

function endsBefore(a: ast.Step, b: ast.Step): boolean {
    return lastDay(a.on[0])! < firstDay(b.on[0])!;
}

/** The hours of a working day. */
export const hoursADay = 8;

/** A time of work to read: "half a day", "8 days and 1 hour". */
export function workText(days: number): string {
    const hours = Math.round(days * hoursADay);
    const whole = Math.floor(hours / hoursADay);
    const rest = hours % hoursADay;
    if (whole === 0) return rest === hoursADay / 2 ? 'half a day' : counted(rest, 'hour');
    if (rest === 0) return counted(whole, 'day');
    return rest === hoursADay / 2 ? `${whole}½ days` : `${counted(whole, 'day')} and ${counted(rest, 'hour')}`;
}

function counted(count: number, unit: string): string {
    return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
