import type { Waiver } from '../language/generated/ast.ts';
import type { Shape } from '../language/shapes.ts';
import { type AssembleOptions, type Assembly, assemble } from '../plan/assemble.ts';
import { checkHiddenCharacters } from '../plan/checks/hidden-characters.ts';
import { checkSaidTwice, onceTable } from '../plan/checks/said-twice.ts';
import { checkValues } from '../plan/checks/values.ts';
import { failedCheck } from '../plan/failed.ts';
import type { PlanFile } from '../plan/file.ts';
import { dataReadBy, type Files, isProblem } from '../plan/files.ts';
import type { Finding } from '../plan/finding.ts';
import type { Member, Plan } from '../plan/plan.ts';
import { byFile, type FindingsByFile, judge, type Verdict } from './judge.ts';
import { idleWaivers } from './waivers.ts';

/** All that there is to say of a set of files. */
export interface CheckResult {
    readonly assembly: Assembly;
    readonly findings: FindingsByFile;
    readonly verdicts: ReadonlyMap<Plan, Verdict>;
}

/** A plan as it was judged, and what else its judgment rests on. */
interface Judged {
    readonly plan: Plan;
    readonly whole: boolean;
    readonly today: number;
    readonly data: ReadonlyMap<string, string>;
    readonly verdict: Verdict;
}

/**
 * Checks files: their form, their values, their names and imports, and the plans that they make up by all principles.
 * A checker remembers what each file says by itself and how each plan was judged, so that after an edit only the
 * edited file is read again and only the plans that it is part of are judged again.
 */
export class Checker {
    private readonly once: ReturnType<typeof onceTable>;
    private readonly own = new WeakMap<PlanFile, readonly Finding[]>();
    private readonly judged = new WeakMap<PlanFile, Judged>();

    constructor(shapes: Shape) {
        this.once = onceTable(shapes);
    }

    /** Checks everything that the files make up. */
    check(files: Files, options: AssembleOptions): CheckResult {
        const { problems, ...found } = assemble(files, options);
        const plans = found.plans.map(plan => this.verdict(plan, true));
        const loose = found.loose.map(plan => this.verdict(plan, false));
        const all = [...plans, ...loose];
        const assembly = { problems, plans: plans.map(({ plan }) => plan), loose: loose.map(({ plan }) => plan) };
        const used = new Set(all.flatMap(({ verdict }) => [...verdict.usedWaivers]));
        const members = new Set(all.flatMap(({ plan }) => plan.members.map(({ file }) => file)));
        const findings = [
            problems,
            ...all.map(({ verdict }) => verdict.findings),
            ...[...members].map(file => this.ofFile(file)),
            this.idle(assembly, used),
        ].flat();
        return {
            assembly,
            findings: byFile(findings),
            verdicts: new Map(all.map(({ plan, verdict }) => [plan, verdict])),
        };
    }

    /** A plan with its verdict; one that cannot be judged says so and keeps no other from it. */
    private verdict(plan: Plan, whole: boolean): Judged {
        try {
            return this.judge(plan, whole);
        } catch (error) {
            const findings = [failedCheck(plan.root, error)];
            const verdict = { findings, questions: [], usedWaivers: new Set<Waiver>(), failures: [] };
            return { plan, whole, today: 0, data: new Map(), verdict };
        }
    }

    /** Judges a plan, unless nothing has changed since it was judged: its files, its data, the day. */
    private judge(plan: Plan, whole: boolean): Judged {
        const before = this.judged.get(plan.root);
        if (before && before.whole === whole && isSame(before, plan)) {
            return before.plan.files === plan.files ? before : { ...before, plan };
        }
        const judged = {
            plan,
            whole,
            today: plan.today,
            data: dataOf(plan),
            verdict: withFailures(judge(plan, whole), plan),
        };
        this.judged.set(plan.root, judged);
        return judged;
    }

    /** What there is to say of a file by itself: its form and its values. */
    ofFile(file: PlanFile): readonly Finding[] {
        let findings = this.own.get(file);
        if (!findings) {
            const form = file.form.map(
                (problem): Finding => ({
                    rule: problem.code,
                    severity: 'error',
                    message: problem.message,
                    place: { file, offset: problem.offset, length: problem.length },
                }),
            );
            try {
                findings = [
                    ...form,
                    ...checkValues(file),
                    ...checkSaidTwice(file, this.once),
                    ...checkHiddenCharacters(file),
                ];
            } catch (error) {
                findings = [...form, failedCheck(file, error)];
            }
            this.own.set(file, findings);
        }
        return findings;
    }

    private idle(assembly: Assembly, used: ReadonlySet<Waiver>): readonly Finding[] {
        try {
            return idleWaivers(assembly, used);
        } catch (error) {
            return assembly.plans.slice(0, 1).map(plan => failedCheck(plan.root, error));
        }
    }
}

/** A verdict with what has failed in it, said at the plan's own file. */
function withFailures(verdict: Verdict, plan: Plan): Verdict {
    const [first] = verdict.failures;
    if (!first) return verdict;
    return { ...verdict, findings: [...verdict.findings, failedCheck(plan.root, first.error)] };
}

function isSame({ plan: old, today, data }: Judged, plan: Plan): boolean {
    return (
        old.incomplete === plan.incomplete &&
        old.settings === plan.settings &&
        old.members.length === plan.members.length &&
        old.members.every((member, i) => isSameMember(member, plan.members[i]!)) &&
        today === plan.today &&
        [...data].every(([uri, text]) => dataText(plan, uri) === text)
    );
}

function isSameMember(a: Member, b: Member): boolean {
    return a.file === b.file && a.private === b.private && a.through === b.through;
}

/** The texts of the data files that a plan reads, or what stands in their way. */
function dataOf(plan: Plan): Map<string, string> {
    const uris = plan.members.flatMap(({ file }) => dataReadBy(file));
    return new Map(uris.map(uri => [uri, dataText(plan, uri)]));
}

function dataText(plan: Plan, uri: string): string {
    const found = plan.files.data(uri);
    return isProblem(found) ? `${found.problem} ${found.why}` : found;
}
