import { URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';
import { Places, realPath } from '../disk/places.ts';
import { plansBelow } from '../disk/plans-below.ts';
import { textOrProblem } from '../disk/read-text.ts';
import { type FileProblem, isProblem } from '../plan/files.ts';
import type { PlansIn } from './disk.ts';

/** The disk of the machine that the server runs on. */
export class NodeDisk extends NodeFileSystemProvider {
    /** Where files are, by the folders that they may not be outside of. */
    private reaches = new WeakMap<readonly string[], { places: Places; known: Map<string, string | FileProblem> }>();
    private readonly real = new Map<string, string>();

    holds({ scheme }: URI): boolean {
        return scheme === 'file';
    }

    placeOf(uri: string, folders: readonly string[]): string | FileProblem {
        let reach = this.reaches.get(folders);
        if (!reach) {
            const own = folders.map(folder => URI.parse(folder)).filter(folder => this.holds(folder));
            reach = { places: new Places(own.map(({ fsPath }) => fsPath)), known: new Map() };
            this.reaches.set(folders, reach);
        }
        const { places, known } = reach;
        let at = known.get(uri);
        if (at === undefined) {
            const found = places.find(URI.parse(uri).fsPath);
            at = isProblem(found) ? found : URI.file(found).toString();
            known.set(uri, at);
        }
        return at;
    }

    realPlaceOf(uri: string): string {
        let real = this.real.get(uri);
        if (real === undefined) {
            real = URI.file(realPath(URI.parse(uri).fsPath)).toString();
            this.real.set(uri, real);
        }
        return real;
    }

    lookAgain(): void {
        this.reaches = new WeakMap();
        this.real.clear();
    }

    async readText(uri: URI): Promise<string | FileProblem> {
        return textOrProblem(uri.fsPath);
    }

    async plansIn(folder: URI): Promise<PlansIn> {
        const { files, cut } = await plansBelow(folder.fsPath);
        return { uris: files.map(path => URI.file(path)), cut };
    }
}
