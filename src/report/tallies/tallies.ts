import type * as ast from '../../language/generated/ast.ts';
import { picturesAbout } from '../../pictures/catalogue.ts';
import type { NamedNode, PlanFile } from '../../plan/file.ts';
import type { Finding } from '../../plan/finding.ts';
import type { Plan } from '../../plan/plan.ts';
import { tallyOfAspiration } from './aspiration.ts';
import { tallyOfCoalition } from './coalition.ts';
import { tallyOfMetric } from './metric.ts';
import { tallyOfReview } from './review.ts';
import { tallyOfSystem } from './system.ts';
import type { Parts, TallyKind } from './tally.ts';
import { tallyOfUnit } from './unit.ts';

/** What counting tells of a block, on one line. */
export interface Tally {
    readonly kind: TallyKind;
    /** The block that it is about. */
    readonly block: NamedNode;
    readonly text: string;
    /** The id of the picture that shows what was counted; undefined where the plan gives none. */
    readonly picture?: string;
}

interface Counting {
    readonly kind: TallyKind;
    /** The kinds of pictures that show what is counted, the best first. */
    readonly pictures: readonly string[];
    count(plan: Plan, block: NamedNode, findings: () => readonly Finding[]): Parts;
}

const countings: Readonly<Record<string, Counting>> = {
    System: {
        kind: 'system',
        pictures: ['board'],
        // Of two systems in one plan the first is the plan's own; what is counted is the plan.
        count: (plan, block, findings) => (block === plan.system ? tallyOfSystem(plan, findings()) : []),
    },
    Aspiration: {
        kind: 'aspirations',
        pictures: ['line-of-sight'],
        count: (plan, block) => tallyOfAspiration(plan, block as unknown as ast.Aspiration),
    },
    Metric: {
        kind: 'metrics',
        pictures: ['trajectory'],
        count: (plan, block) => tallyOfMetric(plan, block as unknown as ast.Metric),
    },
    Review: {
        kind: 'reviews',
        pictures: ['capacity-review'],
        count: (plan, block) => tallyOfReview(plan, block as unknown as ast.Review),
    },
    Unit: {
        kind: 'units',
        pictures: ['unit-chart'],
        count: (plan, block) => tallyOfUnit(plan, block as unknown as ast.Unit),
    },
    Coalition: {
        kind: 'coalitions',
        pictures: ['balance', 'power-map'],
        count: (plan, block) => tallyOfCoalition(plan, block as unknown as ast.Coalition),
    },
};

/**
 * Counts the blocks of a file.
 *
 * @param plan the plan in which the file's names are understood
 * @param kinds the kinds of blocks that are wanted
 * @param findings asked for what the checker says of the whole plan, where that is counted
 */
export function talliesOf(
    plan: Plan,
    file: PlanFile,
    kinds: ReadonlySet<TallyKind>,
    findings: () => readonly Finding[],
): Tally[] {
    const pictures = new Map<string, ReturnType<typeof picturesAbout>>();
    const pictureOf = (block: NamedNode, kind: string): string | undefined => {
        const known = pictures.get(kind) ?? picturesAbout(plan, kind);
        pictures.set(kind, known);
        return known.get(block) ?? known.get(undefined);
    };
    return file.names.flatMap(block => {
        const counting = countings[block.$type];
        if (!counting || !kinds.has(counting.kind)) return [];
        const parts = counting.count(plan, block, findings).filter(part => part);
        if (parts.length === 0) return [];
        const [picture] = counting.pictures.flatMap(kind => pictureOf(block, kind) ?? []);
        return [{ kind: counting.kind, block, text: parts.join(' · '), picture }];
    });
}
