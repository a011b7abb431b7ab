import { URI } from 'langium';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import { type DidChangeWatchedFilesParams, FileChangeType, type TextDocumentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isSettings } from '../principles/settings.ts';
import type { PlanWorkspace } from './plan-workspace.ts';

/** Notices changes on disk also of data files, and of files that imports have been waiting for. */
export class UpdateHandler extends DefaultDocumentUpdateHandler {
    /** Set once the language's services exist; shared services are made before them. */
    plans: PlanWorkspace | undefined;
    override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
        this.plans?.lookAgain(params.changes.some(({ type }) => type !== FileChangeType.Changed));
        super.didChangeWatchedFiles({ changes: params.changes.filter(({ uri }) => !isSettings(uri)) });
        const others = params.changes.map(change => change.uri).filter(uri => !uri.endsWith('.delivery'));
        const settings = others.filter(isSettings);
        if (settings.length > 0) void this.plans?.refreshSettings(settings);
        if (others.length > settings.length) void this.plans?.refresh(others);
    }

    didOpenDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
        this.plans?.tellAgain(document.uri);
    }

    /** An editor that shows settings may send them as it does a plan; they are none. */
    override didChangeContent(change: TextDocumentChangeEvent<TextDocument>): void {
        if (isSettings(change.document.uri)) void this.plans?.refreshSettings([change.document.uri]);
        else super.didChangeContent(change);
    }

    /** What was not saved is gone: what is on disk holds again, and what is on no disk is nothing any more. */
    didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
        if (isSettings(document.uri)) void this.plans?.refreshSettings([document.uri]);
        else this.fireDocumentUpdate([URI.parse(document.uri)], []);
    }
}
