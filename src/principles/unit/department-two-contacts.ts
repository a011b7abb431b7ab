import { accountsNow, type Contact, contactsByBody, saysComesFrom, takeAccount } from '../../plan/accounts.ts';
import { fix } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import type { Fix } from '../../plan/finding.ts';
import { numeral } from '../../plan/numerals.ts';
import { capital, listed, type Plan, titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

/** How many are offered as the one who stays: a longer menu helps nobody. */
const mostOffered = 3;

export default principle({
    id: 'unit/department-two-contacts',
    area: 'unit',
    statement: 'A department has a single point of contact in the unit.',
    severity: 'info',
    cites: [{ where: '1C', quote: 'a single point of contact or "account manager,"' }],
    thresholds: { atMost: { value: 1, says: 'the most account managers that a department has', from: 'guide' } },
    ours: 'Contacts are counted in each unit by itself. A vacancy holds no account, so who is to follow can be told.',
    check(plan, report, { atMost }) {
        for (const unit of plan.units) {
            const contacts = contactsByBody(plan, unit);
            const counts = new Map<Contact['person'], number>();
            for (const { person } of [...contacts.values()].flat()) counts.set(person, (counts.get(person) ?? 0) + 1);
            for (const [body, own] of contacts) {
                const beyond = own[atMost];
                if (!beyond) continue;
                const names = own.map(({ person }) => titleOf(person));
                const who = own.length === 2 ? `${listed(names)} both` : `${capital(numeral(own.length))} of the unit`;
                report({
                    at: placeOf(beyond.item),
                    about: beyond.person,
                    message: `${who} hold the account of ${titleOf(body)}. A department with several contacts hears several messages and picks the kindest: keep one as the account manager, and let the ${own.length === 2 ? 'other' : 'others'} help.`,
                    related: own
                        .filter(one => one !== beyond)
                        .map(({ item, person }) => ({ place: placeOf(item), message: `${titleOf(person)} holds it.` })),
                    fixes: own.length <= mostOffered ? keepingOne(plan, own, counts) : undefined,
                });
            }
        }
    },
    good: `actor Schools "Schools"
unit Flow "Flow Unit" {
    leader Byron "Ada Byron"
    oversees Schools
    staff Noether "Emmy Noether" {
        accounts Schools since 2026
    }
    staff Hopper "Grace Hopper"
}`,
    bad: `actor Schools "Schools"
unit Flow "Flow Unit" {
    leader Byron "Ada Byron"
    oversees Schools
    staff Noether "Emmy Noether" {
        accounts Schools since 2026
    }
    staff Hopper "Grace Hopper" {
        accounts «Schools»
    }
}`,
    near: `actor Schools "Schools"
actor Heads "Heads"
unit Flow "Flow Unit" {
    leader Byron "Ada Byron"
    oversees Schools, Heads
    staff Noether "Emmy Noether" {
        accounts Schools since 2026
    }
    vacancy Successor "Account manager from May" {
        accounts Schools, Heads
    }
}`,
});

/** To leave it to each of them, but for those who come from the department. */
function keepingOne(plan: Plan, own: readonly Contact[], counts: ReadonlyMap<Contact['person'], number>): Fix[] {
    return own
        .filter(({ person, body }) => person !== body && !saysComesFrom(plan, person, body))
        .map(keeper => {
            const edits = own.filter(one => one !== keeper).map(takeAccount);
            const now = accountsNow(counts.get(keeper.person)!);
            return fix(`Leave ${titleOf(keeper.body)} to ${titleOf(keeper.person)} (${now})`, ...edits);
        });
}
