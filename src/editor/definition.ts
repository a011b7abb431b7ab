import type { LangiumDocument } from 'langium';
import type { DefinitionProvider } from 'langium/lsp';
import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import type { Waiver } from '../language/generated/ast.ts';
import { namePlace, type Place, type PlanFile, placeOf, propertyPlace } from '../plan/file.ts';
import { leavesAt, nameAt } from './at-cursor.ts';
import { leadsSomewhere } from './links.ts';
import type { EditorServices } from './module.ts';
import { componentAt, ratingMeant } from './navigate/components.ts';
import { pathsIn } from './navigate/moved-files.ts';
import { documentOf, rangeOf } from './places.ts';

/**
 * Goes from a name to where it is declared, from an import or the path of data to the file, from a component to its
 * rating, and from a waived principle to its page.
 */
export class Definitions implements DefinitionProvider {
    private readonly services: EditorServices;

    constructor(services: EditorServices) {
        this.services = services;
    }

    getDefinition(document: LangiumDocument, params: DefinitionParams): LocationLink[] | undefined {
        const file = this.services.plans.file(document.uri.toString());
        if (!file) return undefined;
        const link =
            this.ofName(file, params) ??
            this.ofPath(file, params) ??
            this.ofComponent(file, params) ??
            this.ofPrinciple(file, params);
        return link && [this.services.client.links ? link : withoutLink(link)];
    }

    private ofName(file: PlanFile, { position }: DefinitionParams): LocationLink | undefined {
        const found = nameAt(this.services.plans, file, position);
        return found?.target && leadTo(placeOf(found.target), namePlace(found.target), found.place);
    }

    private ofPath(file: PlanFile, { position }: DefinitionParams): LocationLink | undefined {
        const said = pathsIn(file).find(({ place }) => isAt(place, position));
        if (!said || !leadsSomewhere(said, this.services.plans)) return undefined;
        return leadToFile(said.target, said.place);
    }

    private ofComponent(file: PlanFile, { position }: DefinitionParams): LocationLink | undefined {
        const use = componentAt(file, documentOf(file).offsetAt(position));
        const rate = use && ratingMeant(use, this.services.plans.plansOf(file)[0]);
        return rate && leadTo(placeOf(rate), propertyPlace(rate, 'component'), use.place);
    }

    private ofPrinciple(file: PlanFile, { position }: DefinitionParams): LocationLink | undefined {
        for (const { astNode } of leavesAt(file, position)) {
            if (astNode.$type !== 'Waiver' || !(astNode as Waiver).rule) continue;
            const place = propertyPlace(astNode, 'rule');
            const page = this.services.client.pageOf((astNode as Waiver).rule);
            // A page on the web is no text that an editor could show.
            if (isAt(place, position) && page?.startsWith('file:')) return leadToFile(page, place);
        }
        return undefined;
    }
}

/** The same for an editor that knows of places only. Langium passes on whatever it is given. */
function withoutLink({ targetUri: uri, targetSelectionRange: range }: LocationLink): LocationLink {
    return { uri, range } satisfies Location as unknown as LocationLink;
}

function isAt({ file, offset, length }: Place, position: DefinitionParams['position']): boolean {
    const at = documentOf(file).offsetAt(position);
    return offset <= at && at <= offset + length;
}

function leadTo(whole: Place, target: Place, origin: Place): LocationLink {
    return {
        targetUri: target.file.uri,
        targetRange: rangeOf(whole),
        targetSelectionRange: rangeOf(target),
        originSelectionRange: rangeOf(origin),
    };
}

function leadToFile(targetUri: string, origin: Place): LocationLink {
    const start = { line: 0, character: 0 };
    const top = { start, end: start };
    return { targetUri, targetRange: top, targetSelectionRange: top, originSelectionRange: rangeOf(origin) };
}
