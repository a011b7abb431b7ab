// VS Code in a browser alone, as on vscode.dev: its page and its parts come from one plain server, extensions and plans
// from another, and nothing else runs anywhere.

import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

import { contents, packagedManifest } from '../../../src/build/packaged.mjs';
import { serverRoot } from '../workbench/install.mjs';

const workbench = 'out/vs/code/browser/workbench/workbench.js';
const types = {
    '.css': 'text/css',
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.json': 'application/json',
    '.svg': 'image/svg+xml',
    '.ttf': 'font/ttf',
    '.wasm': 'application/wasm',
    '.woff2': 'font/woff2',
};

/**
 * Serves VS Code's page at `/` and its parts at `/vscode/`.
 * @param {object} configuration  what the page is told, see `IWorkbenchConstructionOptions` of VS Code
 */
export function servePage(configuration) {
    const script = withoutRemote();
    return listen(async (place, _request, address) => {
        if (place === '/') return { body: page(address, configuration), type: types['.html'] };
        if (place === `/vscode/${workbench}`) return { body: script, type: types['.js'] };
        return place.startsWith('/vscode/') ? fileIn(serverRoot, place.slice('/vscode'.length)) : undefined;
    });
}

/** Serves the extension as it is packed at `/extension/`, that of the tests at `/plans/`, the files of plans at `/files/`. */
export function serveExtensions(extension, files) {
    const packed = new RegExp(`^/(${contents.join('|')})(/|$)`);
    const manifest = JSON.stringify(packagedManifest(extension));
    return listen(async (place, request) => {
        const [, first, rest] = /^\/(\w+)(\/.*)$/.exec(place) ?? [];
        if (first === 'files') return files.answer(rest, request);
        if (first === 'plans') return fileIn(path.join(import.meta.dirname, 'plans'), rest);
        if (rest === '/package.json') return { body: manifest, type: types['.json'] };
        return packed.test(rest) ? fileIn(extension, rest) : undefined;
    });
}

/** The package's script takes it that a machine is behind the page, and keeps settings there. Here there is none. */
function withoutRemote() {
    const changes = [
        [/,remoteAuthority:location\.host\}/g, '}'],
        [/(?<=\(this\.userDataPath\)\.with\(\{scheme:\w+\.)vscodeRemote/g, 'vscodeUserData'],
    ];
    return changes.reduce(
        (text, [wrong, right]) => {
            if (text.match(wrong)?.length !== 1)
                throw new Error(`The workbench has changed: ${wrong} is not in it once.`);
            return text.replace(wrong, right);
        },
        readFileSync(path.join(serverRoot, workbench), 'utf8'),
    );
}

/** What the package's script asks for beyond VS Code's own. */
const additions = {
    userDataPath: '/',
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
};

function page(address, configuration) {
    const settings = JSON.stringify({
        ...additions,
        ...configuration,
        webviewEndpoint: `${address}/vscode/out/vs/workbench/contrib/webview/browser/pre`,
    });
    return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta id="vscode-workbench-web-configuration" data-settings="${settings.replaceAll('"', '&quot;')}">
<link rel="stylesheet" href="${address}/vscode/out/vs/code/browser/workbench/workbench.css">
</head>
<body aria-label=""></body>
<script>globalThis._VSCODE_FILE_ROOT = '${address}/vscode/out/';</script>
<script type="module" src="${address}/vscode/out/nls.messages.js"></script>
<script type="module" src="${address}/vscode/${workbench}"></script>
</html>`;
}

function fileIn(folder, place) {
    const file = path.join(folder, path.posix.normalize(place));
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
    return { body: createReadStream(file), type: types[path.extname(file)] };
}

/** A server on a free port. Its address is `localhost`, which browsers trust as they trust `https:`. */
async function listen(answer) {
    const server = createServer(async (request, response) => {
        // What is said to be elsewhere may be read from here, as with the servers that VS Code's extensions come from.
        response.setHeader('Access-Control-Allow-Origin', '*');
        response.setHeader('Access-Control-Allow-Methods', 'GET, PUT');
        response.setHeader('Access-Control-Allow-Headers', '*');
        if (request.method === 'OPTIONS') return response.end();
        const place = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
        const found = await answer(place, request, address).catch(error => ({ body: `${error}`, status: 500 }));
        response.statusCode = found ? (found.status ?? 200) : 404;
        if (found?.type) response.setHeader('Content-Type', found.type);
        if (found?.body?.pipe) return found.body.pipe(response);
        response.end(found?.body);
    });
    await new Promise(resolve => server.listen(0, 'localhost', resolve));
    const address = `http://localhost:${server.address().port}`;
    return {
        address,
        stop() {
            server.close();
            server.closeAllConnections();
        },
    };
}
