import type { AstNode } from 'langium';
import type * as ast from '../../language/generated/ast.ts';
import { powerTypesOf, rowTitle, spheresOf } from '../../plan/coalitions.ts';
import { fileOf } from '../../plan/file.ts';
import { type Plan, titleOf } from '../../plan/plan.ts';
import { latestJudgment, levelName, levelOf } from '../../plan/values.ts';
import type { PowerMapPerson, PowerMapScene } from '../power-map.ts';

/** The content of a coalition's power map, and the node of the text that each of the picture's nodes stands for. */
export function powerMapScene(
    plan: Plan,
    coalition: ast.Coalition,
    confidential: boolean,
): { scene: PowerMapScene; said: Map<string, AstNode> } {
    const said = new Map<string, AstNode>();
    const aspiration = plan.aspirationsOf([coalition.aspirations]).map(titleOf).join('; ') || undefined;
    if (!confidential && plan.isPrivate(fileOf(coalition))) {
        return { scene: { name: 'coalition', people: [], withheld: 'all' }, said };
    }
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
                sphere: spheresOf(plan, row)[0],
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
        scene: { name: coalition.name, aspiration, people, withheld: confidential ? undefined : 'judgments' },
        said,
    };
}
