import { settingWay, wantOf } from '../../plan/aspiration-setting.ts';
import { caret, fix, insertAt, replace } from '../../plan/edits.ts';
import { fileOf, placeOf } from '../../plan/file.ts';
import { listed, titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'setting/needs-lead-from-front',
    area: 'aspiration',
    statement: 'An aspiration that is urgent, bold or not to be negotiated is set from the front.',
    severity: 'warning',
    cites: [
        { where: '1A.5', quote: 'would produce watered-down aspirations' },
        { where: '1A', quote: 'sometimes, to aspire means to lead from the front' },
    ],
    ours: 'Where needs speak for both models we ask only for the reason; a reason that is given makes it an information. A parked aspiration is not asked.',
    check(plan, report) {
        for (const aspiration of plan.aspirations) {
            const way = settingWay(aspiration);
            if (way?.model !== 'consultative' || way.forFront.length === 0) continue;
            const bothWays = way.forConsulting.length > 0;
            if (bothWays && way.reason) continue;
            const place = placeOf(way.node.model);
            const title = titleOf(aspiration);
            const why = listed(way.forFront.map(wantOf));
            const reason = insertAt(fileOf(way.node), place.offset + place.length, ` because "${caret}"`);
            report({
                at: place,
                about: way.node,
                severity: bothWays || way.reason ? 'info' : undefined,
                absence: bothWays,
                message: bothWays
                    ? `“${title}” ${why}, and yet it ${listed(way.forConsulting.map(wantOf))}: its needs pull both ways. Say why consulting weighs more, \`because "…"\`, for those who will ask.`
                    : `“${title}” ${why}, and a consultation tends to bargain such things away. Set it from the front, or correct what \`needs\` says.`,
                related: way.forFront.map(need => ({ place: placeOf(need), message: `It ${wantOf(need)}.` })),
                fixes: bothWays
                    ? [fix('Say why it is consultative all the same', reason)]
                    : way.reason
                      ? []
                      : [fix('Change to `lead-from-front`', replace(place, 'lead-from-front'))],
            });
        }
    },
    good: `aspiration SafeStreets "Nobody is killed on our streets" {
    measured by RoadDeaths
    model lead-from-front
    needs urgency, non-negotiable
}
metric RoadDeaths "People killed on the roads" {
    direction decrease
}`,
    bad: `aspiration SafeStreets "Nobody is killed on our streets" {
    measured by RoadDeaths
    model «consultative»
    needs urgency, non-negotiable
}
metric RoadDeaths "People killed on the roads" {
    direction decrease
}`,
    near: `aspiration SafeStreets "Nobody is killed on our streets" {
    measured by RoadDeaths
    model consultative because "without the haulage firms nothing will change"
    needs urgency, buy-in
}
metric RoadDeaths "People killed on the roads" {
    direction decrease
}`,
});
