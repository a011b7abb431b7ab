import { membersOf, type PowerTypeName, powerTypesOf } from '../../plan/coalitions.ts';
import { namePlace } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

const nouns: Record<PowerTypeName, string> = {
    leadership: 'leadership',
    management: 'management',
    position: 'position',
    expertise: 'expertise',
    credibility: 'credibility',
};
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
            value: 50,
            says: 'the percent of members of whom more with one first kind of power are too many',
            from: 'ours',
        },
    },
    ours: 'Each member counts by the kind of power that is named first.',
    silencedBy: [
        { id: 'coalition/one-or-two', within: 'block' },
        { id: 'coalition/power-type-missing', within: 'block' },
    ],
    check(plan, report, { share }) {
        for (const coalition of plan.coalitions) {
            const members = membersOf(coalition);
            if (members.length < 3) continue;
            const counts = new Map<PowerTypeName, number>();
            for (const row of members) {
                const [first] = powerTypesOf(row);
                if (first) counts.set(first, (counts.get(first) ?? 0) + 1);
            }
            const [most] = [...counts].sort((a, b) => b[1] - a[1]);
            if (!most || most[1] * 100 <= share * members.length) continue;
            const [type, count] = most;
            report({
                at: namePlace(coalition),
                about: coalition,
                message: `${count} of the ${members.length} members of “${titleOf(coalition)}” count first of all by ${nouns[type]}, and ${risks[type]}. Exchange one or two of them for people with another kind of power.`,
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
