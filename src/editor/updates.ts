import { URI } from 'langium';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import { type DidChangeWatchedFilesParams, FileChangeType, type TextDocumentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isSettings } from '../principles/settings.ts';
import type { EditorSharedServices } from './module.ts';
import type { PlanWorkspace } from './plan-workspace.ts';

/** Notices changes on disk also of data files, and of files that imports have been waiting for. */
export class UpdateHandler extends DefaultDocumentUpdateHandler {
    /** Set once the language's services exist; shared services are made before them. */
    plans: PlanWorkspace | undefined;
    private readonly services: EditorSharedServices;

    constructor(services: EditorSharedServices) {
        super(services);
        this.services = services;
    }

    override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
        this.services.workspace.Disk.lookAgain();
        if (params.changes.some(change => change.type === FileChangeType.Created)) this.plans?.lookAgain();
        super.didChangeWatchedFiles({
            changes: this.withoutShown(params.changes.filter(({ uri }) => !isSettings(uri))),
        });
        const others = params.changes.map(change => change.uri).filter(uri => !uri.endsWith('.delivery'));
        const settings = others.filter(isSettings);
        if (settings.length > 0) void this.plans?.refreshSettings(settings);
        if (others.length > settings.length) void this.plans?.refresh(others);
    }

    /** An editor that shows settings may send them as it does a plan; they are none. */
    override didChangeContent(change: TextDocumentChangeEvent<TextDocument>): void {
        if (isSettings(change.document.uri)) void this.plans?.refreshSettings([change.document.uri]);
        else super.didChangeContent(change);
    }

    /** What was not saved is gone: what is on disk holds again, and what is on no disk is nothing any more. */
    didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
        if (isSettings(document.uri)) void this.plans?.refreshSettings([document.uri]);
        else void this.closed(URI.parse(document.uri));
    }

    private async closed(uri: URI): Promise<void> {
        const { Disk, TextDocuments } = this.services.workspace;
        // A file that was shown through a link goes by its own name again.
        const own = URI.parse(this.plans?.ownName(uri.toString()) ?? uri.toString());
        const there = Disk.holds(own) && (await Disk.readable(own)) && this.plans?.isKept(own.toString());
        if (TextDocuments?.get(uri.toString())) return;
        const isSame = own.toString() === uri.toString();
        this.fireDocumentUpdate(there ? [own] : [], there && isSame ? [] : [uri]);
    }

    /** What an editor shows counts as it is there, whether or not it is still on disk; also in a folder that is gone. */
    private withoutShown(changes: DidChangeWatchedFilesParams['changes']): DidChangeWatchedFilesParams['changes'] {
        const shown = new Set(this.services.workspace.TextDocuments?.keys() ?? []);
        return changes.flatMap(change => {
            if (change.type !== FileChangeType.Deleted) return [change];
            const uri = URI.parse(change.uri).toString();
            if (shown.has(uri)) return [];
            const within = [...shown].filter(one => one.startsWith(`${uri}/`));
            return [change, ...within.map(one => ({ uri: one, type: FileChangeType.Changed as FileChangeType }))];
        });
    }
}
