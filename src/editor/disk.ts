import type { URI } from 'langium';
import type { FileProblem } from '../plan/files.ts';

/** What the server needs of a disk beyond Langium's file system: plain answers for files that cannot be read. */
export interface Disk {
    /** The files that could not be read, and why. */
    readonly problems: ReadonlyMap<string, FileProblem>;
    /** Whether such a file can be on this disk at all; what is not saved yet, for one, is on none. */
    holds(uri: URI): boolean;
    /** Whether there is a file to read. */
    readable(uri: URI): Promise<boolean>;
    /** The text of a data file, or what stands in its way. */
    readText(uri: URI): Promise<string | FileProblem>;
    /** All plans in a folder and the folders in it; undefined where its folders have to be looked through one by one. */
    plansIn?(folder: URI): Promise<URI[] | undefined>;
}
