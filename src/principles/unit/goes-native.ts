import {
    accountsNow,
    type Contact,
    type Contacts,
    contactsByBody,
    giveAccount,
    possibleHolders,
    saysComesFrom,
    takeAccount,
} from '../../plan/accounts.ts';
import { monthsBetween } from '../../plan/days.ts';
import { fix } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import type { Fix } from '../../plan/finding.ts';
import { type Plan, titleOf } from '../../plan/plan.ts';
import { unitOf } from '../../plan/units.ts';
import { firstDay } from '../../plan/values.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'unit/goes-native',
    area: 'unit',
    statement: 'Whoever holds the account of a department keeps a distance to it.',
    severity: 'info',
    clock: true,
    cites: [
        {
            where: '1C',
            quote: 'discontinuity (e.g., rotation to different departments) helps to mitigate the risk that Delivery Unit staff "go native"',
        },
    ],
    thresholds: {
        months: { value: 24, says: 'after how many months with one department it is time to change', from: 'ours' },
    },
    ours: 'The guide holds continuity against it, so this is a word of advice. A department with a second contact is not asked.',
    check(plan, report, { months }) {
        for (const unit of plan.units) {
            const contacts = contactsByBody(plan, unit);
            for (const [contact, ...others] of contacts.values()) {
                if (!contact || others.length > 0) continue;
                const { person, account, item, body } = contact;
                const home = saysComesFrom(plan, person, body);
                const since = firstDay(account.since);
                const held = since === undefined ? 0 : monthsBetween(since, plan.today);
                if (!home && held <= months) continue;
                report({
                    at: home ? placeOf(item) : placeOf(account.since!),
                    about: person,
                    message: home
                        ? `${titleOf(person)} comes from ${titleOf(body)} and is its only contact. Old colleagues are hard to press and easily believed: let somebody who owes them nothing hold the account, with ${titleOf(person)} to advise.`
                        : `${titleOf(person)} has held the account of ${titleOf(body)} for ${held} months. In time a contact begins to see the world as the department does: let another take over, and keep ${titleOf(person)} for advice.`,
                    related: home && [
                        { place: placeOf(home), message: `Here is said where ${titleOf(person)} comes from.` },
                    ],
                    fixes: movingFix(plan, contacts, contact),
                });
            }
        }
    },
    good: `actor Hospitals "Riverton Hospitals"
actor Schools "Riverton Schools"
unit Flow "Flow Unit" {
    leader Byron "Ada Byron"
    oversees Hospitals, Schools
    staff Noether "Emmy Noether" {
        drawn from Hospitals
        accounts Schools
    }
    staff Hopper "Grace Hopper" {
        accounts Hospitals
    }
}`,
    bad: `actor Hospitals "Riverton Hospitals"
actor Schools "Riverton Schools"
unit Flow "Flow Unit" {
    leader Byron "Ada Byron"
    oversees Hospitals, Schools
    staff Noether "Emmy Noether" {
        drawn from Hospitals
        accounts «Hospitals»
    }
    staff Hopper "Grace Hopper" {
        accounts Schools
    }
}`,
    near: `system City "City" {
    as of 2026-07-01
    led by Mayor
    partial because "only the unit is shown here"
}
actor Mayor "Mayor"
actor Hospitals "Riverton Hospitals"
unit Flow "Flow Unit" {
    reports to Mayor
    leader Byron "Ada Byron"
    oversees Hospitals
    staff Hopper "Grace Hopper" {
        accounts Hospitals since 2024-08
    }
}`,
});

/** The account goes to the least busy of the others who do not come from the department. */
function movingFix(plan: Plan, contacts: Contacts, contact: Contact): Fix[] | undefined {
    const { person, body } = contact;
    const unit = unitOf(person);
    const [next] = unit ? possibleHolders(plan, unit, contacts, body) : [];
    if (!next) return undefined;
    const title = `Give the account of ${titleOf(body)} to ${titleOf(next.person)} (${accountsNow(next.count)})`;
    return [fix(title, takeAccount(contact), giveAccount(next.person, body))];
}
