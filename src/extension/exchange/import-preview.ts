import * as vscode from 'vscode';
import type { FromImportPage, ToImportPage } from '../../protocol.ts';
import { mediaOf, newNonce } from '../preview/page.ts';

/** What columns somebody wants to be what, by their letters. */
export type Choices = Readonly<Record<string, string>>;

/**
 * Shows a table before it is imported, with what each column is taken for, and lets somebody choose.
 *
 * @param look what an import with such choices would do
 * @returns the choices, or nothing where it is not to be imported
 */
export function askForColumns(
    extension: vscode.Uri,
    title: string,
    look: (choices: Choices) => Promise<ToImportPage>,
): Promise<Choices | undefined> {
    const panel = vscode.window.createWebviewPanel('delivery.import', title, vscode.ViewColumn.Active, {
        enableScripts: true,
        localResourceRoots: [mediaOf(extension)],
    });
    panel.webview.html = pageOf(panel.webview, extension, title);
    let choices: Choices = {};
    return new Promise((resolve, reject) => {
        const end = (result: Choices | undefined) => {
            resolve(result);
            panel.dispose();
        };
        const show = async () => {
            const wanted = choices;
            const page = await look(wanted);
            // What was asked for meanwhile is shown by who asked for it.
            if (wanted === choices) void panel.webview.postMessage(page);
        };
        panel.onDidDispose(() => resolve(undefined));
        panel.webview.onDidReceiveMessage((message: FromImportPage) => {
            if (message.type === 'import') return end(choices);
            if (message.type === 'cancel') return end(undefined);
            if (message.type === 'choose') choices = { ...choices, [message.column]: message.meaning };
            show().catch(error => {
                reject(error);
                panel.dispose();
            });
        });
    });
}

function pageOf(webview: vscode.Webview, extension: vscode.Uri, title: string): string {
    const address = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(mediaOf(extension), name)).toString();
    const nonce = newNonce();
    const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
    const shown = title.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);
    return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${shown}</title>
<link rel="stylesheet" href="${address('import.css')}">
</head>
<body>
<h1>${shown}</h1>
<p>These are the first rows. Say for each column what it is; nothing is written before you choose Import.</p>
<div id="scroll"><table id="grid"></table></div>
<p id="said" role="status">Reading …</p>
<p><button id="import" type="button">Import</button><button id="cancel" type="button">Cancel</button></p>
<ul id="messages" aria-label="What to look at"></ul>
<script type="module" nonce="${nonce}" src="${address('import.js')}"></script>
</body>
</html>`;
}
