import type * as ast from '../../language/generated/ast.ts';
import { membersOf, powerTypes, powerTypesOf, sphereKey, spheresOf } from '../../plan/coalitions.ts';
import { counted } from '../../plan/numerals.ts';
import { capital, listed } from '../../plan/plan.ts';
import { type Cell, gap, type Row } from '../table.ts';
import { oneEach } from './one-each.ts';
import { tableKind } from './table-kind.ts';

export default tableKind({
    id: 'balance',
    title: 'Balance of the coalition',
    module: '1D',
    exhibit: '1D',
    nothing: {
        sentence: 'No member has a kind of power or a sphere yet. Write them, and see whom the coalition lacks:',
        example: ['member Governor {', '    type   position, leadership', '    sphere "State government"', '}'],
    },
    list: plan =>
        oneEach(plan.coalitions, {
            none: 'Balance of the coalition',
            title: 'Balance',
            isEmpty: coalition => membersOf(coalition).every(row => powerTypesOf(row).length === 0),
        }),
    content({ plan, name, shows }, { title, about }, said) {
        const members = membersOf(about as ast.Coalition);
        const spheres = new Map<string, { title: string; rows: ast.Candidate[] }>();
        for (const row of members) {
            const own = spheresOf(plan, row, shows);
            const none = spheresOf(plan, row).length > 0 ? 'Sphere withheld' : 'No sphere said';
            for (const sphere of own.length > 0 ? own : [none]) {
                const known = spheres.get(sphereKey(sphere));
                if (known) known.rows.push(row);
                else spheres.set(sphereKey(sphere), { title: sphere, rows: [row] });
            }
        }
        const nobody = powerTypes.filter(type => !members.some(row => powerTypesOf(row).includes(type)));
        const called = (row: ast.Candidate) => name(plan.who(row.actor)) || row.actor?.ref?.$refText || '';
        const rows = [...spheres.values()]
            .sort((a, b) => b.rows.length - a.rows.length)
            .map((sphere): Row => {
                const node = `sphere:${sphere.title}`;
                said.set(node, sphere.rows[0]!);
                const cells = powerTypes.map((type): Cell => {
                    const own = sphere.rows.filter(row => powerTypesOf(row).includes(type));
                    return own.length > 0
                        ? own.map(row => ({ text: called(row), lines: 2 }))
                        : [{ text: 'no one', tone: 'muted' }];
                });
                return {
                    node,
                    cells: [
                        [
                            { text: sphere.title, tone: 'strong' },
                            { text: counted(sphere.rows.length, 'member'), tone: 'muted' },
                        ],
                        ...cells,
                    ],
                };
            });
        const totals: Row = {
            node: 'balance:all',
            cells: [
                [{ text: 'All members', tone: 'strong' }],
                ...powerTypes.map((type): Cell => {
                    const count = members.filter(row => powerTypesOf(row).includes(type)).length;
                    return count === 0 ? gap('no one') : [{ text: String(count), tone: 'strong' }];
                }),
            ],
        };
        const message = nobody.length > 0 ? `Nobody brings ${listed(nobody)}.` : 'All five kinds of power are there.';
        return {
            title,
            subtitle: `${counted(members.length, 'member')} by kind of power and sphere of influence. ${message}`,
            description: [
                `${counted(members.length, 'member')} in ${counted(spheres.size, 'sphere')}.`,
                message,
                ...[...spheres.values()].map(sphere => `${sphere.title}: ${listed(sphere.rows.map(called))}.`),
            ],
            spec: {
                columns: [
                    { title: 'Sphere of influence', width: 210 },
                    ...powerTypes.map(type => ({
                        title: capital(type),
                        width: 190,
                        group: 'Kind of power',
                    })),
                ],
                sections: [{ rows: [...rows, totals] }],
            },
        };
    },
});
