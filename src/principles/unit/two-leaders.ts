import { fix, replace } from '../../plan/edits.ts';
import { keywordPlace, namePlace } from '../../plan/file.ts';
import { listed, titleOf } from '../../plan/plan.ts';
import { leadersOf, unitPersonSubject } from '../../plan/units.ts';
import { principle } from '../principle.ts';

/** How many are offered as the one who leads. */
const mostOffered = 3;

export default principle({
    id: 'unit/two-leaders',
    area: 'unit',
    statement: 'A Delivery Unit has one delivery leader.',
    severity: 'info',
    cites: [
        { where: '1C', quote: 'The unit should designate a full-time (or nearly full-time) delivery leader' },
        { where: '1C', quote: 'has sleepless nights, worrying about hitting the targets' },
    ],
    ours: 'The guide speaks of one person; that two are too many is our conclusion.',
    check(plan, report) {
        for (const unit of plan.units) {
            const leaders = leadersOf(unit).filter(({ name }) => name);
            const [first, second, ...others] = leaders;
            if (!first || !second) continue;
            report({
                at: namePlace(second),
                about: unit,
                message: `${unitPersonSubject(unit)} is led by ${listed(leaders.map(titleOf))}. A target that is lost between ${others.length === 0 ? 'two' : 'several'} desks costs nobody any sleep: choose the one who answers for it to the system leader, and make ${others.length === 0 ? 'the other a deputy' : 'the others deputies'}.`,
                related: [first, ...others].map(leader => ({
                    place: namePlace(leader),
                    message: `${titleOf(leader)} leads it, too.`,
                })),
                fixes:
                    leaders.length > mostOffered
                        ? undefined
                        : leaders.map(one =>
                              fix(
                                  `Let ${titleOf(one)} lead alone`,
                                  ...leaders
                                      .filter(other => other !== one)
                                      .map(other => replace(keywordPlace(other), 'staff')),
                              ),
                          ),
            });
        }
    },
    good: `unit Flow "Flow Unit" {
    leader Byron "Ada Byron" {
        time 100%
    }
    staff Noether "Emmy Noether" {
        time 100%
    }
}`,
    bad: `unit Flow "Flow Unit" {
    leader Byron "Ada Byron" {
        time 100%
    }
    leader «Noether» "Emmy Noether" {
        time 100%
    }
}`,
    near: `unit Flow "Flow Unit" {
    leader Byron "Ada Byron"
    staff Noether "Emmy Noether, deputy leader"
}
unit Home "Homes Unit" {
    leader Hopper "Grace Hopper"
}`,
});
