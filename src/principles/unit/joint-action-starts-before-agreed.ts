import { fix, replace } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { firstDay, lastDay } from '../../plan/values.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'joint-action/starts-before-agreed',
    area: 'unit',
    statement: 'A joint action is agreed with the department before it starts.',
    severity: 'info',
    cites: [
        {
            where: '1C.5',
            quote: 'They are agreed between the JAL and the priority owner after identifying which areas of the existing delivery strategy would most benefit from this approach.',
        },
    ],
    ours: 'Where the two dates may be the same day, nothing is said.',
    check(plan, report) {
        for (const unit of plan.units) {
            for (const action of unit.jointActions) {
                const [agreed] = action.agreed;
                const [starts] = action.starts;
                const agreement = firstDay(agreed);
                const start = lastDay(starts);
                if (!agreed || !starts || agreement === undefined || start === undefined || start >= agreement)
                    continue;
                report({
                    at: placeOf(starts),
                    about: action,
                    message: `“${titleOf(action)}” starts before it is agreed. Help that arrives uninvited is taken for an inspection, and the department waits for it to go away: start after the agreement of ${agreed.text}.`,
                    fixes: [fix(`Let it start on ${agreed.text}`, replace(placeOf(starts), agreed.text))],
                    related: [{ place: placeOf(agreed), message: 'It is agreed only then.' }],
                });
            }
        }
    },
    good: `unit Flow "Flow Unit" {
    size 2
    leader Byron "Ada Byron"
    joint action Noon "Home by noon" {
        agreed 2026-03-20
        starts 2026-04
        ends 2026-09
        outcome "On six wards half of those who go home have left by noon"
    }
}`,
    bad: `unit Flow "Flow Unit" {
    size 2
    leader Byron "Ada Byron"
    joint action Noon "Home by noon" {
        agreed 2026-03-20
        starts «2026-02»
        ends 2026-09
        outcome "On six wards half of those who go home have left by noon"
    }
}`,
    near: `unit Flow "Flow Unit" {
    size 2
    leader Byron "Ada Byron"
    joint action Noon "Home by noon" {
        agreed 2026-03-20
        starts 2026-03
        ends 2026-09
        outcome "On six wards half of those who go home have left by noon"
    }
}`,
});
