import { statesOf } from '../../src/checklist/checklist.ts';
import { declareAll } from '../../src/plan/declare.ts';
import { isNamed } from '../../src/plan/file.ts';
import type { Edit, Finding, Fix } from '../../src/plan/finding.ts';
import { principles } from '../../src/principles/all.generated.ts';
import type { CheckResult } from '../../src/principles/check.ts';
import { waiveFix } from '../../src/principles/waivers.ts';
import { fixAlike, fixSafely } from '../../src/refactor/fix-all.ts';
import { inOwnLineBreaks } from '../../src/refactor/lines.ts';
import { fixesOf, isSafe } from '../../src/refactor/plain-fixes.ts';
import { consequences, makesReadable } from './consequences.ts';
import { typedInto } from './plans.ts';
import { checkAgain } from './refactor.ts';

type Texts = Readonly<Record<string, string>>;

/** Something that an edit did and should not have. */
export interface Fault {
    /** What was done: the rule and the title of a fix. */
    readonly done: string;
    readonly what: string;
    readonly before: Texts;
    readonly after: Texts;
}

/** What a fix is held against; a counter for those who want to know how much was tried. */
export class FixTrial {
    readonly faults: Fault[] = [];
    tried = 0;
    private readonly texts: Texts;
    private readonly result: CheckResult;
    private readonly findings: readonly Finding[];

    constructor(texts: Texts) {
        this.texts = texts;
        this.result = checkAgain(texts);
        this.findings = openIn(this.result);
    }

    /** Tries each fix of each finding, and each waiver: the plan parses, the finding is gone, and nothing else is new. */
    everyFix(): this {
        for (const finding of this.findings) {
            const waive = waiveFix(finding);
            for (const fix of fixesOf(finding)) this.fix(finding, fix, false);
            if (waive && isSafe(waive)) this.fix(finding, waive, true);
        }
        return this;
    }

    /** Tries what is made for many places at once, and what the guide has ready: the plan parses as well as before. */
    everythingElse(): this {
        const plans = [...this.result.assembly.plans, ...this.result.assembly.loose];
        for (const [rule, alike] of Map.groupBy(this.findings, one => one.rule))
            this.keepsForm(`all of ${rule}`, fixAlike(alike).edits);
        this.keepsForm('all that is safe', fixSafely(this.findings).edits);
        for (const plan of plans) {
            const undeclared = this.findings.filter(({ rule }) => rule === 'reference/unknown-name');
            const names = Map.groupBy(undeclared, ({ place: { file, offset, length } }) =>
                file.text.slice(offset, offset + length),
            );
            const uses = new Map([...names].map(([name, own]) => [name, own.map(({ node }) => node!)]));
            this.keepsForm('all names declared', declareAll(plan, uses).edits);
            for (const { question, ready, setAside } of plan.ask(statesOf)) {
                if (ready) this.keepsForm(`begin ${question.id}`, [ready.edit], '');
                if (setAside) this.keepsForm(`set aside ${question.id}`, [setAside]);
            }
        }
        return this;
    }

    private fix(finding: Finding, fix: Fix, isWaiver: boolean): void {
        const done = `${finding.rule}: ${fix.title}`;
        const after = this.applied(done, fix.edits);
        if (!after) return;
        const found = openIn(checkAgain(after));
        const fault = (what: string) => this.faults.push({ done, what, before: this.texts, after });
        const news = added(this.findings, found);
        const damage = news.filter(({ rule }) => rule.startsWith('syntax/'));
        if (damage.length > 0) {
            fault(`breaks the form: ${damage[0]!.message}`);
            return;
        }
        if (!isGone(finding, fix, this.findings, found)) fault('does not settle it');
        for (const { rule, message } of news.filter(one => one.rule !== finding.rule)) {
            if (!isLegitimate(finding.rule, rule, fix, isWaiver)) fault(`brings ${rule}: ${message}`);
        }
    }

