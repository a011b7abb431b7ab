import type { LangiumDocument } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import type { Hover, HoverParams } from 'vscode-languageserver';
import type { Waiver } from '../language/generated/ast.ts';
import { type Place, type PlanFile, propertyPlace } from '../plan/file.ts';
import { leafAt, nameAt } from './at-cursor.ts';
import { Keywords } from './hover-keywords.ts';
import { describeName } from './hover-names.ts';
import { explainFindings, explainRule } from './hover-principles.ts';
import { wordAt } from './hover-words.ts';
import { contentOf, paragraphs } from './markdown.ts';
import type { EditorServices } from './module.ts';
import { documentOf, rangeOf } from './places.ts';

interface Said {
    readonly place: Place;
    readonly text: string;
}

/** Says what the guide has to say of what stands under the cursor, and what the word there is. */
export class Hovers implements HoverProvider {
    private readonly services: EditorServices;
    private readonly keywords: Keywords;

    constructor(services: EditorServices) {
        this.services = services;
        this.keywords = new Keywords(services.language.Shapes);
    }

    getHoverContent(document: LangiumDocument, params: HoverParams): Hover | undefined {
        const file = this.services.plans.file(document.uri.toString());
        if (!file) return undefined;
        const findings = this.aboutFindings(file, params);
        const word = this.aboutWord(file, params);
        const parts = [...(findings?.texts ?? []), ...(word ? [word.text] : [])];
        if (parts.length === 0) return undefined;
        return {
            contents: contentOf(parts.join('\n\n---\n\n'), this.services.client.richHovers),
            range: rangeOf(word?.place ?? findings!.place),
        };
    }

    private aboutFindings(file: PlanFile, { position }: HoverParams): { texts: string[]; place: Place } | undefined {
        const { plans, client } = this.services;
        const offset = documentOf(file).offsetAt(position);
        const here = plans
            .findings(file)
            .filter(({ place, waived }) => !waived && place.offset <= offset && offset <= place.offset + place.length);
        const texts = explainFindings(here, plans.plansOf(file)[0], client);
        return texts.length > 0 ? { texts, place: here[0]!.place } : undefined;
    }

    private aboutWord(file: PlanFile, { position }: HoverParams): Said | undefined {
        const { plans, client } = this.services;
        const name = nameAt(plans, file, position);
        if (name?.target) {
            const { plan, target } = name;
            const atHome = name.declares === target;
            return { place: name.place, text: describeName(target, { file, plan, plans, atHome }) };
        }
        const leaf = leafAt(file, position);
        if (!leaf || documentOf(file).offsetAt(position) > leaf.end) return undefined;
        const [plan] = plans.plansOf(file);
        const word = wordAt(leaf, plan);
        if (word) {
            const { place, text } = word;
            const property = word.relative && this.keywords.partOf(leaf.astNode)?.text;
            return { place, text: property ? paragraphs(text, property) : text };
        }
        if (leaf.astNode.$type === 'Waiver') {
            const waiver = leaf.astNode as Waiver;
            const text = leaf.text === waiver.rule ? explainRule(waiver.rule, plan, client) : undefined;
            if (text) return { place: propertyPlace(waiver, 'rule'), text };
        }
        return this.keywords.at(leaf);
    }
}
