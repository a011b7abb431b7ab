import type { URI } from 'langium';
import type { FileProblem } from '../plan/files.ts';

/** What the server needs of a disk beyond Langium's file system: plain answers for files that cannot be read. */
export interface Disk {
    /** The files that could not be read, and why. */
    readonly problems: ReadonlyMap<string, FileProblem>;
    /** Whether there is a file to read. */
    readable(uri: URI): Promise<boolean>;
    /** The text of a data file, or what stands in its way. */
    readText(uri: URI): Promise<string | FileProblem>;
}
