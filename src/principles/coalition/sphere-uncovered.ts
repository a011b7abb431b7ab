import { groupOf, uncoveredSpheres } from '../../plan/coalition-group.ts';
import { rowTitle } from '../../plan/coalitions.ts';
import { namePlace, placeOf } from '../../plan/file.ts';
import { listed, titleOf } from '../../plan/plan.ts';
import { proposals } from '../../plan/proposals.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'coalition/sphere-uncovered',
    area: 'coalition',
    statement: 'Each circle that powerful candidates speak to has a voice in the group.',
    severity: 'info',
    cites: [
        { where: '1D', quote: 'Is the group influential in relevant but varying circles?' },
        { where: '1D.4', quote: 'Criteria to balance and diversify' },
    ],
    ours: 'We look at candidates of high or very high power for whom there is hope, once each member says a sphere. Spheres are compared without case and article.',
    silencedBy: [
        { id: 'coalition/one-or-two', within: 'block' },
        { id: 'coalition/narrow-sphere', within: 'block' },
    ],
    check(plan, report) {
        for (const coalition of plan.coalitions) {
            const group = groupOf(coalition);
            if (group.members.length < 3) continue;
            const open = uncoveredSpheres(plan, group).slice(0, 3);
            if (open.length === 0) continue;
            const names = listed(
                open.map(({ name }) => `‘${name}’`),
                'or',
            );
            const voices = [...new Set(open.map(({ rows }) => rows[0]!))];
            const { fixes } = proposals(plan, coalition, 'coalition/sphere-uncovered');
            report({
                at: namePlace(coalition),
                about: coalition,
                absence: true,
                message: `No member of “${titleOf(coalition)}” speaks to ${names}, where ${listed(voices.map(row => rowTitle(plan, row)))} on your list ${voices.length > 1 ? 'carry' : 'carries'} weight. What you do not explain there, others will: choose one who is heard, or win over a member who can be.`,
                related: voices.map(row => ({
                    place: placeOf(row.actor),
                    message: `${rowTitle(plan, row)} is a candidate.`,
                })),
                fixes,
            });
        }
    },
    good: `actor Governor "Governor"
actor Superintendent "Superintendent"
actor UnionLeader "Teachers' union leader"
actor Provost "Provost"
coalition Readiness "Friends of the diploma" {
    member Governor {
        sphere "State government"
    }
    member Superintendent {
        sphere "Schools"
    }
    member UnionLeader {
        sphere "Teachers"
    }
    candidate Provost {
        power medium
        sphere "Universities"
    }
}`,
    bad: `actor Governor "Governor"
actor Superintendent "Superintendent"
actor UnionLeader "Teachers' union leader"
actor Provost "Provost"
coalition «Readiness» "Friends of the diploma" {
    member Governor {
        sphere "State government"
    }
    member Superintendent {
        sphere "Schools"
    }
    member UnionLeader {
        sphere "Teachers"
    }
    candidate Provost {
        power very high
        sphere "Universities"
    }
}`,
    near: `actor Governor "Governor"
actor Superintendent "Superintendent"
actor UnionLeader "Teachers' union leader"
actor Provost "Provost"
coalition Readiness "Friends of the diploma" {
    member Governor {
        sphere "State government", "the Universities"
    }
    member Superintendent {
        sphere "Schools"
    }
    member UnionLeader {
        sphere "Teachers"
    }
    candidate Provost {
        power very high
        sphere "Universities"
    }
    candidate Boards {
        power very high
        potential very low
        sphere "School boards"
    }
    waive candidate/opponent-undecided because "we talk once more in May"
}
actor Boards "President of the school boards"`,
});
