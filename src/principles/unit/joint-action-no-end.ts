import { addLines, caret, fix } from '../../plan/edits.ts';
import { namePlace } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'joint-action/no-end',
    area: 'unit',
    statement: 'A joint action has a clear outcome and an end.',
    severity: 'warning',
    cites: [{ where: '1C.5', quote: 'a specific delivery issue with a clear outcome and end point' }],
    ours: 'We ask once it is said who works on it or since when.',
    check(plan, report) {
        for (const unit of plan.units) {
            for (const action of unit.jointActions) {
                const endless = action.ends.length === 0;
                const aimless = !action.outcome.some(({ value }) => value?.trim());
                const isBegun = [action.ledBy, action.people, action.agreed, action.starts].some(one => one.length > 0);
                if (!isBegun || (!endless && !aimless)) continue;
                const what = endless && aimless ? 'neither an outcome nor an end' : endless ? 'no end' : 'no outcome';
                const write = [aimless && '`outcome "…"`', endless && '`ends …`'].filter(Boolean).join(' and ');
                report({
                    at: namePlace(action),
                    about: action,
                    absence: true,
                    message: `“${titleOf(action)}” has ${what}, and help that does not say when it is done turns into one more standing committee. Agree with the department ${aimless ? 'what will be different' : ''}${aimless && endless ? ' and ' : ''}${endless ? 'when it is over' : ''}: ${write}.`,
                    // A day is a fact that only people know, so there is a fix only where words are missing.
                    fixes:
                        endless || action.outcome.length > 0
                            ? undefined
                            : [fix('Write the outcome', addLines(action, `outcome "${caret}"`))],
                });
            }
        }
    },
    good: `unit Flow "Flow Unit" {
    size 2
    leader Byron "Ada Byron"
    joint action Noon "Home by noon" {
        issue "Medicines are ordered after the round"
        led by Byron
        outcome "On six wards half of those who go home have left by noon"
        ends 2026-09
    }
}`,
    bad: `unit Flow "Flow Unit" {
    size 2
    leader Byron "Ada Byron"
    joint action «Noon» "Home by noon" {
        issue "Medicines are ordered after the round"
        led by Byron
        ends 2026-09
    }
}`,
    near: `unit Flow "Flow Unit" {
    size 2
    leader Byron "Ada Byron"
    joint action Noon "Home by noon" {
        issue "Medicines are ordered after the round"
    }
}`,
});
