import type { LangiumDocument } from 'langium';
import type { DocumentHighlightProvider } from 'langium/lsp';
import { type DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams } from 'vscode-languageserver';
import { namePlace, type Place, propertyPlace } from '../plan/file.ts';
import { nameAt } from './at-cursor.ts';
import type { EditorServices } from './module.ts';
import { componentAt, componentsIn } from './navigate/components.ts';
import { usesIn } from './navigate/meaning.ts';
import { documentOf, rangeOf } from './places.ts';

/** Marks every place in a file where the name, or the component, under the cursor stands; where it is set as set. */
export class Highlights implements DocumentHighlightProvider {
    private readonly services: EditorServices;

    constructor(services: EditorServices) {
        this.services = services;
    }

    getDocumentHighlight(document: LangiumDocument, { position }: DocumentHighlightParams): DocumentHighlight[] {
        const { plans } = this.services;
        const file = plans.file(document.uri.toString());
        if (!file) return [];
        const name = nameAt(plans, file, position)?.name;
        if (name !== undefined) {
            const declared = file.names.filter(node => node.name === name).map(namePlace);
            const used = usesIn(file, name).map(({ node }) => propertyPlace(node, 'ref'));
            return [...declared.map(set), ...used.map(read)];
        }
        const component = componentAt(file, documentOf(file).offsetAt(position));
        return componentsIn(file)
            .filter(({ id }) => id === component?.id)
            .map(({ place, rate }) => (rate ? set(place) : read(place)));
    }
}

function set(place: Place): DocumentHighlight {
    return { range: rangeOf(place), kind: DocumentHighlightKind.Write };
}

function read(place: Place): DocumentHighlight {
    return { range: rangeOf(place), kind: DocumentHighlightKind.Read };
}
