import { typicalSources } from '../../guide/lists.ts';
import { wordOf } from '../../guide/vocabulary.ts';
import type * as ast from '../../language/generated/ast.ts';
import { containersOf } from '../../plan/management.ts';
import { counted } from '../../plan/numerals.ts';
import { type Anyone, capital, type Plan, titleOf } from '../../plan/plan.ts';
import { gap, type Row } from '../table.ts';
import { tableKind } from './table-kind.ts';

export default tableKind({
    id: 'typical-sources',
    title: 'Where members typically come from',
    module: '1D',
    exhibit: '1D.3',
    nothing: {
        sentence:
            'The guide names typical sources for schools and for higher education. Say which sector the system is in, and name a candidate:',
        example: ['sector k12', 'candidate Governor'],
    },
    list(plan) {
        const known = sourcesOf(plan).length > 0;
        if (plan.coalitions.length === 0 || !known)
            return [{ title: 'Where members typically come from', empty: true }];
        return plan.coalitions.map(coalition => ({
            name: coalition.name,
            title: `Typical sources — ${titleOf(coalition)}`,
            empty: coalition.candidates.length === 0,
            about: coalition,
        }));
    },
    content({ plan, confidential, shows, name }, { title, about }, said) {
        const coalition = about as ast.Coalition;
        const candidates = coalition.candidates.filter(row => confidential || row.standing !== 'excluded');
        const functions = new Map(candidates.map(row => [row, functionsAround(plan, plan.who(row.actor))]));
        let without = 0;
        const rows = sourcesOf(plan).map((source): Row => {
            const node = `source:${source.function}`;
            said.set(node, coalition);
            const named = candidates.filter(row => functions.get(row)!.has(source.function));
            const actors = plan.actors.filter(actor => functionOf(actor) === source.function && shows(actor));
            if (named.length === 0) without++;
            return {
                node,
                cells: [
                    [{ text: capital(source.title), tone: 'strong' }],
                    actors.map(actor => ({ text: titleOf(actor), lines: 2 })),
                    named.length > 0
                        ? named.map(row => ({ text: `${name(plan.who(row.actor))}, ${row.standing}`, lines: 2 }))
                        : gap('nobody considered'),
                ],
            };
        });
        const summary =
            without === 0 ? 'somebody is considered from each' : `nobody is considered from ${without} of them`;
        return {
            title,
            subtitle: `${counted(rows.length, 'typical source')}: ${summary}`,
            description: [`Of ${counted(rows.length, 'typical source')}, ${summary}.`],
            spec: {
                columns: [
                    { title: 'Typical source', width: 260 },
                    { title: 'On the map of the system', width: 340 },
                    { title: 'Considered for the coalition', width: 400 },
                ],
                sections: [{ rows }],
            },
        };
    },
});

function sourcesOf(plan: Plan) {
    const word = plan.system?.sector[0]?.word;
    return (word && typicalSources[wordOf('Sector', word) ?? '']) || [];
}

function functionOf(who: Anyone): string | undefined {
    const word = who.$type === 'Actor' ? who.function[0]?.word : undefined;
    return word ? wordOf('ActorFunction', word) : undefined;
}

/** The functions of somebody, and of the bodies that he or she belongs to. */
function functionsAround(plan: Plan, who: Anyone | undefined): Set<string | undefined> {
    if (!who) return new Set();
    return new Set([who, ...containersOf(plan, who).map(({ container }) => container)].map(functionOf));
}
