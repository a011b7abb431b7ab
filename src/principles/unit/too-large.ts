import { propertyPlace } from '../../plan/file.ts';
import { peopleCount } from '../../plan/units.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'unit/too-large',
    area: 'unit',
    statement: 'A Delivery Unit is small: 40 people serve a nation.',
    severity: 'warning',
    cites: [
        { where: '1C', quote: 'I was committed to a maximum of 49 [people], but in fact kept it at around 35 to 40.' },
        { where: '1C', quote: 'it was never larger than around 40 people' },
    ],
    thresholds: {
        atMost: { value: 40, says: 'the most people that a unit has', from: 'guide' },
        never: { value: 50, says: 'the number of people from which it is an error', from: 'ours' },
    },
    ours: 'From 50 people it is an error: one more than the most that the author of the guide allowed himself.',
    noFix: 'Who leaves a unit is decided and not written.',
    check(plan, report, limits) {
        for (const unit of plan.units) {
            const count = peopleCount(unit);
            if (count <= limits.atMost) continue;
            report({
                at: unit.size[0] ? propertyPlace(unit.size[0], 'count') : propertyPlace(unit, 'name'),
                about: unit,
                severity: count >= limits.never ? 'error' : 'warning',
                message: `This unit has ${count} people; the one that served 60 million Britons kept to about 40, so that all could fit in one room. Choose the excellent few and let the departments do the rest.`,
            });
        }
    },
    good: `unit Flow "Flow Unit" {
    size 38 at most 49
}`,
    bad: [
        `unit Flow "Flow Unit" {
    size «45» at most 49
}`,
        {
            says: 'warning: This unit has 49 people',
            plan: `unit Flow "Flow Unit" {
    size «49»
}
unit Small "Small Unit" {
    size 40
    partial because "it is only planned"
}`,
        },
        {
            says: 'error: This unit has 50 people',
            plan: `unit Small "Small Unit" {
    size 40
    partial because "it is only planned"
}
unit Flow "Flow Unit" {
    size «50» at most 49
}`,
        },
    ],
    near: `unit Flow "Flow Unit" {
    size 40 at most 49
}`,
});
