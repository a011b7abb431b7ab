import { coalitionNumbers, dominantType, membersOf, type PowerTypeName } from '../../plan/coalitions.ts';
import { namePlace } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { proposals } from '../../plan/proposals.ts';
import { principle } from '../principle.ts';

const { share } = coalitionNumbers['coalition/power-type-dominant'];

const risks: Record<PowerTypeName, string> = {
    leadership: 'a group of leaders sets out fast and leaves the work to nobody',
    management: 'a group of managers keeps order and changes little',
    position: 'a group of office holders can decide, and is believed by few',
    expertise: 'a group of experts is right, and cannot make it happen',
    credibility: 'a group of the trusted is listened to, and cannot decide',
};

export default principle({
    id: 'coalition/power-type-dominant',
    area: 'coalition',
    statement: 'The kinds of power are in balance.',
    severity: 'info',
    cites: [{ where: '1D', quote: 'Does the group balance the different types of power?' }],
    thresholds: {
        share: {
            value: share,
            says: 'the percent of members of whom more with one first kind of power are too many',
            from: 'ours',
        },
    },
    ours: 'Each member counts by the kind of power that is named first.',
    silencedBy: [
        { id: 'coalition/one-or-two', within: 'block' },
        { id: 'coalition/power-type-missing', within: 'block' },
    ],
    noFix: 'Who balances the group has to be thought of and won.',
    check(plan, report) {
        for (const coalition of plan.coalitions) {
            const members = membersOf(coalition);
            const most = members.length < 3 ? undefined : dominantType(plan, members);
            if (!most) continue;
            const { names, fixes } = proposals(plan, coalition, 'coalition/power-type-dominant');
            report({
                at: namePlace(coalition),
                about: coalition,
                message: `Of the ${members.length} members of “${titleOf(coalition)}”, ${most.count} bring ${most.type} above all, and ${risks[most.type]}. Balance them with people of another kind${names && `, such as ${names}`}.`,
                fixes,
            });
        }
    },
    good: `actor Governor "Governor"
actor Superintendent "Superintendent"
actor UnionLeader "Teachers' union leader"
actor Rao "Dr Rao"
coalition Readiness "Friends of the diploma" {
    member Governor {
        type position, leadership
    }
    member Superintendent {
        type position, management
    }
    member UnionLeader {
        type credibility
    }
    member Rao {
        type expertise
    }
}`,
    bad: `actor Governor "Governor"
actor Superintendent "Superintendent"
actor UnionLeader "Teachers' union leader"
actor Rao "Dr Rao"
coalition «Readiness» "Friends of the diploma" {
    member Governor {
        type position, leadership
    }
    member Superintendent {
        type position, management
    }
    member UnionLeader {
        type position, credibility
    }
    member Rao {
        type expertise
    }
}`,
    near: `actor Governor "Governor"
actor Superintendent "Superintendent"
actor UnionLeader "Teachers' union leader"
actor Rao "Dr Rao"
coalition Readiness "Friends of the diploma" {
    member Governor {
        type leadership, position
    }
    member Superintendent {
        type management, position
    }
    member UnionLeader {
        type credibility, position
    }
    member Rao {
        type expertise, position
    }
}`,
});
