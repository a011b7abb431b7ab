import type * as ast from '../language/generated/ast.ts';
import type { Shape } from '../language/shapes.ts';
import { type AssembleOptions, type Assembly, assemble } from '../plan/assemble.ts';
import { checkSaidTwice, onceTable } from '../plan/checks/said-twice.ts';
import { checkValues } from '../plan/checks/values.ts';
import type { PlanFile } from '../plan/file.ts';
import type { Files } from '../plan/files.ts';
import type { Finding } from '../plan/finding.ts';
import type { Plan } from '../plan/plan.ts';
import { byFile, type FindingsByFile, idleWaivers, judge, type Verdict } from './judge.ts';

/** All that there is to say of a set of files. */
export interface CheckResult {
    readonly assembly: Assembly;
    readonly findings: FindingsByFile;
    readonly verdicts: ReadonlyMap<Plan, Verdict>;
}

/**
 * Checks files: their form, their values, their names and imports, and the plans that they make up by all principles.
 * A checker remembers what each file says by itself, so that after an edit only the edited file is read again.
 */
export class Checker {
    private readonly once: ReturnType<typeof onceTable>;
    private readonly own = new WeakMap<PlanFile, readonly Finding[]>();

    constructor(shapes: Shape) {
        this.once = onceTable(shapes);
    }

    /** Checks everything that the files make up. */
    check(files: Files, options: AssembleOptions): CheckResult {
        const assembly = assemble(files, options);
        const verdicts = new Map<Plan, Verdict>();
        const used = new Set<ast.Waiver>();
        const all: Finding[] = [...assembly.problems];
        const seen = new Set<PlanFile>();
        for (const plan of [...assembly.plans, ...assembly.loose]) {
            const verdict = judge(plan, assembly.plans.includes(plan));
            verdicts.set(plan, verdict);
            all.push(...verdict.findings);
            for (const waiver of verdict.usedWaivers) used.add(waiver);
            for (const { file } of plan.members) seen.add(file);
        }
        for (const file of seen) all.push(...this.ofFile(file));
        all.push(...idleWaivers(assembly, used));
        return { assembly, findings: byFile(all), verdicts };
    }

    /** What there is to say of a file by itself: its form and its values. */
    ofFile(file: PlanFile): readonly Finding[] {
        let findings = this.own.get(file);
        if (!findings) {
            findings = [
                ...file.form.map(
                    (problem): Finding => ({
                        rule: problem.code,
                        severity: 'error',
                        message: problem.message,
                        place: { file, offset: problem.offset, length: problem.length },
                    }),
                ),
                ...checkValues(file),
                ...checkSaidTwice(file, this.once),
            ];
            this.own.set(file, findings);
        }
        return findings;
    }
}
