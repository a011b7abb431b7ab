import { wordOf } from '../guide/vocabulary.ts';
import type * as ast from '../language/generated/ast.ts';
import { fileOf, placeOf } from './file.ts';
import type { Anyone, Plan } from './plan.ts';
import { unitPeople } from './units.ts';

/** The actors with a function, in the order of the files. */
export function actorsWithFunction(plan: Plan, name: string): ast.Actor[] {
    return plan.actors.filter(actor => wordOf('ActorFunction', actor.function[0]?.word ?? '') === name);
}

/** Everybody with whom a unit has something to do: whom its block names, and who names it or its people on the map. */
export function tiedTo(plan: Plan, unit: ast.Unit): ReadonlySet<Anyone> {
    const { offset, length } = placeOf(unit);
    const tied = new Set<Anyone>();
    for (const { node, reference } of fileOf(unit).uses) {
        const at = node.$cstNode?.offset ?? -1;
        const who = at >= offset && at < offset + length ? plan.who({ ref: reference }) : undefined;
        if (who) tied.add(who);
    }
    const naming = plan.ask(actorsNaming);
    for (const who of unitPeople(unit)) for (const actor of naming.get(who) ?? []) tied.add(actor);
    return tied;
}

/** The actors whose relations name each of the units and their people. */
function actorsNaming(plan: Plan): ReadonlyMap<Anyone, readonly ast.Actor[]> {
    const naming = new Map<Anyone, ast.Actor[]>();
    for (const actor of plan.actors) {
        for (const who of actor.relations.flatMap(relation => plan.whoAll(relation.targets))) {
            if (who.$type === 'Actor') continue;
            const same = naming.get(who);
            if (same) same.push(actor);
            else naming.set(who, [actor]);
        }
    }
    return naming;
}
