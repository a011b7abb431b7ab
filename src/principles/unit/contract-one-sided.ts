import { addLines, caret, fix } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
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
    check(plan, report) {
        for (const unit of plan.units) {
            const [first] = unit.pledges;
            if (!first) continue;
            const not = unit.pledges.filter(pledge => pledge.not).length;
            if (not > 0 && not < unit.pledges.length) continue;
            report({
                at: placeOf(first),
                about: unit,
                absence: true,
                message:
                    not === 0
                        ? 'This contract says what the unit will do and leaves open what it will spare people. Departments fear a unit for what it might do to them: add what they will never see from it, `will not "…"`.'
                        : 'This contract says what the unit will not do, and nobody learns what it is good for. A partner is known by what it brings: add what people can count on, `will "…"`.',
                fixes: [
                    not === 0
                        ? fix('Add what the unit will not do', addLines(unit, `will not "${caret}"`))
                        : fix('Add what the unit will do', addLines(unit, `will "${caret}"`)),
                ],
            });
        }
    },
    good: `unit Flow "Flow Unit" {
    size 2
    leader Byron "Ada Byron"
    will "Come with the data and leave with a decision"
    will not "Take the credit"
}`,
    bad: `unit Flow "Flow Unit" {
    size 2
    leader Byron "Ada Byron"
    «will "Come with the data and leave with a decision"»
}`,
    near: `unit Flow "Flow Unit" {
    size 2
    leader Byron "Ada Byron"
    will "Come with the data and leave with a decision"
    partial because "the other half is agreed in May"
}`,
});
