import type { AstNode } from 'langium';
import { wordOf } from '../../guide/vocabulary.ts';
import { fileOf } from '../../plan/file.ts';
import { influenced } from '../../plan/influence.ts';
import { isReportsTo, managementPath } from '../../plan/management.ts';
import { type Anyone, type Plan, titleOf } from '../../plan/plan.ts';
import { peopleCount, unitPeople } from '../../plan/units.ts';
import { systemMapGraph } from '../system-map/graph.ts';
import {
    type MapActor,
    type MapLevel,
    type MapRelation,
    type SystemMapScene,
    systemMap,
    type Verb,
} from '../system-map.ts';
import type { PictureKind } from './kind.ts';

const kind: PictureKind = {
    id: 'system-map',
    title: 'System map',
    module: '1B',
    exhibit: '1B.1',
    list: plan => [{ title: 'System map', empty: plan.actors.length === 0 && plan.units.length === 0 }],
    async draw(plan, _subject, options) {
        const { scene, said } = systemMapScene(plan, options.confidential);
        return { drawing: await systemMap(scene, options), said };
    },
    graph: (plan, _subject, options) => systemMapGraph(systemMapScene(plan, options.confidential).scene),
};
export default kind;

/** The content of a plan's system map, and the node of the text that each of the picture's nodes stands for. */
function systemMapScene(plan: Plan, confidential: boolean): { scene: SystemMapScene; said: Map<string, AstNode> } {
    const said = new Map<string, AstNode>();
    const shown = (who: Anyone | undefined): who is Anyone =>
        who !== undefined && (confidential || !plan.isPrivate(fileOf(who)));
    const actors: MapActor[] = [];
    for (const actor of plan.actors) {
        if (!actor.name || !shown(actor)) continue;
        said.set(`actor:${actor.name}`, actor);
        const within = plan.who(actor.within[0]);
        actors.push({
            id: actor.name,
            name: titleOf(actor),
            role: actor.role[0]?.value,
            level: actor.level[0]?.word
                ? (wordOf('ActorLevel', actor.level[0].word) as MapLevel | undefined)
                : undefined,
            within: shown(within) && within !== actor ? within.name : undefined,
        });
    }
    for (const unit of plan.units) {
        if (!unit.name || !shown(unit)) continue;
        said.set(`unit:${unit.name}`, unit);
        const people = peopleCount(unit);
        actors.push({
            id: unit.name,
            name: titleOf(unit),
            role: unit.mandate[0]?.value,
            unit: { people: people || undefined },
        });
    }
    return {
        scene: {
            name: plan.system?.name ?? 'plan',
            title: titleOf(plan.system) || undefined,
            actors,
            relations: relationsOf(plan, shown, said),
        },
        said,
    };
}

function relationsOf(
    plan: Plan,
    shown: (who: Anyone | undefined) => who is Anyone,
    said: Map<string, AstNode>,
): MapRelation[] {
    const broken = brokenSteps(plan);
    const relations = new Map<string, MapRelation>();
    const add = (
        from: Anyone | undefined,
        verb: Verb,
        to: Anyone | undefined,
        source: AstNode,
        note?: string,
    ): void => {
        if (!shown(from) || !shown(to)) return;
        const [a, b] = [standsFor(from), standsFor(to)];
        if (!a || !b || a === b) return;
        const key = `${a} ${verb} ${b}`;
        const node = verb === 'reports to' ? `relation:${b}:manages:${a}` : `relation:${a}:${verb}:${b}`;
        if (!said.has(node)) said.set(node, source);
        if (!relations.has(key))
            relations.set(key, { from: a, verb, to: b, note, broken: broken.has(source) || undefined });
    };
    for (const actor of plan.actors) {
        for (const relation of actor.relations) {
            const verb = isReportsTo(relation) ? 'reports to' : (relation.verb as Verb);
            if (!verb) continue;
            for (const target of relation.targets) add(actor, verb, plan.who(target), relation, relation.note);
        }
    }
    for (const unit of plan.units) {
        for (const boss of unit.reportsTo) add(unit, 'reports to', plan.who(boss), boss);
        for (const list of unit.oversees) for (const who of list.items) add(unit, 'oversees', plan.who(who), who);
        for (const person of unit.staff) {
            for (const list of person.manages) for (const who of list.items) add(person, 'manages', plan.who(who), who);
            for (const boss of person.reportsTo) add(person, 'reports to', plan.who(boss), boss);
            for (const account of person.accounts) {
                for (const who of account.actors?.items ?? []) {
                    const key = `${unit.name} oversees ${plan.who(who)?.name}`;
                    if (!relations.has(key)) add(unit, 'accounts', plan.who(who), who);
                }
            }
        }
    }
    return [...relations.values()];
}

/** The unit's people are drawn as the unit. */
function standsFor(who: Anyone): string | undefined {
    return who.$type === 'Staff' ? (who.$container as { name?: string }).name : who.name;
}

/** The lines of the text by which the unit manages, or is managed by, somebody whom it influences. */
function brokenSteps(plan: Plan): Set<AstNode> {
    const targets = plan.ask(influenced);
    const found = new Set<AstNode>();
    for (const unit of plan.units) {
        for (const who of unitPeople(unit)) {
            for (const direction of ['above', 'below'] as const) {
                for (const step of managementPath(plan, who, direction, other => targets.has(other)) ?? [])
                    found.add(step.said);
            }
        }
    }
    return found;
}
