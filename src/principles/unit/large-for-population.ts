import { namePlace, propertyPlace } from '../../plan/file.ts';
import { peopleCount, unitPersonSubject } from '../../plan/units.ts';
import { amountOf } from '../../plan/values.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'unit/large-for-population',
    area: 'unit',
    statement: 'A unit that serves fewer people than a nation is much smaller than 40.',
    severity: 'hint',
    cites: [
        {
            where: '1C',
            quote: 'Most systems will provide services to a smaller population and will have a much smaller Delivery Unit.',
        },
        { where: '1C', quote: 'over 60 million Britons, but it was never larger than around 40 people' },
    ],
    thresholds: {
        people: { value: 40, says: 'the people of a unit that serves as many as `served`', from: 'guide' },
        served: { value: 60_000_000, says: 'the people whom the unit of `people` serves', from: 'guide' },
        always: { value: 5, says: 'the people that a unit may have however few it serves', from: 'ours' },
    },
    ours: 'We take 40 people for 60 million in proportion, and call nothing large up to 5.',
    silencedBy: [{ id: 'unit/too-large', within: 'block' }],
    whole: true,
    noFix: 'Who leaves a unit is decided and not written.',
    check(plan, report, limits) {
        const counts = (plan.system?.serves ?? []).filter(({ amount }) => amount && !amount.percent);
        const served = Math.max(...counts.map(({ amount }) => amountOf(amount) ?? 0));
        if (!(served > 0 && served < limits.served)) return;
        const enough = Math.max(limits.always, (limits.people * served) / limits.served);
        for (const unit of plan.units) {
            const count = peopleCount(unit);
            if (count <= enough) continue;
            report({
                at: unit.size[0] ? propertyPlace(unit.size[0], 'count') : namePlace(unit),
                about: unit,
                message: `${unitPersonSubject(unit)} has ${count} people for the ${inWords(served)} whom the system serves; by the measure of ${limits.people} for ${inWords(limits.served)}, ${Math.floor(enough)} would do. The smaller a unit, the choosier it can be about people and the better they keep together.`,
            });
        }
    },
    good: `system Riverton "City of Riverton" {
    led by Mayor
    serves 486,000 "residents"
    partial because "only the unit is shown here"
}
actor Mayor "Mayor of Riverton"
unit Flow "Mayor's Delivery Unit" {
    reports to Mayor
    size 5 at most 6
    leader Achterberg "Imogen Achterberg"
}`,
    bad: `system Riverton "City of Riverton" {
    led by Mayor
    serves 486,000 "residents"
    partial because "only the unit is shown here"
}
actor Mayor "Mayor of Riverton"
unit Flow "Mayor's Delivery Unit" {
    reports to Mayor
    size «14» at most 16
    leader Achterberg "Imogen Achterberg"
}`,
    near: `system Lakeland "Lakeland Region" {
    led by Governor
    serves 21 million "residents"
    partial because "only the unit is shown here"
}
actor Governor "Governor of Lakeland"
unit Flow "Governor's Delivery Unit" {
    reports to Governor
    size 14 at most 16
    leader Achterberg "Imogen Achterberg"
}`,
});

/** A number of people to read: "486,000", "1.1 million". */
function inWords(people: number): string {
    return people < 1e6 ? people.toLocaleString('en') : `${Number((people / 1e6).toPrecision(3))} million`;
}
