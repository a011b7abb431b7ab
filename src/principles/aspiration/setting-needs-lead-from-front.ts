import { reportAgainstNeeds } from '../against-needs.ts';
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
        reportAgainstNeeds(plan, report, {
            chosen: 'consultative',
            better: 'lead-from-front',
            calls: 'forFront',
            words: 'it is consultative',
            message: (title, needs) =>
                `“${title}” ${needs}, and a consultation tends to bargain such things away. Set it from the front, or correct what \`needs\` says.`,
            pulled: (title, needs, others) =>
                `“${title}” ${needs}, and yet it ${others}: its needs pull both ways. Say why consulting weighs more, \`because "…"\`, for those who will ask.`,
        });
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
