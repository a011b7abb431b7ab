import type * as ast from '../../language/generated/ast.ts';
import { fix, replace } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import type { Fix } from '../../plan/finding.ts';
import { numeral } from '../../plan/numerals.ts';
import { capital, titleOf } from '../../plan/plan.ts';
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
    ours: 'The leader is asked for more, by `unit/leader-part-time`. Below half is a warning; all those of a unit who are there for half the week or more, and not for all of it, share one hint.',
    check(plan, report, { mainly, exclusively }) {
        for (const unit of plan.units) {
            const part = unit.staff.flatMap(person => {
                const [time] = person.time;
                const percent = percentOf(time);
                const isPart = time && percent !== undefined && percent >= 0 && percent < exclusively;
                return isPart && person.post !== 'leader' ? [{ person, time, percent }] : [];
            });
            for (const { person, time } of part.filter(({ percent }) => percent < mainly)) {
                report({
                    at: placeOf(time),
                    about: person,
                    message: `${subject(person)} has ${time.value} of the working week for delivery and most of it for other things. Their deadlines will come before yours: free most of the week, or ask for somebody who can come wholly.`,
                    fixes: [freeing([time])],
                });
            }
            const [first, ...others] = part.filter(({ percent }) => percent >= mainly);
            if (!first) continue;
            report({
                at: placeOf(first.time),
                about: first.person,
                severity: 'hint',
                message:
                    others.length === 0
                        ? `${subject(first.person)} gives ${first.time.value} of the working week to delivery and owes the rest to others. Whoever is elsewhere when a problem breaks learns of it late: try for the whole week.`
                        : `${capital(numeral(others.length + 1))} people of this unit owe a part of their week to others. What each misses in between, all have to learn later: try for the whole week, one by one.`,
                fixes: [freeing([first, ...others].map(({ time }) => time))],
                related: others.map(({ person, time }) => ({
                    place: placeOf(time),
                    message: `${titleOf(person)} gives ${time.value}.`,
                })),
            });
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

function subject(person: ast.Staff): string {
    return person.post === 'vacancy' ? `The vacancy “${titleOf(person)}”` : titleOf(person);
}

function freeing(times: readonly ast.Percent[]): Fix {
    return fix('Free the whole week', ...times.map(time => replace(placeOf(time), '100%')));
}
