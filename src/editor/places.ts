import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { Place, PlanFile } from '../plan/file.ts';
import type { PlaceInFile } from '../protocol.ts';

const documents = new WeakMap<PlanFile, TextDocument>();

/** A file as a text document, for turning offsets into lines and characters. */
export function documentOf(file: PlanFile): TextDocument {
    let document = documents.get(file);
    if (!document) {
        document = TextDocument.create(file.uri, 'delivery', 0, file.text);
        documents.set(file, document);
    }
    return document;
}

/** The range of a place, as the protocol writes it. */
export function rangeOf({ file, offset, length }: Place): Range {
    const document = documentOf(file);
    return { start: document.positionAt(offset), end: document.positionAt(offset + length) };
}

/** A place, as the protocol writes it. */
export function inFile(place: Place): PlaceInFile {
    return { uri: place.file.uri, range: rangeOf(place) };
}
