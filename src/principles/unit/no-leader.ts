import type * as ast from '../../language/generated/ast.ts';
import { keywordPlace, namePlace } from '../../plan/file.ts';
import type { Fix } from '../../plan/finding.ts';
import { type Plan, titleOf } from '../../plan/plan.ts';
import { leadersOf, leastLeaderTime, peopleCount, unitPersonSubject } from '../../plan/units.ts';
import { percentOf } from '../../plan/values.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'unit/no-leader',
    area: 'unit',
    statement: 'A Delivery Unit has a delivery leader.',
    severity: 'error',
    cites: [
        { where: '1C', quote: 'The unit should designate a full-time (or nearly full-time) delivery leader' },
        { where: '1C', quote: 'has sleepless nights, worrying about hitting the targets' },
    ],
    ours: 'We ask once the unit has people, a size or departments to oversee.',
    check(plan, report) {
        for (const unit of plan.units) {
            const begun = unit.staff.length > 0 || unit.size.length > 0 || unit.oversees.length > 0;
            if (!begun || leadersOf(unit).length > 0) continue;
            const count = peopleCount(unit);
            const who =
                count > 1 ? `${count} people and no leader` : count === 1 ? 'one person and no leader' : 'no leader';
            report({
                at: namePlace(unit),
                about: unit,
                absence: true,
                message: `${unitPersonSubject(unit)} has ${who}. Somebody has to lose sleep over the targets and speak for the unit with the system leader: name the delivery leader with \`leader …\`.`,
                fixes: onlyPersonLeads(plan, unit),
            });
        }
    },
    good: `actor Assessment "Assessment Division"
unit Flow "Flow Unit" {
    oversees Assessment
    leader Okafor "Ngozi Okafor" {
        time 100%
    }
}`,
    bad: `actor Assessment "Assessment Division"
unit «Flow» "Flow Unit" {
    oversees Assessment
    staff Okafor "Ngozi Okafor" {
        time 100%
    }
}`,
    near: `unit Flow "Flow Unit" {
    mandate "To make sure that the goals of 2030 are met"
}`,
});

/** Where the unit is one full-time person, he or she leads it. */
function onlyPersonLeads(plan: Plan, unit: ast.Unit): Fix[] | undefined {
    const [person, ...others] = unit.staff;
    if (!person || others.length > 0 || person.post !== 'staff' || peopleCount(unit) > 1) return undefined;
    const time = percentOf(person.time[0]);
    if (person.reportsTo.length > 0 || (time !== undefined && time < leastLeaderTime(plan))) return undefined;
    return [{ title: `Make ${titleOf(person)} the leader`, edits: [{ place: keywordPlace(person), text: 'leader' }] }];
}
