import type * as ast from '../../language/generated/ast.ts';
import { monthsBetween } from '../../plan/days.ts';
import { placeOf } from '../../plan/file.ts';
import { containersOf } from '../../plan/management.ts';
import { type Anyone, type Plan, titleOf } from '../../plan/plan.ts';
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
            const contacts = contactsOf(plan, unit);
            const counts = new Map<Anyone, number>();
            for (const { actor } of contacts) counts.set(actor, (counts.get(actor) ?? 0) + 1);
            for (const { person, account, item, actor } of contacts) {
                if (counts.get(actor)! > 1) continue;
                const home = comesFrom(plan, person, actor);
                const since = firstDay(account.since);
                const held = since === undefined ? 0 : monthsBetween(since, plan.today);
                if (!home && held <= months) continue;
                report({
                    at: placeOf(item),
                    about: person,
                    message: home
                        ? `${titleOf(person)} comes from ${titleOf(actor)} and is its only contact. Old colleagues are hard to press, and easily believed: give the account to somebody else, or a second person to it.`
                        : `${titleOf(person)} has held the account of ${titleOf(actor)} for ${held} months. After so long a contact begins to see the world as the department does: let another take over, and keep ${titleOf(person)} for advice.`,
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

interface Contact {
    readonly person: ast.Staff;
    readonly account: ast.Account;
    readonly item: ast.Someone;
    readonly actor: Anyone;
}

function contactsOf(plan: Plan, unit: ast.Unit): Contact[] {
    return unit.staff
        .filter(person => person.post !== 'vacancy')
        .flatMap(person =>
            person.accounts.flatMap(account =>
                (account.actors?.items ?? []).flatMap(item => {
                    const actor = plan.who(item);
                    return actor ? [{ person, account, item, actor }] : [];
                }),
            ),
        );
}

/** Whether somebody was drawn from a body, or from something within it. */
function comesFrom(plan: Plan, person: ast.Staff, actor: Anyone): boolean {
    return person.drawnFrom.some(list =>
        list.items.some(item => {
            const from = plan.who(item);
            return (
                from !== undefined &&
                (from === actor || containersOf(plan, from).some(({ container }) => container === actor))
            );
        }),
    );
}
