import type { AstNode } from 'langium';
import { importantQuestions } from '../checklist/important.ts';
import type * as ast from '../language/generated/ast.ts';
import { onOneLine } from '../language/text.ts';
import { checkNames } from '../plan/checks/names.ts';
import { fix } from '../plan/edits.ts';
import { isDamaged, isNamed, namePlace, type Place, type PlanFile, placeOf } from '../plan/file.ts';
import { byPlace, type Finding, type Severity } from '../plan/finding.ts';
import type { Plan } from '../plan/plan.ts';
import { dataProblems } from '../plan/readings.ts';
import type { Settings } from '../plan/settings.ts';
import { waiverFor } from '../plan/waivers.ts';
import { principles } from './all.generated.ts';
import type { Judgment, Limits, Principle } from './principle.ts';
import { expiredWaivers, waiversOfQuestions } from './waivers.ts';

/** A judgment that `partial`, or the profile, has turned into a question. */
export interface OpenQuestion {
    readonly rule: string;
    readonly message: string;
    readonly place: Place;
    /** Why it is left for later, as the plan says. */
    readonly because: string;
    /** The line of the plan that says so; absent where it follows from the profile, or from a file that is not here. */
    readonly by?: ast.Partial;
}

/** What there is to say of a plan, apart from each file's own form and values. */
export interface Verdict {
    readonly findings: readonly Finding[];
    readonly questions: readonly OpenQuestion[];
    /** The waivers that accepted something. */
    readonly usedWaivers: ReadonlySet<ast.Waiver>;
    /** Principles that failed to answer: our fault, never the plan's. */
    readonly failures: readonly { readonly id: string; readonly error: unknown }[];
}

interface Raw {
    readonly principle: Principle;
    readonly judgment: Judgment;
    readonly place: Place;
    readonly node: AstNode;
    readonly block: AstNode;
}

/**
 * Judges a plan by all principles.
 *
 * @param plan the plan, or a loose file in the form of one
 * @param whole whether it is a plan; a loose file gets no judgment that looks at a plan as a whole
 */
export function judge(plan: Plan, whole: boolean): Verdict {
    const failures: { id: string; error: unknown }[] = [];
    const raw: Raw[] = [];
    for (const principle of principles) {
        if ((principle.whole && !whole) || plan.settings.severities.get(principle.id) === 'off') continue;
        try {
            principle.check(
                plan,
                judgment => raw.push(located(principle, judgment)),
                limitsOf(principle, plan.settings),
            );
        } catch (error) {
            failures.push({ id: principle.id, error });
        }
    }
    const speaking = new Map<string, Set<AstNode>>();
    for (const { principle, block } of raw) {
        const blocks = speaking.get(principle.id);
        if (blocks) blocks.add(block);
        else speaking.set(principle.id, new Set([block]));
    }
    const spoken = raw.filter(one => !isSilenced(one, speaking) && !isBroken(one, plan));
    const questions: OpenQuestion[] = [];
    const usedWaivers = new Set<ast.Waiver>();
    const findings: Finding[] = [];
    for (const one of spoken) {
        const { principle, judgment, place } = one;
        const waiver = waiverFor(principle.id, one.node, plan);
        // What is accepted stays accepted in a draft: else its waiver would be idle as long as the draft lasts.
        const isAccepted = waiver !== undefined && plan.settings.profile === 'draft';
        const later = judgment.absence && !isAccepted ? whyLater(one.node, plan) : undefined;
        if (later) {
            questions.push({ rule: principle.id, message: judgment.message, place, ...later });
            continue;
        }
        if (waiver) usedWaivers.add(waiver);
        findings.push({
            rule: principle.id,
            severity: severityOf(principle, judgment, plan.settings),
            message: judgment.message,
            place,
            node: one.node,
            related: judgment.related,
            fixes: judgment.fixes,
            confidential: principle.withheld ? { block: one.block, withheld: principle.withheld } : undefined,
            waived: waiver && { reason: waiver.reason!, until: waiver.until?.text, by: waiver },
        });
    }
    const others = (id: string, tell: () => readonly Finding[]): void => {
        try {
            for (const finding of tell()) findings.push(finding);
        } catch (error) {
            failures.push({ id, error });
        }
    };
    others('ask', () => {
        const asked = whole && plan.settings.profile === 'strict' ? strictFindings(plan, speaking) : [];
        for (const waiver of waiversOfQuestions(plan)) usedWaivers.add(waiver);
        return asked;
    });
    others('reference', () => checkNames(plan, whole));
    others('data', () => dataProblems(plan));
    others('waiver', () => expiredWaivers(plan));
    return { findings, questions, usedWaivers, failures };
}

/** The numbers of a principle: the workspace's, else its own. */
export function limitsOf({ id, thresholds = {} }: Principle, settings: Settings): Limits {
    const own = Object.entries(thresholds).map(([name, { value }]) => [name, value]);
    return { ...Object.fromEntries(own), ...settings.thresholds.get(id) };
}

