import { URI } from 'langium';
import type { Import, Metric } from '../../language/generated/ast.ts';
import { type Place, type PlanFile, propertyPlace } from '../../plan/file.ts';
import { pathFrom, resolvePath } from '../../plan/files.ts';
import type { Edit } from '../../plan/finding.ts';
import { tidyUri } from '../uris.ts';

/** A file or a folder that gets another place; both as URIs. */
export interface Move {
    readonly from: string;
    readonly to: string;
}

/** A path that a file says: of an import, or of a metric's data. */
export interface SaidPath {
    readonly path: string;
    /** Where it stands, quotes included. */
    readonly place: Place;
    /** What it means, as a URI. */
    readonly target: string;
    readonly is: 'plan' | 'data';
}

/** All paths that a file says, in the order of its text. */
export function pathsIn(file: PlanFile): SaidPath[] {
    const said: { node: Import | Metric['actual'][number]; is: SaidPath['is'] }[] = [
        ...file.tree.imports.map(node => ({ node, is: 'plan' as const })),
        ...file.names
            .filter(node => node.$type === 'Metric')
            .flatMap(node => (node as unknown as Metric).actual.map(actual => ({ node: actual, is: 'data' as const }))),
    ];
    return said
        .filter(({ node }) => node.path)
        .map(({ node, is }) => {
            const path = node.path!;
            return { path, is, place: propertyPlace(node, 'path'), target: pathFrom(file, path) };
        });
}

/**
 * What has to change in the texts when files or folders move: paths that lead to what moves, and paths in what moves.
 * The edits are for the files where they are now.
 */
export function pathEdits(files: Iterable<PlanFile>, moves: readonly Move[]): Edit[] {
    const ways = moves
        .map(({ from, to }) => ({ from: tidyUri(from), to: tidyUri(to) }))
        .sort((a, b) => b.from.length - a.from.length);
    const moved = (uri: string): string => {
        const way = ways.find(({ from }) => uri === from || uri.startsWith(`${from}/`));
        return way ? way.to + uri.slice(way.from.length) : uri;
    };
    const edits: Edit[] = [];
    for (const file of files) {
        const home = moved(file.base);
        for (const { path, place, target } of pathsIn(file)) {
            const goal = moved(target);
            if (resolvePath(home, path) === goal || path.includes('\\')) continue;
            const text = pathBetween(home, goal, path.startsWith('./'));
            if (text !== undefined) edits.push({ place, text: `"${text.replace(/["\\]/g, '\\$&')}"` });
        }
    }
    return edits;
}

/**
 * The path by which one file says another; undefined where no path leads there.
 *
 * @param dotted whether a path downward begins with `./`
 */
export function pathBetween(from: string, to: string, dotted = false): string | undefined {
    const [start, end] = [URI.parse(from), URI.parse(to)];
    if (start.scheme !== end.scheme || start.authority !== end.authority) return undefined;
    const folders = start.path.split('/').slice(0, -1);
    const parts = end.path.split('/');
    let same = 0;
    while (same < folders.length && same < parts.length - 1 && folders[same] === parts[same]) same++;
    const up = folders.slice(same).map(() => '..');
    const way = [...up, ...parts.slice(same)].join('/');
    return dotted && up.length === 0 ? `./${way}` : way;
}
