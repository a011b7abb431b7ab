import { URI } from 'langium';
import type { WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import type { EditorServices } from './module.ts';
import { tidyUri } from './uris.ts';
import { JudgingWorkspaceManager } from './workspace-folders.ts';

/** Follows the folders of the editor's window: reads those that are added, forgets those that are taken away. */
export function serveFolders(services: EditorServices): void {
    const { lsp, workspace } = services.shared;
    const connection = lsp.Connection!;
    let tells = false;
    lsp.LanguageServer.onInitialize(({ capabilities }) => {
        tells = capabilities.workspace?.workspaceFolders === true;
    });
    const follow = async ({ added, removed }: WorkspaceFoldersChangeEvent): Promise<void> => {
        const { WorkspaceManager: manager, WorkspaceLock, DocumentBuilder, LangiumDocuments } = workspace;
        if (!(manager instanceof JudgingWorkspaceManager)) return;
        await manager.ready;
        manager.changeFolders(added, removed);
        services.plans.lookAgain();
        const left = removed.map(({ uri }) => `${tidyUri(uri)}/`);
        const gone = LangiumDocuments.all
            .map(({ uri }) => uri)
            .filter(uri => left.some(folder => uri.toString().startsWith(folder)))
            .filter(uri => !workspace.TextDocuments?.get(uri.toString()) && !services.plans.isInFolder(uri.toString()))
            .toArray();
        const come = [...(await manager.findPlans(added.map(({ uri }) => URI.parse(uri))))];
        await WorkspaceLock.write(cancel => DocumentBuilder.update(come, gone, cancel));
    };
    // Before the client has said that it tells of folders, the connection has nothing to listen to.
    lsp.LanguageServer.onInitialized(() => {
        if (tells) connection.workspace.onDidChangeWorkspaceFolders(event => void follow(event));
    });
}
