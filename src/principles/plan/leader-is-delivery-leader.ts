import type * as ast from '../../language/generated/ast.ts';
import { fix, replace } from '../../plan/edits.ts';
import { placeOf, propertyPlace } from '../../plan/file.ts';
import type { Plan } from '../../plan/plan.ts';
import { titleOf } from '../../plan/plan.ts';
import { leadersOf, unitOf, unitPersonSubject, unitPersonTitle } from '../../plan/units.ts';
import { lastDay } from '../../plan/values.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'plan/leader-is-delivery-leader',
    area: 'plan',
    statement: 'The system leader and the delivery leader are two people.',
    severity: 'warning',
    whole: true,
    cites: [
        {
            where: '1C',
            quote: "the Delivery Unit acts as an amplifier of the system leader's authority over the actors in the system",
        },
        { where: '1C', quote: 'delivery leader who reports directly to the system leader' },
    ],
    ours: 'They are the same where the system is led by its unit or one of its people, or where the post that leads it is held today by somebody of the same name.',
    check(plan, report) {
        const said = plan.system?.ledBy[0];
        const { leader } = plan;
        if (!said || !leader) return;
        if (leader.$type === 'Actor') {
            for (const unit of plan.units) {
                for (const person of leadersOf(unit)) {
                    const holder = holderCalled(plan, leader, person.title);
                    if (!holder) continue;
                    report({
                        at: propertyPlace(person, 'title'),
                        about: person,
                        message: `${titleOf(person)} leads both the system, as ${titleOf(leader)}, and ${unitPersonTitle(unit)}. A unit carries the leader's authority to where the leader cannot be, and nobody can do that for themselves: let somebody else lead the unit.`,
                        related: [
                            { place: placeOf(holder), message: `${titleOf(leader)} is held by ${holder.name} too.` },
                        ],
                    });
                }
            }
            return;
        }
        const place = placeOf(said);
        const unit = leader.$type === 'Unit' ? leader : unitOf(leader);
        const [boss, another] = new Set(plan.whoAll(unit?.reportsTo));
        report({
            at: place,
            about: said,
            message: `${unitPersonSubject(leader)} is to lead the whole system. A unit lends force to a leader and has none of its own, so this leaves the leader's place empty: name the post that answers for the whole.`,
            fixes:
                boss?.$type === 'Actor' && !another
                    ? [fix(`Name ${titleOf(boss)}, to whom the unit reports`, replace(place, boss.name))]
                    : undefined,
        });
    },
    good: `system Riverton "City of Riverton" {
    led by Mayor
    partial because "only the unit is shown here"
}
actor Mayor "Mayor of Riverton"
unit Flow "Mayor's Delivery Unit" {
    reports to Mayor
    leader Achterberg "Imogen Achterberg"
}`,
    bad: `system Riverton "City of Riverton" {
    led by «Achterberg»
    partial because "only the unit is shown here"
}
actor Mayor "Mayor of Riverton"
unit Flow "Mayor's Delivery Unit" {
    reports to Mayor
    leader Achterberg "Imogen Achterberg"
}`,
    near: `system Riverton "City of Riverton" {
    led by Mayor
    as of 2025-06
    partial because "only the unit is shown here"
}
actor Mayor "Mayor of Riverton" {
    held by "Imogen Achterberg" until 2024-05
    held by "Piotr Sander" since 2024-05
}
unit Flow "Mayor's Delivery Unit" {
    reports to Mayor
    leader Achterberg "Imogen Achterberg"
}`,
});

/** The line by which a post is held today by somebody of a name. */
function holderCalled(plan: Plan, post: ast.Actor, name: string | undefined): ast.Holder | undefined {
    const wanted = nameKey(name);
    if (wanted === '') return undefined;
    return post.holders.find(holder => {
        const until = lastDay(holder.until[0]);
        return nameKey(holder.name) === wanted && (until === undefined || until >= plan.today);
    });
}

function nameKey(name: string | undefined): string {
    return (name ?? '').trim().toLowerCase().replace(/\s+/g, ' ');
}
