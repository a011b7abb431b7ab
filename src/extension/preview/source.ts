import * as vscode from 'vscode';
import type { PlaceInFile } from '../../protocol.ts';

/** A range of the protocol as the editor has it. */
export function rangeOf({ range: { start, end } }: PlaceInFile): vscode.Range {
    return new vscode.Range(start.line, start.character, end.line, end.character);
}

/**
 * Opens a place in the text and puts the cursor at its beginning: where the file is on show already, else where it has a
 * tab, else beside the preview and not over it.
 */
export async function openSource(place: PlaceInFile, preview: vscode.ViewColumn | undefined): Promise<void> {
    const uri = vscode.Uri.parse(place.uri, true);
    const range = rangeOf(place);
    const editor = await vscode.window.showTextDocument(uri, {
        viewColumn: columnOf(uri, preview),
        selection: new vscode.Range(range.start, range.start),
    });
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function columnOf(uri: vscode.Uri, preview: vscode.ViewColumn | undefined): vscode.ViewColumn {
    const same = (other: vscode.Uri) => other.toString() === uri.toString();
    const shown = vscode.window.visibleTextEditors.find(({ document }) => same(document.uri));
    if (shown?.viewColumn) return shown.viewColumn;
    const { all } = vscode.window.tabGroups;
    const holds = ({ input }: vscode.Tab) => input instanceof vscode.TabInputText && same(input.uri);
    const group = all.find(({ tabs }) => tabs.some(holds)) ?? all.find(({ viewColumn }) => viewColumn !== preview);
    return group?.viewColumn ?? (preview === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One);
}

/** Marks the text of the node that the keyboard has come to in the picture. Decorations fire no events, so nothing comes back. */
export class Marker implements vscode.Disposable {
    readonly #look = vscode.window.createTextEditorDecorationType({
        backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
        isWholeLine: true,
    });

    mark(place: PlaceInFile | undefined): void {
        for (const editor of vscode.window.visibleTextEditors) {
            const here = place && editor.document.uri.toString() === vscode.Uri.parse(place.uri).toString();
            editor.setDecorations(this.#look, here ? [rangeOf(place)] : []);
        }
    }

    dispose(): void {
        this.#look.dispose();
    }
}
