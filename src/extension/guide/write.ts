import * as vscode from 'vscode';
import type { GuideInsert, PlaceInFile } from '../../protocol.ts';
import { openSource, rangeOf } from '../preview/source.ts';

interface Written {
    readonly uri: string;
    readonly offset: number;
    readonly text: string;
    /** Where the cursor was left. */
    readonly cursor: number;
}

/** Writes ready texts into plans, and remembers the last one, so that it is not written twice by asking twice. */
export class ReadyTexts {
    #last: (Written & { readonly row: string }) | undefined;

    /**
     * Puts a text in, shows it, and puts the cursor where something is to be written. One step to undo.
     *
     * @param row what it was written for
     */
    async write(row: string, insert: GuideInsert): Promise<void> {
        const { text, cursor = text.length } = insert;
        await openSource(insert, undefined);
        const editor = vscode.window.activeTextEditor;
        if (editor?.document.uri.toString() !== vscode.Uri.parse(insert.uri).toString()) return;
        const { document } = editor;
        const offset = document.offsetAt(rangeOf(insert).start);
        const snippet = new vscode.SnippetString().appendText(text.slice(0, cursor)).appendTabstop(0);
        snippet.appendText(text.slice(cursor));
        await editor.insertSnippet(snippet, rangeOf(insert), {
            undoStopBefore: true,
            undoStopAfter: true,
            keepWhitespace: true,
        });
        editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
        const written = document.eol === vscode.EndOfLine.CRLF ? text.replaceAll('\n', '\r\n') : text;
        const left = document.offsetAt(editor.selection.active);
        this.#last = { row, uri: document.uri.toString(), offset, text: written, cursor: left };
    }

    /** Where the cursor was left in the text that was written for a row, as long as nobody has changed that. */
    standing(row: string): PlaceInFile | undefined {
        const last = this.#last;
        if (last?.row !== row) return undefined;
        const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === last.uri);
        if (!document) return undefined;
        const range = new vscode.Range(
            document.positionAt(last.offset),
            document.positionAt(last.offset + last.text.length),
        );
        if (document.getText(range) !== last.text) return undefined;
        const at = document.positionAt(last.cursor);
        return { uri: last.uri, range: new vscode.Range(at, at) };
    }
}
