import { type FileSystemNode, URI } from 'langium';
import type { FileProblem } from '../plan/files.ts';
import { ClientDisk } from './client-disk.ts';
import type { PlansIn } from './disk.ts';
import { NodeDisk } from './node-disk.ts';

/** The disk of this machine for `file:`, and the client's for all else, for instance a repository that is on no disk. */
export class BothDisks extends ClientDisk {
    private readonly own = new NodeDisk();

    override holds(uri: URI): boolean {
        return this.own.holds(uri) || super.holds(uri);
    }

    override placeOf(uri: string, folders: readonly string[]): string | FileProblem {
        return this.own.holds(URI.parse(uri)) ? this.own.placeOf(uri, folders) : super.placeOf(uri, folders);
    }

    override realPlaceOf(uri: string): string {
        return this.own.holds(URI.parse(uri)) ? this.own.realPlaceOf(uri) : uri;
    }

    override lookAgain(): void {
        this.own.lookAgain();
    }

    override readText(uri: URI): Promise<string | FileProblem> {
        return this.own.holds(uri) ? this.own.readText(uri) : super.readText(uri);
    }

    override plansIn(folder: URI): Promise<PlansIn> {
        return this.own.holds(folder) ? this.own.plansIn(folder) : super.plansIn(folder);
    }

    override stat(uri: URI): Promise<FileSystemNode> {
        return this.own.holds(uri) ? this.own.stat(uri) : super.stat(uri);
    }

    override readDirectory(folder: URI): Promise<FileSystemNode[]> {
        return this.own.holds(folder) ? this.own.readDirectory(folder) : super.readDirectory(folder);
    }
}
