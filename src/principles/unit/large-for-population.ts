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
    ours: 'We take 40 people for 60 million in proportion, and call nothing large up to 5.',
    whole: true,
    check(plan, report) {
        const counts = (plan.system?.serves ?? []).filter(({ amount }) => amount && !amount.percent);
        const served = Math.max(...counts.map(({ amount }) => amountOf(amount) ?? 0));
        if (!(served > 0 && served < 60e6)) return;
        const enough = Math.max(5, (40 * served) / 60e6);
        for (const unit of plan.units) {
            const count = peopleCount(unit);
            if (count <= enough || count > 40) continue;
            report({
                at: unit.size[0] ? propertyPlace(unit.size[0], 'count') : namePlace(unit),
                about: unit,
                message: `${unitPersonSubject(unit)} has ${count} people for the ${inWords(served)} whom the system serves; by the measure of the unit for 60 million Britons, ${Math.floor(enough)} would do. The smaller the unit, the more selective it can be and the closer it stays.`,
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
