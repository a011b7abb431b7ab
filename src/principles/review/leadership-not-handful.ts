import { namePlace, placeOf } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { reviewersOf } from '../../plan/review-team.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'review/leadership-not-handful',
    area: 'review',
    statement: 'A handful of crucial people of the leadership team are in the joint team.',
    severity: 'info',
    cites: [{ where: '1B', quote: 'A handful of crucial people on your system leadership team' }],
    ours: 'More than six are no handful any more. Whether there is anybody at all is another principle.',
    thresholds: {
        atMost: { value: 6, says: 'the most people of the leadership team who are in the joint team', from: 'ours' },
    },
    noFix: 'Who of the leaders is crucial is for them to say.',
    check(plan, report, { atMost }) {
        for (const review of plan.reviews) {
            const leaders = reviewersOf(plan, review, 'leadership');
            if (leaders.length <= atMost) continue;
            report({
                at: namePlace(review),
                about: review,
                message: `${leaders.length} of the leadership team review in “${titleOf(review)}”, and so large a table of leaders neither meets within a week nor speaks openly. Keep those who are crucial, ${atMost} at the most, and interview the others.`,
                related: leaders
                    .slice(atMost)
                    .map(reviewer => ({ place: placeOf(reviewer), message: `Beyond the first ${atMost}.` })),
            });
        }
    },
    good: `review Baseline "Where we stand" {
    reviewer unit "The delivery leader"
    reviewer leadership "Chief of staff"
    reviewer leadership "Director of finance"
    reviewer leadership "Director of children's services"
    reviewer leadership "Director of adult services"
    reviewer leadership "Director of public health"
    reviewer leadership "Director of housing"
    reviewer external "Lakeland University"
}`,
    bad: `review «Baseline» "Where we stand" {
    reviewer unit "The delivery leader"
    reviewer leadership "Chief of staff"
    reviewer leadership "Director of finance"
    reviewer leadership "Director of children's services"
    reviewer leadership "Director of adult services"
    reviewer leadership "Director of public health"
    reviewer leadership "Director of housing"
    reviewer leadership "Director of planning"
    reviewer external "Lakeland University"
}`,
    near: `review Baseline "Where we stand" {
    reviewer unit "The delivery leader"
    reviewer leadership "Chief of staff"
    reviewer leadership "Director of finance"
    reviewer leadership "Director of children's services"
    reviewer leadership "Director of adult services"
    reviewer leadership "Director of public health"
    reviewer leadership "Director of housing"
    reviewer leadership "director of  Housing" "for the second half"
    reviewer external "Lakeland University"
    reviewer external "Holm Institute"
}`,
});
