import { membersOf, rowTitle } from '../../plan/coalitions.ts';
import { placeOf } from '../../plan/file.ts';
import { levelName, levelOf } from '../../plan/values.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'coalition/low-power-member',
    area: 'coalition',
    statement: 'Every member can make a big difference to the aspiration.',
    severity: 'info',
    cites: [
        {
            where: '1D',
            quote: 'They are a subset of influential people in the system who are capable of making a big difference if they act in concert.',
        },
    ],
    check(plan, report) {
        for (const coalition of plan.coalitions) {
            for (const row of membersOf(coalition)) {
                const power = levelOf(row.power[0]);
                if (power === undefined || power > 2) continue;
                report({
                    at: placeOf(row.power[0]!),
                    about: row,
                    message: `${rowTitle(plan, row)} is a member, with ${levelName(power)} power over the aspiration. The few places are for people who can move it when they act together: keep a friend of the cause close as the next circle, and the place for somebody whose word opens doors.`,
                });
            }
        }
    },
    good: `actor Publisher "Publisher of the Courier"
coalition Readiness "Friends of the diploma" {
    member Publisher {
        power high
    }
    partial because "the others follow"
}`,
    bad: `actor Publisher "Publisher of the Courier"
coalition Readiness "Friends of the diploma" {
    member Publisher {
        power «low»
    }
    partial because "the others follow"
}`,
    near: `actor Publisher "Publisher of the Courier"
actor Blogger "A teacher who writes"
coalition Readiness "Friends of the diploma" {
    member Publisher {
        power medium
    }
    candidate Blogger {
        power low
    }
    partial because "the others follow"
}`,
});
