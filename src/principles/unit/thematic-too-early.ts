import { wordOf } from '../../guide/vocabulary.ts';
import { addMonths, dayText, monthsBetween } from '../../plan/days.ts';
import { caret, fix, insertAt } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import { firstDay } from '../../plan/values.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'unit/thematic-too-early',
    area: 'unit',
    statement: 'A young unit is organised flat, by function; themes come when it is mature.',
    severity: 'info',
    clock: true,
    cites: [{ where: '1C', quote: 'It is particularly appropriate for the early years of a Delivery Unit' }],
    thresholds: {
        months: { value: 24, says: 'the months after its beginning in which a unit is young', from: 'ours' },
    },
    ours: 'A `because` settles it. Without a date of the form we go by today.',
    check(plan, report, { months }) {
        for (const unit of plan.units) {
            const begun = firstDay(unit.since[0]);
            if (begun === undefined) continue;
            for (const form of unit.organised) {
                if (wordOf('UnitForm', form.form?.word ?? '') !== 'thematic' || form.because.length > 0) continue;
                const from = firstDay(form.since[0]) ?? plan.today;
                if (from < begun || monthsBetween(begun, from) >= months) continue;
                const { file, offset, length } = placeOf(form);
                report({
                    at: placeOf(form.form!),
                    about: unit,
                    message: `This unit is organised by theme, ${monthsBetween(begun, from)} months after it began. While nobody knows yet where the hard problems are, a flat unit can be turned round in a week: stay functional until about ${dayText(addMonths(begun, months)).slice(0, 7)}, or write why it can be done, \`because "…"\`.`,
                    fixes: [
                        fix('Say why it is thematic already', insertAt(file, offset + length, ` because "${caret}"`)),
                    ],
                });
            }
        }
    },
    good: `unit Flow "Flow Unit" {
    size 3
    leader Byron "Ada Byron"
    since 2024-01
    organised thematic since 2024-09 because "all five have run such units before"
}`,
    bad: `unit Flow "Flow Unit" {
    size 3
    leader Byron "Ada Byron"
    since 2024-01
    organised «thematic» since 2024-09
}`,
    near: `unit Flow "Flow Unit" {
    size 3
    leader Byron "Ada Byron"
    since 2023-01
    organised functional since 2023-01
    organised thematic since 2025-03
}`,
});
