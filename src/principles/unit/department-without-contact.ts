import { accountsNow, contactsByBody, giveAccount, possibleHolders, reachedBy } from '../../plan/accounts.ts';
import { fix } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { isThematic } from '../../plan/units.ts';
import { principle } from '../principle.ts';

/** How many of the unit are offered as the contact. */
const mostOffered = 2;

export default principle({
    id: 'unit/department-without-contact',
    area: 'unit',
    statement: 'Each department that the unit oversees has one person in the unit to turn to.',
    severity: 'info',
    cites: [
        { where: '1C', quote: 'a single point of contact or "account manager,"' },
        {
            where: '1C',
            quote: 'Continuity in the relationship between the Delivery Unit and the departments being overseen.',
        },
    ],
    ours: 'We ask once the first account is given; a unit that is organised by theme is not asked. The account of a part, of what it is part of, or of its head will do, and so will a joint action with it.',
    check(plan, report) {
        for (const unit of plan.units) {
            const contacts = contactsByBody(plan, unit);
            if (contacts.size === 0 || isThematic(unit)) continue;
            const partners = unit.jointActions.flatMap(({ counterpart, owner }) =>
                plan.whoAll([...counterpart, ...owner]),
            );
            const reached = reachedBy(plan, [...contacts.keys(), ...partners]);
            const asked = new Set(reached);
            for (const item of unit.oversees.flatMap(list => list.items)) {
                const body = plan.who(item);
                if (!body || asked.has(body)) continue;
                asked.add(body);
                report({
                    at: placeOf(item),
                    about: unit,
                    absence: true,
                    message: `${titleOf(body)} is overseen, and nobody in the unit holds its account. When everybody may call, nobody is known and nobody is told bad news: give it one person, \`accounts ${body.name}\`.`,
                    fixes: possibleHolders(plan, unit, contacts, body)
                        .slice(0, mostOffered)
                        .map(({ person, count }) =>
                            fix(
                                `Let ${titleOf(person)} hold the account of ${titleOf(body)} (${accountsNow(count)})`,
                                giveAccount(person, body),
                            ),
                        ),
                });
            }
        }
    },
    good: `actor Schools "Schools"
actor Hospitals "Hospitals"
unit Flow "Flow Unit" {
    leader Byron "Ada Byron"
    oversees Schools, Hospitals
    staff Noether "Emmy Noether" {
        accounts Schools, Hospitals since 2026
    }
}`,
    bad: `actor Schools "Schools"
actor Hospitals "Hospitals"
unit Flow "Flow Unit" {
    leader Byron "Ada Byron"
    oversees Schools, «Hospitals»
    staff Noether "Emmy Noether" {
        accounts Schools since 2026
    }
}`,
    near: `actor Schools "Schools"
actor Primaries "Primary schools" {
    within Schools
}
actor Hospitals "Hospitals" {
    reports to HospitalChief
}
actor HospitalChief "Chief of the hospitals"
unit Flow "Flow Unit" {
    leader Byron "Ada Byron"
    oversees Schools, Hospitals
    staff Noether "Emmy Noether" {
        accounts Primaries, HospitalChief
    }
}`,
});
