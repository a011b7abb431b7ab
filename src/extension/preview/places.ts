import type { PlaceInFile } from '../../protocol.ts';

type Position = PlaceInFile['range']['start'];

/** The nodes of a picture, by id, with their places in the text. */
export type Places = Readonly<Record<string, PlaceInFile>>;

function before(a: Position, b: Position): boolean {
    return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function contains({ start, end }: PlaceInFile['range'], at: Position): boolean {
    return !before(at, start) && !before(end, at);
}

/**
 * The node whose text is the innermost around a position. Of two ranges around one position the one that begins later,
 * or begins there too and ends earlier, is the inner one.
 */
export function nodeAt(places: Places, uri: string, at: Position): string | undefined {
    let found: { node: string; range: PlaceInFile['range'] } | undefined;
    for (const [node, place] of Object.entries(places)) {
        if (place.uri !== uri || !contains(place.range, at)) continue;
        const inner =
            !found ||
            before(found.range.start, place.range.start) ||
            (!before(place.range.start, found.range.start) && before(place.range.end, found.range.end));
        if (inner) found = { node, range: place.range };
    }
    return found?.node;
}
