import { addingFix } from '../../plan/candidates.ts';
import { bestCandidates, membersOf, proposal, sizeOf } from '../../plan/coalitions.ts';
import { namePlace } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
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
    check(plan, report) {
        for (const coalition of plan.coalitions) {
            const size = sizeOf(plan, membersOf(coalition).length);
            const candidates = coalition.candidates.filter(row => row.standing === 'candidate').length;
            if (size !== 'one-or-two' && (size !== 'none' || candidates === 0)) continue;
            const best = (plan.ask(bestCandidates).get(coalition) ?? []).slice(0, 3);
            const proposed = best.length > 0 ? `, perhaps ${proposal(plan, best)}` : '';
            const few =
                membersOf(coalition).length === 1
                    ? 'one person, and alone even the most powerful struggles to change a system'
                    : 'two people, and even a powerful pair struggles to change a system';
            const adding = addingFix(plan, coalition, 'one-or-two');
            report({
                at: namePlace(coalition),
                about: coalition,
                absence: true,
                fixes: adding && [adding],
                severity: size === 'none' ? 'info' : 'error',
                message:
                    size === 'none'
                        ? `“${titleOf(coalition)}” is still being chosen: it has ${candidates === 1 ? 'a candidate' : `${candidates} candidates`} and no member. Once the list is long enough, change \`candidate\` to \`member\` for the seven to ten in whom you will invest.`
                        : `“${titleOf(coalition)}” rests on ${few}. Win others for it${proposed}, until there are seven to ten.`,
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
