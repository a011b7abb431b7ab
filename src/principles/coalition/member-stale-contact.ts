import type * as ast from '../../language/generated/ast.ts';
import { staleContact } from '../../plan/coalition-contacts.ts';
import { coalitionNumbers, membersOf, rowTitle } from '../../plan/coalitions.ts';
import { dayText } from '../../plan/days.ts';
import { field, fix, replace } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import { principle } from '../principle.ts';

const numbers = coalitionNumbers['member/stale-contact'];

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
        rhythms: {
            value: numbers.rhythms,
            says: 'after how many of its own rhythms a contact has gone cold',
            from: 'ours',
        },
        days: { value: numbers.days, says: 'after how many days, where no rhythm is said', from: 'ours' },
    },
    ours: 'A member is judged by the contact that is freshest, and not at all where a contact has a rhythm and does not say when it last was.',
    withheld: count =>
        count === 1
            ? '1 member has not been spoken to for long; the name is withheld.'
            : `${count} members have not been spoken to for long; names are withheld.`,
    check(plan, report) {
        for (const coalition of plan.coalitions) {
            for (const row of membersOf(coalition)) {
                const stale = staleContact(plan, row);
                if (!stale) continue;
                report({
                    at: placeOf(stale.when),
                    about: row,
                    fixes: [
                        fix('Note the day of a new talk', replace(placeOf(stale.when), field(dayText(plan.today)))),
                    ],
                    message:
                        `The last contact with ${rowTitle(plan, row)} was in ${stale.when.text}, ${spanText(plan.today - stale.day)} ago${promised(stale.contact)}. People lose touch sooner than they notice, and a coalition with them: talk this week, and note the day.`.replace(
                            /in (\d{4}-\d{2}-\d{2})/,
                            'on $1',
                        ),
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

/** What was planned, where a rhythm was. */
function promised({ rhythm: [rhythm] }: ast.Contact): string {
    const text = rhythm?.$cstNode?.text.replace(/\s+/g, ' ');
    return text ? `, where \`${text}\` was planned` : '';
}

function spanText(days: number): string {
    if (days < 21) return `${days} days`;
    return days < 63 ? `${Math.round(days / 7)} weeks` : `${Math.round(days / 30.4375)} months`;
}
