import type { AstNode } from 'langium';
import { stages } from '../guide/components.ts';
import type * as ast from '../language/generated/ast.ts';
import { type Place, placeOf } from '../plan/file.ts';
import { type Plan, titleOf } from '../plan/plan.ts';
import { ratingLetters, ratingOf, reviewsByDate } from '../plan/reviews.ts';
import { type CapacityReviewScene, capacityReview, type ReviewedComponent } from './capacity-review.ts';
import type { Drawing, DrawOptions } from './picture.ts';
import { powerMap } from './power-map.ts';
import { powerMapScene } from './scenes/power-map.ts';
import { systemMapScene } from './scenes/system-map.ts';
import { systemMap } from './system-map.ts';

/** A picture that a plan can give. */
export interface CatalogueEntry {
    /** What to ask for: `system-map`, `power-map/ReadinessCoalition`. */
    readonly id: string;
    readonly title: string;
    /** True where the plan has nothing to show in it yet. */
    readonly empty: boolean;
}

export interface CatalogueOptions extends DrawOptions {
    /** Whether judgments about people are drawn too. */
    readonly confidential: boolean;
}

/** A drawing with the places that its nodes stand for. */
export interface PlacedDrawing extends Drawing {
    readonly places: ReadonlyMap<string, Place>;
}

/** The pictures of a plan, in the guide's order. A picture without anything to show yet is listed too: it says what to write. */
export function picturesOf(plan: Plan): CatalogueEntry[] {
    const reviews = [...reviewsByDate(plan)].reverse();
    const [latest, ...earlier] = reviews;
    return [
        { id: 'system-map', title: 'System map', empty: plan.actors.length === 0 && plan.units.length === 0 },
        {
            id: 'capacity-review',
            title: latest ? `Capacity review — ${titleOf(latest)}` : 'Capacity review',
            empty: !latest,
        },
        ...earlier.map(review => ({
            id: `capacity-review/${review.name}`,
            title: `Capacity review — ${titleOf(review)}`,
            empty: false,
        })),
        ...(plan.coalitions.length === 0 ? [{ id: 'power-map', title: 'Coalition power map', empty: true }] : []),
        ...plan.coalitions.map(coalition => ({
            id: `power-map/${coalition.name}`,
            title: `Coalition power map — ${titleOf(coalition)}`,
            empty: coalition.candidates.length === 0,
        })),
    ];
}

/**
 * Draws a picture of a plan.
 *
 * @param id an id of the catalogue; an unknown one gives undefined
 */
export async function drawPicture(
    plan: Plan,
    id: string,
    options: CatalogueOptions,
): Promise<PlacedDrawing | undefined> {
    const [kind, name] = id.split('/');
    if (kind === 'system-map' && !name) {
        const { scene, said } = systemMapScene(plan, options.confidential);
        return placed(await systemMap(scene, options), said);
    }
    if (kind === 'capacity-review') {
        const reviews = reviewsByDate(plan);
        const review = name ? reviews.find(one => one.name === name) : reviews.at(-1);
        if (name && !review) return undefined;
        const { scene, said } = reviewScene(review, reviews[reviews.indexOf(review!) - 1]);
        return placed(capacityReview(scene, options), said);
    }
    if (kind === 'power-map') {
        const coalition = plan.coalitions.find(one => one.name === name);
        if (name && !coalition) return undefined;
        if (!coalition) return placed(powerMap({ name: 'coalition', people: [] }, options), new Map());
        const { scene, said } = powerMapScene(plan, coalition, options.confidential);
        return placed(powerMap(scene, options), said);
    }
    return undefined;
}

function placed(drawing: Drawing, said: ReadonlyMap<string, AstNode>): PlacedDrawing {
    const places = new Map<string, Place>();
    for (const node of drawing.nodes) {
        const source = said.get(node);
        if (source) places.set(node, placeOf(source));
    }
    return { ...drawing, places };
}

function reviewScene(
    review: ast.Review | undefined,
    before: ast.Review | undefined,
): { scene: CapacityReviewScene; said: Map<string, AstNode> } {
    const said = new Map<string, AstNode>();
    const rated = (where: ast.Review | undefined, id: string) => where?.ratings.find(rate => rate.component?.id === id);
    const letters = (rating: ast.Rating | undefined) => {
        const word = ratingOf(rating);
        return word && (ratingLetters[word] as 'R' | 'YR' | 'YG' | 'G');
    };
    const scene: CapacityReviewScene = {
        name: review?.name ?? 'review',
        title: review ? `Delivery capacity review — ${titleOf(review)}` : undefined,
        date: review?.date[0]?.text,
        previous: before && (before.date[0]?.text ? `the review of ${before.date[0].text}` : titleOf(before)),
        stages: stages.map(stage => ({
            number: String(stage.number),
            name: stage.name,
            components: stage.components.map((component): ReviewedComponent => {
                const rate = rated(review, component.id);
                if (rate) said.set(`component:${component.id}`, rate);
                const aiming = letters(rate?.aiming[0]?.rating);
                return {
                    id: component.id,
                    name: component.name,
                    rating: letters(rate?.rating),
                    because: rate?.because[0]?.value,
                    before: letters(rated(before, component.id)?.rating),
                    aiming: aiming && { rating: aiming, by: rate?.aiming[0]?.by?.text },
                };
            }),
        })),
    };
    return { scene, said };
}
