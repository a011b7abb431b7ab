import type { NamedNode, NameUse, PlanFile } from '../../plan/file.ts';
import type { Plan } from '../../plan/plan.ts';

/** Who knows which plans a file is part of. */
export interface PlansOfFiles {
    plansOf(file: PlanFile): readonly Plan[];
}

/** What a name stands for, and all that hangs on it: where it is declared and used, in all plans that share it. */
export interface Meaning {
    readonly name: string;
    /** The plans in which it means this. */
    readonly plans: readonly Plan[];
    /** The blocks that it stands for: one, unless plans that share a file declare it each for themselves; none for an unknown name. */
    readonly declared: readonly NamedNode[];
    readonly uses: readonly NameUse[];
    /** Set where the name is declared before, so that no use of it means this block. */
    readonly hidden?: true;
}

/**
 * What a name in a file stands for. A shared file may be in several plans, and each of those may have files of its own
 * that use the name: all of them belong together, as none could be changed without the others.
 *
 * @param declares the block whose name it is, where it is a block's name that is asked about. A name that is declared twice
 *     stands for the first block; of the second one it is the name and nothing else.
 */
export function meaningOf(plans: PlansOfFiles, file: PlanFile, name: string, declares?: NamedNode): Meaning {
    const found = new Set<Plan>();
    const files = new Set<PlanFile>([file]);
    for (const one of files) {
        for (const plan of plans.plansOf(one)) {
            if (found.has(plan)) continue;
            found.add(plan);
            for (const { file: member } of plan.members) if (mentions(member, name)) files.add(member);
        }
    }
    const declared = new Set<NamedNode>();
    for (const plan of found) {
        const node = plan.names.get(name);
        if (node) declared.add(node);
    }
    if (declares && !declared.has(declares))
        return { name, plans: [...found], declared: [declares], uses: [], hidden: true };
    return { name, plans: [...found], declared: [...declared], uses: [...files].flatMap(one => usesIn(one, name)) };
}

const usesByName = new WeakMap<PlanFile, Map<string, NameUse[]>>();

/** The uses of a name in a file. */
export function usesIn(file: PlanFile, name: string): readonly NameUse[] {
    let byName = usesByName.get(file);
    if (!byName) {
        byName = Map.groupBy(file.uses, ({ reference }) => reference.$refText);
        usesByName.set(file, byName);
    }
    return byName.get(name) ?? [];
}

function mentions(file: PlanFile, name: string): boolean {
    return usesIn(file, name).length > 0 || file.names.some(node => node.name === name);
}
