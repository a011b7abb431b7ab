import { wordOf } from '../guide/vocabulary.ts';
import type { Amount, Duration, Judgment, Level, Money, Percent, Rhythm, When } from '../language/generated/ast.ts';
import { isPeriod, type Period, readDate } from './days.ts';

/** Levels as numbers, so that they can be compared: very low 1 … very high 5. */
export const levels = { 'very low': 1, low: 2, medium: 3, high: 4, 'very high': 5 } as const;
export type LevelName = keyof typeof levels;

/** The level that a node says, or undefined where it is broken or no level. */
export function levelOf(node: Level | undefined): number | undefined {
    if (!node?.word) return undefined;
    return levels[(node.very ? `very ${node.word}` : node.word) as LevelName];
}

/** The name of a level: `very high`. */
export function levelName(level: number): LevelName {
    return (Object.keys(levels) as LevelName[])[level - 1]!;
}

/** The level that holds at the end of a judgment's history, with its note. */
export function latestJudgment(node: Judgment | undefined): { level: number; note?: string; node: Level } | undefined {
    const last = node?.items?.at(-1);
    const level = levelOf(last?.level);
    return level === undefined ? undefined : { level, note: last!.note, node: last!.level };
}

/** The period that a date node says, or undefined where it is no date. */
export function periodOf(node: When | undefined): Period | undefined {
    if (!node?.text) return undefined;
    let period = periods.get(node);
    if (period === undefined) {
        const read = readDate(node.text);
        period = isPeriod(read) ? read : null;
        periods.set(node, period);
    }
    return period ?? undefined;
}

/** Dates that were read, because many judgments ask for the same ones, and again after each edit elsewhere. */
const periods = new WeakMap<When, Period | null>();

/** The last day of a date: what `by`, `until` and `in` mean. */
export function lastDay(node: When | undefined): number | undefined {
    return periodOf(node)?.last;
}

/** The first day of a date: what `since` and `starts` mean. */
export function firstDay(node: When | undefined): number | undefined {
    return periodOf(node)?.first;
}

/** A number as written, with its thousands commas read: `10,000` is 10000. */
export function numberOf(text: string | undefined): number | undefined {
    if (!text) return undefined;
    const value = Number(text.replace(/,/g, '').replace(/%$/, ''));
    return Number.isFinite(value) ? value : undefined;
}

const scales = { million: 1e6, billion: 1e9 };

/** The value of an amount; a percentage of 61.5% is 61.5. */
export function amountOf(node: Amount | undefined): number | undefined {
    if (!node) return undefined;
    if (node.percent) return numberOf(node.percent);
    const value = numberOf(node.number);
    return value === undefined ? undefined : value * (node.scale ? scales[node.scale] : 1);
}

/** An amount as it is written: `2.5 million`, `61.5%`. */
export function amountText(node: Amount): string {
    return node.percent ?? [node.number, node.scale].filter(Boolean).join(' ');
}

/**
 * A number to read: `1,646`.
 *
 * @param span where it is worked out and not as written: the difference of which a hundredth is still to show
 */
export function numberText(value: number, span?: number): string {
    const decimals = span ? Math.ceil(2 - Math.log10(span)) : Math.abs(value) < 1 ? 6 : 3;
    return value.toLocaleString('en-US', { maximumFractionDigits: Math.min(6, Math.max(0, decimals)) });
}

/** The value of a percentage, 100 for `100%`. */
export function percentOf(node: Percent | undefined): number | undefined {
    return numberOf(node?.value);
}

/** The amount of money with its currency. */
export function moneyOf(node: Money | undefined): { currency: string; amount: number } | undefined {
    const value = numberOf(node?.amount);
    if (value === undefined || !node) return undefined;
    return { currency: node.currency, amount: value * (node.scale ? scales[node.scale] : 1) };
}

const unitDays: Record<string, number> = {
    hour: 1 / 24,
    day: 1,
    week: 7,
    month: 30.4375,
    quarter: 91.3125,
    year: 365.25,
};

/** The length of a rhythm's interval in days: `weekly` is 7. */
export function rhythmDays(node: Rhythm | undefined): number | undefined {
    if (!node) return undefined;
    if (node.word) {
        return { daily: 1, weekly: 7, monthly: 30.4375, quarterly: 91.3125, yearly: 365.25 }[node.word];
    }
    const unit = wordOf('TimeUnit', node.unit?.word ?? '');
    const count = node.count ? numberOf(node.count) : 1;
    return unit && count ? unitDays[unit]! * count : undefined;
}

const workingDays: Record<string, number> = { hour: 1 / 8, day: 1, week: 5, month: 21, quarter: 63, year: 252 };

/** The longest that a duration says, in working days of eight hours: `1 to 2 days` is 2. */
export function workingDaysOf(node: Duration | undefined): number | undefined {
    if (!node) return undefined;
    const high = node.high ? numberOf(node.high) : node.half ? 0.5 : numberOf(node.low);
    const unit = wordOf('TimeUnit', (node.high && node.highUnit ? node.highUnit : node.unit)?.word ?? '');
    return unit && high !== undefined ? workingDays[unit]! * high : undefined;
}
