import { wordOf } from '../../guide/vocabulary.ts';
import type * as ast from '../../language/generated/ast.ts';
import { deleteSaid, fix } from '../../plan/edits.ts';
import type { Fix } from '../../plan/finding.ts';
import { titleOf } from '../../plan/plan.ts';
import { componentPlace, ratingLetters, ratingOf } from '../../plan/reviews.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'rubric/rated-twice',
    area: 'review',
    statement: 'A review gives each component one rating.',
    severity: 'error',
    cites: [
        { where: '1B', quote: 'a formal traffic-light judgment for each component' },
        { where: '1B', quote: 'forces a real judgment about how good or bad delivery is' },
    ],
    check(plan, report) {
        for (const review of plan.reviews) {
            const first = new Map<string, ast.Rate>();
            for (const rate of review.ratings) {
                const id = rate.component?.id;
                if (!id) continue;
                const before = first.get(id);
                if (!before) {
                    first.set(id, rate);
                    continue;
                }
                const [was, is] = [letters(before), letters(rate)];
                const how = was && is ? (was === is ? `, both times ${is}` : `, as ${was} and as ${is}`) : '';
                report({
                    at: componentPlace(rate),
                    about: rate,
                    message: `“${titleOf(review)}” rates ${id} twice${how}. One judgment is what the team can be asked about: keep the one that it stands by and delete the other.`,
                    related: [{ place: componentPlace(before), message: `${id} is rated here first.` }],
                    fixes: [...keeping('first', before, rate), ...keeping('second', rate, before)],
                });
            }
        }
    },
    good: `review Baseline "Where we stand" {
    mode rapid
    rate 2A YG because "The figures are good and seldom read" evidence "interviews"
    rate 2B YG because "Causes are known and written down" evidence "review of 31 programmes"
    partial because "stages 1 and 3 to 5 follow in May"
}`,
    bad: `review Baseline "Where we stand" {
    mode rapid
    rate 2A YG because "The figures are good and seldom read" evidence "interviews"
    rate «2A» G because "Causes are known and written down" evidence "review of 31 programmes"
    partial because "stages 1 and 3 to 5 follow in May"
}`,
    near: `review Baseline "Where we stand" {
    mode rapid
    rate 2A YG because "The figures are good and seldom read" evidence "interviews"
    partial because "stages 1 and 3 to 5 follow in May"
}
review Second "A year on" {
    mode rapid
    rate 2A G because "One page a month that all sides believe" evidence "interviews"
    partial because "only what has changed is rated"
}`,
});

/** To keep one of the two is to take out the other. */
function keeping(which: string, kept: ast.Rate, other: ast.Rate): Fix[] {
    const is = letters(kept);
    return [fix(`Keep the ${which} rating${is ? `, ${is}` : ''}`, deleteSaid(other))];
}

function letters(rate: ast.Rate): string | undefined {
    const rating = ratingOf(rate.rating);
    return rating ? ratingLetters[rating] : wordOf('Rating', rate.rating?.word ?? '');
}
