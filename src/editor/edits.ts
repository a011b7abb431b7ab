import type { SnippetTextEdit, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Range } from '../plan/file.ts';
import type { Edit, Fix } from '../plan/finding.ts';
import type { Client } from './client.ts';
import { rangeOf } from './places.ts';

/**
 * A fix as an edit of the editor's: with the cursor where it is to go, and for the version of each text that it was made
 * for, as far as the editor knows of such things.
 *
 * @param versionOf the version of an open text; undefined for one that is not open
 */
export function workspaceEditOf(
    { edits }: Fix,
    client: Client,
    versionOf: (uri: string) => number | undefined,
): WorkspaceEdit {
    const byUri = Map.groupBy(edits, ({ place }) => place.file.uri);
    const own = [...byUri].map(
        ([uri, all]) =>
            [uri, all.map(edit => (client.snippetEdits ? snippetEdit(edit, all) : plainEdit(edit)))] as const,
    );
    return changesOf(new Map(own), client, versionOf);
}

/**
 * Edits by the file that they are for, for the version of each text that they were made for, as far as the editor knows
 * of such things. Snippets and notes are only for one that does.
 */
export function changesOf(
    byUri: ReadonlyMap<string, TextDocumentEdit['edits']>,
    client: Client,
    versionOf: (uri: string) => number | undefined,
): WorkspaceEdit {
    if (!client.versionedEdits) return { changes: Object.fromEntries(byUri) as Record<string, TextEdit[]> };
    const documentChanges = [...byUri].map(
        ([uri, edits]): TextDocumentEdit => ({ textDocument: { uri, version: versionOf(uri) ?? null }, edits }),
    );
    return { documentChanges };
}

function plainEdit({ place, text }: Edit): TextEdit {
    return { range: rangeOf(place), newText: text };
}

/**
 * An edit that leaves the cursor somewhere, or has parts to be typed over, as a snippet. Editors indent the later lines of
 * a snippet as far as the line that it begins on, and ours are indented already: so one of several lines begins at the
 * start of its line and repeats what stands there. Where another edit of the fix is in the way, the cursor is given up.
 */
function snippetEdit(edit: Edit, all: readonly Edit[]): TextEdit | SnippetTextEdit {
    const { place, text, cursor } = edit;
    if (stopsOf(edit).length === 0) return plainEdit(edit);
    const { file, offset, length } = place;
    const start = text.includes('\n') ? file.text.slice(0, offset).lastIndexOf('\n') + 1 : offset;
    const crossed = all.some(
        other => other !== edit && other.place.offset <= offset && other.place.offset + other.place.length >= start,
    );
    if (crossed && start < offset) return plainEdit(edit);
    // An editor takes all stops of a fix in one go: the same number in two edits would be the same field.
    let number = all.slice(0, all.indexOf(edit)).reduce((sum, other) => sum + stopsOf(other).length, 0);
    const isOnly = all.flatMap(stopsOf).length === 1 && cursor !== undefined;
    let value = asSnippet(file.text.slice(start, offset));
    let at = 0;
    for (const stop of stopsOf(edit)) {
        const typed = text.slice(stop.offset, stop.offset + stop.length);
        value += asSnippet(text.slice(at, stop.offset));
        value += isOnly ? '$0' : `\${${++number}:${asSnippet(typed)}}`;
        at = stop.offset + stop.length;
    }
    value += asSnippet(text.slice(at));
    return {
        range: rangeOf({ file, offset: start, length: offset + length - start }),
        snippet: { kind: 'snippet', value },
    };
}

/** Where something is to be written in an edit, in order. */
function stopsOf({ cursor, fields = [] }: Edit): readonly Range[] {
    const stops = cursor === undefined ? fields : [...fields, { offset: cursor, length: 0 }];
    return stops.toSorted((a, b) => a.offset - b.offset);
}

/** A text within a snippet. */
export function asSnippet(text: string): string {
    return text.replace(/[\\$}]/g, '\\$&');
}
