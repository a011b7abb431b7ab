import { URI, UriUtils } from 'langium';
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

/** The name of a file without its folders, for messages. */
export function baseName(uri: string): string {
    return UriUtils.basename(URI.parse(uri));
}
