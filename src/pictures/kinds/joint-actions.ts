import { counted } from '../../plan/numerals.ts';
import { titleOf } from '../../plan/plan.ts';
import { lastDay } from '../../plan/values.ts';
import { gap, plain, type Row } from '../table.ts';
import { tableKind } from './table-kind.ts';

export default tableKind({
    id: 'joint-actions',
    title: 'Joint actions',
    module: '1C',
    exhibit: '1C.5',
    nothing: {
        sentence: 'No joint action with a department is written yet. Write its issue, who leads it, and when it ends:',
        example: [
            'joint action Discharge "Home by noon" {',
            '    issue   "Beds are blocked"',
            '    ends    2026-06',
            '}',
        ],
    },
    has: plan => plan.units.some(unit => unit.jointActions.length > 0),
    content({ plan, shows, name }, _, said) {
        const all = plan.units.filter(shows).flatMap(unit => unit.jointActions);
        const rows = all.map((action, i): Row => {
            const node = `joint-action:${action.name ?? i + 1}`;
            said.set(node, action);
            const end = lastDay(action.ends[0]);
            const isOver = end !== undefined && end < plan.today;
            return {
                node,
                faded: isOver,
                cells: [
                    [
                        { text: titleOf(action) || 'Joint action', tone: 'strong' },
                        { text: action.issue[0]?.value ?? '', tone: 'muted', lines: 4 },
                    ],
                    action.ledBy[0]
                        ? [
                              { text: name(plan.who(action.ledBy[0])), tone: 'strong' },
                              ...plan.people(action.people).map(who => ({ text: name(who) })),
                          ]
                        : gap('nobody leads it'),
                    [
                        ...(action.counterpart[0] ? [{ text: name(plan.who(action.counterpart[0])) }] : []),
                        ...(action.owner[0]
                            ? [{ text: `Priority owner: ${name(plan.who(action.owner[0]))}`, tone: 'muted' as const }]
                            : []),
                    ],
                    action.outcome[0] ? plain(action.outcome[0].value, 4) : gap('no outcome'),
                    plain(action.starts[0]?.text),
                    action.ends[0]
                        ? [{ text: action.ends[0].text }, ...(isOver ? [{ text: 'over', tone: 'muted' as const }] : [])]
                        : gap('no end'),
                ],
            };
        });
        const endless = all.filter(action => action.ends.length === 0).length;
        const words = `${counted(all.length, 'joint action')}${endless > 0 ? `, ${endless} without an end` : ''}`;
        return {
            title: 'Joint actions',
            subtitle: `${words}: short, sharply focused work of unit and department together`,
            description: [`${words}.`],
            spec: {
                columns: [
                    { title: 'Issue', width: 290, group: 'The joint action' },
                    { title: 'Led by, with', width: 190, group: 'Unit' },
                    { title: 'Counterpart', width: 220, group: 'Department' },
                    { title: 'Outcome', width: 250 },
                    { title: 'Starts', width: 110 },
                    { title: 'Ends', width: 110 },
                ],
                sections: [{ rows }],
            },
        };
    },
});
