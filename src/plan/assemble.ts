import type { AstNode } from 'langium';
import type { Import } from '../language/generated/ast.ts';
import { closest } from '../language/nearest.ts';
import { failedCheck } from './failed.ts';
import { type PlanFile, propertyPlace } from './file.ts';
import { baseName, type Files, importedBy, isProblem, makesPlan, pathFrom } from './files.ts';
import type { Finding } from './finding.ts';
import { type Member, Plan } from './plan.ts';
import type { Settings } from './settings.ts';

export interface AssembleOptions {
    /** Today, where it is given from outside: a day number that goes before what plans say. */
    readonly asOf?: number;
    /** The clock, asked last: a day number. */
    readonly clock: () => number;
    /** The settings that apply to the plan of a file: of the nearest `delivery.json`, the same object while it stays as it is. */
    readonly settings?: (root: PlanFile) => Settings | undefined;
}

/** The files put together: whole plans, and files that no plan imports. */
export interface Assembly {
    readonly plans: readonly Plan[];
    /** Plans in form only: files without a `system` block that nothing imports, with what they import. */
    readonly loose: readonly Plan[];
    /** What is wrong with imports. */
    readonly problems: readonly Finding[];
}

/**
 * Puts files together to plans: each file with a `system` block and all that it imports, directly or not.
 */
export function assemble(files: Files, options: AssembleOptions): Assembly {
    const problems = new Map<AstNode, Finding>();
    const known = [...files.all()];
    const roots = known.filter(makesPlan);
    const put = (root: PlanFile): Plan[] => {
        try {
            return [assemblePlan(root, files, options, problems)];
        } catch (error) {
            problems.set(root.tree, failedCheck(root, error));
            return [];
        }
    };
    const plans = roots.flatMap(put);
    const placed = new Set(plans.flatMap(plan => plan.members.map(member => member.file)));
    const rest = known.filter(file => !placed.has(file));
    const loose: Plan[] = [];
    for (const file of [...notImported(rest, files), ...rest]) {
        if (placed.has(file)) continue;
        for (const plan of put(file)) {
            for (const member of plan.members) placed.add(member.file);
            loose.push(plan);
        }
    }
    return { plans, loose, problems: [...problems.values()] };
}

function notImported(rest: readonly PlanFile[], files: Files): PlanFile[] {
    const imported = new Set<unknown>(rest.flatMap(importedBy).map(uri => files.get(uri)));
    return rest.filter(file => !imported.has(file));
}

/** Puts together the plan of one file, adding to the problems of imports. */
export function assemblePlan(
    root: PlanFile,
    files: Files,
    options: AssembleOptions,
    problems: Map<AstNode, Finding> = new Map(),
): Plan {
    const members = new Map<PlanFile, Member>();
    let incomplete = false;

    const visit = (
        file: PlanFile,
        isPrivate: boolean,
        through: Import | undefined,
        path: readonly PlanFile[],
    ): void => {
        const before = members.get(file);
        if (before && (!before.private || isPrivate)) return;
        members.set(file, { file, private: isPrivate, through });
        const seen = new Set<PlanFile | string>();
        for (const node of file.tree.imports) {
            if (!node.path) continue;
            const uri = pathFrom(file, node.path);
            const found = files.get(uri);
            // Two paths may lead to one file.
            const target = isProblem(found) ? uri : found;
            if (seen.has(target))
                problems.set(node, importProblem(node, 'twice', `This file is imported already.`, 'warning'));
            seen.add(target);
            if (isProblem(found)) {
                if (node.private && found.problem === 'missing') incomplete = true;
                else
                    problems.set(node, importProblem(node, found.problem, importMessage(node.path, found, uri, files)));
            } else if (found === file || path.includes(found)) {
                const circle = [...path.slice(path.indexOf(found)), file, found].map(one => baseName(one.uri));
                const way =
                    found === file
                        ? 'This file imports itself'
                        : `These files import each other in a circle: ${[...new Set(circle)].join(' → ')} → ${circle.at(-1)}`;
                problems.set(node, importProblem(node, 'cycle', `${way}. Leave out one of the imports.`));
            } else {
                visit(found, isPrivate || node.private, node, [...path, file]);
            }
        }
    };
    visit(root, false, undefined, []);
    return new Plan({
        root,
        members: [...members.values()],
        files,
        asOf: options.asOf,
        clock: options.clock,
        incomplete,
        settings: options.settings?.(root),
    });
}

function importProblem(node: Import, what: string, message: string, severity: Finding['severity'] = 'error'): Finding {
    return { rule: `reference/import-${what}`, severity, message, place: propertyPlace(node, 'path'), node };
}

function importMessage(path: string, found: { problem: string; why: string }, uri: string, files: Files): string {
    if (found.problem === 'outside')
        return `"${path}" leads out of the workspace. A plan can import only files within it.`;
    if (found.problem === 'unreadable') return `"${path}" cannot be read: it ${found.why}.`;
    const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
    const known = [...files.all()]
        .filter(file => file.uri.startsWith(folder))
        .map(file => file.uri.slice(folder.length));
    const bare = (name: string) => name.replace(/\.delivery$/, '');
    const siblings = [...known, ...(files.namesIn?.(folder) ?? [])];
    const nearest = closest(bare(baseName(uri)), siblings.map(bare));
    const near = nearest && siblings.find(name => bare(name) === nearest);
    const help = near
        ? ` Did you mean "${path.slice(0, path.lastIndexOf('/') + 1)}${near}"?`
        : ' Paths are relative to this file.';
    return `There is no file "${path}".${help}`;
}
