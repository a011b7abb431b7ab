import type { AstNode } from 'langium';
import type { Plan } from '../../plan/plan.ts';

/** The places in a report at which blocks of a plan are shown, so that a finding can lead there. */
export class Anchors {
    private readonly ids = new Map<AstNode, string>();

    constructor(plan: Plan) {
        const used = new Set<string>();
        for (const node of [...plan.aspirations, ...plan.metrics, ...plan.reviews, ...plan.units, ...plan.coalitions]) {
            const wanted = `${node.$type.toLowerCase()}-${node.name ?? ''}`;
            let id = wanted;
            for (let n = 2; used.has(id); n++) id = `${wanted}-${n}`;
            used.add(id);
            this.ids.set(node, id);
        }
        if (plan.system) this.ids.set(plan.system, 'foundation');
        for (const actor of plan.actors) this.ids.set(actor, 'system-map');
    }

    /** The place of a block that has a heading or a picture of its own. */
    of(node: AstNode): string | undefined {
        return this.ids.get(node);
    }

    /** The place that shows a node, or what it stands in; one of those that the report has. */
    around(node: AstNode | undefined, has: ReadonlySet<string>): string | undefined {
        for (let at = node; at; at = at.$container) {
            const id = this.ids.get(at);
            if (id && has.has(id)) return id;
        }
        return undefined;
    }
}
