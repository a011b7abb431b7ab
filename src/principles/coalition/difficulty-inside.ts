import type * as ast from '../../language/generated/ast.ts';
import { fewTitles, involved, isLeader, openDifficulties, partyTitle, sidesOf } from '../../plan/coalition-trouble.ts';
import { membersOf, rowTitle } from '../../plan/coalitions.ts';
import { addLines, caret, fix } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import { listed } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'coalition/difficulty-inside',
    area: 'coalition',
    statement: 'No trouble between members is left alone.',
    severity: 'warning',
    cites: [
        {
            where: '1D',
            quote: 'Are there any relationships between potential group members that could cause trouble?',
        },
        { where: '1D.4', quote: 'Potential for difficulty with others' },
    ],
    ours: 'Trouble with what another member belongs to, or with the circle that he or she speaks to, is a word of advice. Of trouble with the system leader `coalition/difficulty-with-leader` speaks.',
    withheld: count =>
        count === 1
            ? '1 relationship between members could cause trouble; names are withheld.'
            : `${count} relationships between members could cause trouble; names are withheld.`,
    check(plan, report) {
        for (const coalition of plan.coalitions) {
            const members = membersOf(coalition);
            if (members.every(row => row.difficulties.length === 0)) continue;
            const sides = sidesOf(plan, members);
            const told = new Map<ast.Candidate, Set<ast.Candidate>>();
            for (const row of members) {
                for (const { difficulty, party } of openDifficulties(row)) {
                    if (isLeader(plan, party)) continue;
                    const { direct, indirect } = involved(plan, sides, row, party);
                    const rows = direct.length > 0 ? direct : indirect;
                    if (rows.length === 0) continue;
                    const [first] = direct;
                    if (first && told.get(first)?.has(row)) continue;
                    if (first) told.set(row, (told.get(row) ?? new Set()).add(first));
                    const other = listed(fewTitles(plan, rows));
                    report({
                        at: placeOf(party),
                        about: row,
                        severity: direct.length > 0 ? 'warning' : 'info',
                        message:
                            direct.length > 0
                                ? `${rowTitle(plan, row)} has a difficulty with ${other}, and both are members. Two who do not trust each other split the group: settle it first and write down how, \`mitigated "…"\`, or choose one of them.`
                                : `${rowTitle(plan, row)} has a difficulty with ${partyTitle(plan, party)}, and ${other}, who ${rows.length > 1 ? 'belong' : 'belongs'} there, ${rows.length > 1 ? 'are members' : 'is a member'} too. Find out whether it lies between them; if so, agree on a remedy and note it as \`mitigated "…"\`.`,
                        related: rows.slice(0, 3).map(one => ({
                            place: placeOf(one.actor),
                            message: `${rowTitle(plan, one)} is a member.`,
                        })),
                        fixes: [fix('Write what is done about it', addLines(difficulty, `mitigated "${caret}"`))],
                    });
                }
            }
        }
    },
    good: `actor UnionLeader "Teachers' union leader"
actor Superintendent "Superintendent"
actor Governor "Governor"
coalition Readiness "Friends of the diploma" {
    member Governor
    member Superintendent
    member UnionLeader {
        difficulty with Superintendent {
            "the strike of 2023"
            mitigated "The two meet alone before each breakfast"
        }
    }
}`,
    bad: `actor UnionLeader "Teachers' union leader"
actor Superintendent "Superintendent"
actor Governor "Governor"
coalition Readiness "Friends of the diploma" {
    member Governor
    member Superintendent
    member UnionLeader {
        difficulty with «Superintendent» {
            "the strike of 2023"
        }
    }
}`,
    near: `actor UnionLeader "Teachers' union leader"
actor Superintendent "Superintendent"
actor Governor "Governor"
coalition Readiness "Friends of the diploma" {
    candidate Superintendent
    member Governor
    member UnionLeader {
        difficulty with Superintendent "the strike of 2023"
    }
}`,
});
