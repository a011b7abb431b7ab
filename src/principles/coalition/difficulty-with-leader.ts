import { isLeader, openDifficulties } from '../../plan/coalition-trouble.ts';
import { membersOf, rowTitle } from '../../plan/coalitions.ts';
import { addLines, caret, fix } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'coalition/difficulty-with-leader',
    area: 'coalition',
    statement: 'No member has trouble with the system leader that is left alone.',
    severity: 'warning',
    cites: [
        { where: '1D.4', quote: 'Bad relationship with Chief State School Officer' },
        {
            where: '1D',
            quote: 'the coalition building must be led (even if under your heavy advisement) by the system leader',
        },
    ],
    ours: 'That a remedy that is written down will do. Where only the row of the leader tells of it, `coalition/difficulty-inside` speaks.',
    withheld: count =>
        count === 1
            ? '1 member has a difficulty with the system leader; the name is withheld.'
            : `${count} members have a difficulty with the system leader; names are withheld.`,
    check(plan, report) {
        const { leader } = plan;
        if (!leader) return;
        for (const coalition of plan.coalitions) {
            for (const row of membersOf(coalition)) {
                for (const { difficulty, party } of openDifficulties(row)) {
                    if (!isLeader(plan, party)) continue;
                    report({
                        at: placeOf(party),
                        about: row,
                        message: `${rowTitle(plan, row)} has a difficulty with ${titleOf(leader)}, who leads the system and has to win each member. Whatever lies between the two will be in the room each time: settle it first and write how, \`mitigated "…"\`, or choose somebody else.`,
                        fixes: [fix('Write what is done about it', addLines(difficulty, `mitigated "${caret}"`))],
                    });
                }
            }
        }
    },
    good: `system StateEd "State Department of Education" {
    led by Chief
    partial because "only the coalition is shown here"
}
actor Chief "Chief State School Officer"
actor SenateChair "Chair of the Senate education committee"
coalition Readiness "Friends of the diploma" {
    led by Chief
    member SenateChair {
        difficulty with Chief "the budget of 2024" {
            mitigated "The two dine on the first Monday of each month"
        }
    }
    partial because "the others follow"
}`,
    bad: `system StateEd "State Department of Education" {
    led by Chief
    partial because "only the coalition is shown here"
}
actor Chief "Chief State School Officer"
actor SenateChair "Chair of the Senate education committee"
coalition Readiness "Friends of the diploma" {
    led by Chief
    member SenateChair {
        difficulty with «Chief» "the budget of 2024"
    }
    partial because "the others follow"
}`,
    near: `system StateEd "State Department of Education" {
    led by Chief
    partial because "only the coalition is shown here"
}
actor Chief "Chief State School Officer"
actor SenateChair "Chair of the Senate education committee"
coalition Readiness "Friends of the diploma" {
    led by Chief
    candidate SenateChair {
        difficulty with Chief "the budget of 2024"
    }
    partial because "the others follow"
}`,
});
