import { placeOf } from '../../plan/file.ts';
import { listed, titleOf } from '../../plan/plan.ts';
import { accountsByBody } from '../../plan/units.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'unit/department-two-contacts',
    area: 'unit',
    statement: 'A department has a single point of contact in the unit.',
    severity: 'info',
    cites: [{ where: '1C', quote: 'a single point of contact or "account manager,"' }],
    check(plan, report) {
        for (const unit of plan.units) {
            for (const [body, people] of accountsByBody(plan, unit)) {
                if (people.length < 2) continue;
                const second = people[1]!;
                const item = second.accounts
                    .flatMap(account => account.actors?.items ?? [])
                    .find(one => plan.who(one) === body)!;
                report({
                    at: placeOf(item),
                    about: second,
                    message:
                        `${listed(people.map(titleOf))} all hold the account of ${titleOf(body)}.`.replace(
                            ' all ',
                            people.length === 2 ? ' both ' : ' all ',
                        ) +
                        ' A department with two contacts hears two messages and picks the kinder one: keep one as the account manager, and let the other help.',
                    related: [
                        { place: placeOf(people[0]!.accounts[0]!), message: `${titleOf(people[0])} holds it too.` },
                    ],
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
    staff Hopper "Grace Hopper" {
        accounts Heads
    }
}`,
});
