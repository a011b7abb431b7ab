import type * as ast from '../../language/generated/ast.ts';
import { deleteItem, fix, replace } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import type { Fix } from '../../plan/finding.ts';
import { type Anyone, type Plan, titleOf } from '../../plan/plan.ts';
import { overseen, unitOf, unitPersonSubject, unitPersonTitle } from '../../plan/units.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'unit/owns-system-activity',
    area: 'unit',
    statement: 'The work of the system belongs to the system, and not to the unit that helps with it.',
    severity: 'warning',
    cites: [
        { where: '1C', quote: 'A Delivery Unit should not be confused with system actors' },
        {
            where: '1C',
            quote: 'the people and organizations in your system who hold direct responsibility for implementation of system activities',
        },
    ],
    ours: 'An `activity` is work of the system; what the unit itself does is an `action`, a `joint action` or an `interaction`.',
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
                        fixes: handingOver(plan, activity, item, who),
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

/** Leaves it to the others who own it; where there are none, hands it to the one department it can be. */
function handingOver(plan: Plan, activity: ast.Activity, item: ast.Someone, who: Anyone): Fix[] | undefined {
    if (plan.people(activity.owner).some(one => one.$type === 'Actor')) {
        return [fix(`Take ${unitPersonTitle(who)} out of its owners`, deleteItem(item))];
    }
    const unit = who.$type === 'Staff' ? unitOf(who) : who.$type === 'Unit' ? who : undefined;
    const accounts = who.$type === 'Staff' ? who.accounts.flatMap(({ actors }) => plan.whoAll(actors?.items)) : [];
    const [department, another] = accounts.length > 0 ? new Set(accounts) : unit ? overseen(plan, unit) : [];
    if (!department || another || department.$type !== 'Actor') return undefined;
    return [fix(`Give it to ${titleOf(department)}`, replace(placeOf(item), department.name))];
}
