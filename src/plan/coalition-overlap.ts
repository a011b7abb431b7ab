import type * as ast from '../language/generated/ast.ts';
import { membersOf, numbersFor } from './coalitions.ts';
import type { Anyone, Plan } from './plan.ts';

/** Below this a coalition is too small for its people to say anything about it. */
const fewest = 3;

/** The people of each coalition: its members, each once. */
export function peopleOfCoalitions(plan: Plan): ReadonlyMap<ast.Coalition, ReadonlySet<Anyone>> {
    return new Map(
        plan.coalitions.map(one => [one, new Set(membersOf(one).flatMap(row => plan.who(row.actor) ?? []))]),
    );
}

/** The coalitions that each person is a member of. */
export function coalitionsOfPeople(plan: Plan): ReadonlyMap<Anyone, readonly ast.Coalition[]> {
    const found = new Map<Anyone, ast.Coalition[]>();
    for (const [coalition, people] of plan.ask(peopleOfCoalitions)) {
        for (const who of people) {
            const own = found.get(who);
            if (own) own.push(coalition);
            else found.set(who, [coalition]);
        }
    }
    return found;
}

/** Two coalitions that are more or less the same group. */
export interface Twin {
    readonly coalition: ast.Coalition;
    /** The first one, earlier in the plan, that it is the same as. */
    readonly earlier: ast.Coalition;
    readonly shared: number;
}

/** The coalitions that are more or less the same group as an earlier one; counted person by person, not pair by pair. */
export function twins(plan: Plan): ReadonlyMap<ast.Coalition, Twin> {
    const found = new Map<ast.Coalition, Twin>();
    const people = plan.ask(peopleOfCoalitions);
    const memberships = plan.ask(coalitionsOfPeople);
    const order = new Map(plan.coalitions.map((one, i) => [one, i]));
    for (const [coalition, own] of people) {
        const shared = new Map<ast.Coalition, number>();
        for (const who of own) {
            for (const other of memberships.get(who)!) {
                if (order.get(other)! >= order.get(coalition)!) break;
                shared.set(other, (shared.get(other) ?? 0) + 1);
            }
        }
        const inOrder = [...shared].sort((a, b) => order.get(a[0])! - order.get(b[0])!);
        const twin = inOrder.find(([other, count]) => isSameGroup(plan, count, own.size, people.get(other)!.size));
        if (twin) found.set(coalition, { coalition, earlier: twin[0], shared: twin[1] });
    }
    return found;
}

/** Whether so many in common make two coalitions the same group. */
function isSameGroup(plan: Plan, shared: number, one: number, other: number): boolean {
    const { share } = numbersFor(plan, 'coalition/overlap-identical');
    return Math.min(one, other) >= fewest && shared * 100 >= share * Math.max(one, other);
}

/** The first of the coalitions that are all the same group as this one; itself where it is like no other. */
export function firstTwin(plan: Plan, coalition: ast.Coalition): ast.Coalition {
    const all = plan.ask(twins);
    let at = coalition;
    for (let twin = all.get(at); twin; twin = all.get(at)) at = twin.earlier;
    return at;
}

/** Whether a coalition would become the same group as another by taking some people in. */
export function wouldBeTwin(plan: Plan, coalition: ast.Coalition, added: readonly Anyone[]): boolean {
    const memberships = plan.ask(coalitionsOfPeople);
    const people = plan.ask(peopleOfCoalitions);
    const grown = new Set([...people.get(coalition)!, ...added]);
    const others = new Set(added.flatMap(who => memberships.get(who) ?? []));
    others.delete(coalition);
    return [...others].some(other => {
        const theirs = people.get(other)!;
        let shared = 0;
        for (const who of grown) if (theirs.has(who)) shared++;
        return isSameGroup(plan, shared, grown.size, theirs.size);
    });
}
