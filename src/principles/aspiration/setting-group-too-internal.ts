import { wordOf } from '../../guide/vocabulary.ts';
import type * as ast from '../../language/generated/ast.ts';
import { influencesOn, isBinding, settingWay } from '../../plan/aspiration-setting.ts';
import { fix, insertAt } from '../../plan/edits.ts';
import { namePlace, placeOf } from '../../plan/file.ts';
import { type Anyone, type Plan, titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

/** How many from outside are proposed: the first of the plan, by their order. */
const mostProposed = 3;

export default principle({
    id: 'setting/group-too-internal',
    area: 'aspiration',
    statement: 'Where a law binds an aspiration, those who can change the law are consulted too.',
    severity: 'info',
    cites: [
        {
            where: '1A',
            quote: 'the group may combine lawmakers, internal leadership, and even interested third parties who have influence',
        },
        {
            where: '1A',
            quote: "If the system's internal control over its aspirations is substantial, the group may simply be the system's leadership team.",
        },
    ],
    ours: 'That a law or regulation which shapes a consultative aspiration may have to change with it. Internal are the people of the unit, and actors of the leadership, the middle and the front line whose function is not outside the system.',
    check(plan, report) {
        for (const aspiration of plan.aspirations) {
            if (settingWay(aspiration)?.model !== 'consultative' || aspiration.consulted.length === 0) continue;
            const binding = plan.ask(influencesOn).get(aspiration)?.find(isBinding);
            if (!binding) continue;
            const group = [...aspiration.consulted, ...aspiration.setBy].flatMap(list => list.items);
            if (!group.every(one => isInternal(plan.who(one)))) continue;
            const list = aspiration.consulted.at(-1)!;
            const { file, offset, length } = placeOf(list);
            report({
                at: list,
                about: list,
                message: `“${titleOf(binding)}” binds “${titleOf(aspiration)}”, and all who are consulted on it come from within. If that rule has to change, their agreement is not enough: bring in a lawmaker, or somebody who can move one.`,
                related: [{ place: namePlace(binding), message: 'What binds the aspiration from outside.' }],
                fixes: plan
                    .ask(lawmakers)
                    .slice(0, mostProposed)
                    .map(actor => fix(`Consult ${titleOf(actor)}`, insertAt(file, offset + length, `, ${actor.name}`))),
            });
        }
    },
    good: `external influence SeatTime "School Attendance Act" {
    kind   law
    shapes Mastery
}
aspiration Mastery "A student moves on when she has learned, not when the year ends" {
    measured by Credits
    model     consultative
    consulted Deputy, CommitteeChair
}
metric Credits "Credits earned by showing what was learned" {
    direction increase
}
actor Deputy "Deputy Superintendent" {
    level leadership
}
actor CommitteeChair "Chair of the education committee" {
    function legislature
}`,
    bad: `external influence SeatTime "School Attendance Act" {
    kind   law
    shapes Mastery
}
aspiration Mastery "A student moves on when she has learned, not when the year ends" {
    measured by Credits
    model     consultative
    consulted «Deputy»
}
metric Credits "Credits earned by showing what was learned" {
    direction increase
}
actor Deputy "Deputy Superintendent" {
    level leadership
}
actor CommitteeChair "Chair of the education committee" {
    function legislature
}`,
    near: `external influence SeatTime "School Attendance Act" {
    kind   law
    shapes Mastery
}
aspiration Mastery "A student moves on when she has learned, not when the year ends" {
    measured by Credits
    model     consultative
    consulted Deputy, Parents
}
metric Credits "Credits earned by showing what was learned" {
    direction increase
}
actor Deputy "Deputy Superintendent" {
    level leadership
}
actor Parents "Parents of the county" {
    level users
}`,
});

/** Whether somebody is known to be a part of the system itself; whoever is not described is not. */
function isInternal(who: Anyone | undefined): boolean {
    if (who?.$type !== 'Actor') return who !== undefined;
    const level = wordOf('ActorLevel', who.level[0]?.word ?? '');
    const role = wordOf('ActorFunction', who.function[0]?.word ?? '');
    const isOutside = role !== undefined && !['finance', 'data', 'inspection', 'provider', 'other'].includes(role);
    return !isOutside && level !== undefined && ['leadership', 'middle', 'front-line'].includes(level);
}

/** The actors who make laws. */
function lawmakers(plan: Plan): readonly ast.Actor[] {
    return plan.actors.filter(actor => wordOf('ActorFunction', actor.function[0]?.word ?? '') === 'legislature');
}
