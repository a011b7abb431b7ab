import { wordOf } from '../../guide/vocabulary.ts';
import { namePlace } from '../../plan/file.ts';
import { listed, titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

const sides = {
    unit: 'nobody from the Delivery Unit',
    leadership: 'nobody from the leadership team',
    external: 'nobody from an independent entity',
};

export default principle({
    id: 'review/team-kind-missing',
    area: 'review',
    statement: 'A joint team reviews: the unit, people of the leadership team and an independent entity.',
    severity: 'warning',
    cites: [
        { where: '1B', quote: 'your delivery capacity review is best conducted by a joint team' },
        { where: '1B', quote: 'This combination of participants ensures both insider and outsider perspectives' },
    ],
    ours: 'We ask once the first reviewer is named.',
    check(plan, report) {
        for (const review of plan.reviews) {
            const said = review.reviewers.map(({ side }) => (side?.word ? wordOf('ReviewSide', side.word) : undefined));
            if (said.length === 0 || said.includes(undefined)) continue;
            const missing = (Object.keys(sides) as (keyof typeof sides)[]).filter(side => !said.includes(side));
            if (missing.length === 0) continue;
            const lacks = listed(missing.map(side => sides[side]));
            const lines = listed(missing.map(side => `\`reviewer ${side} …\``));
            report({
                at: namePlace(review),
                about: review,
                absence: true,
                message: `The team of “${titleOf(review)}” has ${lacks}. Insiders know how things run and outsiders what good looks like, and each alone misses half: invite them, and add ${lines}.`,
            });
        }
    },
    good: `actor Deputy "Deputy Superintendent"
review Baseline "Where we stand" {
    reviewer unit "The delivery leader"
    reviewer leadership Deputy
    reviewer external "Lakeland University"
}`,
    bad: `actor Deputy "Deputy Superintendent"
review «Baseline» "Where we stand" {
    reviewer unit "The delivery leader"
    reviewer leadership Deputy
}`,
    near: `actor Deputy "Deputy Superintendent"
review Baseline "Where we stand" {
    reviewer leadership Deputy
    partial because "two invitations are still open"
}`,
});
