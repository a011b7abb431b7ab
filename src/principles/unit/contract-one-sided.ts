import { addBelow, caret, fix } from '../../plan/edits.ts';
import { keywordPlace } from '../../plan/file.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'contract/one-sided',
    area: 'unit',
    statement: 'The unit promises both what it will do and what it will not do.',
    severity: 'warning',
    cites: [
        {
            where: '1C.8',
            quote: 'what they can expect the Delivery Unit to do, and what they can expect it not to do',
        },
    ],
    thresholds: {
        atLeast: { value: 2, says: 'the number of promises from which a contract has been begun', from: 'ours' },
    },
    ours: 'A first promise is a beginning; we ask from the second.',
    check(plan, report, { atLeast }) {
        for (const unit of plan.units) {
            const pledges = unit.pledges.filter(({ text }) => text?.trim());
            const [first] = pledges;
            const last = pledges.at(-1);
            if (!first || !last || pledges.length < atLeast) continue;
            const not = pledges.filter(pledge => pledge.not).length;
            if (not > 0 && not < pledges.length) continue;
            report({
                at: keywordPlace(first),
                about: unit,
                absence: true,
                message:
                    not === 0
                        ? 'This contract says what the unit will do and leaves open what it will spare people. Departments fear a unit for what it might do to them: add what they will never see from it, `will not "…"`.'
                        : 'This contract says what the unit will not do, and nobody learns what it is good for. A partner is known by what it brings: add what people can count on, `will "…"`.',
                fixes: [
                    not === 0
                        ? fix('Add what the unit will not do', addBelow(last, `will not "${caret}"`))
                        : fix('Add what the unit will do', addBelow(last, `will "${caret}"`)),
                ],
            });
        }
    },
    good: `unit Flow "Flow Unit" {
    size 2
    leader Byron "Ada Byron"
    will "Come with the data and leave with a decision"
    will "Answer within two working days"
    will not "Take the credit"
}`,
    bad: `unit Flow "Flow Unit" {
    size 2
    leader Byron "Ada Byron"
    «will» "Come with the data and leave with a decision"
    will "Answer within two working days"
}`,
    near: `unit Flow "Flow Unit" {
    size 2
    leader Byron "Ada Byron"
    will "Come with the data and leave with a decision"
}`,
});
