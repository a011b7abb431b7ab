import type * as ast from '../../language/generated/ast.ts';
import { membersOf, rowTitle, sphereKey, spheresOf } from '../../plan/coalitions.ts';
import { addLines, caret, fix } from '../../plan/edits.ts';
import { placeOf } from '../../plan/file.ts';
import { containersOf } from '../../plan/management.ts';
import { type Anyone, listed, type Plan, titleOf } from '../../plan/plan.ts';
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
    ours: 'Trouble with what another member belongs to, or with the circle that he or she speaks to, is a word of advice.',
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
                for (const difficulty of row.difficulties) {
                    if (!difficulty.with || difficulty.mitigated.length > 0) continue;
                    const { direct, indirect } = involved(plan, sides, row, difficulty.with);
                    const rows = direct.length > 0 ? direct : indirect;
                    if (rows.length === 0) continue;
                    const [first] = direct;
                    if (first && told.get(first)?.has(row)) continue;
                    if (first) told.set(row, (told.get(row) ?? new Set()).add(first));
                    const other = listed(rows.slice(0, 3).map(one => rowTitle(plan, one)));
                    const party = titleOf(plan.who(difficulty.with)) || difficulty.with.text || '';
                    report({
                        at: placeOf(difficulty.with),
                        about: row,
                        severity: direct.length > 0 ? 'warning' : 'info',
                        message:
                            direct.length > 0
                                ? `${rowTitle(plan, row)} has a difficulty with ${other}, and both are members. Two who do not trust each other split the group: settle it first and write down how, \`mitigated "…"\`, or choose one of them.`
                                : `${rowTitle(plan, row)} has a difficulty with ${party}, and ${other}, who belongs there, is a member too. Find out whether it lies between the two; if so, agree on a remedy and note it as \`mitigated "…"\`.`,
                        fixes: [fix('Write what is done about it', addLines(difficulty, `mitigated "${caret}"`))],
                        related: rows.slice(0, 3).map(one => ({
                            place: placeOf(one.actor),
                            message: `${rowTitle(plan, one)} is a member.`,
                        })),
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

/** Which members a party may mean: as themselves, or as those who belong to it or speak to its circle. */
interface Sides {
    readonly selves: Map<Anyone | string, ast.Candidate[]>;
    readonly belonging: Map<Anyone | string, ast.Candidate[]>;
}

function sidesOf(plan: Plan, members: readonly ast.Candidate[]): Sides {
    const sides: Sides = { selves: new Map(), belonging: new Map() };
    const add = (map: Map<Anyone | string, ast.Candidate[]>, key: Anyone | string, row: ast.Candidate): void => {
        const rows = map.get(key);
        if (!rows) map.set(key, [row]);
        else if (rows.at(-1) !== row) rows.push(row);
    };
    for (const row of members) {
        const who = plan.who(row.actor);
        if (who) {
            add(sides.selves, who, row);
            add(sides.selves, sphereKey(titleOf(who)), row);
            for (const { container } of containersOf(plan, who)) {
                add(sides.belonging, container, row);
                add(sides.belonging, sphereKey(titleOf(container)), row);
            }
        }
        for (const sphere of spheresOf(plan, row)) add(sides.belonging, sphereKey(sphere), row);
    }
    return sides;
}

function involved(
    plan: Plan,
    sides: Sides,
    row: ast.Candidate,
    party: ast.Party,
): { direct: ast.Candidate[]; indirect: ast.Candidate[] } {
    const who = plan.who(party);
    const key = sphereKey(titleOf(who) || party.text || '');
    const others = (rows: readonly ast.Candidate[] | undefined) => (rows ?? []).filter(one => one !== row);
    return {
        direct: others((who && sides.selves.get(who)) ?? sides.selves.get(key)),
        indirect: [...new Set([...others(who && sides.belonging.get(who)), ...others(sides.belonging.get(key))])],
    };
}
