import type * as ast from '../../language/generated/ast.ts';
import { counted } from '../../plan/numerals.ts';
import { titleOf } from '../../plan/plan.ts';
import { levelName, levelOf } from '../../plan/values.ts';
import { plain, type Row } from '../table.ts';
import { oneEach } from './one-each.ts';
import { tableKind } from './table-kind.ts';

const posts: Record<string, string> = { leader: 'Delivery leader', staff: 'Staff', vacancy: 'Vacancy' };

export default tableKind({
    id: 'staff-origins',
    title: 'Where the unit’s people come from',
    module: '1C',
    exhibit: '1C.1',
    nothing: {
        sentence: 'Nobody is named in a Delivery Unit yet. Write who works there, and where each comes from:',
        example: [
            'staff Byron "Ada Byron" {',
            '    drawn from "Department of Health"',
            '    competencies problem-solving high',
            '}',
        ],
    },
    list: plan =>
        oneEach(plan.units, {
            none: 'Where the unit’s people come from',
            title: 'Where the people come from',
            isEmpty: unit => unit.staff.length + unit.drawnFrom.length === 0,
            firstUnnamed: true,
        }),
    content({ plan, name }, { title, about }, said) {
        const unit = plan.units.find(one => one === about)!;
        const origins = new Map<string, number>();
        const partyText = (party: ast.Party) => name(plan.who(party)) || party.text || party.ref?.$refText || '';
        const count = (where: string) => origins.set(where, (origins.get(where) ?? 0) + 1);
        const rows = unit.staff.map((person, i): Row => {
            const node = `staff:${person.name ?? i + 1}`;
            said.set(node, person);
            const from = person.drawnFrom.flatMap(list => list.items.map(partyText)).filter(Boolean);
            from.forEach(count);
            return {
                node,
                cells: [
                    [
                        { text: titleOf(person), tone: 'strong' },
                        { text: person.role[0]?.value ?? posts[person.post] ?? '', tone: 'muted' },
                    ],
                    from.map(text => ({ text, lines: 2 })),
                    plain(person.time[0]?.value),
                    person.competencies.flatMap(list =>
                        list.items.map(item => {
                            const level = levelOf(item.level);
                            const word = (item.name?.word ?? '').replaceAll('-', ' ');
                            return { text: level ? `${word} — ${levelName(level)}` : word, level };
                        }),
                    ),
                ],
            };
        });
        const own = unit.drawnFrom.flatMap(list => list.items.map(partyText)).filter(Boolean);
        own.forEach(count);
        const unitRows: Row[] = own.map(text => ({ node: `origin:${text}`, cells: [plain(text), [], [], []] }));
        const summary = [...origins].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
        const most = summary[0];
        return {
            title,
            subtitle: `${counted(unit.staff.length, 'person', 'people')} from ${counted(summary.length, 'place')}`,
            description: [
                `${counted(unit.staff.length, 'person is', 'people are')} named, from ${counted(summary.length, 'place')}.`,
                most && most[1] > 1 ? `${most[0]} gave most: ${most[1]}.` : '',
            ],
            spec: {
                columns: [
                    { title: 'Who', width: 300 },
                    { title: 'Drawn from', width: 320 },
                    { title: 'Time', width: 90 },
                    { title: 'Competencies', width: 330 },
                ],
                sections: [
                    ...(rows.length > 0 ? [{ rows }] : []),
                    ...(unitRows.length > 0
                        ? [{ title: 'The unit as a whole has drawn people from', rows: unitRows }]
                        : []),
                ],
            },
        };
    },
});
