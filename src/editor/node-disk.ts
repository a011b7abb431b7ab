import type { URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';
import { textOrProblem } from '../disk/read-text.ts';
import type { FileProblem } from '../plan/files.ts';
import type { Disk } from './disk.ts';

/** The disk of the machine that the server runs on. A file that cannot be read is empty, and its problem is remembered. */
export class NodeDisk extends NodeFileSystemProvider implements Disk {
    readonly problems = new Map<string, FileProblem>();

    holds({ scheme }: URI): boolean {
        return scheme === 'file';
    }

    async readable(uri: URI): Promise<boolean> {
        return typeof (await this.readText(uri)) === 'string';
    }

    async readText(uri: URI): Promise<string | FileProblem> {
        return textOrProblem(uri.fsPath);
    }

    override async readFile(uri: URI): Promise<string> {
        const read = await this.readText(uri);
        if (typeof read === 'string') {
            this.problems.delete(uri.toString());
            return read;
        }
        this.problems.set(uri.toString(), read);
        return '';
    }
}
