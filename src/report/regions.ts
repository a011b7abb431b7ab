import type { Place, PlanFile } from '../plan/file.ts';
import { positionAt } from './lines.ts';

/** A range as most machine formats say it: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface Region {
    readonly startLine: number;
    readonly startColumn: number;
    readonly endLine: number;
    readonly endColumn: number;
}

/** The region of a place. */
export function regionOf({ file, offset, length }: Place): Region {
    const start = positionAt(file, offset);
    const end = positionAt(file, offset + length);
    return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** A path as a URI reference; undefined where it leads out of the folder that paths start from. */
export function relativeUri(path: string): string | undefined {
    if (path === '..' || path.startsWith('../') || path.startsWith('/') || /^[A-Za-z]:/.test(path)) return undefined;
    return path
        .split('/')
        .map(part => encodeURIComponent(part.toWellFormed()))
        .join('/');
}

/** How a file is called in reports: by its path, or by its URI where that leads out of the folder of all paths. */
export function uriOf(file: PlanFile, path: string): { readonly uri: string; readonly relative: boolean } {
    const uri = relativeUri(path);
    return uri === undefined ? { uri: file.uri, relative: false } : { uri, relative: true };
}
