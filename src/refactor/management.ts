import type { AstNode } from 'langium';
import type { Actor, Relation, Someone } from '../language/generated/ast.ts';
import { replace } from '../plan/edits.ts';
import { fileOf, placeOf } from '../plan/file.ts';
import type { Edit } from '../plan/finding.ts';
import { isReportsTo } from '../plan/management.ts';
import { type Plan, titleOf } from '../plan/plan.ts';
import { isSoundNode, nodesAt } from './lines.ts';
import { addProperty, hasOwnLines, isBare, lastProperty, takeOutProperty } from './properties.ts';
import { type Asked, isSameCompany, type Refactoring } from './refactoring.ts';

/** A line of management that is said at one end and goes to the other. */
interface Turn {
    readonly target: Someone;
    readonly other: Actor;
}

/**
 * At `manages` or `reports to` of an actor: says the same line of management at its other end. A note goes along, to each
 * of those that it was said of.
 */
export function turnManagement(asked: Asked): Refactoring[] {
    const { file, range, plansOf } = asked;
    const relation = nodesAt(file, range.offset).find((node): node is Relation => node.$type === 'Relation');
    const [plan] = plansOf(file);
    if (!plan || !relation || !(relation.verb === 'manages' || isReportsTo(relation))) return [];
    const actor = relation.$container;
    if (!isSoundNode(relation) || !isBare(relation) || !actor.name || plan.names.get(actor.name) !== actor) return [];
    const verb = relation.verb === 'manages' ? 'reports to' : 'manages';
    const turns = turnsOf(asked, plan, relation, verb);
    if (turns.length === 0) return [];
    const others = [...new Set(turns.map(({ other }) => other))];
    const edits = [...others.flatMap(other => sayAt(plan, other, verb, relation)), without(relation, turns)];
    const where = others.length > 2 ? `the ${others.length} it names` : others.map(titleOf).join(' and ');
    return [{ title: `Say this with \`${verb}\` at ${where}`, kind: 'refactor.rewrite', edits }];
}

/** Those of a relation's targets where it can be said from the other end. */
function turnsOf(asked: Asked, plan: Plan, relation: Relation, verb: string): Turn[] {
    const actor = relation.$container;
    return relation.targets.flatMap(target => {
        const other = plan.who(target);
        if (other?.$type !== 'Actor' || other === actor || !isSoundNode(other)) return [];
        if (!isSameCompany(asked, fileOf(actor), fileOf(other))) return [];
        // What is said at both ends already with another note cannot be said once.
        const said = sayingAt(plan, other, verb, actor);
        return said && relation.note !== undefined && relation.note !== said.note ? [] : [{ target, other }];
    });
}

function sayingAt(plan: Plan, at: Actor, verb: string, of: Actor): Relation | undefined {
    return relationsOf(at, verb).find(({ targets }) => targets.some(target => plan.who(target) === of));
}

function relationsOf(actor: Actor, verb: string): Relation[] {
    return actor.relations.filter(one => (verb === 'manages' ? one.verb === verb : isReportsTo(one)));
}

/** Says at one end what was said at the other: in a list that has no note, else on a line of its own. */
function sayAt(plan: Plan, at: Actor, verb: string, relation: Relation): Edit[] {
    const of = relation.$container;
    if (sayingAt(plan, at, verb, of)) return [];
    const list = relationsOf(at, verb).find(one => one.note === undefined && isBare(one) && one.targets.length > 0);
    if (list && relation.note === undefined) {
        const { file, offset, length } = placeOf(list);
        return [replace({ file, offset: offset + length, length: 0 }, `, ${of.name}`)];
    }
    const note = relation.note === undefined ? '' : ` ${noteOf(relation)}`;
    return [addProperty(at, neighbourIn(at), verb, `${of.name}${note}`)];
}

/** The note of a relation as it is written, with its quotes. */
function noteOf(relation: Relation): string {
    const { file, offset, length } = placeOf(relation);
    const last = placeOf(relation.targets.at(-1)!);
    return file.text.slice(last.offset + last.length, offset + length).trim();
}

/** What a new relation stands below: the last relation, else the last property. */
function neighbourIn(actor: Actor): AstNode | undefined {
    return actor.relations.filter(hasOwnLines).at(-1) ?? lastProperty(actor);
}

/** Takes targets out of a relation, and the relation with the last of them. */
function without(relation: Relation, turns: readonly Turn[]): Edit {
    const gone = new Set(turns.map(({ target }) => target));
    const left = relation.targets.filter(target => !gone.has(target));
    if (left.length === 0) return takeOutProperty(relation.$container, relation);
    const first = placeOf(relation.targets[0]!);
    const last = placeOf(relation.targets.at(-1)!);
    return replace(
        { ...first, length: last.offset + last.length - first.offset },
        left.map(target => target.ref?.$refText ?? '').join(', '),
    );
}
