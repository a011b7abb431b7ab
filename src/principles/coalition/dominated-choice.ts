import type * as ast from '../../language/generated/ast.ts';
import { groupProblems, proposable } from '../../plan/candidates.ts';
import { membersOf, rowTitle } from '../../plan/coalitions.ts';
import { fix, replace } from '../../plan/edits.ts';
import { keywordPlace, placeOf } from '../../plan/file.ts';
import { listed, type Plan } from '../../plan/plan.ts';
import { latestJudgment, levelOf } from '../../plan/values.ts';
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
    ours: 'Alignment, potential and power must be said of both, and the exchange must open no gap in kinds of power and spheres.',
    silencedBy: [
        { id: 'coalition/staunch-opponent', within: 'block' },
        { id: 'coalition/one-or-two', within: 'block' },
    ],
    withheld: count =>
        count === 1
            ? '1 member could give the place to a stronger candidate; names are withheld.'
            : `${count} members could give their places to stronger candidates; names are withheld.`,
    check(plan, report) {
        for (const coalition of plan.coalitions) {
            const members = membersOf(coalition);
            if (members.length < 3) continue;
            const pool = proposable(plan, coalition).flatMap(row => measured(row));
            // The weakest member first, so that the strongest candidate goes where the gain is greatest.
            const weak = members.flatMap(row => measured(row)).sort((a, b) => sumOf(a) - sumOf(b));
            // One exchange is proposed at a time, and for it a few of the most powerful candidates are enough to try.
            for (const member of weak.slice(0, 6)) {
                const stronger = pool.filter(one => isBetter(one, member)).slice(0, 2);
                const better = stronger.find(one => isSafe(plan, coalition, members, member.row, one.row));
                if (!better) continue;
                report(judgmentOf(plan, member, better));
                break;
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

/** A row of which all three measures are said. */
interface Measured {
    readonly row: ast.Candidate;
    readonly alignment: number;
    readonly potential: number;
    readonly power: number;
}

const measures = ['power', 'alignment', 'potential'] as const;

function measured(row: ast.Candidate): Measured[] {
    const alignment = latestJudgment(row.alignment[0])?.level;
    const potential = latestJudgment(row.potential[0])?.level;
    const power = levelOf(row.power[0]);
    return alignment && potential && power ? [{ row, alignment, potential, power }] : [];
}

const sumOf = (one: Measured) => one.alignment + one.potential + one.power;

function isBetter(a: Measured, b: Measured): boolean {
    return measures.every(key => a[key] >= b[key]) && measures.some(key => a[key] > b[key]);
}

/** Whether an exchange leaves the group with nothing against it that was not there before. */
function isSafe(
    plan: Plan,
    coalition: ast.Coalition,
    members: readonly ast.Candidate[],
    out: ast.Candidate,
    into: ast.Candidate,
): boolean {
    if (plan.who(out.actor) === plan.leader) return false;
    const before = groupProblems(plan, coalition, members);
    const after = groupProblems(
        plan,
        coalition,
        members.map(row => (row === out ? into : row)),
    );
    return [...after].every(one => before.has(one));
}

function judgmentOf(plan: Plan, member: Measured, better: Measured) {
    const [name, other] = [rowTitle(plan, member.row), rowTitle(plan, better.row)];
    const more = measures.filter(key => better[key] > member[key]);
    return {
        at: member.row.actor!,
        about: member.row,
        message: `${other} stands as high as ${name} by every measure, and higher in ${listed(more)}, but is only a candidate. A place in the group is time of the leader's that others do not get: choose ${other} instead, or write as \`because "…"\` what ${name} brings.`,
        related: [{ place: placeOf(better.row.actor!), message: `${other} is a candidate.` }],
        fixes: [
            fix(
                `Choose ${other} instead of ${name}`,
                replace(keywordPlace(better.row), 'member'),
                replace(keywordPlace(member.row), 'candidate'),
            ),
        ],
    };
}
