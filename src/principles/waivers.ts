import type { AstNode } from 'langium';
import type * as ast from '../language/generated/ast.ts';
import { closest } from '../language/nearest.ts';
import type { Assembly } from '../plan/assemble.ts';
import { dayText } from '../plan/days.ts';
import { addLines, caret, deleteLines, fix } from '../plan/edits.ts';
import { type PlanFile, placeOf, propertyPlace } from '../plan/file.ts';
import type { Finding, Fix } from '../plan/finding.ts';
import type { Plan } from '../plan/plan.ts';
import { lastDay } from '../plan/values.ts';
import { principles } from './all.generated.ts';

const knownRules = new Set(principles.map(({ id }) => id));

/** The waiver that accepts what a principle says of a node: one in it, around it, or in the plan's `system` block. */
export function waiverFor(rule: string, node: AstNode, plan: Plan): ast.Waiver | undefined {
    const candidates: ast.Waiver[] = [];
    for (let at: AstNode | undefined = node; at; at = at.$container) candidates.push(...(mayWaive(at)?.waivers ?? []));
    if (plan.system) candidates.push(...plan.system.waivers);
    return candidates.find(waiver => waiver.rule === rule && waiver.reason && !isExpired(waiver, plan));
}

/** The fix that every finding has: to accept it, with a reason that only people know. */
export function waiveFix({ rule, node }: Finding): Fix | undefined {
    if (!knownRules.has(rule)) return undefined;
    for (let at = node; at; at = at.$container) {
        if (mayWaive(at)) return fix('Accept this, with a reason', addLines(at, `waive ${rule} because "${caret}"`));
    }
    return undefined;
}

function mayWaive(node: AstNode): { waivers: ast.Waiver[] } | undefined {
    return 'waivers' in node ? (node as AstNode & { waivers: ast.Waiver[] }) : undefined;
}

/**
 * Waivers that accept nothing in any plan, and waivers of rules that do not exist. Judged over all plans together,
 * because a shared file may need a waiver in one of them only.
 */
export function idleWaivers(assembly: Assembly, used: ReadonlySet<ast.Waiver>): Finding[] {
    const findings = new Map<ast.Waiver, Finding>();
    for (const plan of [...assembly.plans, ...assembly.loose]) {
        for (const waiver of waiversOf(plan)) {
            if (!waiver.rule || !waiver.reason || findings.has(waiver)) continue;
            if (!knownRules.has(waiver.rule)) findings.set(waiver, unknownRule(waiver));
            else if (!used.has(waiver) && !isExpired(waiver, plan) && assembly.plans.includes(plan))
                findings.set(waiver, unused(waiver, plan));
        }
    }
    return [...findings.values()];
}

function unknownRule(waiver: ast.Waiver): Finding {
    const place = propertyPlace(waiver, 'rule');
    const near = closest(waiver.rule, knownRules);
    const help = near ? ` Did you mean \`${near}\`?` : ' `delivery explain --list` shows them all.';
    return {
        rule: 'waiver/unknown',
        severity: 'error',
        message: `No principle is called \`${waiver.rule}\`.${help}`,
        place,
        node: waiver,
        fixes: near ? [fix(`Change to \`${near}\``, { place, text: near })] : undefined,
    };
}

function unused(waiver: ast.Waiver, plan: Plan): Finding {
    const why =
        plan.settings.severities.get(waiver.rule) === 'off'
            ? `\`${waiver.rule}\` is off in delivery.json`
            : `Nothing here departs from \`${waiver.rule}\``;
    return {
        rule: 'waiver/unused',
        severity: 'warning',
        message: `${why}: this waiver accepts nothing. Delete it.`,
        place: placeOf(waiver),
        node: waiver,
        fixes: [fix('Delete the waiver', deleteLines(waiver))],
    };
}

/** Waivers whose day has passed. */
export function expiredWaivers(plan: Plan): Finding[] {
    return waiversOf(plan)
        .filter(waiver => isExpired(waiver, plan) && knownRules.has(waiver.rule))
        .map(waiver => ({
            rule: 'waiver/expired',
            severity: 'warning',
            message: `This waiver ended on ${dayText(lastDay(waiver.until)!)} and accepts nothing any more. Renew it with its reason, or delete it.`,
            place: placeOf(waiver.until!),
            node: waiver,
            fixes: [fix('Delete the waiver', deleteLines(waiver))],
        }));
}

function isExpired(waiver: ast.Waiver, plan: Plan): boolean {
    const until = lastDay(waiver.until);
    return until !== undefined && until < plan.today;
}

function waiversOf(plan: Plan): ast.Waiver[] {
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
