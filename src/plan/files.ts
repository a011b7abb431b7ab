import { URI, UriUtils } from 'langium';
import type { Metric } from '../language/generated/ast.ts';
import type { PlanFile } from './file.ts';

/** What stands in the way of a file that is imported or read. */
export interface FileProblem {
    readonly problem: 'missing' | 'unreadable' | 'outside';
    /** A plain half-sentence: "is a folder", "is not text". */
    readonly why: string;
}

/** The files that plans are made of, whoever has read them: the command line from disk, the server from editors. */
export interface Files {
    /** All `.delivery` files that are known, in a stable order. */
    all(): Iterable<PlanFile>;
    /** The file at a URI, or what stands in its way. */
    get(uri: string): PlanFile | FileProblem;
    /** The text of a data file at a URI, or what stands in its way. */
    data(uri: string): string | FileProblem;
    /** The names of the plan files in a folder, where more are there than are known; for "did you mean". */
    namesIn?(folder: string): readonly string[];
}

/** Whether what was looked up is a problem and not the thing itself. */
export function isProblem(found: unknown): found is FileProblem {
    return typeof found === 'object' && found !== null && 'problem' in found;
}

/**
 * The URI that a path in a file means: relative to that file, with `/` between its parts.
 *
 * @param from the URI of the file that says the path
 * @param path the path as it is written
 */
export function resolvePath(from: string, path: string): string {
    return UriUtils.resolvePath(UriUtils.dirname(URI.parse(from)), path).toString();
}

/** The URI that a path in a file means: it starts from the folder where the file really is. */
export function pathFrom(file: PlanFile, path: string): string {
    return resolvePath(file.base, path);
}

/** Whether a file makes a plan: it has a `system` block. */
export function makesPlan(file: PlanFile): boolean {
    return file.names.some(node => node.$type === 'System');
}

/** The URIs of the files that a file imports. */
export function importedBy(file: PlanFile): string[] {
    return file.tree.imports.filter(node => node.path).map(node => pathFrom(file, node.path));
}

/** The URIs of the data files that the metrics of a file read. */
export function dataReadBy(file: PlanFile): string[] {
    const metrics = file.names.filter(node => node.$type === 'Metric') as unknown as Metric[];
    const paths = metrics.flatMap(metric => metric.actual.map(({ path }) => path));
    return paths.filter(path => path !== undefined && path !== '').map(path => pathFrom(file, path!));
}

/** The name of a file without its folders, for messages. */
export function baseName(uri: string): string {
    return UriUtils.basename(URI.parse(uri));
}
