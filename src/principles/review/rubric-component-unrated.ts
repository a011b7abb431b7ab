import { components } from '../../guide/components.ts';
import { wordOf } from '../../guide/vocabulary.ts';
import type * as ast from '../../language/generated/ast.ts';
import { addBelow, addLines, field, fix, replace } from '../../plan/edits.ts';
import { namePlace, placeOf } from '../../plan/file.ts';
import type { Fix } from '../../plan/finding.ts';
import { listed, titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'rubric/component-unrated',
    area: 'review',
    statement: 'A formal review rates all fifteen components of delivery.',
    severity: 'warning',
    cites: [
        { where: '1B', quote: 'produced a formal traffic-light judgment for each component of the delivery framework' },
        { where: '1B', quote: 'For each of the components in this field guide, the rubric describes' },
    ],
    ours: 'A review that is not called formal gets a word of advice, and only once it has rated something.',
    noFix: 'Components that are not listed are listed by a fix; one that says `unrated` waits for a judgment.',
    check(plan, report) {
        for (const review of plan.reviews) {
            const formal = wordOf('ReviewMode', review.mode[0]?.word ?? '') === 'formal';
            if (!formal && review.ratings.length === 0) continue;
            const rated = new Set(review.ratings.filter(isRated).map(rate => rate.component?.id));
            const missing = [...components.values()].filter(({ id }) => !rated.has(id));
            if (missing.length === 0) continue;
            const named = listed(missing.map(({ id, name }) => (missing.length > 3 ? id : `${id} ‘${name}’`)));
            report({
                at: namePlace(review),
                about: review,
                absence: true,
                fixes: listing(
                    review,
                    missing.map(({ id }) => id),
                ),
                severity: formal ? 'warning' : 'info',
                message:
                    missing.length === components.size
                        ? `“${titleOf(review)}” has rated none of the fifteen components. The ratings are the baseline that all progress is measured against: begin with \`rate 1A …\`.`
                        : `“${titleOf(review)}” has not rated ${named}. What is not looked at cannot become a focus: ${formal ? 'rate the rest of the fifteen components as well' : 'a quick judgment of each is enough'}.`,
            });
        }
    },
    good: `review Second "Twenty months on" {
    mode formal
    rate 1A G because "Everybody could name both aspirations" evidence "26 interviews"
    rate 1B YG because "Reviewed openly" evidence "both reports"
    rate 1C G because "Small and trusted" evidence "survey of 212 managers"
    rate 1D YG because "The hospital came late" evidence "interviews"
    rate 2A G because "One page a month that all sides believe" evidence "log"
    rate 2B YG because "Drivers are understood" evidence "driver trees"
    rate 3A YG because "A clear theory" evidence "both strategies"
    rate 3B YG because "Public trajectories" evidence "published trajectories"
    rate 3C YG because "Each area has a plan" evidence "six plans read"
    rate 4A YG because "The stocktake never slips" evidence "calendar"
    rate 4B YG because "Problems surface within weeks" evidence "log of 63 problems"
    rate 4C YG because "Progress is marked in public" evidence "stocktake notes"
    rate 5A YG because "Forty managers trained" evidence "training records"
    rate 5B YG because "Five of nine tell the same story" evidence "interviews"
    rate 5C G because "Council and hospital share one list" evidence "discharge calls observed"
}`,
    bad: `review «Second» "Twenty months on" {
    mode formal
    rate 1A G because "Everybody could name both aspirations" evidence "26 interviews"
    rate 1B YG because "Reviewed openly" evidence "both reports"
    rate 1C G because "Small and trusted" evidence "survey of 212 managers"
    rate 1D YG because "The hospital came late" evidence "interviews"
    rate 2A G because "One page a month that all sides believe" evidence "log"
    rate 2B YG because "Drivers are understood" evidence "driver trees"
    rate 3A YG because "A clear theory" evidence "both strategies"
    rate 3B YG because "Public trajectories" evidence "published trajectories"
    rate 3C YG because "Each area has a plan" evidence "six plans read"
    rate 4A YG because "The stocktake never slips" evidence "calendar"
    rate 4B YG because "Problems surface within weeks" evidence "log of 63 problems"
    rate 4C YG because "Progress is marked in public" evidence "stocktake notes"
    rate 5A YG because "Forty managers trained" evidence "training records"
    rate 5B YG because "Five of nine tell the same story" evidence "interviews"
    rate 5C unrated because "Council and hospital share one list" evidence "discharge calls observed"
}`,
    near: `review Quick "A quick look in October" {
    mode rapid
    finding "There is no single owner of any of the goals" implies "Shared responsibility has to be built"
}`,
});

/** Whether a component is rated; a word that is no rating is another finding's matter. */
function isRated(rate: ast.Rate): boolean {
    return !rate.rating?.word || wordOf('Rating', rate.rating.word) !== 'unrated';
}

/** A line for each that has none, its rating and its reasons to be filled in, below the ratings that are there. */
function listing(review: ast.Review, missing: readonly string[]): Fix[] {
    const said = new Set(review.ratings.map(rate => rate.component?.id));
    const lines = missing
        .filter(id => !said.has(id))
        .map(id => `rate ${id} ${field('unrated')} because "${field('')}" evidence "${field('')}"`);
    if (lines.length === 0) return [];
    const last = review.ratings.at(-1);
    const open = review.ratings
        .filter(rate => missing.includes(rate.component?.id) && rate.rating?.word)
        .map(rate => replace(placeOf(rate.rating), field(rate.rating.word)));
    const title = `List the ${lines.length === 1 ? 'one' : lines.length} without a rating`;
    return [fix(title, ...open, last ? addBelow(last, ...lines) : addLines(review, ...lines))];
}
