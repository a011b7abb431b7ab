import type { Import } from '../language/generated/ast.ts';
import type { PlanFile } from '../plan/file.ts';
import { pathFrom } from '../plan/files.ts';
import type { Edit } from '../plan/finding.ts';
import { linesOf, takeOut } from './lines.ts';
import { reorder } from './sorting.ts';

/**
 * Sorts the imports of a file, private ones last, each kind by path, and leaves out those that are said already.
 *
 * @returns no edits where the imports are in order, damaged, or share their lines
 */
export function sortImports(file: PlanFile): Edit[] {
    const imports = file.tree.imports.filter(one => one.path);
    const idle = new Set(idleImports(file));
    const kept = imports.filter(one => !idle.has(one));
    const sorted = [...kept].sort(
        (a, b) => Number(a.private) - Number(b.private) || a.path.localeCompare(b.path, 'en'),
    );
    const found = reorder(imports, sorted);
    return found ? [...found.edits, ...takeOut(file, found.free)] : [];
}

/** The imports of a file that another one says already; of a public and a private one the public one counts. */
export function idleImports(file: PlanFile): Import[] {
    const counts = new Map<string, Import>();
    const idle: Import[] = [];
    for (const one of file.tree.imports) {
        if (!one.path) continue;
        const uri = pathFrom(file, one.path);
        const before = counts.get(uri);
        if (!before) counts.set(uri, one);
        else if (before.private && !one.private) {
            idle.push(before);
            counts.set(uri, one);
        } else idle.push(one);
    }
    return idle;
}

/** Takes out the imports of a file that another one says already, where they have lines of their own. */
export function dropIdleImports(file: PlanFile): Edit[] {
    return takeOut(
        file,
        idleImports(file).flatMap(one => linesOf(one) ?? []),
    );
}
