import { AstUtils } from 'langium';
import type * as ast from '../../language/generated/ast.ts';
import { type Place, type PlanFile, placeOf, propertyPlace } from '../../plan/file.ts';
import type { Plan } from '../../plan/plan.ts';
import { reviewsByDate } from '../../plan/reviews.ts';

/** A component of the guide where a plan speaks of it: `4C`. */
export interface ComponentUse {
    readonly id: string;
    readonly place: Place;
    readonly node: ast.Component | ast.Subject;
    /** The rating that it gives, where it stands in one. */
    readonly rate?: ast.Rate;
}

const known = new WeakMap<PlanFile, readonly ComponentUse[]>();

/** All components that a file speaks of, in the order of its text. */
export function componentsIn(file: PlanFile): readonly ComponentUse[] {
    let uses = known.get(file);
    if (!uses) {
        uses = file.values.flatMap((node): ComponentUse[] => {
            if (node.$type === 'Component' && (node as ast.Component).id) {
                const component = node as ast.Component;
                const around = component.$container;
                const rate = around?.$type === 'Rate' ? (around as ast.Rate) : undefined;
                return [{ id: component.id.toUpperCase(), place: placeOf(component), node: component, rate }];
            }
            if (node.$type === 'Subject' && (node as ast.Subject).component) {
                const subject = node as ast.Subject;
                const place = propertyPlace(subject, 'component');
                return [{ id: subject.component!.toUpperCase(), place, node: subject }];
            }
            return [];
        });
        known.set(file, uses);
    }
    return uses;
}

/** The component that stands at a character of a file, or ends there. */
export function componentAt(file: PlanFile, offset: number): ComponentUse | undefined {
    return componentsIn(file).find(({ place }) => place.offset <= offset && offset <= place.offset + place.length);
}

/** Where some plans speak of a component; its ratings are where it is judged, the rest rests on them. */
export function usesOfComponent(plans: readonly Plan[], id: string, withRatings: boolean): ComponentUse[] {
    const files = new Set(plans.flatMap(plan => plan.members.map(({ file }) => file)));
    return [...files].flatMap(componentsIn).filter(use => use.id === id && (withRatings || !use.rate));
}

/** The rating that a component leads to: that of the review it stands in, else of the latest review that rates it. */
export function ratingMeant({ id, node, rate }: ComponentUse, plan: Plan | undefined): ast.Rate | undefined {
    if (rate) return rate;
    const own = AstUtils.getContainerOfType(node, (one): one is ast.Review => one.$type === 'Review');
    const reviews = [...(own ? [own] : []), ...(plan ? [...reviewsByDate(plan)].reverse() : [])];
    for (const review of reviews) {
        const found = review.ratings.find(({ component }) => component?.id?.toUpperCase() === id);
        if (found) return found;
    }
    return undefined;
}
