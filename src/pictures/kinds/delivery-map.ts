import type { AstNode } from 'langium';
import type * as ast from '../../language/generated/ast.ts';
import { allHeadingFor, type Box, boxOf } from '../../plan/boldness.ts';
import { type Plan, titleOf } from '../../plan/plan.ts';
import { levelOf } from '../../plan/values.ts';
import { type DeliveryMapScene, deliveryMap, type Stop } from '../delivery-map.ts';
import type { PictureKind } from './kind.ts';
import { viewerOf } from './viewer.ts';

const kind: PictureKind = {
    id: 'delivery-map',
    title: 'Boldness and execution',
    module: '1A',
    exhibit: '1A.2',
    list: plan => [{ title: kind.title, empty: plan.aspirations.every(one => stopsOf(one).length === 0) }],
    draw(plan, _, options) {
        const said = new Map<string, AstNode>(plan.aspirations.map(one => [`aspiration:${one.name}`, one]));
        return { drawing: deliveryMap(sceneOf(plan, options.confidential), options), said };
    },
};
export default kind;

const boxes: readonly Box[] = ['status quo', 'improved outcomes', 'controversy without impact', 'transformation'];

function sceneOf(plan: Plan, confidential: boolean): DeliveryMapScene {
    const shown = plan.aspirations.filter(viewerOf(plan, confidential).shows);
    const journeys = shown.map(one => ({
        id: one.name,
        name: titleOf(one),
        stops: stopsOf(one),
        parked: one.parked.length > 0,
    }));
    const shared = boxes.find(box => (allHeadingFor(plan, box)?.length ?? 0) > 1);
    return {
        name: plan.system?.name ?? 'plan',
        journeys: journeys.filter(({ stops }) => stops.length > 0),
        unplaced: journeys.filter(({ stops }) => stops.length === 0).map(({ name }) => name),
        message: shared && `All aspirations head for ${shared}. A portfolio usually holds different ambitions.`,
    };
}

/** The places that an aspiration says, in the order of its way. */
function stopsOf(aspiration: ast.Aspiration): Stop[] {
    return (['today', 'via', 'heading'] as const).flatMap(when =>
        aspiration.positions
            .filter(node => node.when === when)
            .flatMap(node => {
                const [boldness, execution] = [levelOf(node.boldness), levelOf(node.execution)];
                return boldness && execution
                    ? [{ when, boldness, execution, box: boxOf({ node, boldness, execution }) }]
                    : [];
            }),
    );
}
