import { coalitionNumbers, membersOf, narrowness, spheresOf } from '../../plan/coalitions.ts';
import { namePlace } from '../../plan/file.ts';
import { listed, titleOf } from '../../plan/plan.ts';
import { proposals } from '../../plan/proposals.ts';
import { principle } from '../principle.ts';

const { atLeast, share } = coalitionNumbers['coalition/narrow-sphere'];

export default principle({
    id: 'coalition/narrow-sphere',
    area: 'coalition',
    statement: 'The members are influential in varying circles.',
    severity: 'warning',
    cites: [
        {
            where: '1D',
            quote: 'If your guiding coalition only has a limited influence sphere, you risk not reaching all parties you need in order to be successful.',
        },
        { where: '1D', quote: 'Is the group influential in relevant but varying circles?' },
    ],
    ours: 'Narrow are fewer than three spheres, or one that more than half of the members share. Case and article do not matter.',
    thresholds: {
        atLeast: { value: atLeast, says: 'the fewest different spheres of influence', from: 'ours' },
        share: { value: share, says: 'the percent of members of whom more in one sphere are too many', from: 'ours' },
    },
    silencedBy: [{ id: 'coalition/one-or-two', within: 'block' }],
    check(plan, report) {
        for (const coalition of plan.coalitions) {
            const members = membersOf(coalition);
            const narrow = members.length < 3 ? undefined : narrowness(plan, members);
            if (!narrow) continue;
            const { spheres, dominant } = narrow;
            const names = listed(spheres.map(({ name }) => `‘${name}’`));
            const what = dominant
                ? `${dominant.rows.length === members.length ? 'All' : `${dominant.rows.length} of the`} ${members.length} members of “${titleOf(coalition)}” speak to the same circle, ‘${dominant.name}’`
                : `The ${members.length} members of “${titleOf(coalition)}” reach only ${names}`;
            const found = proposals(plan, coalition, 'coalition/narrow-sphere');
            const help = found.names ? `consider ${found.names}` : 'look for people with a following elsewhere';
            const open = members.filter(row => spheresOf(plan, row).length === 0).length;
            const say =
                open > 0 ? `, or say which circle the ${open === 1 ? 'one' : open} without a \`sphere\` can reach` : '';
            report({
                at: namePlace(coalition),
                about: coalition,
                absence: true,
                message: `${what}, so some whom you need will hear of the aspiration from nobody they trust. Widen it: ${help}${say}.`,
                fixes: found.fixes,
            });
        }
    },
    good: `actor Governor "Governor"
actor Superintendent "Superintendent"
actor UnionLeader "Teachers' union leader"
actor Rao "Dr Rao"
coalition Readiness "Friends of the diploma" {
    member Governor {
        sphere "State government"
    }
    member Superintendent {
        sphere "Schools"
    }
    member UnionLeader {
        sphere "Schools"
    }
    member Rao {
        sphere "Universities"
    }
}`,
    bad: `actor Governor "Governor"
actor Superintendent "Superintendent"
actor UnionLeader "Teachers' union leader"
actor Rao "Dr Rao"
coalition «Readiness» "Friends of the diploma" {
    member Governor {
        sphere "State government"
    }
    member Superintendent {
        sphere "Schools"
    }
    member UnionLeader {
        sphere "Schools"
    }
    candidate Rao {
        sphere "Universities"
    }
}`,
    near: `actor Governor "Governor" {
    sphere "State government"
}
actor Superintendent "Superintendent" {
    sphere "Schools"
}
actor UnionLeader "Teachers' union leader" {
    sphere "the schools", "Trade unions"
}
actor Provost "Provost of the State University" {
    sphere "Universities"
}
coalition Readiness "Friends of the diploma" {
    member Governor
    member Superintendent
    member UnionLeader
    member Provost
}`,
});