/** What a workspace says of a principle holds for all that it judges. */
function severityOf(principle: Principle, judgment: Judgment, settings: Settings): Severity {
    const decided = settings.severities.get(principle.id);
    return decided && decided !== 'off' ? decided : (judgment.severity ?? principle.severity);
}

function located(principle: Principle, judgment: Judgment): Raw {
    const isPlace = 'file' in judgment.at;
    const node = judgment.about ?? (isPlace ? undefined : (judgment.at as AstNode));
    if (!node) throw new Error(`${principle.id} marks a place without the node that it is about.`);
    const place = isPlace ? (judgment.at as Place) : placeOf(judgment.at as AstNode);
    // A message is one sentence after the other, whatever it quotes.
    const message = onOneLine(judgment.message);
    return { principle, judgment: { ...judgment, message }, place, node, block: blockOf(node) };
}

/** The named block that a node stands in, itself included. */
function blockOf(node: AstNode): AstNode {
    for (let at: AstNode | undefined = node; at; at = at.$container) if (isNamed(at)) return at;
    return node;
}

function isSilenced(one: Raw, speaking: ReadonlyMap<string, ReadonlySet<AstNode>>): boolean {
    return (one.principle.silencedBy ?? []).some(({ id, within }) => {
        const blocks = speaking.get(id);
        return blocks !== undefined && (within === 'plan' || blocks.has(one.block));
    });
}

/** What is missing in a block that is damaged may stand in the damaged line: then nothing is said of it. */
function isBroken(one: Raw, plan: Plan): boolean {
    return one.judgment.absence === true && mayLack(one.block, plan);
}

function mayLack(block: AstNode, plan: Plan): boolean {
    return isDamaged(block) || (block.$type === 'System' && plan.members.some(({ file }) => hasLostBlock(file)));
}

/** Whether a file has damage outside its blocks, where a whole block may have been lost. */
function hasLostBlock(file: PlanFile): boolean {
    return file.form.some(({ offset }) => {
        const inside = file.tree.blocks.some(({ $cstNode: cst }) => cst && cst.offset <= offset && offset <= cst.end);
        return !inside;
    });
}

/** Why what is missing of a node is left for later: the block, one around it, or the whole plan is said to be partial. */
function whyLater(node: AstNode, plan: Plan): Pick<OpenQuestion, 'because' | 'by'> | undefined {
    if (plan.settings.profile === 'draft') return { because: 'the plan is a draft' };
    for (let at: AstNode | undefined = node; at; at = at.$container) {
        const [by] = (at as { partial?: ast.Partial[] }).partial ?? [];
        if (by) return { because: by.reason ?? '', by };
    }
    if (blockOf(node).$type !== 'System') return undefined;
    if (plan.incomplete) return { because: 'a private file is not here' };
    const by = plan.system?.partial[0];
    return by && { because: by.reason ?? '', by };
}

/**
 * In the profile `strict`: the most important questions of the guide that are open, each as a finding of the block that
 * leaves it open.
 */
function strictFindings(plan: Plan, speaking: ReadonlyMap<string, ReadonlySet<AstNode>>): Finding[] {
    const findings: Finding[] = [];
    for (const { question, block, message, ready, waiver } of importantQuestions(plan)) {
        const decided = plan.settings.severities.get(question.id);
        const isSpoken = (question.spokenBy ?? []).some(id => speaking.get(id)?.has(block));
        if (decided === 'off' || isSpoken || whyLater(block, plan) !== undefined || mayLack(block, plan)) continue;
        findings.push({
            rule: question.id,
            severity: decided ?? question.important!,
            message,
            place: namePlace(block),
            node: block,
            fixes: [fix(`Write \`${ready.writes}\``, ready.edit)],
            waived: waiver && { reason: waiver.reason!, until: waiver.until?.text, by: waiver },
        });
    }
    return findings;
}

/** The findings of each file. */
export type FindingsByFile = ReadonlyMap<PlanFile, readonly Finding[]>;

/** Sorts findings to their files, each place and rule and message once, in the order of the text. */
export function byFile(findings: Iterable<Finding>): Map<PlanFile, Finding[]> {
    const sorted = new Map<PlanFile, Map<string, Finding>>();
    for (const finding of findings) {
        const { file, offset, length } = finding.place;
        let own = sorted.get(file);
        if (!own) {
            own = new Map();
            sorted.set(file, own);
        }
        const key = `${finding.rule} ${offset} ${length} ${finding.message}`;
        const before = own.get(key);
        if (!before || (before.waived && !finding.waived)) own.set(key, finding);
    }
    return new Map([...sorted].map(([file, own]) => [file, [...own.values()].sort(byPlace)]));
}
