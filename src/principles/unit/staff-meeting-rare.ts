import { wordOf } from '../../guide/vocabulary.ts';
import { fix, replace } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import { peopleCount, unitPersonSubject } from '../../plan/units.ts';
import { rhythmDays } from '../../plan/values.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'unit/staff-meeting-rare',
    area: 'unit',
    statement: 'A unit that is organised by function meets every week to send its people where they are needed.',
    severity: 'info',
    cites: [
        {
            where: '1C',
            quote: 'all other resources are essentially free floating, allocated according to need at a weekly staff meeting',
        },
    ],
    thresholds: {
        days: { value: 7, says: 'the most days from one staff meeting to the next', from: 'guide' },
        atLeast: { value: 3, says: 'the number of people from which a unit is asked for its meeting', from: 'ours' },
    },
    ours: 'Only a rhythm that is said is judged, and only in a unit of some people that is organised by function.',
    check(plan, report, { days, atLeast }) {
        for (const unit of plan.units) {
            const [rhythm] = unit.meets;
            const between = rhythmDays(rhythm);
            const form = wordOf('UnitForm', unit.organised.at(-1)?.form?.word ?? '');
            const count = peopleCount(unit);
            if (!rhythm || !between || between <= days || form !== 'functional' || (count > 0 && count < atLeast))
                continue;
            const place = placeOf(rhythm);
            const said = place.file.text.slice(place.offset, place.offset + place.length).replace(/\s+/g, ' ');
            report({
                at: place,
                about: unit,
                message: `${unitPersonSubject(unit)} meets ${said}. Where all but the account managers go wherever they are needed, they work on what was urgent at the last meeting: settle every week who works on what.`,
                fixes: days >= 7 ? [fix('Change to `weekly`', replace(place, 'weekly'))] : undefined,
            });
        }
    },
    good: `unit Flow "Flow Unit" {
    size 5
    leader Byron "Ada Byron"
    organised functional
    meets weekly
}`,
    bad: `unit Flow "Flow Unit" {
    size 5
    leader Byron "Ada Byron"
    organised functional
    meets «every 2 weeks»
}`,
    near: `unit Flow "Flow Unit" {
    size 5
    leader Byron "Ada Byron"
    organised thematic
    meets monthly
}`,
});
