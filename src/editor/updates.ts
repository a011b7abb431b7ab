import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import { type DidChangeWatchedFilesParams, FileChangeType } from 'vscode-languageserver';
import type { PlanWorkspace } from './plan-workspace.ts';

/** Notices changes on disk also of data files, and of files that imports have been waiting for. */
export class UpdateHandler extends DefaultDocumentUpdateHandler {
    /** Set once the language's services exist; shared services are made before them. */
    plans: PlanWorkspace | undefined;

    override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
        if (params.changes.some(change => change.type === FileChangeType.Created)) this.plans?.lookAgain();
        super.didChangeWatchedFiles(params);
        const data = params.changes.map(change => change.uri).filter(uri => !uri.endsWith('.delivery'));
        if (data.length > 0) void this.plans?.refresh(data);
    }
}
