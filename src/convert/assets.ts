import { readFileSync } from 'node:fs';

/** A file that ships beside the bundled command line, in a folder of its own; from source, it is read from its package. */
export function asset(folder: string, name: string, inPackage: string): Buffer {
    const places = [`../${folder}/${name}`, `../../node_modules/${inPackage}`];
    for (const place of places) {
        try {
            return readFileSync(new URL(place, import.meta.url));
        } catch (error) {
            if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
        }
    }
    throw new Error(`${folder}/${name} is missing from this installation.`);
}
