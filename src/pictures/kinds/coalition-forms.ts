import { wordOf } from '../../guide/vocabulary.ts';
import { writtenText } from '../../plan/file.ts';
import { counted } from '../../plan/numerals.ts';
import { titleOf } from '../../plan/plan.ts';
import { gap, plain } from '../table.ts';
import { tableKind } from './table-kind.ts';

const forms: Readonly<Record<string, { name: string; guards: string }>> = {
    informal: { name: 'Informal network', guards: 'that it does not become fragmented' },
    coordinated: { name: 'Coordinated team', guards: 'that it does not become cumbersome' },
};

export default tableKind({
    id: 'coalition-forms',
    title: 'The form of each guiding coalition',
    module: '1D',
    exhibit: '1D.1',
    nothing: {
        sentence:
            'No coalition says its form yet. Say whether it is an informal network or a coordinated team, and what guards against its drawback:',
        example: ['form informal guard "One page after each round of conversations"'],
    },
    has: plan => plan.coalitions.some(one => one.form.length + one.gatherings.length > 0),
    content({ plan, shows }, _, said) {
        const shown = plan.coalitions.filter(shows);
        const hidden = plan.coalitions.length - shown.length;
        const rows = shown.map(coalition => {
            const node = `coalition:${coalition.name}`;
            said.set(node, coalition.form[0] ?? coalition);
            const form = coalition.form[0]?.form?.word
                ? forms[wordOf('CoalitionForm', coalition.form[0].form.word) ?? '']
                : undefined;
            return {
                node,
                cells: [
                    [
                        { text: titleOf(coalition), tone: 'strong' as const },
                        ...plan
                            .aspirationsOf([coalition.aspirations])
                            .filter(shows)
                            .map(one => ({ text: titleOf(one), tone: 'muted' as const })),
                    ],
                    form ? plain(form.name) : gap('no form said'),
                    coalition.gatherings.map(gathering => ({
                        text: [
                            gathering.kind?.word &&
                                (wordOf('GatheringKind', gathering.kind.word) ?? gathering.kind.word).replaceAll(
                                    '-',
                                    ' ',
                                ),
                            gathering.rhythm && writtenText(gathering.rhythm),
                            gathering.note,
                        ]
                            .filter(Boolean)
                            .join(' — '),
                    })),
                    coalition.form[0]?.guard
                        ? plain(coalition.form[0].guard, 5)
                        : gap(form ? `nothing guards ${form.guards}` : 'no guard'),
                ],
            };
        });
        return {
            title: 'The form of each guiding coalition',
            subtitle: 'Either form can succeed, and each has a drawback to guard against',
            description: [`${counted(shown.length, 'coalition')}.`, ...shown.map(one => `${titleOf(one)}.`)],
            withheld:
                hidden > 0
                    ? `${counted(hidden, 'private coalition')} ${hidden === 1 ? 'is' : 'are'} withheld.`
                    : undefined,
            spec: {
                columns: [
                    { title: 'Coalition', width: 270 },
                    { title: 'Form', width: 170 },
                    { title: 'How it comes together', width: 380 },
                    { title: 'What guards against the drawback', width: 330 },
                ],
                sections: [{ rows, none: 'All coalitions are private: their form is withheld.' }],
            },
        };
    },
});
