import type { LangiumDocument } from 'langium';
import type { DefinitionProvider } from 'langium/lsp';
import type { DefinitionParams, LocationLink } from 'vscode-languageserver';
import type { Import } from '../language/generated/ast.ts';
import { namePlace, placeOf, propertyPlace } from '../plan/file.ts';
import { isProblem, resolvePath } from '../plan/files.ts';
import { leafAt, nameAt } from './at-cursor.ts';
import type { EditorServices } from './module.ts';
import { rangeOf } from './places.ts';

/** Goes from a name to where it is declared, and from an import to its file. */
export class Definitions implements DefinitionProvider {
    private readonly services: EditorServices;

    constructor(services: EditorServices) {
        this.services = services;
    }

    getDefinition(document: LangiumDocument, params: DefinitionParams): LocationLink[] | undefined {
        const { plans } = this.services;
        const file = plans.file(document.uri.toString());
        if (!file) return undefined;
        const found = nameAt(plans, file, params.position);
        if (found?.target) {
            const target = namePlace(found.target);
            const whole = placeOf(found.target);
            return [
                {
                    targetUri: target.file.uri,
                    targetRange: rangeOf(whole),
                    targetSelectionRange: rangeOf(target),
                    originSelectionRange: rangeOf(found.place),
                },
            ];
        }
        const node = leafAt(file, params.position)?.astNode;
        if (node?.$type !== 'Import' || !(node as Import).path) return undefined;
        const imported = plans.get(resolvePath(file.uri, (node as Import).path));
        if (isProblem(imported)) return undefined;
        const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
        return [
            {
                targetUri: imported.uri,
                targetRange: start,
                targetSelectionRange: start,
                originSelectionRange: rangeOf(propertyPlace(node, 'path')),
            },
        ];
    }
}
