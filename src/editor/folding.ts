import type { LangiumDocument } from 'langium';
import type { FoldingRangeProvider } from 'langium/lsp';
import type { FoldingRange } from 'vscode-languageserver';
import type { EditorServices } from './module.ts';
import { foldsIn } from './navigate/folding.ts';

/** Folds blocks, texts, comments, imports and sections, by whole lines. */
export class Foldings implements FoldingRangeProvider {
    private readonly services: EditorServices;

    constructor(services: EditorServices) {
        this.services = services;
    }

    getFoldingRanges(document: LangiumDocument): FoldingRange[] {
        const file = this.services.plans.file(document.uri.toString());
        if (!file) return [];
        return foldsIn(file).map(({ start, end, kind }) => ({ startLine: start, endLine: end, kind }));
    }
}
