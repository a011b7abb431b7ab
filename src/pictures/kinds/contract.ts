import type { AstNode } from 'langium';
import { wordOf } from '../../guide/vocabulary.ts';
import type * as ast from '../../language/generated/ast.ts';
import { titleOf } from '../../plan/plan.ts';
import { type ContractScene, contract } from '../contract.ts';
import type { PictureKind } from './kind.ts';
import { oneEach } from './one-each.ts';

const kind: PictureKind = {
    id: 'contract',
    title: 'The unit’s contract',
    module: '1C',
    exhibit: '1C.8',
    list: plan =>
        oneEach(plan.units, {
            none: kind.title,
            title: 'The contract',
            isEmpty: unit => unit.pledges.length + unit.culture.length === 0,
            firstUnnamed: true,
        }),
    draw(_, { title, about }, options) {
        const said = new Map<string, AstNode>();
        return { drawing: contract(sceneOf(about as ast.Unit | undefined, title, said), options), said };
    },
};
export default kind;

function sceneOf(unit: ast.Unit | undefined, title: string, said: Map<string, AstNode>): ContractScene {
    const word = (node: ast.CultureWord | undefined) =>
        node?.word ? (wordOf('CultureWord', node.word) ?? node.word) : undefined;
    return {
        name: unit?.name ?? 'unit',
        title,
        unit: titleOf(unit),
        culture: (unit?.culture ?? []).map((line, i) => {
            const id = `culture:${word(line.word) ?? i + 1}`;
            said.set(id, line);
            return { id, word: word(line.word) ?? '', text: line.text ?? '' };
        }),
        pledges: (unit?.pledges ?? []).map((pledge, i) => {
            const id = `pledge:${i + 1}`;
            said.set(id, pledge);
            return { id, not: pledge.not === true, text: pledge.text ?? '', word: word(pledge.word) };
        }),
    };
}
