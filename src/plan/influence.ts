import type { AstNode } from 'langium';
import type { Someone } from '../language/generated/ast.ts';
import { type Place, placeOf } from './file.ts';
import type { Related } from './finding.ts';
import { containment, lineManagement, type ManagementStep, stepSentence } from './management.ts';
import { saidRange } from './parts.ts';
import { type Anyone, type Plan, titleOf } from './plan.ts';

/** Why somebody counts as influenced: the line that says it, and over whom it is so, where it is not said of themselves. */
interface Reason {
    readonly said: AstNode;
    readonly sentence: string;
    readonly through?: Anyone;
}

/**
 * The actors that the units influence, each with the reason: those they oversee, those their people hold accounts for, and
 * everything within or managed below them. The system leader and those above are not among them: a unit amplifies the
 * leader's authority.
 */
export function influenced(plan: Plan): ReadonlyMap<Anyone, Reason> {
    const own = new Set<Anyone>(plan.units.flatMap(unit => [unit, ...unit.staff]));
    const leaders = leadersAbove(plan);
    const inside = plan.ask(containment);
    const { below } = plan.ask(lineManagement);
    const found = new Map<Anyone, Reason>();
    const add = (who: Anyone | undefined, reason: Reason): void => {
        if (who && !found.has(who) && !own.has(who) && !leaders.has(who)) found.set(who, reason);
    };
    for (const unit of plan.units) {
        const say = (holder: Anyone, verb: string, items: readonly Someone[]) => {
            for (const said of items) {
                const who = plan.who(said);
                add(who, { said, sentence: `${titleOf(holder)} ${verb} ${titleOf(who)}.` });
            }
        };
        for (const list of unit.oversees) say(unit, 'oversees', list.items);
        for (const person of unit.staff)
            for (const { actors } of person.accounts) say(person, 'holds the account of', actors?.items ?? []);
    }
    // A map is walked to its end though it grows.
    for (const [who] of found) {
        for (const part of inside.get(who) ?? [])
            add(part, { said: part.within[0]!, sentence: `${titleOf(part)} is within ${titleOf(who)}.`, through: who });
        for (const step of below.get(who) ?? [])
            add(step.managed, { said: step.said, sentence: stepSentence(step), through: who });
    }
    return found;
}

/** The system leader and all who manage the leader. */
function leadersAbove(plan: Plan): ReadonlySet<Anyone> {
    const { above } = plan.ask(lineManagement);
    const leaders = new Set<Anyone>(plan.leader ? [plan.leader] : []);
    for (const leader of leaders) for (const step of above.get(leader) ?? []) leaders.add(step.manager);
    return leaders;
}

/** The whole reason why somebody counts as influenced, step by step up to the line of a unit that says it. */
export function whyInfluenced(plan: Plan, who: Anyone): Related[] {
    const reasons = plan.ask(influenced);
    const related: Related[] = [];
    for (let reason = reasons.get(who); reason; reason = reason.through && reasons.get(reason.through))
        related.push({ place: placeOf(reason.said), message: reason.sentence });
    return related;
}

/** Steps of line management, as places that explain a finding. */
export function told(steps: readonly ManagementStep[]): Related[] {
    return steps.map(step => ({ place: placeOf(step.said), message: stepSentence(step) }));
}

/** The words that say a step of line management: `reports to West`; of a list with commas the one that is meant. */
export function wordsOf({ said }: ManagementStep): Place {
    const place = placeOf(said);
    const isItem = said.$containerProperty === 'items';
    return isItem || said.$type === 'Relation' ? place : { file: place.file, ...saidRange(said) };
}
