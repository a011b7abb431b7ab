import { addingFix, uncoveredSpheres } from '../../plan/candidates.ts';
import { membersOf, rowTitle } from '../../plan/coalitions.ts';
import { namePlace } from '../../plan/file.ts';
import { listed, titleOf } from '../../plan/plan.ts';
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
    ours: 'We look at candidates of high or very high power for whom there is hope. Spheres are compared without case and article.',
    silencedBy: [
        { id: 'coalition/one-or-two', within: 'block' },
        { id: 'coalition/narrow-sphere', within: 'block' },
    ],
    check(plan, report) {
        for (const coalition of plan.coalitions) {
            const members = membersOf(coalition);
            if (members.length < 3) continue;
            const open = uncoveredSpheres(plan, coalition, members).slice(0, 3);
            const [first] = open;
            if (!first) continue;
            const adding = addingFix(plan, coalition, 'sphere-uncovered');
            const names = listed(
                open.map(({ name }) => `‘${name}’`),
                'or',
            );
            report({
                at: namePlace(coalition),
                about: coalition,
                absence: true,
                fixes: adding && [adding],
                message: `Nobody in “${titleOf(coalition)}” speaks to ${names}, where ${listed(first.rows.slice(0, 2).map(row => rowTitle(plan, row)))} on your list ${first.rows.length > 1 ? 'have' : 'has'} much power. What nobody there can explain will be explained by others: choose one of them, or win a member who is heard there.`,
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
