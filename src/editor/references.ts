import type { LangiumDocument } from 'langium';
import type { ReferencesProvider } from 'langium/lsp';
import type { Location, ReferenceParams } from 'vscode-languageserver';
import { nameAt, usesOf } from './at-cursor.ts';
import type { EditorServices } from './module.ts';
import { inFile } from './places.ts';

/** Finds every use of a name in all the plans of its file. */
export class FindReferences implements ReferencesProvider {
    private readonly services: EditorServices;

    constructor(services: EditorServices) {
        this.services = services;
    }

    findReferences(document: LangiumDocument, params: ReferenceParams): Location[] {
        const { plans } = this.services;
        const file = plans.file(document.uri.toString());
        const found = file && nameAt(plans, file, params.position);
        return found ? usesOf(plans, found, params.context.includeDeclaration).map(inFile) : [];
    }
}
