import { type AnyAction, isDone } from './actions.ts';
import { monthsBetween } from './days.ts';
import type { Plan } from './plan.ts';
import { lastDay } from './values.ts';

/** The day since which an action waits to be done; undefined where it is not late. */
export function overdueSince(plan: Plan, action: AnyAction): number | undefined {
    const due = lastDay(action.by[0]);
    return due === undefined || due >= plan.today || isDone(action) ? undefined : due;
}

/** How long ago a day was, to read: `a day`, `12 days`, from two months on `2 months`. */
export function timeSince(day: number, today: number): string {
    const months = monthsBetween(day, today);
    if (months > 1) return `${months} months`;
    const days = today - day;
    return days === 1 ? 'a day' : `${days} days`;
}
