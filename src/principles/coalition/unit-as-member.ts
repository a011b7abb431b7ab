import { canLeave } from '../../plan/candidates.ts';
import { membersOf } from '../../plan/coalitions.ts';
import { deleteSaid, fix } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { unitPersonSubject, unitPersonTitle } from '../../plan/units.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'coalition/unit-as-member',
    area: 'coalition',
    statement: 'The coalition is a sounding board for the Delivery Unit and not a part of it.',
    severity: 'hint',
    cites: [{ where: '1D', quote: 'They are a sounding board for your system leader and for you' }],
    check(plan, report) {
        for (const coalition of plan.coalitions) {
            for (const row of membersOf(coalition)) {
                const who = plan.who(row.actor);
                if (!who || who.$type === 'Actor' || who === plan.leader) continue;
                const edit = canLeave(plan, { row, to: 'gone' }) ? deleteSaid(row) : undefined;
                const what =
                    who.$type === 'Unit' ? 'is a member of' : 'belongs to the Delivery Unit and is a member of';
                report({
                    at: placeOf(row.actor),
                    about: row,
                    message: `${unitPersonSubject(who)} ${what} “${titleOf(coalition)}”. The unit hears everything there anyway, as the one that asks; give the place to somebody who moves people whom the unit cannot.`,
                    fixes: edit && [fix(`Take ${unitPersonTitle(who)} out`, edit)],
                });
            }
        }
    },
    good: `actor Governor "Governor"
unit Flow "Flow Unit" {
    size 2
    leader Byron "Ada Byron"
}
coalition Readiness "Friends of the diploma" {
    member Governor
    candidate Byron
    partial because "the others follow"
}`,
    bad: `actor Governor "Governor"
unit Flow "Flow Unit" {
    size 2
    leader Byron "Ada Byron"
}
coalition Readiness "Friends of the diploma" {
    member Governor
    member «Byron»
    partial because "the others follow"
}`,
    near: `actor Governor "Governor"
unit Flow "Flow Unit" {
    size 2
    leader Byron "Ada Byron"
}
coalition Readiness "Friends of the diploma" {
    led by Governor
    member Governor
    circle "Those who prepare" Byron
    partial because "the others follow"
}`,
});
