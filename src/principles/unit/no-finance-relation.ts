import { wordOf } from '../../guide/vocabulary.ts';
import { addLines, caret, fix } from '../../plan/edits.ts';
import { namePlace } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { actorsWithFunction, tiedTo } from '../../plan/unit-ties.ts';
import { unitPersonTitle } from '../../plan/units.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'unit/no-finance-relation',
    area: 'unit',
    statement: 'The unit and the finance function know what they have to do with each other.',
    severity: 'warning',
    cites: [
        {
            where: '1C',
            quote: 'if you are not careful, the finance function could see your Delivery Unit as an agency competing for turf',
        },
    ],
    ours: 'We ask where the map has an actor with the function `finance` and the unit says whom it oversees. Any tie between the two counts.',
    check(plan, report) {
        const finance = actorsWithFunction(plan, 'finance');
        const first = finance.find(({ kind }) => wordOf('ActorKind', kind[0]?.word ?? '') !== 'person') ?? finance[0];
        if (!first) return;
        for (const unit of plan.units) {
            if (unit.finance.length > 0 || unit.oversees.length === 0) continue;
            const tied = tiedTo(plan, unit);
            if (finance.some(actor => tied.has(actor))) continue;
            report({
                at: namePlace(unit),
                about: unit,
                absence: true,
                message: `Nothing says how ${unitPersonTitle(unit)} and ${titleOf(first)} work together. Whoever hands out the money and hears nothing will take the unit for a rival: agree on what each does, and write it as \`finance ${first.name} "…"\`.`,
                related: [{ place: namePlace(first), message: `${titleOf(first)} has the function \`finance\`.` }],
                fixes: [
                    fix(
                        `Write what is agreed with ${titleOf(first)}`,
                        addLines(unit, `finance ${first.name} "${caret}"`),
                    ),
                ],
            });
        }
    },
    good: `actor Treasury "Treasury" {
    function finance
    funds Schools
}
actor Schools "Schools"
unit Flow "Flow Unit" {
    size 3
    leader Byron "Ada Byron"
    oversees Schools
    finance Treasury "The unit adopted a part of the Treasury's targets"
}`,
    bad: `actor Treasury "Treasury" {
    function finance
    funds Schools
}
actor Schools "Schools"
unit «Flow» "Flow Unit" {
    size 3
    leader Byron "Ada Byron"
    oversees Schools
}`,
    near: `actor Treasury "Treasury" {
    function finance
    funds Schools
    advises Flow "on what each target costs"
}
actor Schools "Schools"
unit Flow "Flow Unit" {
    size 3
    leader Byron "Ada Byron"
    oversees Schools
}`,
});
