import { membersOf, numbersFor, sizeOf } from '../../plan/coalitions.ts';
import { namePlace } from '../../plan/file.ts';
import { numeral } from '../../plan/numerals.ts';
import { titleOf } from '../../plan/plan.ts';
import { proposals } from '../../plan/proposals.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'coalition/one-or-two',
    area: 'coalition',
    statement: 'A guiding coalition is more than one or two people.',
    severity: 'error',
    cites: [
        {
            where: '1D',
            quote: 'One or two people, even in powerful positions, will always struggle to achieve dramatic change.',
        },
    ],
    ours: 'Candidates of whom none is chosen yet get a word of advice.',
    noFix: 'Who can be won is for people to judge.',
    check(plan, report) {
        const limits = numbersFor(plan, 'coalition/size');
        const right = `${numeral(limits.atLeast)} to ${numeral(limits.atMost)}`;
        for (const coalition of plan.coalitions) {
            const members = membersOf(coalition).length;
            const size = sizeOf(plan, members);
            const candidates = coalition.candidates.filter(row => row.standing === 'candidate').length;
            if (size === 'none' && candidates > 0) {
                report({
                    at: namePlace(coalition),
                    about: coalition,
                    absence: true,
                    severity: 'info',
                    message: `“${titleOf(coalition)}” is still being chosen: it has ${candidates === 1 ? 'a candidate' : `${candidates} candidates`} and no member. Once the list is long enough, change \`candidate\` to \`member\` for the ${right} in whom you will invest.`,
                });
            }
            if (size !== 'one-or-two') continue;
            const { names, fixes } = proposals(plan, coalition, 'coalition/one-or-two');
            const few =
                members === 1
                    ? 'one person, and alone even the most powerful struggles to change a system'
                    : 'two people, and even a powerful pair struggles to change a system';
            report({
                at: namePlace(coalition),
                about: coalition,
                absence: true,
                message: `“${titleOf(coalition)}” rests on ${few}. Win others for it${names && `, perhaps ${names}`}, until there are ${right}.`,
                fixes,
            });
        }
    },
    good: `actor Governor "Governor"
actor Superintendent "Superintendent"
actor UnionLeader "Teachers' union leader"
coalition Readiness "Friends of the diploma" {
    member Governor
    member Superintendent
    candidate UnionLeader {
        power high
    }
    partial because "only the first conversations are shown here"
}`,
    bad: `actor Governor "Governor"
actor Superintendent "Superintendent"
actor UnionLeader "Teachers' union leader"
coalition «Readiness» "Friends of the diploma" {
    member Governor
    member Superintendent
    candidate UnionLeader {
        power high
    }
}`,
    near: `actor Governor "Governor"
actor Superintendent "Superintendent"
actor UnionLeader "Teachers' union leader"
coalition Readiness "Friends of the diploma" {
    member Governor
    member Superintendent
    member UnionLeader
}`,
});
