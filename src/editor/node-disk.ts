import type { URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';
import { textOrProblem } from '../disk/read-text.ts';
import type { FileProblem } from '../plan/files.ts';

/** The disk of the machine that the server runs on. */
export class NodeDisk extends NodeFileSystemProvider {
    holds({ scheme }: URI): boolean {
        return scheme === 'file';
    }

    async readText(uri: URI): Promise<string | FileProblem> {
        return textOrProblem(uri.fsPath);
    }
}
