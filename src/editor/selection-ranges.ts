import { DocumentState, URI } from 'langium';
import type { CancellationToken, SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import type { EditorServices } from './module.ts';
import { selectionsAt } from './navigate/selection.ts';
import { documentOf, rangeOf } from './places.ts';
import { answering } from './requests.ts';

/** Answers what to select next around a cursor, from the word to the file; Langium has no service for it. */
export function serveSelectionRanges(services: EditorServices): void {
    const connection = services.shared.lsp.Connection!;
    const answer = async ({ textDocument, positions }: SelectionRangeParams, cancel: CancellationToken) => {
        const uri = URI.parse(textDocument.uri);
        await services.shared.workspace.WorkspaceManager.ready;
        await services.shared.workspace.DocumentBuilder.waitUntil(DocumentState.IndexedContent, uri, cancel);
        const file = services.plans.file(textDocument.uri);
        return positions.map((position): SelectionRange => {
            const nothing = { range: { start: position, end: position } };
            if (!file) return nothing;
            const ranges = selectionsAt(file, documentOf(file).offsetAt(position));
            return (
                ranges.reduceRight<SelectionRange | undefined>(
                    (parent, { offset, length }) => ({ range: rangeOf({ file, offset, length }), parent }),
                    undefined,
                ) ?? nothing
            );
        });
    };
    connection.onSelectionRanges(answering('textDocument/selectionRange', answer));
}
