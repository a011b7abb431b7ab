import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createEditorServices } from './module.ts';
import { NodeDisk } from './node-disk.ts';
import { serve } from './start.ts';

/** Serves an editor over the channel that it has chosen on the command line: `--stdio`, `--node-ipc` or `--socket`. */
export function startServer(): void {
    const connection = createConnection(ProposedFeatures.all);
    serve(createEditorServices({ connection, fileSystem: new NodeDisk(), pages: pagesOf(process.argv[1]) }));
}

/** The principles' pages of the package that a program belongs to, as a URL that ends in a slash. */
function pagesOf(program: string | undefined): string | undefined {
    if (!program || !existsSync(program)) return undefined;
    let folder = dirname(realpathSync(program));
    while (!existsSync(join(folder, 'package.json'))) {
        const parent = dirname(folder);
        if (parent === folder) return undefined;
        folder = parent;
    }
    const pages = join(folder, 'docs/principles');
    return existsSync(pages) ? `${pathToFileURL(pages)}/` : undefined;
}
