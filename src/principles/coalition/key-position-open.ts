import type * as ast from '../../language/generated/ast.ts';
import { membersOf, rowTitle } from '../../plan/coalitions.ts';
import { addMonths } from '../../plan/days.ts';
import { placeOf } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { lastDay } from '../../plan/values.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'coalition/key-position-open',
    area: 'coalition',
    statement: 'Where a key position falls vacant, somebody sees to who comes next.',
    severity: 'hint',
    clock: true,
    cites: [
        { where: '1D', quote: 'influencing the selection of people for key positions within the system' },
        {
            where: '1D',
            quote: 'push for the selection of people who are likely to be aligned with your system aspiration and eager to do something about it',
        },
    ],
    thresholds: {
        months: { value: 6, says: 'how many months ahead the end of a term is spoken of', from: 'ours' },
    },
    ours: 'We look at members whose post has nobody after the one who leaves, and no `action` for it.',
    noFix: 'What can be done about the next appointment is for people to find out.',
    check(plan, report, { months }) {
        const seenTo = new Set(
            plan.actions.flatMap(({ targets }) =>
                targets.flatMap(list => list.items.map(item => plan.named(item.ref))),
            ),
        );
        for (const coalition of plan.coalitions) {
            for (const row of membersOf(coalition)) {
                const who = plan.who(row.actor);
                if (who?.$type !== 'Actor' || who === plan.leader || seenTo.has(who)) continue;
                const leaving = lastHolder(who);
                if (!leaving || leaving.day > addMonths(plan.today, months)) continue;
                const { holder, until, day } = leaving;
                report({
                    at: placeOf(row.actor),
                    about: row,
                    message:
                        day < plan.today
                            ? `${holder.name} held the post of ${rowTitle(plan, row)} until ${until.text}, and nobody is named since. The choice of a successor decides whether “${titleOf(coalition)}” keeps a friend there: use what say you have, and plan it as an \`action\`.`
                            : `${holder.name} holds the post of ${rowTitle(plan, row)} only until ${until.text}, and what is built with a person leaves with the person. Where you have a say in who comes next, use it for somebody who wants the aspiration: plan it as an \`action\`.`,
                    related: [{ place: placeOf(until), message: 'The end of the term.' }],
                });
            }
        }
    },
    good: `system StateEd "State Department of Education" {
    as of 2026-07-01
    led by Chief
    partial because "only the coalition is shown here"
}
actor Chief "Chief"
actor BoardChair "Chair of the State Board" {
    held by "Ines Berg" since 2021 until 2026-09
}
action Successor "Speak with the governor about the next chair" {
    for BoardChair
    owner Chief
    by 2026-08
}
coalition Readiness "Friends of the diploma" {
    member BoardChair
    partial because "the others follow"
}`,
    bad: [
        `system StateEd "State Department of Education" {
    as of 2026-07-01
    led by Chief
    partial because "only the coalition is shown here"
}
actor Chief "Chief"
actor BoardChair "Chair of the State Board" {
    held by "Ines Berg" since 2021 until 2026-09
}
action Successor "Speak with the governor about the next chair" {
    for Chief
    owner Chief
    by 2026-08
}
coalition Readiness "Friends of the diploma" {
    member «BoardChair»
    partial because "the others follow"
}`,
        {
            says: 'hint: Ines Berg holds the post',
            plan: `system StateEd "State Department of Education" {
    as of 2026-07-01
    led by Chief
    partial because "only the coalition is shown here"
}
actor Chief "Chief" {
    held by "Ana Prieto" since 2020 until 2026-07
}
actor Union "Union leader"
actor BoardChair "Chair of the State Board" {
    held by "Ines Berg" since 2021 until 2026-12-31
}
coalition Readiness "Friends of the diploma" {
    member Chief
    member Union
    member «BoardChair»
    partial because "the others follow"
}`,
        },
        {
            says: 'hint: Ines Berg held the post',
            plan: `system StateEd "State Department of Education" {
    as of 2026-07-01
    led by Chief
    partial because "only the coalition is shown here"
}
actor Chief "Chief" {
    held by "Ana Prieto" since 2020 until 2026-07
}
actor BoardChair "Chair of the State Board" {
    held by "Ines Berg" since 2021 until 2026-06-30
    held by "Paul Oduya" since 2015 until 2020
}
coalition Readiness "Friends of the diploma" {
    member «BoardChair»
    partial because "the others follow"
}`,
        },
    ],
    near: [
        `system StateEd "State Department of Education" {
    as of 2026-07-01
    led by Chief
    partial because "only the coalition is shown here"
}
actor Chief "Chief"
actor BoardChair "Chair of the State Board" {
    held by "Ines Berg" since 2021 until 2026-09
    held by "Paul Oduya" since 2026-10
}
coalition Readiness "Friends of the diploma" {
    member BoardChair
    partial because "the others follow"
}`,
        `system StateEd "State Department of Education" {
    as of 2026-07-01
    led by Chief
    partial because "only the coalition is shown here"
}
actor Chief "Chief" {
    held by "Ana Prieto" since 2020 until 2026-07
}
actor BoardChair "Chair of the State Board" {
    held by "Ines Berg" since 2021 until 2027-01-02
}
actor Auditor "State Auditor" {
    held by "Lea Toth" since 2021
    held by "Max Orr" since 2015 until 2026-07
}
coalition Readiness "Friends of the diploma" {
    member BoardChair
    member Auditor
    member Chief
    partial because "the others follow"
}`,
    ],
});

/** Who holds a post last, where it is said until when; undefined where somebody holds it without an end. */
function lastHolder(actor: ast.Actor): { holder: ast.Holder; until: ast.When; day: number } | undefined {
    let last: { holder: ast.Holder; until: ast.When; day: number } | undefined;
    for (const holder of actor.holders) {
        const until = holder.until.at(-1);
        const day = lastDay(until);
        if (!until || day === undefined) return undefined;
        if (!last || day > last.day) last = { holder, until, day };
    }
    return last;
}
