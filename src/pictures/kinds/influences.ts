import { wordOf } from '../../guide/vocabulary.ts';
import { aspirationsByMetric } from '../../plan/aspirations.ts';
import { counted } from '../../plan/numerals.ts';
import { titleOf } from '../../plan/plan.ts';
import { gap, plain } from '../table.ts';
import { tableKind } from './table-kind.ts';

export default tableKind({
    id: 'influences',
    title: 'External influences on the aspirations',
    module: '1A',
    exhibit: '1A.3',
    nothing: {
        sentence: 'No external influence is written yet. Say which law, mandate or commitment shapes the aspirations:',
        example: [
            'external influence Act "Education Act" {',
            '    requires "Every child reads by seven"',
            '    shapes Ready',
            '}',
        ],
    },
    has: plan => plan.influences.length > 0,
    content({ plan, shows, name }, _, said) {
        const shown = plan.influences.filter(shows);
        const measured = plan.ask(aspirationsByMetric);
        const open: string[] = [];
        const rows = shown.map(influence => {
            const node = `influence:${influence.name}`;
            said.set(node, influence);
            const word = influence.kind[0]?.word;
            const metric = plan.metricsOf([{ items: influence.measure } as never])[0];
            const shaped = plan.aspirationsOf(influence.shapes);
            const isReflected = metric !== undefined && (measured.get(metric) ?? []).some(one => shaped.includes(one));
            if (shaped.length === 0) open.push(`${titleOf(influence)} shapes no aspiration.`);
            else if (metric && !isReflected)
                open.push(
                    `${titleOf(influence)} asks for ${name(metric)}, by which no aspiration that it shapes is measured.`,
                );
            return {
                node,
                cells: [
                    [{ text: titleOf(influence), tone: 'strong' as const }],
                    plain(word && (wordOf('InfluenceKind', word) ?? word)),
                    plain(influence.requires[0]?.value, 4),
                    plain(influence.by[0]?.text),
                    shaped.length > 0 ? shaped.map(one => ({ text: name(one) })) : gap('shapes no aspiration'),
                    metric
                        ? isReflected
                            ? plain(name(metric))
                            : [
                                  { text: name(metric) },
                                  { text: 'no aspiration it shapes is measured by it', tone: 'gap' as const },
                              ]
                        : [],
                ],
            };
        });
        return {
            title: 'External influences on the aspirations',
            subtitle: `${counted(shown.length, 'influence')} from outside, what each requires, and where it is taken up`,
            description: [`${counted(shown.length, 'external influence')}.`, ...open],
            spec: {
                columns: [
                    { title: 'Influence', width: 220 },
                    { title: 'Kind', width: 110 },
                    { title: 'What it requires', width: 310 },
                    { title: 'By', width: 90 },
                    { title: 'Aspirations that it shapes', width: 240 },
                    { title: 'Its measure', width: 220 },
                ],
                sections: [{ rows }],
            },
        };
    },
});
