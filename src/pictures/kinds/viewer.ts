import type { AstNode } from 'langium';
import { fileOf } from '../../plan/file.ts';
import { type Plan, titleOf } from '../../plan/plan.ts';

/** Who looks at a picture: what they may see of the plan. */
export interface Viewer {
    readonly plan: Plan;
    readonly confidential: boolean;
    /** Whether the block that a node stands in may be shown. */
    shows(node: AstNode | undefined): boolean;
    /** What to call somebody or something; nothing more than that where only a private import holds it. */
    name(node: (AstNode & { name?: string; title?: string }) | undefined): string;
}

/** Makes the viewer of a plan. */
export function viewerOf(plan: Plan, confidential: boolean): Viewer {
    const shows = (node: AstNode | undefined) => node !== undefined && (confidential || !plan.isPrivate(fileOf(node)));
    return {
        plan,
        confidential,
        shows,
        name: node => (node === undefined ? '' : shows(node) ? titleOf(node) : 'name withheld'),
    };
}
