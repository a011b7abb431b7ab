import { fix, insertAt } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import { listed, titleOf } from '../../plan/plan.ts';
import { leadersOf } from '../../plan/units.ts';
import { principle } from '../principle.ts';

/** How many of those who trust are named. */
const mostNamed = 3;

export default principle({
    id: 'unit/leader-trust',
    area: 'unit',
    statement: 'The delivery leader has the trust of the system leader.',
    severity: 'info',
    whole: true,
    cites: [
        {
            where: '1C',
            quote: "This person must have the trust of the system leader and the system leader's top team.",
        },
    ],
    ours: 'We ask once it is said who trusts the delivery leader.',
    withheld: count =>
        count === 1
            ? 'It is not said that the delivery leader has the trust of the system leader.'
            : `Of ${count} delivery leaders it is not said that they have the trust of the system leader.`,
    check(plan, report) {
        const { leader } = plan;
        if (leader?.$type !== 'Actor') return;
        for (const unit of plan.units) {
            for (const person of leadersOf(unit)) {
                const [list] = person.trustedBy;
                const trusting = new Set(plan.people(person.trustedBy));
                if (!list || trusting.size === 0 || trusting.has(leader)) continue;
                const named = [...trusting].slice(0, mostNamed).map(titleOf);
                if (trusting.size > mostNamed) named.push('others');
                const { file, offset, length } = placeOf(list);
                report({
                    at: placeOf(list),
                    about: person,
                    absence: true,
                    message: `${titleOf(person)} has the trust of ${listed(named)}; whether ${titleOf(leader)} gives it is not said. The unit works with borrowed authority, and without that trust every challenge ends in an appeal: make sure of it first, and add \`${leader.name}\`.`,
                    fixes: [fix(`Add ${titleOf(leader)}`, insertAt(file, offset + length, `, ${leader.name}`))],
                });
            }
        }
    },
    good: `system City "City of Larkfield" {
    led by Mayor
    partial because "only the unit is shown here"
}
actor Mayor "Mayor of Larkfield" {
    manages Chief
}
actor Chief "Chief executive"
unit Flow "Flow Unit" {
    reports to Mayor
    leader Byron "Ada Byron" {
        trusted by Mayor, Chief
    }
}`,
    bad: `system City "City of Larkfield" {
    led by Mayor
    partial because "only the unit is shown here"
}
actor Mayor "Mayor of Larkfield" {
    manages Chief
}
actor Chief "Chief executive"
unit Flow "Flow Unit" {
    reports to Mayor
    leader Byron "Ada Byron" {
        trusted by «Chief»
    }
}`,
    near: `system City "City of Larkfield" {
    led by Mayor
    partial because "only the unit is shown here"
}
actor Mayor "Mayor of Larkfield" {
    manages Chief
}
actor Chief "Chief executive"
unit Flow "Flow Unit" {
    reports to Mayor
    leader Byron "Ada Byron"
    staff Noether "Emmy Noether" {
        trusted by Chief
    }
}`,
});
