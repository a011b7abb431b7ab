import { wordOf } from '../../guide/vocabulary.ts';
import type * as ast from '../../language/generated/ast.ts';
import { counted } from '../../plan/numerals.ts';
import { titleOf } from '../../plan/plan.ts';
import { type Cell, gap, plain } from '../table.ts';
import { tableKind } from './table-kind.ts';

/** The needs of Exhibit 1A.5, by the model that they call for. */
const calls: Readonly<Record<string, readonly (readonly [need: string, words: string])[]>> = {
    consultative: [
        ['buy-in', 'buy-in from key stakeholders, early'],
        ['listening', 'to show that the system listens'],
    ],
    'lead-from-front': [
        ['urgency', 'a sense of urgency'],
        ['non-negotiable', 'that it is not negotiable'],
        ['boldness', 'that it is not watered down'],
    ],
};
const models: Readonly<Record<string, string>> = {
    consultative: 'Consultative',
    'lead-from-front': 'Lead from the front',
};

export default tableKind({
    id: 'setting',
    title: 'How the aspirations are set',
    module: '1A',
    exhibit: '1A.5',
    nothing: {
        sentence: 'No aspiration says yet how it is set. Say what it needs, and which of the two models is chosen:',
        example: ['needs  urgency, boldness', 'model  lead-from-front because "…"'],
    },
    has: plan => plan.aspirations.some(one => one.model.length + one.needs.length > 0),
    content({ plan, shows, name }, _, said) {
        const shown = plan.aspirations.filter(one => shows(one) && one.model.length + one.needs.length > 0);
        const rows = shown.map(aspiration => {
            const node = `setting:${aspiration.name}`;
            said.set(node, aspiration.model[0] ?? aspiration);
            const needs = needsOf(aspiration);
            const chosen = modelOf(aspiration);
            const needed = (model: string): Cell =>
                calls[model]!.filter(([need]) => needs.has(need)).map(([, text]) => ({ text }));
            return {
                node,
                cells: [
                    [{ text: titleOf(aspiration), tone: 'strong' as const }],
                    needed('consultative'),
                    needed('lead-from-front'),
                    chosen
                        ? [
                              { text: models[chosen] ?? chosen, tone: 'strong' as const },
                              ...plain(aspiration.model[0]?.because, 4),
                          ]
                        : gap('no model chosen'),
                    plan.people(aspiration.setBy).map(who => ({ text: name(who) })),
                    plan.people(aspiration.consulted).map(who => ({ text: name(who) })),
                ],
            };
        });
        return {
            title: 'How the aspirations are set',
            subtitle: 'What each aspiration needs, and which of the two models of setting it was chosen',
            description: [
                `${counted(shown.length, 'aspiration says', 'aspirations say')} how it is set.`,
                ...shown.map(one => `${titleOf(one)}: ${models[modelOf(one) ?? ''] ?? 'no model chosen'}.`),
            ],
            spec: {
                columns: [
                    { title: 'Aspiration', width: 230 },
                    { title: 'For consulting', width: 190, group: 'The leader needs' },
                    { title: 'For leading from the front', width: 190, group: 'The leader needs' },
                    { title: 'Model', width: 280 },
                    { title: 'Set by', width: 170 },
                    { title: 'Consulted', width: 200 },
                ],
                sections: [{ rows }],
            },
        };
    },
});

function needsOf(aspiration: ast.Aspiration): Set<string | undefined> {
    return new Set(aspiration.needs.flatMap(list => list.items.map(item => wordOf('Need', item.word ?? ''))));
}

function modelOf(aspiration: ast.Aspiration): string | undefined {
    const word = aspiration.model[0]?.model?.word;
    return word ? (wordOf('SettingModel', word) ?? word) : undefined;
}
