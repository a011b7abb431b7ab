import { URI } from 'langium';
import { unopened } from '../plan/failed.ts';
import type { FileProblem } from '../plan/files.ts';
import type { Disk } from './disk.ts';
import { tidyUri } from './uris.ts';

/** The texts of the data files that plans have asked for, kept up to date. */
export class DataTexts {
    private readonly disk: Disk;
    private readonly texts = new Map<string, string | FileProblem>();

    constructor(disk: Disk) {
        this.disk = disk;
    }

    /** The text of a file, or what stands in its way; undefined where it was never asked for. */
    get(uri: string): string | FileProblem | undefined {
        return this.texts.get(uri);
    }

    /** Reads a file, unless that has been done. */
    async load(uri: string): Promise<void> {
        if (!this.texts.has(uri)) this.texts.set(uri, await this.read(uri));
    }

    /**
     * Files, or the folders that they are in, have changed: reads those again that have been asked for.
     *
     * @returns whether there are any
     */
    async refresh(uris: readonly string[]): Promise<boolean> {
        const changed = uris.map(uri => tidyUri(uri));
        const known = [...this.texts.keys()].filter(one =>
            changed.some(uri => one === uri || one.startsWith(`${uri}/`)),
        );
        for (const uri of known) this.texts.set(uri, await this.read(uri));
        return known.length > 0;
    }

    private async read(uri: string): Promise<string | FileProblem> {
        try {
            return await this.disk.readText(URI.parse(uri));
        } catch (error) {
            return unopened(error);
        }
    }
}
