import { startLanguageServer, WorkspaceState } from 'langium/lsp';
import { serveGuide } from './guide.ts';
import type { EditorServices } from './module.ts';
import { servePictures } from './pictures.ts';
import { serveTexts } from './texts.ts';

/** Starts serving on the connection that the services were created with. */
export function serve(services: EditorServices): void {
    // What asks across files waits for the plans; what one file answers waits only for that file.
    const plans = WorkspaceState.Validated;
    startLanguageServer(services.shared, {
        CodeActionProvider: plans,
        CompletionProvider: plans,
        DefinitionProvider: plans,
        DocumentHighlightProvider: plans,
        HoverProvider: plans,
        ReferencesProvider: plans,
    });
    servePictures(services);
    serveTexts(services);
    serveGuide(services);
}
