import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { BothDisks } from './both-disks.ts';
import { Lifecycle } from './lifecycle.ts';
import { createEditorServices } from './module.ts';
import { serve } from './start.ts';

/** Serves an editor over the channel that it has chosen on the command line: `--stdio`, `--node-ipc` or `--socket`. */
export function startServer(): void {
    // A command may end at what nobody has caught. A server goes on: what one editor refuses, or one request fails at, is
    // no reason to leave all others without an answer.
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', error => console.error(error));
    const lifecycle = new Lifecycle();
    const connection = createConnection(ProposedFeatures.all, { messageStrategy: lifecycle });
    lifecycle.serve(connection);
    endWithEditor();
    const disk = new BothDisks(connection);
    const services = createEditorServices({ connection, fileSystem: disk, pages: pagesOf(process.argv[1]) });
    services.shared.lsp.LanguageServer.onInitialize(params => disk.learn(params));
    // The converter is large: it is read when the first PDF is wanted.
    serve(services, async drawing => (await import('../convert/pdf.ts')).pdf(drawing));
}

/**
 * An editor that has gone wants nothing any more, and nothing has gone wrong. What it said before it went is still heard:
 * `exit` has a status of its own.
 */
function endWithEditor(): void {
    const end = () => setTimeout(() => process.exit(0), 100);
    for (const event of ['end', 'close']) process.stdin.removeAllListeners(event).once(event, end);
    process.once('disconnect', end);
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
