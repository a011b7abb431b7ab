import { addBelow, caret, fix } from '../../plan/edits.ts';
import { namePlace } from '../../plan/file.ts';
import { listed, titleOf } from '../../plan/plan.ts';
import { missingSides, type ReviewSideName } from '../../plan/review-team.ts';
import { principle } from '../principle.ts';

const sides: Record<ReviewSideName, string> = {
    unit: 'nobody from the Delivery Unit',
    leadership: 'nobody from the leadership team',
    external: 'nobody from an independent entity',
};

/** Why a side is needed, where it alone is missing. */
const reasons: Record<ReviewSideName, string> = {
    unit: 'Whoever is to work with the results for years should have heard how they came about',
    leadership: 'Leaders seldom act on what others found out about their system without them',
    external: 'Insiders have seldom seen what good delivery looks like elsewhere',
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
    ours: 'We ask once the first reviewer is named. Where only outsiders are missing, another principle speaks.',
    check(plan, report) {
        for (const review of plan.reviews) {
            const missing = missingSides(review);
            if (missing.every(side => side === 'external')) continue;
            const [only, ...more] = missing;
            const lines = listed(missing.map(side => `\`reviewer ${side} …\``));
            const add = addBelow(review.reviewers.at(-1)!, `reviewer ${only} "${caret}"`);
            report({
                at: namePlace(review),
                about: review,
                absence: true,
                message: `The team of “${titleOf(review)}” has ${listed(missing.map(side => sides[side]))}. ${more.length === 0 ? reasons[only!] : 'Insiders know how things run and outsiders what good looks like, and each alone misses half'}: invite them, and add ${lines}.`,
                fixes: more.length === 0 ? [fix(`Add \`reviewer ${only}\``, add)] : undefined,
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
    reviewer external "Lakeland University"
}`,
    near: `actor Deputy "Deputy Superintendent"
review Baseline "Where we stand" {
    reviewer leadership Deputy
    partial because "two invitations are still open"
}`,
});
