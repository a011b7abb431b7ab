import type * as ast from '../../language/generated/ast.ts';
import { firstDay, lastDay } from '../../plan/values.ts';

/** Who holds a post on a day, as far as the plan says; of several the one named last. */
export function holderOn({ holders }: ast.Actor, day: number): string | undefined {
    const there = holders.filter(({ name, since, until }) => {
        const [from, to] = [firstDay(since[0]), lastDay(until[0])];
        return name && (from === undefined || from <= day) && (to === undefined || day <= to);
    });
    return there.at(-1)?.name;
}
