import { URI } from 'langium';
import type { CodeAction, CreateFile, TextDocumentEdit } from 'vscode-languageserver';
import type { PlanFile, Range } from '../plan/file.ts';
import { isProblem } from '../plan/files.ts';
import { refactoringsFor } from '../refactor/all.ts';
import type { Refactoring } from '../refactor/refactoring.ts';
import { workspaceEditOf } from './edits.ts';
import type { EditorServices } from './module.ts';

/**
 * The refactorings for what is selected in a file, as actions. Those that make a file are offered to editors that can,
 * and never for a file that is there.
 */
export async function refactoringActions(
    services: EditorServices,
    file: PlanFile,
    range: Range,
    isWanted: (kind: string) => boolean,
): Promise<CodeAction[]> {
    const { plans, client } = services;
    const { Disk, TextDocuments } = services.shared.workspace;
    const onDisk = new Set<string>();
    for (;;) {
        const found = refactoringsFor({
            file,
            range,
            plansOf: one => plans.plansOf(one),
            isTaken: uri => onDisk.has(uri) || !isProblem(plans.get(uri)),
        }).filter(one => isWanted(one.kind) && (!one.newFile || client.newFiles));
        // A file that is on disk and in no plan is found only by looking; then another name is taken.
        const uris = new Set(found.flatMap(one => one.newFile?.uri ?? []));
        const taken: string[] = [];
        for (const uri of uris) if (await Disk.readable(URI.parse(uri))) taken.push(uri);
        if (taken.length === 0) return found.map(actionOf);
        for (const uri of taken) onDisk.add(uri);
    }

    function actionOf({ title, kind, edits, newFile }: Refactoring): CodeAction {
        const edit = workspaceEditOf({ title, edits }, client, uri => TextDocuments?.get(uri)?.version);
        if (!newFile) return { title, kind, edit };
        const { uri, text } = newFile;
        const start = { line: 0, character: 0 };
        const create: CreateFile = { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } };
        const fill: TextDocumentEdit = {
            textDocument: { uri, version: null },
            edits: [{ range: { start, end: start }, newText: text }],
        };
        return { title, kind, edit: { documentChanges: [create, fill, ...(edit.documentChanges ?? [])] } };
    }
}
