import type { AstNode } from 'langium';
import { wordOf } from '../../guide/vocabulary.ts';
import type * as ast from '../../language/generated/ast.ts';
import { type Plan, titleOf } from '../../plan/plan.ts';
import { type Circle, type CirclesScene, circles } from '../circles.ts';
import type { PictureKind } from './kind.ts';
import { oneEach } from './one-each.ts';
import { viewerOf } from './viewer.ts';

const kind: PictureKind = {
    id: 'circles',
    title: 'Circles of leadership',
    module: '1D',
    exhibit: '1D.2',
    list: plan =>
        oneEach(plan.coalitions, {
            none: kind.title,
            title: kind.title,
            isEmpty: coalition => coalition.circles.length === 0,
        }),
    draw(plan, { about }, options) {
        if (!about)
            return {
                drawing: circles({ name: 'coalition', title: 'coalition', circles: [] }, options),
                said: new Map(),
            };
        const { scene, said } = circlesScene(plan, about as ast.Coalition, options.confidential);
        return { drawing: circles(scene, options), said };
    },
};
export default kind;

function circlesScene(
    plan: Plan,
    coalition: ast.Coalition,
    confidential: boolean,
): { scene: CirclesScene; said: Map<string, AstNode> } {
    const said = new Map<string, AstNode>();
    const { shows } = viewerOf(plan, confidential);
    const all = coalition.circles.map((circle, i): Circle => {
        const title = circle.title ?? '';
        const id = `circle:${title || i + 1}`;
        said.set(id, circle);
        const people = (circle.actors?.items ?? []).flatMap(item => {
            const who = plan.who(item);
            return who ? [{ who, item }] : [];
        });
        const shown = people.filter(({ who }) => shows(who));
        for (const { who, item } of shown) said.set(`${id}:${who.name}`, item);
        return {
            title,
            actors: shown.map(({ who }) => ({
                id: who.name,
                name: titleOf(who),
                kind: who.$type === 'Actor' ? wordOf('ActorKind', who.kind[0]?.word ?? '') : 'person',
            })),
            hidden: people.length - shown.length,
        };
    });
    return { scene: { name: coalition.name, title: titleOf(coalition), circles: all }, said };
}
