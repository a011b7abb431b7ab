import { fix, replace } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { leadersOf, nearlyFullTime } from '../../plan/units.ts';
import { percentOf } from '../../plan/values.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'unit/leader-part-time',
    area: 'unit',
    statement: 'The delivery leader works full-time, or nearly, for delivery.',
    severity: 'warning',
    cites: [
        { where: '1C', quote: 'a full-time (or nearly full-time) delivery leader' },
        { where: '1C', quote: 'mainly—exclusively, if possible—dedicated to delivery' },
    ],
    thresholds: {
        atLeast: {
            value: nearlyFullTime,
            says: 'the percent of the working week that is nearly full-time',
            from: 'ours',
        },
    },
    ours: 'We read "nearly full-time" as four days of five.',
    check(plan, report, limits) {
        for (const unit of plan.units) {
            for (const leader of leadersOf(unit)) {
                for (const time of leader.time) {
                    const percent = percentOf(time);
                    if (percent === undefined || percent < 0 || percent >= limits.atLeast) continue;
                    report({
                        at: placeOf(time),
                        about: time,
                        message: `${titleOf(leader)} has ${time.value} of the working week to lead delivery. The other duties will win whenever they are urgent: free at least ${limits.atLeast}%, and all of it if possible.`,
                        fixes: [100, limits.atLeast].map(share =>
                            fix(`Free ${share}% of the week`, replace(placeOf(time), `${share}%`)),
                        ),
                    });
                }
            }
        }
    },
    good: `unit Goals "Goals Office" {
    size 2
    leader Castille "Jerome Castille" {
        time 100%
    }
}`,
    bad: `unit Goals "Goals Office" {
    size 2
    leader Castille "Jerome Castille" {
        time «50%»
    }
}`,
    near: `unit Goals "Goals Office" {
    size 2
    leader Castille "Jerome Castille" {
        time 80%
    }
}`,
});
