import type { AstNode } from 'langium';
import type * as ast from '../language/generated/ast.ts';
import type { PlanFile } from './file.ts';
import type { Plan } from './plan.ts';
import { lastDay } from './values.ts';

/** The waiver that accepts what a rule says of a node: one in it, around it, or in the plan's `system` block. */
export function waiverFor(rule: string, node: AstNode, plan: Plan): ast.Waiver | undefined {
    const candidates: ast.Waiver[] = [];
    for (let at: AstNode | undefined = node; at; at = at.$container) candidates.push(...(mayWaive(at)?.waivers ?? []));
    if (plan.system) candidates.push(...plan.system.waivers);
    return candidates.find(waiver => waiver.rule === rule && waiver.reason && !isExpired(waiver, plan));
}

/** A node as one that may hold waivers; undefined where it may not. */
export function mayWaive(node: AstNode): { waivers: ast.Waiver[] } | undefined {
    return 'waivers' in node ? (node as AstNode & { waivers: ast.Waiver[] }) : undefined;
}

/** Whether the day of a waiver has passed. */
export function isExpired(waiver: ast.Waiver, plan: Plan): boolean {
    const until = lastDay(waiver.until);
    return until !== undefined && until < plan.today;
}

/** All waivers of a plan. */
export function waiversOf(plan: Plan): ast.Waiver[] {
    return plan.members.flatMap(({ file }) => waiversIn(file));
}

const waivers = new WeakMap<PlanFile, readonly ast.Waiver[]>();

function waiversIn(file: PlanFile): readonly ast.Waiver[] {
    let found = waivers.get(file);
    if (!found) {
        found = file.values.filter(node => node.$type === 'Waiver') as ast.Waiver[];
        waivers.set(file, found);
    }
    return found;
}
