import { addMonths } from '../../plan/days.ts';
import type { TrajectoryScene } from './scene.ts';

/** A mark on an axis. */
export interface Tick {
    readonly at: number;
    readonly label: string;
}

/** Round values from at most the smallest to at least the largest, some four to seven of them. */
export function valueTicks(values: readonly number[]): number[] {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const span = high - low || Math.abs(high) || 1;
    const step = niceStep(span / 5);
    const first = Math.floor((low - span * 0.06) / step);
    const last = Math.ceil((high + span * 0.06) / step);
    // Nothing that is counted falls below nothing: the axis ends there.
    const start = low >= 0 ? Math.max(0, first) : first;
    return Array.from({ length: last - start + 1 }, (_, i) => Number(((start + i) * step).toPrecision(12)));
}

function niceStep(about: number): number {
    const power = 10 ** Math.floor(Math.log10(about));
    return power * ([1, 2, 2.5, 5, 10].find(step => step * power >= about * 0.999) ?? 10);
}

/** How the time axis is marked. */
export interface TimeScale {
    readonly from: number;
    readonly to: number;
    /** `points`: labels stand at days. `spans`: labels stand in the middle between one mark and the next. */
    readonly kind: 'points' | 'spans';
    readonly ticks: readonly Tick[];
}

const yearly = /^\d{4}(\/\d{2,4})?$/;

/**
 * The marks of the time axis. Where all dates are years, each year's value stands at its label; where there are months
 * among them, a label names the time between two marks.
 */
export function timeScale({ plan, actual }: TrajectoryScene, width: number): TimeScale {
    const all = [...plan, ...actual].sort((a, b) => a.day - b.day);
    const [from, to] = [all[0]!.day, all.at(-1)!.day];
    if (all.every(({ date }) => yearly.test(date)) && from < to) {
        const years = [...new Map(all.map(({ day, date }) => [day, date]))];
        const room = (width / (to - from)) * 0.999;
        const ticks: Tick[] = [];
        for (const [day, label] of years) {
            const before = ticks.at(-1);
            if (!before || (day - before.at) * room >= 8.5 * label.length + 14) ticks.push({ at: day, label });
        }
        return { from, to, kind: 'points', ticks };
    }
    return spans(from, to, width);
}

function spans(from: number, to: number, width: number): TimeScale {
    const days = Math.max(1, to - from);
    const months =
        [1, 3, 12, 24, 60, 120, 600].find(step => (width * step * 30.4) / days >= (step < 12 ? 82 : 56)) ?? 1200;
    const first = floorTo(from, months);
    const ticks: Tick[] = [];
    for (let at = first; at <= to || ticks.length < 2; at = addMonths(at, months))
        ticks.push({ at, label: spanLabel(at, months) });
    const end = addMonths(ticks.at(-1)!.at, months);
    return { from: first, to: end, kind: 'spans', ticks };
}

const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function spanLabel(day: number, months: number): string {
    const date = new Date(day * 86_400_000);
    const year = date.getUTCFullYear();
    if (months === 1) return `${names[date.getUTCMonth()]} ${year}`;
    if (months === 3) return `${year}-Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
    return months === 12 ? `${year}` : `${year}–`;
}

/** The first day of the month, quarter, year or years that a day lies in. */
function floorTo(day: number, months: number): number {
    const date = new Date(day * 86_400_000);
    const count = date.getUTCFullYear() * 12 + date.getUTCMonth();
    const first = count - (count % months);
    return Date.UTC(Math.floor(first / 12), first % 12, 1) / 86_400_000;
}
