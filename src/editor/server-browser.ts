import {
    BrowserMessageReader,
    BrowserMessageWriter,
    createConnection,
    ProposedFeatures,
} from 'vscode-languageserver/browser';
import { type EngineResult, engineRequest } from '../protocol.ts';
import { ClientDisk } from './client-disk.ts';
import { loadEngineWith } from './engine-browser.ts';
import { Lifecycle } from './lifecycle.ts';
import { createEditorServices } from './module.ts';
import { serve } from './start.ts';

/**
 * Serves an editor in a browser. It asks the editor for all that it reads, its own layout engine included.
 *
 * @param worker what the editor's messages come to, and go from
 */
export function startServer(worker: ConstructorParameters<typeof BrowserMessageReader>[0]): void {
    const lifecycle = new Lifecycle();
    const connection = createConnection(
        ProposedFeatures.all,
        new BrowserMessageReader(worker),
        new BrowserMessageWriter(worker),
        { messageStrategy: lifecycle },
    );
    lifecycle.serve(connection);
    const disk = new ClientDisk(connection);
    loadEngineWith(async () => (await connection.sendRequest<EngineResult>(engineRequest, {})).script);
    const services = createEditorServices({ connection, fileSystem: disk });
    services.shared.lsp.LanguageServer.onInitialize(params => disk.learn(params));
    serve(services);
}
