import { namePlace } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { latestRating, ratedComponents, ratingLetters } from '../../plan/reviews.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'rating/no-contrast',
    area: 'review',
    statement: 'The ratings of a review tell strong components from weak ones.',
    severity: 'hint',
    cites: [
        {
            where: '1B',
            quote: 'The rubric uses a four-point scale, which helps prevent a convergence to the middle and forces a real judgment',
        },
    ],
    ours: 'Without contrast are six or more ratings that are all the same, or all in the two middle colours. Only the latest review that rates anything is asked.',
    whole: true,
    thresholds: {
        atLeast: { value: 6, says: 'from how many ratings on a review is expected to show contrast', from: 'ours' },
    },
    noFix: 'A rating is a judgment, and changes by looking again.',
    check(plan, report, { atLeast }) {
        const review = latestRating(plan);
        if (!review) return;
        const rated = [...ratedComponents(review).values()];
        const kinds = new Set(rated.map(({ rating }) => rating));
        const isOne = kinds.size === 1;
        if (rated.length < atLeast || !(isOne || (!kinds.has('red') && !kinds.has('green')))) return;
        const what = isOne
            ? `All ${rated.length} ratings of “${titleOf(review)}” are ${ratingLetters[rated[0]!.rating]}`
            : `Of ${rated.length} ratings in “${titleOf(review)}” none is red and none is green`;
        report({
            at: namePlace(review),
            about: review,
            message: `${what}, and where all looks alike nobody can choose what to work on. Ask which component is the strongest and which the weakest, and rate at least these two apart${isOne ? '' : ', in clear colours'}.`,
        });
    },
    good: `system Riverton "City of Riverton" {
    led by Mayor
    partial because "only the review is shown here"
}
actor Mayor "Mayor of Riverton"
review Baseline "Where we stand" {
    mode rapid
    rate 1A YG because "Both aspirations are known" evidence "26 interviews"
    rate 2A YG because "Good data, seldom read" evidence "use of the dashboard"
    rate 2B YG because "The causes of delay are known" evidence "review of 31 programmes"
    rate 3A YG because "A clear theory of change" evidence "the strategy"
    rate 4A YG because "The stocktake seldom slips" evidence "calendar"
    rate 4B G because "Problems are solved within weeks" evidence "log of 63 problems"
    partial because "the other components follow in May"
}`,
    bad: `system Riverton "City of Riverton" {
    led by Mayor
    partial because "only the review is shown here"
}
actor Mayor "Mayor of Riverton"
review «Baseline» "Where we stand" {
    mode rapid
    rate 1A YG because "Both aspirations are known" evidence "26 interviews"
    rate 2A YG because "Good data, seldom read" evidence "use of the dashboard"
    rate 2B YG because "The causes of delay are known" evidence "review of 31 programmes"
    rate 3A YG because "A clear theory of change" evidence "the strategy"
    rate 4A YG because "The stocktake seldom slips" evidence "calendar"
    rate 4B YG because "Problems are solved within weeks" evidence "log of 63 problems"
    partial because "the other components follow in May"
}`,
    near: `system Riverton "City of Riverton" {
    led by Mayor
    partial because "only the review is shown here"
}
actor Mayor "Mayor of Riverton"
review Baseline "Where we stand" {
    mode rapid
    rate 1A YG because "Both aspirations are known" evidence "26 interviews"
    rate 2A YG because "Good data, seldom read" evidence "use of the dashboard"
    rate 2B YG because "The causes of delay are known" evidence "review of 31 programmes"
    rate 3A YG because "A clear theory of change" evidence "the strategy"
    rate 4A YG because "The stocktake seldom slips" evidence "calendar"
    rate 4B unrated because "nobody who solves problems was there"
    partial because "the other components follow in May"
}`,
});
