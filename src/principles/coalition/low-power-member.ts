import { canLeave, isWeak } from '../../plan/candidates.ts';
import { membersOf, rowTitle } from '../../plan/coalitions.ts';
import { addLines, caret, fix, replace } from '../../plan/edits.ts';
import { keywordPlace, placeOf } from '../../plan/file.ts';
import type { Fix } from '../../plan/finding.ts';
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
    ours: 'A member of whom it is written why he or she is in, `because "…"`, is not asked: a group may give up influence for diversity.',
    check(plan, report) {
        for (const coalition of plan.coalitions) {
            for (const row of membersOf(coalition)) {
                if (!isWeak(row) || row.because.length > 0) continue;
                const name = rowTitle(plan, row);
                const fixes: Fix[] = [fix(`Write why ${name} is in`, addLines(row, `because "${caret}"`))];
                if (canLeave(plan, { row, to: 'candidate' }))
                    fixes.push(fix(`Make ${name} a candidate again`, replace(keywordPlace(row), 'candidate')));
                report({
                    at: placeOf(row.power[0]!),
                    about: row,
                    message: `${name} is a member with ${levelName(levelOf(row.power[0])!)} power over the aspiration. The few places are for people who can move it when they act together: write what outweighs that, \`because "…"\`, or keep ${name} close in the next circle.`,
                    fixes,
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
