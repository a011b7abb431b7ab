import { placeOf } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { leadersOf, unitOf, unitPersonSubject } from '../../plan/units.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'unit/leader-indirect-report',
    area: 'unit',
    statement: 'The delivery leader reports directly to the system leader.',
    severity: 'error',
    cites: [
        {
            where: '1C',
            quote: 'the unit should be outside the line management structure of the system and report directly to the system leader',
        },
        { where: '1C', quote: 'delivery leader who reports directly to the system leader' },
    ],
    ours: 'A unit that says who it reports to says it for its leader as well.',
    silencedBy: [
        { id: 'plan/no-system-leader', within: 'plan' },
        { id: 'unit/managed-by-influenced', within: 'block' },
    ],
    whole: true,
    check(plan, report) {
        const leader = plan.leader;
        if (!leader) return;
        for (const unit of plan.units) {
            const own = [unit, ...unit.staff];
            if (leader.$type === 'Staff' && unitOf(leader) === unit) continue;
            for (const who of [unit, ...leadersOf(unit)]) {
                for (const boss of who.reportsTo) {
                    const found = plan.who(boss);
                    if (!found || found === leader || own.some(one => one === found)) continue;
                    const place = placeOf(boss);
                    report({
                        at: place,
                        about: boss,
                        message: `${unitPersonSubject(who)} reports to ${titleOf(found)} and not to ${titleOf(leader)}, who leads the system. A unit has no authority but the leader's, and every step in between weakens it: let the line be direct.`,
                        related: [
                            {
                                place: placeOf(plan.system!.ledBy[0]!),
                                message: `${titleOf(leader)} leads the system.`,
                            },
                        ],
                        fixes: [{ title: `Change to \`${leader.name}\``, edits: [{ place, text: leader.name }] }],
                    });
                }
            }
        }
    },
    good: `system Riverton "City of Riverton" {
    led by Mayor
    partial because "only the unit is shown here"
}
actor Mayor "Mayor of Riverton" {
    manages TownClerk
}
actor TownClerk "Town Clerk"
unit Flow "Mayor's Delivery Unit" {
    reports to Mayor
    leader Achterberg "Imogen Achterberg"
}`,
    bad: `system Riverton "City of Riverton" {
    led by Mayor
    partial because "only the unit is shown here"
}
actor Mayor "Mayor of Riverton" {
    manages TownClerk
}
actor TownClerk "Town Clerk"
unit Flow "Mayor's Delivery Unit" {
    reports to «TownClerk»
    leader Achterberg "Imogen Achterberg"
}`,
    near: `system Riverton "City of Riverton" {
    led by Mayor
    partial because "only the unit is shown here"
}
actor Mayor "Mayor of Riverton" {
    manages TownClerk
}
actor TownClerk "Town Clerk"
unit Flow "Mayor's Delivery Unit" {
    reports to Mayor
    based in TownClerk
    leader Achterberg "Imogen Achterberg"
    staff Haddad "Samir Haddad" {
        reports to Achterberg
    }
}`,
});
