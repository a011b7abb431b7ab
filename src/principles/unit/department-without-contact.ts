import type * as ast from '../../language/generated/ast.ts';
import { addLines, fix } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import { type Anyone, titleOf } from '../../plan/plan.ts';
import { accountsByBody } from '../../plan/units.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'unit/department-without-contact',
    area: 'unit',
    statement: 'Each department that the unit oversees has one person in the unit to turn to.',
    severity: 'warning',
    cites: [
        { where: '1C', quote: 'a single point of contact or "account manager,"' },
        {
            where: '1C',
            quote: 'Continuity in the relationship between the Delivery Unit and the departments being overseen.',
        },
    ],
    ours: 'We ask once the first account is given. Who leads a joint action with a department is a contact as well.',
    check(plan, report) {
        for (const unit of plan.units) {
            const accounts = accountsByBody(plan, unit);
            if (accounts.size === 0) continue;
            const others = new Set(
                unit.jointActions.flatMap(action =>
                    [...action.counterpart, ...action.owner].flatMap(one => plan.who(one) ?? []),
                ),
            );
            for (const list of unit.oversees) {
                for (const item of list.items) {
                    const body = plan.who(item);
                    if (!body || accounts.has(body) || others.has(body)) continue;
                    const free = leastBusy(unit, accounts);
                    report({
                        at: placeOf(item),
                        about: unit,
                        absence: true,
                        message: `${titleOf(body)} is overseen, and nobody in the unit holds its account. When everybody may call, nobody is known and nobody is told bad news: give it one person, \`accounts ${body.name}\`.`,
                        fixes: free && [
                            fix(
                                `Let ${titleOf(free.person)} hold the account of ${titleOf(body)} (${free.count} now)`,
                                addLines(free.person, `accounts ${body.name}`),
                            ),
                        ],
                    });
                }
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
actor Hospitals "Hospitals"
unit Flow "Flow Unit" {
    leader Byron "Ada Byron"
    oversees Schools, Hospitals
    staff Noether "Emmy Noether"
}`,
});

/** The person with accounts who has the fewest of them, where there is just one such person. */
function leastBusy(
    unit: ast.Unit,
    accounts: ReadonlyMap<Anyone, readonly ast.Staff[]>,
): { person: ast.Staff; count: number } | undefined {
    const counts = new Map<ast.Staff, number>();
    for (const people of accounts.values())
        for (const person of people) counts.set(person, (counts.get(person) ?? 0) + 1);
    const sorted = [...counts].sort((a, b) => a[1] - b[1]);
    const [first, second] = sorted;
    if (!first || (second && second[1] === first[1]) || first[0].$container !== unit) return undefined;
    return { person: first[0], count: first[1] };
}
