import { DocumentState } from 'langium';
import type { FileOperationHandler } from 'langium/lsp';
import type { FileOperationOptions, RenameFilesParams, WorkspaceEdit } from 'vscode-languageserver';
import { workspaceEditOf } from './edits.ts';
import type { EditorServices, EditorSharedServices } from './module.ts';
import { pathEdits } from './navigate/moved-files.ts';

/** Keeps imports and paths of data right when a plan's file, a table or a folder gets another name or another place. */
export class FileRenames implements FileOperationHandler {
    readonly fileOperationOptions: FileOperationOptions = {
        willRename: {
            filters: [
                { pattern: { glob: '**/*.{delivery,csv,tsv,txt}', matches: 'file' } },
                { pattern: { glob: '**/*', matches: 'folder' } },
            ],
        },
    };
    /** Set once the language's services exist; shared services are made before them. */
    language: Pick<EditorServices, 'plans' | 'client'> | undefined;
    private readonly services: EditorSharedServices;

    constructor(services: EditorSharedServices) {
        this.services = services;
    }

    /** The edits of all texts that say a path which leads elsewhere afterwards; null where there is none. */
    async willRenameFiles({ files }: RenameFilesParams): Promise<WorkspaceEdit | null> {
        await this.services.workspace.DocumentBuilder.waitUntil(DocumentState.Validated);
        if (!this.language) return null;
        const { plans, client } = this.language;
        const edits = pathEdits(
            plans.all(),
            files.map(({ oldUri, newUri }) => ({ from: oldUri, to: newUri })),
        );
        if (edits.length === 0) return null;
        const { TextDocuments } = this.services.workspace;
        return workspaceEditOf({ title: '', edits }, client, uri => TextDocuments?.get(uri)?.version);
    }
}
