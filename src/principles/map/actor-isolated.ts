import type { AstNode } from 'langium';
import { wordOf } from '../../guide/vocabulary.ts';
import type * as ast from '../../language/generated/ast.ts';
import { namePlace } from '../../plan/file.ts';
import { type Plan, titleOf } from '../../plan/plan.ts';
import { principle } from '../principle.ts';

export default principle({
    id: 'actor/isolated',
    area: 'map',
    statement: 'Every actor on the map is connected with another.',
    severity: 'info',
    whole: true,
    cites: [
        {
            where: '1B',
            quote: 'it is helpful to make a list of the major system actors, their roles, and their relationships with one another',
        },
    ],
    ours: 'To be a part of another, in its sphere, in a unit or in a coalition connects too; to own or benefit from something does not.',
    noFix: 'Only people know whom the actor works with.',
    check(plan, report) {
        if (!plan.system || plan.incomplete) return;
        const connected = plan.ask(connectedNames);
        for (const actor of plan.actors) {
            if (connected.has(actor.name)) continue;
            report({
                at: namePlace(actor),
                about: actor,
                absence: true,
                message: `“${titleOf(actor)}” stands alone on the map, so nobody can see how delivery would reach them. ${remedy(actor)}`,
            });
        }
    },
    good: `system Larkfield "City of Larkfield" {
    led by Mayor
    partial because "only the map is shown here"
}
actor Mayor "Mayor of Larkfield" {
    manages Schools
}
actor Schools "Schools Department" {
    serves Families
}
actor Families "Families with young children"`,
    bad: [
        `system Larkfield "City of Larkfield" {
    led by Mayor
    partial because "only the map is shown here"
}
actor Mayor "Mayor of Larkfield" {
    manages Schools
}
actor Schools "Schools Department" {
}
actor «Families» "Families with young children"`,
        {
            says: 'info: “Families with young children” stands alone on the map, so nobody can see how delivery would reach them. Say in the block of another',
            plan: `system Larkfield "City of Larkfield" {
    led by Mayor
    partial because "only the map is shown here"
}
actor Mayor "Mayor of Larkfield" {
    manages Schools
}
actor Schools "Schools Department" {
}
actor «Families» "Families with young children" {
    level users
}`,
        },
        {
            says: 'info: “Families with young children” stands alone on the map, so nobody can see how delivery would reach them. Say whom they have a hold on',
            plan: `system Larkfield "City of Larkfield" {
    led by Mayor
    partial because "only the map is shown here"
}
actor Mayor "Mayor of Larkfield" {
    manages Schools
}
actor Schools "Schools Department" {
}
actor «Families» "Families with young children" {
    level external
}`,
        },
    ],
    near: `system Larkfield "City of Larkfield" {
    led by Mayor
    partial because "only the map is shown here"
}
actor Mayor "Mayor of Larkfield"
actor CityHall "City Hall"
actor Treasurer "City Treasurer" {
    within CityHall
}
unit Flow "Flow Unit" {
    finance Treasurer
    partial because "the unit is being set up"
}`,
});

function remedy(actor: ast.Actor): string {
    switch (wordOf('ActorLevel', actor.level[0]?.word ?? '')) {
        case 'users':
        case 'public':
            return 'Say in the block of another who `serves` or `represents` them.';
        case 'external':
            return 'Say whom they have a hold on: `influences …`, `funds …` or `regulates …`.';
        default:
            return 'Say whom they work with: `reports to …`, `serves …` or `influences …`.';
    }
}

/** The names of all who stand in a relation, a unit or a coalition, or lead the system. */
function connectedNames(plan: Plan): ReadonlySet<string> {
    const names = new Set<string>();
    for (const { file } of plan.members) {
        for (const { node, reference } of file.uses) {
            if (!reference.$refText) continue;
            const block = topBlock(node);
            if (block.$type === 'Actor') {
                names.add((block as ast.Actor).name);
                names.add(reference.$refText);
            } else if (block.$type === 'Unit' || block.$type === 'Coalition' || block.$type === 'System') {
                names.add(reference.$refText);
            }
        }
        // What a damaged line says is not read: whoever it names may be connected by it.
        for (const { offset } of file.form) {
            for (const [word] of lineAt(file.text, offset).matchAll(/[\p{L}][\p{L}\p{N}_-]*/gu)) names.add(word);
        }
    }
    return names;
}

function topBlock(node: AstNode): AstNode {
    let at = node;
    while (at.$container && at.$container.$type !== 'PlanText') at = at.$container;
    return at;
}

function lineAt(text: string, offset: number): string {
    const end = text.indexOf('\n', offset);
    return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? undefined : end);
}
