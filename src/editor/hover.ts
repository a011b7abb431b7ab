import type { LangiumDocument } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { vocabularies, wordOf } from '../guide/vocabulary.ts';
import { reference } from '../language/reference.ts';
import { descriptionOf } from '../plan/descriptions.ts';
import { placeOf } from '../plan/file.ts';
import { leafAt, nameAt } from './at-cursor.ts';
import type { EditorServices } from './module.ts';
import { rangeOf } from './places.ts';

/** Says what the word under the cursor is: a name of the plan, or a word of the guide. */
export class Hovers implements HoverProvider {
    private readonly services: EditorServices;

    constructor(services: EditorServices) {
        this.services = services;
    }

    getHoverContent(document: LangiumDocument, params: HoverParams): Hover | undefined {
        const { plans } = this.services;
        const file = plans.file(document.uri.toString());
        if (!file) return undefined;
        const found = nameAt(plans, file, params.position);
        if (found?.target) {
            const { target } = found;
            const kind = reference[target.$type]?.header.split(' NAME')[0] ?? target.$type.toLowerCase();
            const description = descriptionOf(target);
            const lines = [`**${target.title ?? target.name}** — ${kind} \`${target.name}\``, description].filter(
                Boolean,
            );
            return { contents: { kind: MarkupKind.Markdown, value: lines.join('\n\n') }, range: rangeOf(found.place) };
        }
        const node = leafAt(file, params.position)?.astNode;
        const vocabulary = node && vocabularies[node.$type];
        const word = (node as { word?: string } | undefined)?.word;
        if (!node || !vocabulary || !word) return undefined;
        const meaning = vocabulary.words.find(entry => entry.word === wordOf(node.$type, word));
        if (!meaning) return undefined;
        const value = `**${meaning.word}** — ${meaning.says}\n\n*Guide, ${vocabulary.cite}*`;
        return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(placeOf(node)) };
    }
}
