import type * as ast from '../../language/generated/ast.ts';
import { membersOf, rowTitle } from '../../plan/coalitions.ts';
import { dayText } from '../../plan/days.ts';
import { placeOf } from '../../plan/file.ts';
import { lastDay, rhythmDays } from '../../plan/values.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'member/stale-contact',
    area: 'coalition',
    statement: 'Every member is spoken to in the rhythm that was planned.',
    severity: 'info',
    clock: true,
    cites: [
        {
            where: '1D',
            quote: 'all evidence suggests that a coalition will be temporary unless worked at constantly',
        },
    ],
    thresholds: {
        rhythms: { value: 2, says: 'after how many of its own rhythms a contact has gone cold', from: 'ours' },
        days: { value: 90, says: 'after how many days, where no rhythm is said', from: 'ours' },
    },
    ours: 'A member is judged by the contact that is freshest; contacts that never say `last` are not judged.',
    withheld: count =>
        count === 1
            ? '1 member has not been spoken to for long; the name is withheld.'
            : `${count} members have not been spoken to for long; names are withheld.`,
    check(plan, report, { rhythms, days }) {
        for (const coalition of plan.coalitions) {
            for (const row of membersOf(coalition)) {
                const dated = row.contacts.flatMap(contact => {
                    const day = lastDay(contact.last.at(-1));
                    return day === undefined ? [] : [{ contact, day, until: day + patience(contact, rhythms, days) }];
                });
                const latest = dated.reduce<(typeof dated)[number] | undefined>(
                    (best, one) => (!best || one.day > best.day ? one : best),
                    undefined,
                );
                if (!latest || dated.some(({ until }) => until >= plan.today)) continue;
                report({
                    at: placeOf(latest.contact.last.at(-1)!),
                    about: row,
                    message: `Nobody has spoken to ${rowTitle(plan, row)} since ${dayText(latest.day)}, ${spanText(plan.today - latest.day)} ago. A coalition that is not kept warm falls apart unnoticed: talk this week, and note the day.`,
                });
            }
        }
    },
    good: `system StateEd "State Department of Education" {
    as of 2026-07-01
    partial because "only the coalition is shown here"
    led by Chief
}
actor Chief "Chief"
actor Publisher "Publisher of the Courier"
coalition Readiness "Friends of the diploma" {
    member Publisher {
        contact one-on-one monthly last 2026-06-12
    }
    partial because "the others follow"
}`,
    bad: `system StateEd "State Department of Education" {
    as of 2026-07-01
    partial because "only the coalition is shown here"
    led by Chief
}
actor Chief "Chief"
actor Publisher "Publisher of the Courier"
coalition Readiness "Friends of the diploma" {
    member Publisher {
        contact one-on-one monthly last «2026-03-12»
    }
    partial because "the others follow"
}`,
    near: `system StateEd "State Department of Education" {
    as of 2026-07-01
    partial because "only the coalition is shown here"
    led by Chief
}
actor Chief "Chief"
actor Publisher "Publisher of the Courier"
coalition Readiness "Friends of the diploma" {
    member Publisher {
        contact one-on-one weekly last 2026-03-12
        contact retreat yearly last 2026-05-02
    }
    partial because "the others follow"
}`,
});

/** For how many days a contact stays warm. */
function patience(contact: ast.Contact, rhythms: number, days: number): number {
    const rhythm = rhythmDays(contact.rhythm[0]);
    return rhythm ? rhythm * rhythms : days;
}

function spanText(days: number): string {
    const weeks = Math.round(days / 7);
    if (weeks < 9) return `${weeks} weeks`;
    return `${Math.round(days / 30.4375)} months`;
}
