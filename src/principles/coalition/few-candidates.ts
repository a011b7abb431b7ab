import { coalitionNumbers, influentialActors } from '../../plan/coalitions.ts';
import { namePlace } from '../../plan/file.ts';
import { listed, titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

const numbers = coalitionNumbers['coalition/few-candidates'];

export default principle({
    id: 'coalition/few-candidates',
    area: 'coalition',
    statement: 'A guiding coalition is chosen from about twenty people with the most power over the aspiration.',
    severity: 'warning',
    cites: [
        {
            where: '1D',
            quote: "Who are the 20 people with the most power to affect your system's work with respect to that aspiration?",
        },
        { where: '1D', quote: 'look back at the list of system actors that you developed as part of Module 1B' },
    ],
    ours: 'Members, candidates and excluded count. Fewer than 10 are a warning, fewer than 15 a word of advice, more than 25 a hint.',
    thresholds: {
        few: { value: numbers.few, says: 'the number of people listed below which it is a warning', from: 'ours' },
        atLeast: { value: numbers.atLeast, says: 'the fewest people listed', from: 'ours' },
        atMost: { value: numbers.atMost, says: 'the most people listed', from: 'ours' },
    },
    silencedBy: [{ id: 'coalition/one-or-two', within: 'block' }],
    noFix: 'Who has power over the aspiration is known to people, and not to the plan.',
    check(plan, report, { few, atLeast, atMost }) {
        for (const coalition of plan.coalitions) {
            const count = coalition.candidates.length;
            if (count === 0 || (count >= atLeast && count <= atMost)) continue;
            if (count > atMost) {
                report({
                    at: namePlace(coalition),
                    about: coalition,
                    severity: 'hint',
                    message: `“${titleOf(coalition)}” lists ${count} people, and so long a list hides who really decides. Cut it to the 20 with the most power over the aspiration.`,
                });
                continue;
            }
            const listedAlready = new Set(coalition.candidates.map(row => plan.who(row.actor)));
            const unused: string[] = [];
            for (const actor of plan.ask(influentialActors)) {
                if (unused.length === 3) break;
                if (!listedAlready.has(actor)) unused.push(titleOf(actor));
            }
            const help = unused.length > 0 ? `; the map still has ${listed(unused)}` : '';
            report({
                at: namePlace(coalition),
                about: coalition,
                absence: true,
                severity: count < few ? 'warning' : 'info',
                message: `Only ${count === 1 ? 'one person is' : `${count} people are`} listed for “${titleOf(coalition)}”, and whoever is not on the list cannot be chosen. Think of the 20 with the most power over the aspiration, and add them as \`candidate\`${help}.`,
            });
        }
    },
    good: `actor Governor "Governor"
actor Superintendent "Superintendent"
actor UnionLeader "Teachers' union leader"
actor Publisher "Publisher of the Courier" {
    influence very high
}
coalition Readiness "Friends of the diploma" {
    member Governor
    member Superintendent
    member UnionLeader
    partial because "the long list is kept on paper until March"
}`,
    bad: `actor Governor "Governor"
actor Superintendent "Superintendent"
actor UnionLeader "Teachers' union leader"
actor Publisher "Publisher of the Courier" {
    influence very high
}
coalition «Readiness» "Friends of the diploma" {
    member Governor
    member Superintendent
    member UnionLeader
    waive coalition/size because "four conversations are still open"
}`,
    near: `actor Governor "Governor"
actor Superintendent "Superintendent"
actor UnionLeader "Teachers' union leader"
actor BoardChair "Chair of the State Board"
actor Principals "Spokeswoman of the principals"
actor Business "Head of the business roundtable"
actor Rao "Dr Rao"
actor Provost "Provost of the State University"
actor Parents "Chair of the parents' association"
actor Boards "President of the school boards association"
actor BudgetDirector "State budget director"
actor EducationChair "Chair of the education committee"
actor Adviser "Governor's education adviser"
actor Publisher "Publisher of the Courier"
actor Mayor "Mayor of the capital"
coalition Readiness "Friends of the diploma" {
    member Governor
    member Superintendent
    member UnionLeader
    member BoardChair
    member Principals
    member Business
    member Rao
    candidate Provost
    candidate Parents
    candidate Boards
    candidate BudgetDirector
    candidate Adviser
    candidate Publisher
    candidate Mayor
    excluded EducationChair {
        because "wants a second, easier diploma"
    }
}`,
});
