import { DocumentState } from 'langium';
import { startLanguageServer, WorkspaceState } from 'langium/lsp';
import { serveExchange } from './exchange.ts';
import { serveFolders } from './folders.ts';
import { serveGuide } from './guide.ts';
import type { EditorServices } from './module.ts';
import { type MakePdf, servePictures } from './pictures.ts';
import { serveRefreshes } from './refreshes.ts';
import { serveSelectionRanges } from './selection-ranges.ts';
import { serveTexts } from './texts.ts';

/**
 * Starts serving on the connection that the services were created with.
 *
 * @param makePdf makes PDF files of pictures, where the machine can
 */
export function serve(services: EditorServices, makePdf?: MakePdf): void {
    // What asks across files waits for the plans; what one file answers waits only for that file.
    const plans = WorkspaceState.Validated;
    serveFolders(services);
    startLanguageServer(services.shared, {
        CallHierarchyProvider: plans,
        CodeActionProvider: plans,
        CodeLensProvider: plans,
        CompletionProvider: plans,
        DefinitionProvider: plans,
        DocumentHighlightProvider: plans,
        DocumentLinkProvider: plans,
        DocumentSymbolProvider: DocumentState.IndexedContent,
        FoldingRangeProvider: DocumentState.IndexedContent,
        Formatter: DocumentState.IndexedContent,
        HoverProvider: plans,
        InlayHintProvider: plans,
        ReferencesProvider: plans,
        RenameProvider: plans,
        WorkspaceSymbolProvider: plans,
    });
    serveSelectionRanges(services);
    serveRefreshes(services);
    servePictures(services, makePdf);
    serveTexts(services);
    serveGuide(services);
    serveExchange(services);
}
