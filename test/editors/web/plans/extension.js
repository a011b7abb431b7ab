// Gives VS Code in a browser the scheme `plans:`, whose files are behind `web/files.mjs`. Loaded as it is.

const vscode = require('vscode');

class Plans {
    #address;
    #changed = new vscode.EventEmitter();
    onDidChangeFile = this.#changed.event;

    constructor(address) {
        this.#address = address;
        this.#follow(0);
    }

    async stat(uri) {
        return (await this.#ask('stat', uri)).json();
    }

    async readDirectory(uri) {
        return (await this.#ask('list', uri)).json();
    }

    async readFile(uri) {
        return new Uint8Array(await (await this.#ask('read', uri)).arrayBuffer());
    }

    async writeFile(uri, content) {
        await this.#ask('write', uri, { method: 'PUT', body: content });
    }

    createDirectory(uri) {
        throw vscode.FileSystemError.NoPermissions(uri);
    }

    delete(uri) {
        throw vscode.FileSystemError.NoPermissions(uri);
    }

    rename(uri) {
        throw vscode.FileSystemError.NoPermissions(uri);
    }

    /** All changes are told. */
    watch() {
        return new vscode.Disposable(() => {});
    }

    async #ask(what, uri, options) {
        const response = await fetch(`${this.#address}/${what}${encodeURI(uri.path)}`, options);
        if (response.status === 404) throw vscode.FileSystemError.FileNotFound(uri);
        if (!response.ok) throw vscode.FileSystemError.Unavailable(uri);
        return response;
    }

    /** Asks what has changed since a moment; the answer comes when there is something to tell. */
    async #follow(since) {
        for (;;) {
            const { changes, now } = await (await fetch(`${this.#address}/changes/${since}`)).json();
            this.#changed.fire(changes.map(({ type, path }) => ({ type, uri: vscode.Uri.parse(`plans:${path}`) })));
            since = now;
        }
    }
}

exports.activate = context => {
    const address = vscode.Uri.joinPath(context.extensionUri, '../files').toString();
    const plans = new Plans(address);
    context.subscriptions.push(vscode.workspace.registerFileSystemProvider('plans', plans, { isCaseSensitive: true }));
};
