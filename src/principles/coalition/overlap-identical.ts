import { peopleOfCoalitions, twins } from '../../plan/coalition-overlap.ts';
import { coalitionNumbers } from '../../plan/coalitions.ts';
import { namePlace } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

const { share } = coalitionNumbers['coalition/overlap-identical'];

export default principle({
    id: 'coalition/overlap-identical',
    area: 'coalition',
    statement: 'Two coalitions of the same people are one coalition.',
    severity: 'info',
    cites: [
        { where: '1D', quote: 'you may find that the guiding coalition is more or less the same group' },
        { where: '1D', quote: 'you will want to check for overlap' },
    ],
    thresholds: {
        share: {
            value: share,
            says: 'the percent of members in common from which two coalitions are the same',
            from: 'ours',
        },
    },
    ours: 'We compare coalitions of at least three members, by the larger of the two.',
    noFix: 'Which of the two coalitions stays is for its people to say.',
    check(plan, report) {
        const people = plan.ask(peopleOfCoalitions);
        for (const { coalition, earlier, shared } of plan.ask(twins).values()) {
            const size = people.get(coalition)!.size;
            const most = shared === size ? `All ${size}` : `${shared} of the ${size}`;
            report({
                at: namePlace(coalition),
                about: coalition,
                message: `${most} members of “${titleOf(coalition)}” are in “${titleOf(earlier)}” as well. Two calendars for one group wear people out: let one coalition serve both aspirations, and name them both after \`for\`.`,
                related: [
                    {
                        place: namePlace(earlier),
                        message: `“${titleOf(earlier)}” has ${people.get(earlier)!.size} members.`,
                    },
                ],
            });
        }
    },
    good: `actor Governor "Governor"
actor Superintendent "Superintendent"
actor UnionLeader "Teachers' union leader"
actor Provost "Provost"
coalition Ready "Friends of the diploma" {
    member Governor
    member Superintendent
    member UnionLeader
    partial because "the others follow"
}
coalition Attend "Friends of every school day" {
    member Governor
    member Provost
    member UnionLeader
    partial because "the others follow"
}`,
    bad: `actor Governor "Governor"
actor Superintendent "Superintendent"
actor UnionLeader "Teachers' union leader"
actor Provost "Provost"
coalition Ready "Friends of the diploma" {
    member Governor
    member Superintendent
    member UnionLeader
    partial because "the others follow"
}
coalition «Attend» "Friends of every school day" {
    member Governor
    member Superintendent
    member UnionLeader
    partial because "the others follow"
}`,
    near: `actor Governor "Governor"
actor Superintendent "Superintendent"
coalition Ready "Friends of the diploma" {
    member Governor
    member Superintendent
    partial because "the others follow"
}
coalition Attend "Friends of every school day" {
    member Governor
    member Superintendent
    partial because "the others follow"
}`,
});
