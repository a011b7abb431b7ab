import { settingWay, wantOf } from '../../plan/aspiration-setting.ts';
import { caret, fix, insertAt, replace } from '../../plan/edits.ts';
import { fileOf, placeOf } from '../../plan/file.ts';
import { listed, titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'setting/needs-consultation',
    area: 'aspiration',
    statement: 'An aspiration that needs the support of others from the start is set with them.',
    severity: 'warning',
    cites: [
        { where: '1A.5', quote: 'Leader needs to secure buy-in from key' },
        {
            where: '1A.5',
            quote: 'Stakeholders may include system leaders, local leaders, frontline staff, and/or community groups.',
        },
    ],
    ours: 'Where needs speak for both models we ask only for the reason; a reason that is given makes it an information. A parked aspiration is not asked.',
    check(plan, report) {
        for (const aspiration of plan.aspirations) {
            const way = settingWay(aspiration);
            if (way?.model !== 'lead-from-front' || way.forConsulting.length === 0) continue;
            const bothWays = way.forFront.length > 0;
            if (bothWays && way.reason) continue;
            const place = placeOf(way.node.model);
            const title = titleOf(aspiration);
            const why = listed(way.forConsulting.map(wantOf));
            const reason = insertAt(fileOf(way.node), place.offset + place.length, ` because "${caret}"`);
            report({
                at: place,
                about: way.node,
                severity: bothWays || way.reason ? 'info' : undefined,
                absence: bothWays,
                message: bothWays
                    ? `“${title}” ${why}, and is set from the front. What outweighs that, as it also ${listed(way.forFront.map(wantOf))}, belongs in a \`because "…"\`: those who were not asked will ask.`
                    : `“${title}” ${why}, and it is set from the front. People embrace what they helped to make and resist what is handed to them: consult them.`,
                related: way.forConsulting.map(need => ({ place: placeOf(need), message: `It ${wantOf(need)}.` })),
                fixes: bothWays
                    ? [fix('Say why it is set from the front all the same', reason)]
                    : way.reason
                      ? []
                      : [fix('Change to `consultative`', replace(place, 'consultative'))],
            });
        }
    },
    good: `aspiration Home "Nobody who is well waits in a hospital bed" {
    measured by LostDays
    model consultative
    needs buy-in, listening
}
metric LostDays "Bed-days lost to waiting" {
    direction decrease
}`,
    bad: `aspiration Home "Nobody who is well waits in a hospital bed" {
    measured by LostDays
    model «lead-from-front»
    needs buy-in, listening
}
metric LostDays "Bed-days lost to waiting" {
    direction decrease
}`,
    near: `aspiration Home "Nobody who is well waits in a hospital bed" {
    measured by LostDays
    model lead-from-front because "three consultations since 2019 each ended without a number"
    needs buy-in, boldness
}
metric LostDays "Bed-days lost to waiting" {
    direction decrease
}`,
});
