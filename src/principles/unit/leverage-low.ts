import { placeOf } from '../../plan/file.ts';
import { moneyOf, numberText } from '../../plan/values.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'unit/leverage-low',
    area: 'unit',
    statement: 'A small sum spent on the unit moves a large one spent on services.',
    severity: 'info',
    cites: [{ where: '1C', quote: 'The ratio the PMDU achieved turned out to be about 1:50,000.' }],
    thresholds: {
        atLeast: {
            value: 1000,
            says: 'how many times its own budget the spending is that a unit influences',
            from: 'ours',
        },
    },
    ours: 'The 1 : 50,000 of the guide is a record and not a rule; we speak below 1 : 1,000. Sums in two currencies are not compared.',
    noFix: 'The numbers are what they are; what changes is the work of the unit.',
    check(plan, report, { atLeast }) {
        for (const unit of plan.units) {
            const budget = moneyOf(unit.budget[0]);
            const influenced = moneyOf(unit.influencedSpending[0]);
            if (!budget || !influenced || budget.currency !== influenced.currency || budget.amount <= 0) continue;
            const ratio = influenced.amount / budget.amount;
            if (ratio < 0 || ratio >= atLeast) continue;
            const moves = numberText(ratio < 10 ? Number(ratio.toPrecision(2)) : Math.floor(ratio));
            report({
                at: placeOf(unit.budget[0]!),
                about: unit,
                message: `Each ${budget.currency} spent on this unit moves ${moves} of public spending; the Prime Minister's Delivery Unit came to 50,000. A unit pays by making others better: look for what it does that departments should do themselves.`,
                related: [
                    {
                        place: placeOf(unit.influencedSpending[0]!),
                        message: 'This is the spending that it influences.',
                    },
                ],
            });
        }
    },
    good: `unit Flow "Flow Unit" {
    size 5
    leader Byron "Ada Byron"
    budget GBP 480,000
    influenced spending GBP 910 million
}`,
    bad: `unit Flow "Flow Unit" {
    size 5
    leader Byron "Ada Byron"
    budget «GBP 4,800,000»
    influenced spending GBP 910 million
}`,
    near: `unit Flow "Flow Unit" {
    size 5
    leader Byron "Ada Byron"
    budget GBP 910,000
    influenced spending GBP 910 million
}`,
});
