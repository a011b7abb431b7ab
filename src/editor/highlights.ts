import type { LangiumDocument } from 'langium';
import type { DocumentHighlightProvider } from 'langium/lsp';
import type { DocumentHighlight, DocumentHighlightParams } from 'vscode-languageserver';
import { nameAt, usesOf } from './at-cursor.ts';
import type { EditorServices } from './module.ts';
import { rangeOf } from './places.ts';

/** Marks every place in a file where the name under the cursor stands. */
export class Highlights implements DocumentHighlightProvider {
    private readonly services: EditorServices;

    constructor(services: EditorServices) {
        this.services = services;
    }

    getDocumentHighlight(document: LangiumDocument, params: DocumentHighlightParams): DocumentHighlight[] {
        const { plans } = this.services;
        const file = plans.file(document.uri.toString());
        const found = file && nameAt(plans, file, params.position);
        if (!found) return [];
        return usesOf(plans, found, true)
            .filter(place => place.file === file)
            .map(place => ({ range: rangeOf(place) }));
    }
}
