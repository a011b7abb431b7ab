import { fix, replace } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import { isLow, pointsBetween, ratingLetters, ratingOf } from '../../plan/reviews.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'rating/aim-lower',
    area: 'review',
    statement: 'What a component is aiming at is no worse than what it is.',
    severity: 'error',
    cites: [
        {
            where: '1B',
            quote: 'a list of short-term and long-term actions that the system should take to "move toward green."',
        },
    ],
    ours: 'A contradiction within the plan. To aim at the same colour is to hold what was won, and no contradiction.',
    check(plan, report) {
        for (const review of plan.reviews) {
            for (const rate of review.ratings) {
                const now = ratingOf(rate.rating);
                for (const aiming of rate.aiming) {
                    const aim = ratingOf(aiming.rating);
                    if (!now || !aim || pointsBetween(aim, now) >= 0) continue;
                    const id = rate.component?.id ?? 'This component';
                    report({
                        at: placeOf(aiming.rating),
                        about: rate,
                        message: `${id} is ${ratingLetters[now]} today and is to be ${ratingLetters[aim]} later, which is away from green. ${isLow(now) ? 'Aim at a better colour' : 'Aim at the same colour or a better one'}, or change the rating if the two were mixed up.`,
                        fixes: [
                            fix(
                                `Change the two round: ${aiming.rating.word} today, ${rate.rating.word} later`,
                                replace(placeOf(rate.rating), aiming.rating.word),
                                replace(placeOf(aiming.rating), rate.rating.word),
                            ),
                        ],
                        related: [{ place: placeOf(rate.rating), message: `It is rated ${ratingLetters[now]} here.` }],
                    });
                }
            }
        }
    },
    good: `review Baseline "Where we stand" {
    mode rapid
    rate 4B YG because "Problems surface within weeks" evidence "log of 63 problems" aiming G by 2027-03
    partial because "the other components follow in May"
}`,
    bad: `review Baseline "Where we stand" {
    mode rapid
    rate 4B YG because "Problems surface within weeks" evidence "log of 63 problems" aiming «YR» by 2027-03
    partial because "the other components follow in May"
}`,
    near: `review Baseline "Where we stand" {
    mode rapid
    rate 4B YG because "Problems surface within weeks" evidence "log of 63 problems" aiming YG by 2027-03
    rate 4C unrated aiming YR by 2027-03
    partial because "the other components follow in May"
}`,
});
