import type { AstNode } from 'langium';
import type * as ast from '../language/generated/ast.ts';
import { type Anyone, type Plan, titleOf } from './plan.ts';

/** One step of line management, with the line that says it. */
export interface ManagementStep {
    readonly manager: Anyone;
    readonly managed: Anyone;
    readonly said: AstNode;
}

export interface LineManagement {
    /** The steps down from each manager. */
    readonly below: ReadonlyMap<Anyone, readonly ManagementStep[]>;
    /** The steps up from each managed. */
    readonly above: ReadonlyMap<Anyone, readonly ManagementStep[]>;
}

/** The line management that a plan says: `A manages B` and `B reports to A` are the same line. */
export function lineManagement(plan: Plan): LineManagement {
    const below = new Map<Anyone, ManagementStep[]>();
    const above = new Map<Anyone, ManagementStep[]>();
    const add = (manager: Anyone | undefined, managed: Anyone | undefined, said: AstNode): void => {
        if (!manager || !managed) return;
        const step = { manager, managed, said };
        push(below, manager, step);
        push(above, managed, step);
    };
    for (const actor of plan.actors) {
        for (const relation of actor.relations) {
            for (const target of relation.targets) {
                if (relation.verb === 'manages') add(actor, plan.who(target), relation);
                else if (isReportsTo(relation)) add(plan.who(target), actor, relation);
            }
        }
    }
    for (const unit of plan.units) {
        for (const boss of unit.reportsTo) add(plan.who(boss), unit, boss);
        for (const person of unit.staff) {
            for (const list of person.manages) for (const who of list.items) add(person, plan.who(who), who);
            for (const boss of person.reportsTo) add(plan.who(boss), person, boss);
        }
    }
    return { below, above };
}

/** Whether a relation says `reports to`. */
export function isReportsTo(relation: ast.Relation): boolean {
    return relation.verb?.startsWith('reports') ?? false;
}

/**
 * The shortest way of line management from somebody to the first one that is looked for.
 *
 * @param direction `above` follows managers, `below` follows the managed
 * @returns the steps in the order walked, or undefined where none is found
 */
export function managementPath(
    plan: Plan,
    from: Anyone,
    direction: 'above' | 'below',
    wanted: (who: Anyone) => boolean,
): ManagementStep[] | undefined {
    const steps = plan.ask(lineManagement)[direction];
    const next = (step: ManagementStep): Anyone => (direction === 'above' ? step.manager : step.managed);
    const cameBy = new Map<Anyone, ManagementStep | undefined>([[from, undefined]]);
    const queue: Anyone[] = [from];
    for (let i = 0; i < queue.length; i++) {
        for (const step of steps.get(queue[i]!) ?? []) {
            const who = next(step);
            if (cameBy.has(who)) continue;
            cameBy.set(who, step);
            if (wanted(who)) return pathTo(who, cameBy, direction);
            queue.push(who);
        }
    }
    return undefined;
}

function pathTo(
    end: Anyone,
    cameBy: Map<Anyone, ManagementStep | undefined>,
    direction: 'above' | 'below',
): ManagementStep[] {
    const path: ManagementStep[] = [];
    for (let step = cameBy.get(end); step; step = cameBy.get(direction === 'above' ? step.managed : step.manager))
        path.unshift(step);
    return path;
}

/** Everybody whom each actor contains, by `within`. */
export function containment(plan: Plan): ReadonlyMap<Anyone, readonly ast.Actor[]> {
    const inside = new Map<Anyone, ast.Actor[]>();
    for (const actor of plan.actors) {
        const container = plan.who(actor.within[0]);
        if (container) push(inside, container, actor);
    }
    return inside;
}

/** The containers of somebody, by `within`, the nearest first, each with the word that says it. */
export function containersOf(plan: Plan, who: Anyone): { container: Anyone; said: AstNode }[] {
    const found: { container: Anyone; said: AstNode }[] = [];
    const seen = new Set<Anyone>([who]);
    for (let at = who; at.$type === 'Actor'; ) {
        const said = at.within[0];
        const container = plan.who(said);
        if (!said || !container || seen.has(container)) break;
        seen.add(container);
        found.push({ container, said });
        at = container;
    }
    return found;
}

/** A step as related information: "Chief manages Assessment." */
export function stepSentence(step: ManagementStep): string {
    return `${titleOf(step.manager)} manages ${titleOf(step.managed)}.`;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
}
