import { coalitionNumbers, membersOf, sizeOf } from '../../plan/coalitions.ts';
import { namePlace } from '../../plan/file.ts';
import { numeral } from '../../plan/numerals.ts';
import { titleOf } from '../../plan/plan.ts';
import { proposals } from '../../plan/proposals.ts';
import { principle } from '../principle.ts';

const { atLeast, atMost } = coalitionNumbers['coalition/size'];

export default principle({
    id: 'coalition/size',
    area: 'coalition',
    statement: 'A guiding coalition has roughly seven to ten members.',
    severity: 'warning',
    cites: [
        { where: '1D', quote: 'select the group of roughly 7 to 10 people in whom you will invest' },
        { where: '1D', quote: 'seven people in key positions who agree profoundly about what they want to do' },
    ],
    thresholds: {
        atLeast: { value: atLeast, says: 'the fewest members of a coalition', from: 'guide' },
        atMost: { value: atMost, says: 'the most members of a coalition', from: 'guide' },
    },
    ours: 'Below three members another principle speaks. We propose candidates who bring what is missing, the most powerful first.',
    check(plan, report, limits) {
        const right = `${numeral(limits.atLeast)} to ${numeral(limits.atMost)}`;
        for (const coalition of plan.coalitions) {
            const count = membersOf(coalition).length;
            const size = sizeOf(plan, count);
            if (size === 'many') {
                report({
                    at: namePlace(coalition),
                    about: coalition,
                    message: `“${titleOf(coalition)}” has ${count} members, more than you can each invest in. Keep the ${right} who matter most, and let the others form the next circle.`,
                });
            }
            if (size !== 'few') continue;
            const lacking = limits.atLeast - count;
            const { names, fixes } = proposals(plan, coalition, 'coalition/size');
            report({
                at: namePlace(coalition),
                about: coalition,
                absence: true,
                message: `“${titleOf(coalition)}” has ${count} members; it takes ${right} people in key positions to move a whole system. Choose ${lacking === 1 ? 'one' : `at least ${lacking}`} more${names && ` — consider ${names}`}.`,
                fixes,
            });
        }
    },
    good: `actor Governor "Governor"
actor Superintendent "Superintendent"
actor UnionLeader "Teachers' union leader"
actor BoardChair "Chair of the State Board"
actor Principals "Spokeswoman of the principals"
actor Business "Head of the business roundtable"
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
    member BoardChair {
        type position
    }
    member Principals {
        type management, expertise
    }
    member Business {
        type leadership
    }
    member Rao {
        type expertise
    }
}`,
    bad: `actor Governor "Governor"
actor Superintendent "Superintendent"
actor UnionLeader "Teachers' union leader"
actor BoardChair "Chair of the State Board"
actor Principals "Spokeswoman of the principals"
actor Business "Head of the business roundtable"
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
    member BoardChair {
        type position
    }
    member Principals {
        type management, expertise
    }
    member Business {
        type leadership
    }
    candidate Rao {
        type expertise
    }
}`,
    near: `actor Governor "Governor"
actor Superintendent "Superintendent"
actor UnionLeader "Teachers' union leader"
coalition Readiness "Friends of the diploma" {
    member Governor
    member Superintendent
    member UnionLeader
    partial because "four conversations are still open"
}`,
});
