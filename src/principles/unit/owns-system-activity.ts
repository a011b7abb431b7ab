import { placeOf } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { unitPersonSubject } from '../../plan/units.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'unit/owns-system-activity',
    area: 'unit',
    statement: 'The work of the system belongs to the system, and not to the unit that helps with it.',
    severity: 'warning',
    cites: [{ where: '1C', quote: 'A Delivery Unit should not be confused with system actors' }],
    check(plan, report) {
        for (const activity of plan.activities) {
            for (const list of activity.owner) {
                for (const item of list.items) {
                    const who = plan.who(item);
                    if (!who || who.$type === 'Actor') continue;
                    report({
                        at: placeOf(item),
                        about: activity,
                        message: `${unitPersonSubject(who)} owns “${titleOf(activity)}”, which is work of the system itself. A unit that runs things can challenge nobody who runs things: give it to the department that will still do it when the unit is gone.`,
                    });
                }
            }
        }
    },
    good: `actor Schools "Riverton Schools"
unit Flow "Flow Unit" {
    size 3
    leader Byron "Ada Byron"
    oversees Schools
}
activity Tutoring "Tutoring before school" {
    kind program
    owner Schools
}`,
    bad: `actor Schools "Riverton Schools"
unit Flow "Flow Unit" {
    size 3
    leader Byron "Ada Byron"
    oversees Schools
}
activity Tutoring "Tutoring before school" {
    kind program
    owner «Byron»
}`,
    near: `actor Schools "Riverton Schools"
unit Flow "Flow Unit" {
    size 3
    leader Byron "Ada Byron"
    oversees Schools
}
action Stocktake "A monthly stocktake with the Mayor" {
    for 4A
    owner Byron
}`,
});
