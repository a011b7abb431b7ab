import { CodeLensRefreshRequest, InlayHintRefreshRequest } from 'vscode-languageserver';
import type { PlanFile } from '../plan/file.ts';
import { configurationSection } from '../protocol.ts';
import type { EditorServices } from './module.ts';

/**
 * Has the editor ask again for what it shows over and beside lines, when that has changed and their text has not: after
 * an edit of another file, of data or of settings. What somebody edits, an editor asks for again by itself.
 */
export function serveRefreshes({ plans, client, shared }: EditorServices): void {
    const connection = shared.lsp.Connection!;
    const refresh = () => {
        // An editor that is closing answers nothing any more, and need not.
        if (client.refreshesLenses) void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
        if (client.refreshesHints) void connection.sendRequest(InlayHintRefreshRequest.type).catch(() => {});
    };
    const judged = new WeakSet<PlanFile>();
    plans.onJudged(files => {
        const isShown = (file: PlanFile) => shared.workspace.TextDocuments?.get(file.uri) !== undefined;
        if ([...files].some(file => judged.has(file) && isShown(file))) refresh();
        for (const file of files) judged.add(file);
    });
    shared.workspace.ConfigurationProvider.onConfigurationSectionUpdate(({ section }) => {
        if (section === configurationSection) refresh();
    });
}
