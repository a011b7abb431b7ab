import * as vscode from 'vscode';

/** The folder with the page's script, style and typeface; the page may load nothing else. */
export function mediaOf(extension: vscode.Uri): vscode.Uri {
    return vscode.Uri.joinPath(extension, 'dist', 'media');
}

/**
 * The page, written once: what it shows comes in messages. It may load this extension's own files, may run the one
 * script that carries the nonce, and may reach no host. The only images are those that it makes itself, for saving.
 */
export function pageOf(webview: vscode.Webview, extension: vscode.Uri): string {
    const address = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(mediaOf(extension), name)).toString();
    const nonce = newNonce();
    const policy = [
        "default-src 'none'",
        `style-src ${webview.cspSource}`,
        `font-src ${webview.cspSource}`,
        `script-src 'nonce-${nonce}'`,
        'img-src blob:',
    ].join('; ');
    return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Delivery preview</title>
<link rel="stylesheet" href="${address('preview.css')}">
</head>
<body data-vscode-context='{"preventDefaultContextMenuItems":true}'>
<div id="bar" role="toolbar" aria-label="Preview">
<select id="picker" aria-label="Picture" title="Picture"></select>
<span class="group">
<button id="out" type="button" aria-label="Zoom out" title="Zoom out (−)"><i class="icon out"></i></button>
<button id="zoom" type="button" aria-label="Zoom" title="Full size">100%</button>
<button id="in" type="button" aria-label="Zoom in" title="Zoom in (+)"><i class="icon in"></i></button>
<button id="fit" type="button" aria-label="Fit to the window" title="Fit to the window (0)" aria-pressed="true"><i class="icon fit"></i></button>
</span>
<button id="export" type="button" aria-label="Copy or save this picture" title="Copy or save this picture"><i class="icon export"></i></button>
<button id="pin" type="button" aria-label="Pin to this plan" title="Pin: stay with this plan when another is opened" aria-pressed="false"><i class="icon pin"></i></button>
</div>
<button id="problem" type="button" hidden><i class="icon warning"></i><span></span><em>Go to it</em></button>
<div id="stage"><div id="sheet"></div><p id="said">Drawing…</p></div>
<p id="drawing" hidden></p>
<p id="live" role="status" class="unseen"></p>
<script type="module" nonce="${nonce}" src="${address('preview.js')}"></script>
</body>
</html>`;
}

/** A number used once. Web Crypto is there in every kind of extension host. */
export function newNonce(): string {
    return [...crypto.getRandomValues(new Uint8Array(18))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
