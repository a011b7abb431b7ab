import { dominantType, membersOf, missingPowerTypes, type PowerTypeName, powerTypesOf } from '../../plan/coalitions.ts';
import { namePlace } from '../../plan/file.ts';
import { listed, titleOf } from '../../plan/plan.ts';
import { proposals } from '../../plan/proposals.ts';
import { principle } from '../principle.ts';

const nouns: Record<PowerTypeName, string> = {
    leadership: 'leadership',
    management: 'management',
    position: 'position power',
    expertise: 'expertise',
    credibility: 'credibility',
};

export default principle({
    id: 'coalition/power-type-missing',
    area: 'coalition',
    statement: 'Together the members hold all five kinds of power.',
    severity: 'warning',
    cites: [
        {
            where: '1D',
            quote: 'A combination of leadership, management, position power, expertise, and credibility is essential.',
        },
        { where: '1D', quote: 'Does the group balance the different types of power?' },
    ],
    ours: 'We ask from three members on, once a kind of power is said of one of them.',
    silencedBy: [{ id: 'coalition/one-or-two', within: 'block' }],
    check(plan, report) {
        for (const coalition of plan.coalitions) {
            const members = membersOf(coalition);
            if (members.length < 3) continue;
            const missing = missingPowerTypes(members);
            if (missing.length === 0) continue;
            const { names, fixes } = proposals(plan, coalition, 'coalition/power-type-missing');
            const open = members.filter(row => powerTypesOf(row).length === 0).length;
            const say =
                open > 0 ? `, or say of the ${open === 1 ? 'one' : open} without a \`type\` what they bring` : '';
            const kinds = listed(
                missing.map(type => nouns[type]),
                'or',
            );
            const most = dominantType(plan, members);
            const nobody = most
                ? `Of the ${members.length} members of “${titleOf(coalition)}”, ${most.count} bring ${nouns[most.type]} above all, and nobody brings`
                : `Nobody in “${titleOf(coalition)}” brings`;
            const help = names
                ? `consider ${names}`
                : `look for candidates who bring ${missing.length > 1 ? 'them' : 'it'}`;
            report({
                at: namePlace(coalition),
                about: coalition,
                absence: true,
                message: `${nobody} ${kinds}. Each kind of power opens doors that stay shut to the others: ${help}${say}.`,
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
        type management
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
        type management
    }
    member UnionLeader {
        type credibility
    }
    candidate Rao {
        type expertise
    }
}`,
    near: `actor Governor "Governor"
actor Superintendent "Superintendent"
actor UnionLeader "Teachers' union leader"
coalition Readiness "Friends of the diploma" {
    member Governor {
        type position, leadership
    }
    member Superintendent {
        type management, expertise
    }
    member UnionLeader {
        type credibility
    }
}`,
});
