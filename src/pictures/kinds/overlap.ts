import type { AstNode } from 'langium';
import { membersOf } from '../../plan/coalitions.ts';
import { counted } from '../../plan/numerals.ts';
import { type Anyone, type Plan, titleOf } from '../../plan/plan.ts';
import { type OverlapGroup, type OverlapScene, overlap } from '../overlap.ts';
import type { PictureKind } from './kind.ts';
import { viewerOf } from './viewer.ts';

const kind: PictureKind = {
    id: 'overlap',
    title: 'Overlap of guiding coalitions',
    module: '1D',
    exhibit: '1D',
    list: plan => [{ title: kind.title, empty: plan.coalitions.filter(one => membersOf(one).length > 0).length < 2 }],
    draw(plan, { empty }, options) {
        const said = new Map<string, AstNode>(plan.coalitions.map(one => [`coalition:${one.name}`, one]));
        const scene = sceneOf(plan, options.confidential);
        return { drawing: overlap(empty ? { ...scene, groups: [] } : scene, options), said };
    },
};
export default kind;

function sceneOf(plan: Plan, confidential: boolean): OverlapScene {
    const { shows, name } = viewerOf(plan, confidential);
    const coalitions = plan.coalitions.filter(one => shows(one) && membersOf(one).length > 0);
    const within = new Map<Anyone, number[]>();
    const counts = coalitions.map((coalition, i) => {
        const members = new Set(membersOf(coalition).flatMap(row => plan.who(row.actor) ?? []));
        for (const who of members) {
            const own = within.get(who);
            if (own) own.push(i);
            else within.set(who, [i]);
        }
        return members.size;
    });
    const groups = new Map<string, { within: number[]; people: string[] }>();
    for (const [who, own] of within) {
        const key = own.join(' ');
        const group = groups.get(key);
        if (group) group.people.push(name(who));
        else groups.set(key, { within: own, people: [name(who)] });
    }
    const hidden = plan.coalitions.filter(one => membersOf(one).length > 0).length - coalitions.length;
    return {
        name: plan.system?.name ?? 'plan',
        coalitions: coalitions.map((one, i) => ({ id: one.name, name: titleOf(one), count: counts[i]! })),
        groups: [...groups.values()].sort(byWidth),
        withheld:
            hidden > 0 ? `${counted(hidden, 'private coalition')} ${hidden === 1 ? 'is' : 'are'} withheld.` : undefined,
    };
}

/** Those in the most coalitions first, then in the order of the coalitions. */
function byWidth(a: OverlapGroup, b: OverlapGroup): number {
    const difference = b.within.length - a.within.length;
    if (difference !== 0) return difference;
    for (const [i, one] of a.within.entries()) if (one !== b.within[i]) return one - b.within[i]!;
    return 0;
}
