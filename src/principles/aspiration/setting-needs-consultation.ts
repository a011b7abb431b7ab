import { reportAgainstNeeds } from '../against-needs.ts';
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
        reportAgainstNeeds(plan, report, {
            chosen: 'lead-from-front',
            better: 'consultative',
            calls: 'forConsulting',
            words: 'it is set from the front',
            message: (title, needs) =>
                `“${title}” ${needs}, and it is set from the front. People embrace what they helped to make and resist what is handed to them: consult them.`,
            pulled: (title, needs, others) =>
                `“${title}” ${needs}, and is set from the front. What outweighs that, as it also ${others}, belongs in a \`because "…"\`: those who were not asked will ask.`,
        });
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
