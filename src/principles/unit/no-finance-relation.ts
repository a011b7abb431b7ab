import { wordOf } from '../../guide/vocabulary.ts';
import type * as ast from '../../language/generated/ast.ts';
import { addLines, caret, fix } from '../../plan/edits.ts';
import { namePlace } from '../../plan/file.ts';
import { type Anyone, type Plan, titleOf } from '../../plan/plan.ts';
import { unitPeople } from '../../plan/units.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'unit/no-finance-relation',
    area: 'unit',
    statement: 'The unit and the finance function know what they have to do with each other.',
    severity: 'warning',
    cites: [
        {
            where: '1C',
            quote: 'if you are not careful, the finance function could see your Delivery Unit as an agency competing for turf',
        },
    ],
    ours: 'Asked where the map has an actor with the function `finance`. Any relation between the two counts.',
    check(plan, report) {
        const finance = plan.actors.filter(
            actor => wordOf('ActorFunction', actor.function[0]?.word ?? '') === 'finance',
        );
        const [first] = finance;
        if (!first) return;
        const met = plan.ask(related);
        for (const unit of plan.units) {
            if (unit.finance.length > 0 || finance.some(actor => isTied(plan, unit, actor, met))) continue;
            report({
                at: namePlace(unit),
                about: unit,
                absence: true,
                message: `Nothing says how “${titleOf(unit)}” and ${titleOf(first)} work together. Whoever hands out the money and hears nothing will take the unit for a rival: agree on what each does, and write it as \`finance ${first.name} "…"\`.`,
                fixes: [
                    fix(
                        `Write what is agreed with ${titleOf(first)}`,
                        addLines(unit, `finance ${first.name} "${caret}"`),
                    ),
                ],
            });
        }
    },
    good: `actor Treasury "Treasury" {
    function finance
    funds Schools
}
actor Schools "Schools"
unit Flow "Flow Unit" {
    size 3
    leader Byron "Ada Byron"
    finance Treasury "The unit adopted a part of the Treasury's targets"
}`,
    bad: `actor Treasury "Treasury" {
    function finance
    funds Schools
}
actor Schools "Schools"
unit «Flow» "Flow Unit" {
    size 3
    leader Byron "Ada Byron"
}`,
    near: `actor Treasury "Treasury" {
    function finance
    funds Schools
    advises Flow "on what each target costs"
}
actor Schools "Schools"
unit Flow "Flow Unit" {
    size 3
    leader Byron "Ada Byron"
}`,
});

/** Whom the relations on the map tie to whom, both ways. */
function related(plan: Plan): Map<Anyone, Set<Anyone>> {
    const ties = new Map<Anyone, Set<Anyone>>();
    const tie = (a: Anyone, b: Anyone): void => {
        const own = ties.get(a);
        if (own) own.add(b);
        else ties.set(a, new Set([b]));
    };
    for (const actor of plan.actors)
        for (const relation of actor.relations)
            for (const target of plan.whoAll(relation.targets)) {
                tie(actor, target);
                tie(target, actor);
            }
    return ties;
}

/** Whether the unit or one of its people has anything to do with an actor already. */
function isTied(plan: Plan, unit: ast.Unit, actor: ast.Actor, ties: ReadonlyMap<Anyone, ReadonlySet<Anyone>>): boolean {
    const own = unitPeople(unit);
    const parties = [...unit.drawnFrom, ...unit.staff.flatMap(person => person.drawnFrom)].flatMap(list => list.items);
    const met = [
        ...unit.reportsTo.flatMap(one => plan.who(one) ?? []),
        ...plan.people(unit.oversees),
        ...unit.interactions.flatMap(one => plan.people(one.with)),
        ...unit.staff.flatMap(person => person.accounts.flatMap(account => plan.whoAll(account.actors?.items))),
        ...plan.whoAll([...parties, ...unit.basedIn]),
    ];
    return met.includes(actor) || own.some(one => ties.get(actor)?.has(one));
}
