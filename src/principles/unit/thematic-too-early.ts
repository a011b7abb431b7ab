import { addMonths, dayText, monthsBetween } from '../../plan/days.ts';
import { caret, fix, insertAt, replace } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import { isThematic } from '../../plan/units.ts';
import { firstDay } from '../../plan/values.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'unit/thematic-too-early',
    area: 'unit',
    statement: 'A young unit is organised flat, by function; themes come when it is mature.',
    severity: 'info',
    clock: true,
    cites: [
        { where: '1C', quote: 'It is particularly appropriate for the early years of a Delivery Unit' },
        {
            where: '1C',
            quote: 'may be appropriate if credibility with departments is an issue or when a unit has a mature staff',
        },
    ],
    thresholds: {
        months: { value: 24, says: 'the months after its beginning in which a unit is young', from: 'ours' },
    },
    ours: 'The last form that is said holds. A `because` settles it, and so does time: when the unit is no longer young, nothing is said of how it began.',
    check(plan, report, { months }) {
        for (const unit of plan.units) {
            const begun = firstDay(unit.since[0]);
            const form = unit.organised.at(-1);
            if (begun === undefined || !form || !isThematic(unit) || form.because.length > 0) continue;
            const from = firstDay(form.since[0]) ?? (unit.organised.length === 1 ? begun : plan.today);
            const mature = addMonths(begun, months);
            if (from >= mature || plan.today >= mature) continue;
            const after = monthsBetween(begun, Math.max(begun, from));
            const { file, offset, length } = placeOf(form);
            report({
                at: placeOf(form.form!),
                about: unit,
                message: `This unit is organised by theme ${after === 0 ? 'from its beginning' : `${after} month${after === 1 ? '' : 's'} after it began`}. While nobody knows yet where the hard problems are, a flat unit can be turned round in a week: stay functional until about ${dayText(mature).slice(0, 7)}, or write why it can be done, \`because "…"\`.`,
                related: [{ place: placeOf(unit.since[0]!), message: 'It began then.' }],
                fixes: [
                    fix('Change to `functional`', replace(placeOf(form.form!), 'functional')),
                    fix('Say why it is thematic already', insertAt(file, offset + length, ` because "${caret}"`)),
                ],
            });
        }
    },
    good: `system City "City of Larkfield" {
    led by Mayor
    as of 2025-02
    partial because "only the unit is shown here"
}
actor Mayor "Mayor of Larkfield"
unit Flow "Flow Unit" {
    reports to Mayor
    size 3
    leader Byron "Ada Byron"
    since 2024-01
    organised thematic since 2024-09 because "all five have run such units before"
}`,
    bad: `system City "City of Larkfield" {
    led by Mayor
    as of 2025-02
    partial because "only the unit is shown here"
}
actor Mayor "Mayor of Larkfield"
unit Flow "Flow Unit" {
    reports to Mayor
    size 3
    leader Byron "Ada Byron"
    since 2024-01
    organised «thematic» since 2024-09
}`,
    near: `system City "City of Larkfield" {
    led by Mayor
    as of 2026-02
    partial because "only the unit is shown here"
}
actor Mayor "Mayor of Larkfield"
unit Flow "Flow Unit" {
    reports to Mayor
    size 3
    leader Byron "Ada Byron"
    since 2024-01
    organised thematic since 2024-09
}`,
});
