import type { AstNode } from 'langium';
import type * as ast from '../../language/generated/ast.ts';
import { powerTypesOf, rowTitle, spheresOf } from '../../plan/coalitions.ts';
import { fileOf } from '../../plan/file.ts';
import { titleOf } from '../../plan/plan.ts';
import { latestJudgment, levelName, levelOf } from '../../plan/values.ts';
import { type PowerMapPerson, type PowerMapScene, powerMap } from '../power-map.ts';
import type { PictureKind } from './kind.ts';
import { oneEach } from './one-each.ts';
import { type Viewer, viewerOf } from './viewer.ts';

const kind: PictureKind = {
    id: 'power-map',
    title: 'Coalition power map',
    module: '1D',
    exhibit: '1D.4',
    list: plan =>
        oneEach(plan.coalitions, {
            none: 'Coalition power map',
            title: 'Coalition power map',
            isEmpty: coalition => coalition.candidates.length === 0,
        }),
    draw(plan, { about }, options) {
        if (!about) return { drawing: powerMap({ name: 'coalition', people: [] }, options), said: new Map() };
        const { scene, said } = powerMapScene(viewerOf(plan, options.confidential), about as ast.Coalition);
        return { drawing: powerMap(scene, options), said };
    },
};
export default kind;

/** The content of a coalition's power map, and the node of the text that each of the picture's nodes stands for. */
function powerMapScene(viewer: Viewer, coalition: ast.Coalition): { scene: PowerMapScene; said: Map<string, AstNode> } {
    const { plan, confidential } = viewer;
    const said = new Map<string, AstNode>();
    const aspirations = plan.aspirationsOf([coalition.aspirations]).filter(viewer.shows);
    const aspiration = aspirations.map(titleOf).join('; ') || undefined;
    const people = coalition.candidates.flatMap((row): PowerMapPerson[] => {
        const id = row.actor?.ref?.$refText;
        if (!id) return [];
        const who = plan.who(row.actor);
        if (!confidential && who && plan.isPrivate(fileOf(who))) return [];
        said.set(`candidate:${id}`, row);
        const level = (value: number | undefined) => (value === undefined ? undefined : levelName(value));
        return [
            {
                id,
                name: rowTitle(plan, row),
                role: row.standing,
                power: level(levelOf(row.power[0])),
                types: powerTypesOf(row),
                sphere: spheresOf(plan, row, viewer.shows)[0],
                alignment: level(latestJudgment(row.alignment[0])?.level),
                potential: level(latestJudgment(row.potential[0])?.level),
                difficulties: row.difficulties.map(difficulty => {
                    const other =
                        titleOf(plan.who(difficulty.with)) ||
                        difficulty.with?.text ||
                        difficulty.with?.ref?.$refText ||
                        '';
                    const note = difficulty.note[0]?.value;
                    return note ? `${other}: ${note}` : other;
                }),
            },
        ];
    });
    return {
        scene: { name: coalition.name, aspiration, people, withheld: !confidential },
        said,
    };
}
