import type * as ast from '../../language/generated/ast.ts';
import { membersOf } from '../../plan/coalitions.ts';
import { counted } from '../../plan/numerals.ts';
import { capital, listed } from '../../plan/plan.ts';
import { gap, plain, type Row } from '../table.ts';
import { oneEach } from './one-each.ts';
import { tableKind } from './table-kind.ts';

export default tableKind({
    id: 'coalition-choice',
    title: 'How the coalition was chosen',
    module: '1D',
    exhibit: '1D.5',
    nothing: {
        sentence: 'Nothing says yet how the coalition is chosen. Write the criteria, and who proposed whom:',
        example: ['criteria "Can speed it, or can stop it"', 'candidate Governor {', '    proposed by Chief', '}'],
    },
    list: plan =>
        oneEach(plan.coalitions, {
            none: 'How the coalition was chosen',
            title: 'How it was chosen',
            isEmpty: coalition =>
                coalition.criteria.length + coalition.result.length + coalition.candidates.length === 0,
        }),
    content({ plan, confidential, name }, { title, about }, said) {
        const coalition = about as ast.Coalition;
        const proposers = new Map<string, number>();
        const proposed = coalition.candidates.some(row => row.proposedBy.length > 0);
        for (const row of confidential ? coalition.candidates : [])
            for (const list of row.proposedBy)
                for (const party of list.items) {
                    const who = name(plan.who(party)) || party.text || party.ref?.$refText || '';
                    proposers.set(who, (proposers.get(who) ?? 0) + 1);
                }
        const excluded = coalition.candidates.filter(row => row.standing === 'excluded').length;
        const names = coalition.candidates.length - (confidential ? 0 : excluded);
        const members = membersOf(coalition).length;
        const step = (
            number: number,
            text: string,
            cells: Row['cells'],
            source: ast.Text | ast.Candidate | undefined,
        ): Row => {
            said.set(`choice:${number}`, source ?? coalition);
            return { node: `choice:${number}`, cells: [[{ text: `${number}. ${text}`, tone: 'strong' }], ...cells] };
        };
        const rows = [
            step(
                1,
                'Agree on the criteria',
                [coalition.criteria[0] ? plain(coalition.criteria[0].value, 6) : gap('no criteria written')],
                coalition.criteria[0],
            ),
            step(
                2,
                'Generate names',
                [
                    names === 0
                        ? gap('no names yet')
                        : [
                              { text: `${counted(names, 'name')}` },
                              ...[...proposers]
                                  .sort((a, b) => b[1] - a[1])
                                  .map(([who, count]) => ({
                                      text: `${who} proposed ${count}`,
                                      tone: 'muted' as const,
                                  })),
                          ],
                ],
                coalition.candidates[0],
            ),
            step(
                3,
                'Narrow them to those to invest in',
                [
                    [
                        members > 0
                            ? { text: `${counted(members, 'member')} chosen` }
                            : { text: 'nobody chosen yet', tone: 'gap' },
                        ...(confidential && excluded > 0
                            ? [{ text: `${excluded} excluded`, tone: 'muted' as const }]
                            : []),
                        ...plain(coalition.result[0]?.value, 6),
                    ],
                ],
                coalition.result[0],
            ),
        ];
        return {
            title,
            subtitle: `From ${counted(names, 'name')} to ${counted(members, 'member')}`,
            description: [`${counted(names, 'name')} were gathered, ${counted(members, 'member')} chosen.`],
            withheld: confidential ? undefined : withheldOf(proposed, excluded > 0),
            spec: {
                columns: [
                    { title: 'Step', width: 280 },
                    { title: 'Here', width: 560 },
                ],
                sections: [{ rows }],
            },
        };
    },
});

function withheldOf(proposed: boolean, excluded: boolean): string | undefined {
    const what = [proposed && 'who proposed whom', excluded && 'who is excluded'].filter(one => one !== false);
    return what.length > 0 ? `${capital(listed(what))} is withheld.` : undefined;
}
