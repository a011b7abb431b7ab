import { questions, statesOf } from '../checklist/checklist.ts';
import type * as ast from '../language/generated/ast.ts';
import { closest } from '../language/nearest.ts';
import type { Assembly } from '../plan/assemble.ts';
import { dayText } from '../plan/days.ts';
import { addLines, caret, deleteSaid, fix } from '../plan/edits.ts';
import { placeOf, propertyPlace } from '../plan/file.ts';
import type { Finding, Fix } from '../plan/finding.ts';
import type { Plan } from '../plan/plan.ts';
import { lastDay } from '../plan/values.ts';
import { isExpired, mayWaive, waiversOf } from '../plan/waivers.ts';
import { principles } from './all.generated.ts';

/** What can be waived: principles, and questions of the guide. */
const knownRules = new Set([...principles, ...questions].map(({ id }) => id));

/** The fix that every finding has: to accept it, with a reason that only people know. */
export function waiveFix({ rule, node }: Finding): Fix | undefined {
    if (!knownRules.has(rule)) return undefined;
    for (let at = node; at; at = at.$container) {
        if (mayWaive(at)) return fix('Accept this, with a reason', addLines(at, `waive ${rule} because "${caret}"`));
    }
    return undefined;
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
    const list = isQuestion(waiver.rule)
        ? ' `delivery guide` shows all questions with their names.'
        : ' `delivery explain --list` shows them all.';
    const help = near ? ` Did you mean \`${near}\`?` : list;
    return {
        rule: 'waiver/unknown',
        severity: 'error',
        message: `No ${isQuestion(waiver.rule) ? 'question' : 'principle'} is called \`${waiver.rule}\`.${help}`,
        place,
        node: waiver,
        fixes: near ? [fix(`Change to \`${near}\``, { place, text: near })] : undefined,
    };
}

function unused(waiver: ast.Waiver, plan: Plan): Finding {
    return {
        rule: 'waiver/unused',
        severity: 'warning',
        message: `${whyUnused(waiver, plan)} Delete it.`,
        place: placeOf(waiver),
        node: waiver,
        fixes: [fix('Delete the waiver', deleteSaid(waiver))],
    };
}

function whyUnused({ rule }: ast.Waiver, plan: Plan): string {
    if (isQuestion(rule)) {
        const state = plan.ask(statesOf).find(({ question }) => question.id === rule);
        if (!state) return `\`${rule}\` does not arise in this plan: this waiver sets nothing aside.`;
        const where = state.standing === 'answered' ? '' : ' here';
        return `\`${rule}\` is answered${where}: this waiver sets nothing aside.`;
    }
    return plan.settings.severities.get(rule) === 'off'
        ? `\`${rule}\` is off in delivery.json: this waiver accepts nothing.`
        : `Nothing here departs from \`${rule}\`: this waiver accepts nothing.`;
}

/** The waivers of a plan that set a question aside which is not answered. */
export function waiversOfQuestions(plan: Plan): ReadonlySet<ast.Waiver> {
    if (!waiversOf(plan).some(({ rule }) => rule && isQuestion(rule))) return new Set();
    return new Set(plan.ask(statesOf).flatMap(({ waivers }) => [...waivers]));
}

function isQuestion(rule: string): boolean {
    return rule.startsWith('ask/');
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
            fixes: [fix('Delete the waiver', deleteSaid(waiver))],
        }));
}
