import type * as ast from '../../language/generated/ast.ts';
import { rowTitle } from '../../plan/coalitions.ts';
import { counted } from '../../plan/numerals.ts';
import { type Anyone, type Plan, titleOf } from '../../plan/plan.ts';
import { gap, plain, type Row } from '../table.ts';
import { oneEach } from './one-each.ts';
import { tableKind } from './table-kind.ts';

const standings = { member: 'member', candidate: 'candidate', excluded: 'excluded' } as const;

export default tableKind({
    id: 'tensions',
    title: 'Tensions around the coalition',
    module: '1D',
    exhibit: '1D.4',
    nothing: {
        sentence:
            'No difficulty between people is written down. If there is one, write it where it is felt, and what is done about it:',
        example: [
            'difficulty with Governor "an old quarrel" {',
            '    mitigated "They meet alone before each meeting"',
            '}',
        ],
    },
    list: plan =>
        oneEach(plan.coalitions, {
            none: 'Tensions around the coalition',
            title: 'Tensions',
            isEmpty: coalition => coalition.candidates.every(row => row.difficulties.length === 0),
        }),
    content(viewer, { title, about }, said) {
        const coalition = about as ast.Coalition;
        if (!viewer.confidential) {
            const sentence = 'Who has a difficulty with whom is withheld.';
            return {
                title,
                description: [sentence],
                withheld: sentence,
                spec: { columns: [{ title: '', width: 700 }], sections: [{ rows: [], none: sentence }] },
            };
        }
        const standing = new Map(
            coalition.candidates.flatMap(row => [[viewer.plan.who(row.actor), row.standing] as const]),
        );
        const all = coalition.candidates.flatMap(row => row.difficulties.map(difficulty => ({ row, difficulty })));
        const within = all.filter(
            ({ row, difficulty }) =>
                row.standing === 'member' && standing.get(viewer.plan.who(difficulty.with)) === 'member',
        );
        const others = all.filter(one => !within.includes(one));
        const open = within.filter(({ difficulty }) => difficulty.mitigated.length === 0).length;
        const rowOf = ({ row, difficulty }: (typeof all)[number]): Row => {
            const other = otherOf(viewer.plan, difficulty);
            const node = `difficulty:${row.actor?.ref?.$refText}:${other.name}`;
            said.set(node, difficulty);
            const remedy = difficulty.mitigated[0]?.value;
            return {
                node,
                cells: [
                    [
                        { text: rowTitle(viewer.plan, row), tone: 'strong' },
                        { text: standings[row.standing], tone: 'muted' },
                    ],
                    [
                        { text: other.name, tone: 'strong' },
                        {
                            text: other.who ? (standing.get(other.who) ?? 'not on the list') : 'not on the list',
                            tone: 'muted',
                        },
                    ],
                    plain(difficulty.note[0]?.value, 4),
                    remedy ? plain(remedy, 4) : gap('no remedy yet'),
                ],
            };
        };
        const summary =
            within.length === 0
                ? 'No difficulty lies between two members.'
                : `${counted(within.length, 'difficulty lies', 'difficulties lie')} between members, ${open === 0 ? 'each with a remedy' : `${open} without a remedy`}.`;
        return {
            title,
            subtitle: summary,
            description: [
                summary,
                ...all.map(
                    ({ row, difficulty }) =>
                        `${rowTitle(viewer.plan, row)} with ${otherOf(viewer.plan, difficulty).name}.`,
                ),
            ],
            spec: {
                columns: [
                    { title: 'Who', width: 260 },
                    { title: 'Has a difficulty with', width: 260 },
                    { title: 'About', width: 300 },
                    { title: 'What is done about it', width: 320 },
                ],
                sections: [
                    ...(within.length > 0 ? [{ title: 'Between members', rows: within.map(rowOf) }] : []),
                    ...(others.length > 0
                        ? [{ title: within.length > 0 ? 'Others' : undefined, rows: others.map(rowOf) }]
                        : []),
                ],
            },
        };
    },
});

function otherOf(plan: Plan, { with: party }: ast.Difficulty): { name: string; who?: Anyone } {
    const who = plan.who(party);
    return { name: titleOf(who) || party?.text || party?.ref?.$refText || 'somebody', who };
}
