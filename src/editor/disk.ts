import type { URI } from 'langium';
import type { FileProblem } from '../plan/files.ts';

/** The plans in a folder, and whether there was too much in it to look at all of it. */
export interface PlansIn {
    readonly uris: readonly URI[];
    readonly cut: boolean;
}

/** What the server needs of a disk beyond Langium's file system: plain answers for files that cannot be read. */
export interface Disk {
    /** The files that could not be read, and why. */
    readonly problems: ReadonlyMap<string, FileProblem>;
    /** Whether such a file can be on this disk at all; what is not saved yet, for one, is on none. */
    holds(uri: URI): boolean;
    /**
     * The one place of a file, as a URI, however many links lead to it; or that it lies, or leads, outside of some folders.
     * Nothing outside of them is looked at. Remembered until `lookAgain`.
     */
    placeOf(uri: string, folders: readonly string[]): string | FileProblem;
    /** Where a file that the user has opened really is, as a URI. */
    realPlaceOf(uri: string): string;
    /** Files may have come, gone, or become links to others. */
    lookAgain(): void;
    /** Whether there is a file to read. */
    readable(uri: URI): Promise<boolean>;
    /** The text of a data file, or what stands in its way. */
    readText(uri: URI): Promise<string | FileProblem>;
    /** All plans in a folder and the folders in it. */
    plansIn(folder: URI): Promise<PlansIn>;
}
