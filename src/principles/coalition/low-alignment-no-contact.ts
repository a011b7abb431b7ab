import { needsContact } from '../../plan/coalition-contacts.ts';
import { membersOf, rowTitle } from '../../plan/coalitions.ts';
import { addLines, caret, fix } from '../../plan/edits.ts';
import { latestJudgment, levelName } from '../../plan/values.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'coalition/low-alignment-no-contact',
    area: 'coalition',
    statement: 'For every member who is not yet aligned there is a way of reaching out.',
    severity: 'warning',
    cites: [
        {
            where: '1D',
            quote: 'you must develop a specific strategy for reaching out to and aligning people who may have disparate backgrounds and views',
        },
    ],
    withheld: count =>
        count === 1
            ? '1 member needs a contact plan; the name is withheld.'
            : `${count} members need a contact plan; names are withheld.`,
    check(plan, report) {
        for (const coalition of plan.coalitions) {
            for (const row of membersOf(coalition)) {
                const alignment = latestJudgment(row.alignment[0]);
                if (!alignment || !needsContact(row)) continue;
                report({
                    at: alignment.node,
                    about: row,
                    absence: true,
                    message: `The alignment of ${rowTitle(plan, row)} is ${levelName(alignment.level)} and no contact is planned. Members need not agree at the start, but somebody must reach out: add \`contact one-on-one\` with its rhythm.`,
                    fixes: [fix('Add a conversation', addLines(row, `contact one-on-one "${caret}"`))],
                });
            }
        }
    },
    good: `aspiration Ready "Every student graduates college-ready" {
    partial because "only the coalition is shown here"
}
actor Union "Teachers' union leader"
coalition Readiness for Ready {
    member Union {
        alignment low "lack of trust"
        contact one-on-one weekly
    }
}`,
    bad: `aspiration Ready "Every student graduates college-ready" {
    partial because "only the coalition is shown here"
}
actor Union "Teachers' union leader"
coalition Readiness for Ready {
    member Union {
        alignment «low» "lack of trust"
    }
}`,
    near: `aspiration Ready "Every student graduates college-ready" {
    partial because "only the coalition is shown here"
}
actor Union "Teachers' union leader"
coalition Readiness for Ready {
    member Union {
        alignment low in 2010-09 "lack of trust", medium in 2011-02
    }
}`,
});