    /** Holds that some edits bring no new problem of form, but that of a line whose end is still to be written. */
    keepsForm(done: string, edits: readonly Edit[], typed?: string): void {
        const after = edits.length > 0 ? this.applied(done, edits, typed) : undefined;
        if (!after) return;
        const [first] = edits;
        const begun = first!.text.slice(0, first!.cursor).split('\n').at(-1)!.trim();
        const isBegun = ({ place: { file, offset } }: Finding) =>
            typed === '' && file.text.slice(Math.max(0, offset - 30), offset + 60).includes(begun);
        const damage = added(this.findings, openIn(checkAgain(after))).filter(
            one => one.rule.startsWith('syntax/') && !isBegun(one),
        );
        if (damage.length === 0) return;
        const what = `breaks the form: ${damage[0]!.message}`;
        this.faults.push({ done, what, before: this.texts, after });
    }

    private applied(done: string, edits: readonly Edit[], typed?: string): Texts | undefined {
        this.tried++;
        const after = applied(this.texts, edits, typed);
        if (typeof after !== 'string') return after;
        this.faults.push({ done, what: after, before: this.texts, after: this.texts });
        return undefined;
    }
}

function openIn(result: CheckResult): Finding[] {
    return [...result.findings.values()].flat().filter(({ waived }) => !waived);
}

/** The files after some edits, where somebody has typed what the cursor is left for; a sentence where edits overlap. */
export function applied(texts: Texts, edits: readonly Edit[], typed?: string): Texts | string {
    const result = { ...texts };
    for (const [uri, own] of Map.groupBy(edits, ({ place }) => place.file.uri)) {
        const path = decodeURI(uri).slice('file:///plan/'.length);
        const before = texts[path]!;
        let text = '';
        let at = 0;
        for (const edit of own.map(inOwnLineBreaks).sort((a, b) => a.place.offset - b.place.offset)) {
            const { place } = edit;
            if (place.offset < at) return 'changes one place twice';
            text += before.slice(at, place.offset) + typedInto(edit, typed);
            at = place.offset + place.length;
        }
        result[path] = text + before.slice(at);
    }
    return result;
}

/** What a finding is about, whatever its words: its rule, and the block that it is in. */
function about({ rule, node, place }: Finding): string {
    let at = node;
    while (at && !isNamed(at)) at = at.$container;
    return `${rule} of ${at?.name ?? place.file.uri}`;
}

/** The findings of the second list that the first one has not. */
function added(before: readonly Finding[], after: readonly Finding[]): Finding[] {
    const left = new Map<string, number>();
    for (const finding of before) left.set(about(finding), (left.get(about(finding)) ?? 0) + 1);
    return after.filter(finding => {
        const count = left.get(about(finding)) ?? 0;
        left.set(about(finding), count - 1);
        return count <= 0;
    });
}

/**
 * Whether a finding is settled. A plan that says a wrong thing twice is told of it once: there the same fix is offered
 * again, until it has been made for each.
 */
function isGone(finding: Finding, fix: Fix, before: readonly Finding[], after: readonly Finding[], times = 0): boolean {
    const alike = (one: Finding) => about(one) === about(finding);
    if (after.filter(alike).length < before.filter(alike).length) return true;
    const again = after
        .filter(alike)
        .flatMap(one => fixesOf(one))
        .find(one => one.title === fix.title);
    const edits = again?.edits ?? [];
    const [first] = edits;
    if (!first || times === 6) return false;
    const texts: Record<string, string> = {};
    for (const { place } of after) texts[decodeURI(place.file.uri).slice('file:///plan/'.length)] = place.file.text;
    for (const { place } of edits) texts[decodeURI(place.file.uri).slice('file:///plan/'.length)] = place.file.text;
    const next = applied(texts, edits);
    return typeof next !== 'string' && isGone(finding, fix, before, openIn(checkAgain(next)), times + 1);
}

const silencers = new Map(principles.map(({ id, silencedBy = [] }) => [id, silencedBy.map(one => one.id)]));

/** Whether a finding may be new after a fix of another one. */
function isLegitimate(settled: string, rule: string, fix: Fix, isWaiver: boolean): boolean {
    const isJudgment = silencers.has(rule);
    // What spoke of the same cause before is heard now.
    if (silencers.get(rule)?.includes(settled)) return true;
    // A waiver settles nothing else; a waiver or `partial` around it may have become needless.
    if (isWaiver || /partial because/.test(fix.edits[0]?.text ?? '')) return rule === 'waiver/unused';
    // Words that could not be read before are judged now, and so is what was declared.
    if (makesReadable.test(settled) || fix.declares) return isJudgment || rule.startsWith('waiver/');
    return consequences[settled]?.includes(rule) ?? false;
}
