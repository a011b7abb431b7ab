import { wordOf } from '../guide/vocabulary.ts';
import type * as ast from '../language/generated/ast.ts';
import type { Plan } from './plan.ts';
import { latestJudgment } from './values.ts';

/** What each need of Exhibit 1A.5 says, as the end of a sentence that begins with "it". */
const wants: Readonly<Record<string, string>> = {
    urgency: 'needs urgency',
    'non-negotiable': 'is not to be negotiated',
    boldness: 'must not be watered down',
    'buy-in': 'needs the buy-in of those who matter',
    listening: 'has to show that the system listens',
};

/** The needs that speak for leading from the front, and those that speak for consulting. */
const frontNeeds = new Set(['urgency', 'non-negotiable', 'boldness']);

/** The way in which an aspiration is set: a model, its reason, and the needs that speak for either model. */
export interface SettingWay {
    readonly node: ast.Setting;
    readonly model: 'consultative' | 'lead-from-front';
    readonly reason: string | undefined;
    readonly forFront: readonly ast.Need[];
    readonly forConsulting: readonly ast.Need[];
}

/** The way in which an aspiration is set; undefined where it does not say a model, or is parked. */
export function settingWay(aspiration: ast.Aspiration): SettingWay | undefined {
    const node = aspiration.model[0];
    const model = wordOf('SettingModel', node?.model?.word ?? '');
    if (!node || aspiration.parked.length > 0) return undefined;
    if (model !== 'consultative' && model !== 'lead-from-front') return undefined;
    const needs = aspiration.needs.flatMap(list => list.items).filter(need => wordOf('Need', need.word ?? ''));
    return {
        node,
        model,
        reason: node.because,
        forFront: needs.filter(need => frontNeeds.has(need.word)),
        forConsulting: needs.filter(need => !frontNeeds.has(need.word)),
    };
}

/** What a need asks of the way of setting: "needs urgency". */
export function wantOf(need: ast.Need): string {
    return wants[need.word] ?? need.word;
}

/** How well an aspiration is shared with an audience, as judged last; undefined where that is not said. */
export function sharedWith(
    aspiration: ast.Aspiration,
    audience: string,
): { level: number; node: ast.Level } | undefined {
    const shared = aspiration.shared.find(({ audience: whom }) => wordOf('Audience', whom?.word ?? '') === audience);
    return latestJudgment(shared?.judgment);
}

/** The external influences that shape an aspiration. */
export function influencesOn(plan: Plan): ReadonlyMap<ast.Aspiration, readonly ast.Influence[]> {
    const map = new Map<ast.Aspiration, ast.Influence[]>();
    for (const influence of plan.influences) {
        for (const aspiration of new Set(plan.aspirationsOf(influence.shapes))) {
            const same = map.get(aspiration);
            if (same) same.push(influence);
            else map.set(aspiration, [influence]);
        }
    }
    return map;
}

/** Whether an influence binds: a law or a regulation. */
export function isBinding(influence: ast.Influence): boolean {
    return ['law', 'regulation'].includes(wordOf('InfluenceKind', influence.kind[0]?.word ?? '') ?? '');
}
