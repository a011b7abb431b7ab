import type { LangiumDocument } from 'langium';
import type { ReferencesProvider } from 'langium/lsp';
import type { Location, ReferenceParams } from 'vscode-languageserver';
import { nameAt, usesOf } from './at-cursor.ts';
import type { EditorServices } from './module.ts';
import { componentAt, usesOfComponent } from './navigate/components.ts';
import { documentOf, inFile } from './places.ts';

/** Finds every use of a name in all the plans that share it, and every place where a plan speaks of a component. */
export class FindReferences implements ReferencesProvider {
    private readonly services: EditorServices;

    constructor(services: EditorServices) {
        this.services = services;
    }

    findReferences(document: LangiumDocument, { position, context }: ReferenceParams): Location[] {
        const { plans } = this.services;
        const file = plans.file(document.uri.toString());
        if (!file) return [];
        const found = nameAt(plans, file, position);
        if (found) return usesOf(plans, found, context.includeDeclaration).map(inFile);
        const component = componentAt(file, documentOf(file).offsetAt(position));
        if (!component) return [];
        const uses = usesOfComponent(plans.plansOf(file), component.id, context.includeDeclaration);
        return uses.map(({ place }) => inFile(place));
    }
}
