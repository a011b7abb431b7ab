import { AstUtils } from 'langium';
import { wordOf } from '../guide/vocabulary.ts';
import type * as ast from '../language/generated/ast.ts';
import type { Anyone, Plan } from './plan.ts';
import { unitPeople } from './units.ts';

/** The actors with a function, in the order of the files. */
export function actorsWithFunction(plan: Plan, name: string): ast.Actor[] {
    return plan.actors.filter(actor => wordOf('ActorFunction', actor.function[0]?.word ?? '') === name);
}

/** Everybody with whom a unit has something to do: whom its block names, and who names it or its people on the map. */
export function tiedTo(plan: Plan, unit: ast.Unit): ReadonlySet<Anyone> {
    const tied = new Set(plan.ask(namedWithin).get(unit));
    const naming = plan.ask(actorsNaming);
    for (const who of unitPeople(unit)) for (const actor of naming.get(who) ?? []) tied.add(actor);
    return tied;
}

/** Whom the block of each unit names, found in one walk over all names that are used. */
function namedWithin(plan: Plan): ReadonlyMap<ast.Unit, ReadonlySet<Anyone>> {
    const named = new Map<ast.Unit, Set<Anyone>>(plan.units.map(unit => [unit, new Set()]));
    for (const { file } of plan.members) {
        for (const { node, reference } of file.uses) {
            const unit = AstUtils.getContainerOfType(node, (one): one is ast.Unit => one.$type === 'Unit');
            const who = unit && plan.who({ ref: reference });
            if (who) named.get(unit)?.add(who);
        }
    }
    return named;
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
