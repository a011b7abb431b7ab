import type { LangiumDocument } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink } from 'vscode-languageserver';
import type { Place } from '../plan/file.ts';
import { baseName, isProblem } from '../plan/files.ts';
import type { EditorServices } from './module.ts';
import { pathsIn, type SaidPath } from './navigate/moved-files.ts';
import { rangeOf } from './places.ts';
import type { PlanWorkspace } from './plan-workspace.ts';

/** Makes the paths of imports and of data links to what they lead to. What is not there is no link. */
export class Links implements DocumentLinkProvider {
    private readonly services: EditorServices;

    constructor(services: EditorServices) {
        this.services = services;
    }

    getDocumentLinks(document: LangiumDocument): DocumentLink[] {
        const { plans } = this.services;
        const file = plans.file(document.uri.toString());
        if (!file) return [];
        return pathsIn(file)
            .filter(said => leadsSomewhere(said, plans))
            .map(({ place, target }) => ({
                range: rangeOf(withoutQuotes(place)),
                target,
                tooltip: `Open ${baseName(target)}`,
            }));
    }
}

/** Whether there is something at a path: what cannot be read as a plan or as a table may still be looked at. */
export function leadsSomewhere({ target, is }: SaidPath, plans: PlanWorkspace): boolean {
    const found = is === 'plan' ? plans.get(target) : plans.data(target);
    return !isProblem(found) || (found.problem === 'unreadable' && !target.startsWith('untitled:'));
}

function withoutQuotes(place: Place): Place {
    const { file, offset, length } = place;
    const written = file.text.slice(offset, offset + length);
    const open = /^"(?:"")?/.exec(written)?.[0].length ?? 0;
    const close = written.length > open && written.endsWith('"') ? open : 0;
    return { file, offset: offset + open, length: length - open - close };
}
