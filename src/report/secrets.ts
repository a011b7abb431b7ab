import type * as ast from '../language/generated/ast.ts';
import type { Assembly } from '../plan/assemble.ts';
import { fileOf, type PlanFile } from '../plan/file.ts';
import { baseName } from '../plan/files.ts';

/**
 * Tells whether a text mentions somebody or something that only private files declare.
 *
 * @param imports the private files, with the imports that lead to them
 */
export function secretsOf(assembly: Assembly, imports: ReadonlyMap<PlanFile, ast.Import>): (text: string) => boolean {
    if (imports.size === 0) return () => false;
    const open = new Set<string>();
    const secret = new Set<string>();
    const files = new Set([...assembly.plans, ...assembly.loose].flatMap(plan => plan.members.map(({ file }) => file)));
    for (const file of files) {
        const words = imports.has(file) ? secret : open;
        for (const word of calledIn(file)) words.add(word.toLowerCase());
    }
    for (const [file, through] of imports) {
        const called = baseName(file.uri);
        if (!fileOf(through).tree.imports.some(one => one.path?.endsWith(called))) secret.add(called.toLowerCase());
    }
    const words = [...secret].filter(word => word.length > 1 && !open.has(word)).sort((a, b) => b.length - a.length);
    if (words.length === 0) return () => false;
    const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${words.map(escaped).join('|')})(?![\\p{L}\\d])`, 'u');
    return text => pattern.test(text.toLowerCase());
}

/** What a file calls things and people by: names, titles, holders of posts. */
function* calledIn(file: PlanFile): Generator<string> {
    for (const node of file.names) {
        yield node.name;
        if (node.title) yield node.title;
        for (const holder of (node as { holders?: ast.Holder[] }).holders ?? []) if (holder.name) yield holder.name;
    }
}

function escaped(word: string): string {
    return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
