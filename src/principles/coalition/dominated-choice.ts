import { exchanges, measures } from '../../plan/candidates.ts';
import { groupOf } from '../../plan/coalition-group.ts';
import { rowTitle } from '../../plan/coalitions.ts';
import { addLines, caret, fix, replace } from '../../plan/edits.ts';
import { keywordPlace, placeOf } from '../../plan/file.ts';
import { listed } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'coalition/dominated-choice',
    area: 'coalition',
    statement: 'No candidate left out is at least as good as a member by all three measures, and better by one.',
    severity: 'hint',
    cites: [
        { where: '1D.4', quote: 'Criteria to maximize' },
        { where: '1D', quote: 'select the group of roughly 7 to 10 people in whom you will invest' },
    ],
    ours: 'Alignment, potential and power must be said of both, and the exchange must cost no kind of power, no sphere and no peace. A member with a `because` stays, and so does a candidate.',
    silencedBy: [{ id: 'coalition/one-or-two', within: 'block' }],
    withheld: count =>
        count === 1
            ? '1 member could give the place to a stronger candidate; names are withheld.'
            : `${count} members could give their places to stronger candidates; names are withheld.`,
    check(plan, report) {
        for (const coalition of plan.coalitions) {
            const group = groupOf(coalition);
            if (group.members.length < 3) continue;
            for (const { member, better, by } of exchanges(plan, group)) {
                const [name, other] = [rowTitle(plan, member), rowTitle(plan, better)];
                const equal = by.length < measures.length ? ', and no lower in the rest' : '';
                report({
                    at: placeOf(member.actor),
                    about: member,
                    message: `${other} is only a candidate, yet stands higher than ${name} in ${listed(by)}${equal}. You can invest in few: choose ${other} instead, or write what ${name} brings, \`because "…"\`.`,
                    related: [{ place: placeOf(better.actor), message: `${other} is a candidate.` }],
                    fixes: [
                        fix(
                            `Choose ${other} instead of ${name}`,
                            replace(keywordPlace(better), 'member'),
                            replace(keywordPlace(member), 'candidate'),
                        ),
                        fix(`Write why ${name} stays`, addLines(member, `because "${caret}"`)),
                    ],
                });
            }
        }
    },
    good: `actor Governor "Governor"
actor Superintendent "Superintendent"
actor UnionLeader "Teachers' union leader"
actor Rao "Dr Rao"
coalition Readiness "Friends of the diploma" {
    member Governor
    member Superintendent
    member UnionLeader {
        alignment medium
        potential high
        power high
    }
    candidate Rao {
        alignment medium
        potential high
        power medium
    }
}`,
    bad: `actor Governor "Governor"
actor Superintendent "Superintendent"
actor UnionLeader "Teachers' union leader"
actor Rao "Dr Rao"
coalition Readiness "Friends of the diploma" {
    member Governor
    member Superintendent
    member «UnionLeader» {
        alignment medium
        potential high
        power high
    }
    candidate Rao {
        alignment medium
        potential high
        power very high
    }
}`,
    near: `actor Governor "Governor"
actor Superintendent "Superintendent"
actor UnionLeader "Teachers' union leader"
actor Rao "Dr Rao"
coalition Readiness "Friends of the diploma" {
    member Governor
    member Superintendent
    member UnionLeader {
        alignment medium
        potential high
        power high
    }
    candidate Rao {
        alignment medium
        potential high
        power very high
        difficulty with Governor "the lawsuit"
    }
}`,
});
