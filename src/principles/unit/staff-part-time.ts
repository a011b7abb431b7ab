import { placeOf } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { percentOf } from '../../plan/values.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'staff/part-time',
    area: 'unit',
    statement: 'The people of the unit work mainly, and better only, for delivery.',
    severity: 'warning',
    cites: [{ where: '1C', quote: 'mainly—exclusively, if possible—dedicated to delivery' }],
    thresholds: {
        mainly: {
            value: 50,
            says: 'the percent of the working week below which somebody is not mainly there',
            from: 'ours',
        },
        exclusively: { value: 100, says: 'the percent below which somebody is not only there', from: 'guide' },
    },
    ours: 'The leader is asked for more, by `unit/leader-part-time`. Below half is a warning, below all of the week a hint.',
    check(plan, report, { mainly, exclusively }) {
        for (const unit of plan.units) {
            for (const person of unit.staff) {
                const time = person.time[0];
                const percent = percentOf(time);
                if (person.post === 'leader' || !time || percent === undefined || percent < 0 || percent >= exclusively)
                    continue;
                const name = titleOf(person);
                report({
                    at: placeOf(time),
                    about: person,
                    severity: percent < mainly ? 'warning' : 'hint',
                    message:
                        percent < mainly
                            ? `${name} has ${time.value} of the week for delivery, and belongs first to another office. Its deadlines will come before yours: free most of the week, or ask for somebody who can come wholly.`
                            : `${name} gives ${time.value} of the week to delivery and owes the rest to others. Half a mind is often elsewhere when a problem breaks: try for the whole week.`,
                });
            }
        }
    },
    good: `unit Flow "Flow Unit" {
    leader Byron "Ada Byron"
    staff Noether "Emmy Noether" {
        time 100%
    }
}`,
    bad: `unit Flow "Flow Unit" {
    leader Byron "Ada Byron"
    staff Noether "Emmy Noether" {
        time «40%»
    }
}`,
    near: `unit Flow "Flow Unit" {
    leader Byron "Ada Byron" {
        time 80%
    }
    staff Noether "Emmy Noether" {
        time 100%
    }
}`,
});
