import { promises as fs } from 'node:fs';
import type { URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';
import type { FileProblem } from '../plan/files.ts';
import { type Disk, largestFile } from './disk.ts';

/** The disk of a server that runs in Node. A file that cannot be read is empty, and its problem is remembered. */
export class NodeDisk extends NodeFileSystemProvider implements Disk {
    readonly problems = new Map<string, FileProblem>();

    async readable(uri: URI): Promise<boolean> {
        return typeof (await this.readText(uri)) === 'string';
    }

    async readText(uri: URI): Promise<string | FileProblem> {
        try {
            const stat = await fs.stat(uri.fsPath);
            if (stat.isDirectory()) return { problem: 'unreadable', why: 'is a folder' };
            if (stat.size > largestFile)
                return { problem: 'unreadable', why: `is larger than ${largestFile / 1024 / 1024} MB` };
            const bytes = await fs.readFile(uri.fsPath);
            if (bytes.includes(0)) return { problem: 'unreadable', why: 'is not text' };
            return bytes.toString('utf8');
        } catch (error) {
            const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
            return missing
                ? { problem: 'missing', why: 'is missing' }
                : { problem: 'unreadable', why: 'may not be read' };
        }
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
