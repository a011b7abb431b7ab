import type { Import } from '../language/generated/ast.ts';
import type { Assembly } from '../plan/assemble.ts';
import { fileOf, type PlanFile } from '../plan/file.ts';

/**
 * The files that a plan imports privately, directly or not, each with the import in an open file that leads to it.
 * What is private in one plan is private, whatever others do with it.
 */
export function privateImports(assembly: Assembly): ReadonlyMap<PlanFile, Import> {
    const plans = [...assembly.plans, ...assembly.loose];
    const isPrivate = new Set(
        plans.flatMap(plan => plan.members.filter(member => member.private).map(member => member.file)),
    );
    const imports = new Map<PlanFile, Import>();
    for (const plan of plans) {
        const through = new Map(plan.members.map(member => [member.file, member.through]));
        for (const file of through.keys()) {
            if (!isPrivate.has(file) || imports.has(file)) continue;
            let at = through.get(file);
            const seen = new Set<Import>();
            while (at && isPrivate.has(fileOf(at)) && !seen.has(at)) {
                seen.add(at);
                at = through.get(fileOf(at));
            }
            if (at && !isPrivate.has(fileOf(at))) imports.set(file, at);
        }
    }
    return imports;
}
