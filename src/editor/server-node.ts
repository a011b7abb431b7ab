import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createEditorServices } from './module.ts';
import { NodeDisk } from './node-disk.ts';
import { serve } from './start.ts';

/** Serves an editor over the channel that it has chosen on the command line: `--stdio`, `--node-ipc` or `--socket`. */
export function startServer(): void {
    const connection = createConnection(ProposedFeatures.all);
    serve(createEditorServices({ connection, fileSystem: new NodeDisk() }));
}
