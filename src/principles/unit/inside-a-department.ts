import { placeOf } from '../../plan/file.ts';
import { containersOf } from '../../plan/management.ts';
import { titleOf } from '../../plan/plan.ts';
import { overseen, unitPersonSubject } from '../../plan/units.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'unit/inside-a-department',
    area: 'unit',
    statement: 'The unit is not part of a department that it oversees.',
    severity: 'error',
    cites: [
        {
            where: '1C',
            quote: "The unit leader and staff should reside outside the system's line management hierarchy.",
        },
    ],
    ours: 'A department includes what the map says is `within` it. Rooms in a house that the unit does not oversee are no matter.',
    check(plan, report) {
        for (const unit of plan.units) {
            const targets = new Set(overseen(plan, unit));
            for (const base of unit.basedIn) {
                const host = plan.who(base);
                if (!host) continue;
                const around = containersOf(plan, host);
                const depth = targets.has(host) ? 0 : around.findIndex(({ container }) => targets.has(container)) + 1;
                if (depth === 0 && !targets.has(host)) continue;
                const department = depth === 0 ? host : around[depth - 1]!.container;
                const where = depth === 0 ? titleOf(host) : `${titleOf(host)}, a part of ${titleOf(department)}`;
                report({
                    at: placeOf(base),
                    about: base,
                    message: `${unitPersonSubject(unit)} is based in ${where}${depth === 0 ? ', which' : ', and'} it oversees${depth === 0 ? '' : ' that department'}. Nobody brings hard news to their own house: move the unit to the system leader's office or to somewhere neutral.`,
                    related: around.slice(0, depth).map(({ container, said }, i) => ({
                        place: placeOf(said),
                        message: `${titleOf(i === 0 ? host : around[i - 1]!.container)} is within ${titleOf(container)}.`,
                    })),
                });
            }
        }
    },
    good: `actor Treasury "Treasury"
actor Health "Department of Health"
unit Flow "Prime Minister's Delivery Unit" {
    based in Treasury
    oversees Health
    leader Barker "Leader of the unit"
}`,
    bad: `actor Treasury "Treasury"
actor Health "Department of Health"
unit Flow "Prime Minister's Delivery Unit" {
    based in «Health»
    oversees Health
    leader Barker "Leader of the unit"
}`,
    near: `actor Treasury "Treasury" {
    funds Health
}
actor Health "Department of Health" {
    within Cabinet
}
actor Cabinet "Cabinet"
unit Flow "Prime Minister's Delivery Unit" {
    based in Cabinet
    oversees Health
    leader Barker "Leader of the unit"
}`,
});
