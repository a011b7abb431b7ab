import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { URI } from 'langium';
import type { Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ClientOptions, type Session, startSession } from './server.ts';

/** A folder of files with a server that has it open. One text may have the cursor in it: `‸`. */
export interface Workshop {
    readonly session: Session;
    readonly folder: string;
    uri(path: string): string;
    path(uri: string): string;
    text(path: string): string;
    /** The place of the cursor, as requests want it. */
    readonly cursor: { textDocument: { uri: string }; position: Position };
    /** What a range in a file holds. */
    in(uri: string, range: Range): string;
    /** The texts, by path, after an edit of the workspace. */
    after(edit: WorkspaceEdit | null, confirmed?: boolean): Record<string, string>;
    write(path: string, text: string): void;
    close(): void;
}

/** Opens a workshop with files by path; all of them are on disk, and those with `open` also in the editor. */
export async function workshop(
    texts: Record<string, string>,
    options: ClientOptions & { readonly open?: readonly string[] } = {},
): Promise<Workshop> {
    const folder = mkdtempSync(join(tmpdir(), 'delivery-navigate-'));
    const uri = (path: string) => URI.file(join(folder, path)).toString();
    const path = (of: string) => decodeURIComponent(of.slice(uri('').length)).replace(/^\//, '');
    const plain: Record<string, string> = {};
    let cursor = { textDocument: { uri: uri('') }, position: { line: 0, character: 0 } };
    const write = (name: string, text: string) => {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
        plain[name] = text;
    };
    for (const [name, text] of Object.entries(texts)) {
        write(name, text.replace('‸', ''));
        if (!text.includes('‸')) continue;
        const document = TextDocument.create(uri(name), 'delivery', 1, plain[name]!);
        cursor = { textDocument: { uri: uri(name) }, position: document.positionAt(text.indexOf('‸')) };
    }
    const session = await startSession(folder, options);
    await session.settled();
    for (const name of options.open ?? []) await session.open(uri(name), plain[name]!);
    const documentOf = (of: string) => TextDocument.create(of, 'delivery', 1, plain[path(of)] ?? '');
    return {
        session,
        folder,
        uri,
        path,
        text: name => plain[name]!,
        cursor,
        in: (of, range) => documentOf(of).getText(range),
        after: (edit, confirmed = true) => {
            const texts = { ...plain };
            for (const [of, edits] of editsByUri(edit)) {
                const made = edits.filter(one => confirmed || !('annotationId' in one));
                texts[path(of)] = TextDocument.applyEdits(documentOf(of), made);
            }
            return texts;
        },
        write,
        close: () => {
            session.close();
            rmSync(folder, { recursive: true });
        },
    };
}

function editsByUri(edit: WorkspaceEdit | null): [string, TextEdit[]][] {
    if (edit?.documentChanges) {
        return edit.documentChanges.flatMap(change =>
            'edits' in change ? [[change.textDocument.uri, change.edits as TextEdit[]] as [string, TextEdit[]]] : [],
        );
    }
    return Object.entries(edit?.changes ?? {});
}
