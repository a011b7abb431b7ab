import * as vscode from 'vscode';

/** The scheme under which VS Code reads the principles' pages, and always shows them drawn: see `editorAssociations`. */
const scheme = 'delivery-principle';

/** Where the principles' pages are for VS Code, as a URL that ends in a slash. */
export const pagesUrl = `${scheme}:/`;

/**
 * The pages that the extension brings, read-only and under a scheme of their own. As plain files they would open as
 * Markdown source, and a link of a diagnostic cannot call a command.
 */
export class Pages implements vscode.FileSystemProvider, vscode.Disposable {
    readonly #folder: vscode.Uri;
    readonly #registration: vscode.Disposable;
    readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();

    readonly onDidChangeFile = this.#changed.event;

    constructor(extension: vscode.Uri) {
        this.#folder = vscode.Uri.joinPath(extension, 'docs/principles');
        this.#registration = vscode.workspace.registerFileSystemProvider(scheme, this, { isReadonly: true });
    }

    /** The page of a principle; undefined where there is none. */
    async pageOf(rule: string): Promise<vscode.Uri | undefined> {
        const page = vscode.Uri.parse(`${pagesUrl}${rule}.md`);
        try {
            // Where extensions come from a web server, only reading a file tells whether it is there.
            await this.readFile(page);
            return page;
        } catch {
            return undefined;
        }
    }

    stat(uri: vscode.Uri): Thenable<vscode.FileStat> {
        return vscode.workspace.fs.stat(this.#fileOf(uri));
    }

    readDirectory(uri: vscode.Uri): Thenable<[string, vscode.FileType][]> {
        return vscode.workspace.fs.readDirectory(this.#fileOf(uri));
    }

    readFile(uri: vscode.Uri): Thenable<Uint8Array> {
        return vscode.workspace.fs.readFile(this.#fileOf(uri));
    }

    /** They change only with the extension. */
    watch(): vscode.Disposable {
        return new vscode.Disposable(() => {});
    }

    writeFile(uri: vscode.Uri): never {
        throw vscode.FileSystemError.NoPermissions(uri);
    }

    createDirectory(uri: vscode.Uri): never {
        throw vscode.FileSystemError.NoPermissions(uri);
    }

    delete(uri: vscode.Uri): never {
        throw vscode.FileSystemError.NoPermissions(uri);
    }

    rename(uri: vscode.Uri): never {
        throw vscode.FileSystemError.NoPermissions(uri);
    }

    #fileOf({ path }: vscode.Uri): vscode.Uri {
        return vscode.Uri.joinPath(this.#folder, path);
    }

    dispose(): void {
        this.#registration.dispose();
        this.#changed.dispose();
    }
}
