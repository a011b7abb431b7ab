import { addingFix } from '../../plan/candidates.ts';
import { bestCandidates, membersOf, proposal, sizeOf } from '../../plan/coalitions.ts';
import { namePlace } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

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
        atLeast: { value: 7, says: 'the fewest members of a coalition', from: 'guide' },
        atMost: { value: 10, says: 'the most members of a coalition', from: 'guide' },
    },
    ours: 'Below three members another principle speaks. We propose the candidates with the most power.',
    check(plan, report, { atLeast, atMost }) {
        for (const coalition of plan.coalitions) {
            const count = membersOf(coalition).length;
            const size = sizeOf(plan, count);
            if (size !== 'few' && size !== 'many') continue;
            const lacking = atLeast - count;
            const adding = size === 'few' ? addingFix(plan, coalition, 'size') : undefined;
            const best = (plan.ask(bestCandidates).get(coalition) ?? []).slice(0, Math.min(lacking, 3));
            const help = best.length > 0 ? ` — consider ${proposal(plan, best)}` : '';
            report({
                at: namePlace(coalition),
                about: coalition,
                absence: size === 'few',
                fixes: adding && [adding],
                message:
                    size === 'few'
                        ? `“${titleOf(coalition)}” has ${count} members; it takes ${inWords(atLeast)} to ${inWords(atMost)} people in key positions to move a whole system. Choose ${lacking === 1 ? 'one' : `at least ${lacking}`} more${help}.`
                        : `“${titleOf(coalition)}” has ${count} members, more than you can each invest in. Keep the ${inWords(atLeast)} to ${inWords(atMost)} who matter most, and let the others form the next circle.`,
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

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

function inWords(number: number): string {
    return words[number] ?? String(number);
}
