import { type FileSystemNode, type FileSystemProvider, URI, UriUtils } from 'langium';
import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { FileProblem } from '../plan/files.ts';
import {
    type FindPlansParams,
    type FindPlansResult,
    findPlansRequest,
    type InitializationOptions,
    type ReadFolderParams,
    type ReadFolderResult,
    type ReadTextsParams,
    type ReadTextsResult,
    readFolderRequest,
    readTextsRequest,
    type StatParams,
    type StatResult,
    statRequest,
} from '../protocol.ts';
import type { Disk, PlansIn } from './disk.ts';

/** How many files are asked for at once. */
const atOnce = 100;

const missing: FileProblem = { problem: 'missing', why: 'is missing' };
const unreachable: FileProblem = { problem: 'unreadable', why: 'could not be opened' };
const nothing: StatResult = { isFile: false, isDirectory: false };

interface Wanted {
    readonly uri: string;
    readonly resolve: (read: string | FileProblem) => void;
}

/**
 * The disk that the client sees: the server asks it for every file. So plans can be where the server cannot look, in a
 * browser's folder or in a repository far away. A file that cannot be read is empty, and its problem is remembered.
 */
export class ClientDisk implements FileSystemProvider, Disk {
    readonly problems = new Map<string, FileProblem>();
    private readonly connection: Pick<Connection, 'sendRequest'>;
    private readonly wanted: Wanted[] = [];
    private served = false;

    constructor(connection: Pick<Connection, 'sendRequest'>) {
        this.connection = connection;
    }

    /** Takes in whether the client answers for files. One that does not has none that this server could read. */
    learn({ initializationOptions }: InitializeParams): void {
        this.served = ((initializationOptions ?? {}) as InitializationOptions).files === true;
    }

    holds({ scheme }: URI): boolean {
        return this.served && scheme !== 'untitled';
    }

    /** A client tells nothing of links, so that every file is where it is said to be. */
    placeOf(uri: string, folders: readonly string[]): string | FileProblem {
        const isInside = folders.some(folder => uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`));
        return isInside ? uri : { problem: 'outside', why: 'is outside of the workspace' };
    }

    realPlaceOf(uri: string): string {
        return uri;
    }

    lookAgain(): void {
        // Nothing is remembered.
    }

    async readable(uri: URI): Promise<boolean> {
        return typeof (await this.readText(uri)) === 'string';
    }

    /** What is asked for in the same moment is asked of the client together. */
    readText(uri: URI): Promise<string | FileProblem> {
        if (!this.holds(uri)) return Promise.resolve(missing);
        return new Promise(resolve => {
            this.wanted.push({ uri: uri.toString(), resolve });
            if (this.wanted.length === 1) setTimeout(() => this.ask(), 0);
        });
    }

    async readFile(uri: URI): Promise<string> {
        const read = await this.readText(uri);
        if (typeof read === 'string') {
            this.problems.delete(uri.toString());
            return read;
        }
        this.problems.set(uri.toString(), read);
        return '';
    }

    async plansIn(folder: URI): Promise<PlansIn> {
        if (!this.holds(folder)) return { uris: [], cut: false };
        const params: FindPlansParams = { uri: folder.toString() };
        const { uris, cut = false } = await this.request<FindPlansResult>(findPlansRequest, params, { uris: [] });
        return { uris: uris.map(uri => URI.parse(uri)), cut };
    }

    async stat(uri: URI): Promise<FileSystemNode> {
        const params: StatParams = { uri: uri.toString() };
        const { isFile, isDirectory } = this.holds(uri)
            ? await this.request<StatResult>(statRequest, params, nothing)
            : nothing;
        if (!isFile && !isDirectory) throw new Error(`${uri.toString(true)} is missing`);
        return { uri, isFile, isDirectory };
    }

    async exists(uri: URI): Promise<boolean> {
        return this.stat(uri).then(
            () => true,
            () => false,
        );
    }

    async readDirectory(folder: URI): Promise<FileSystemNode[]> {
        if (!this.holds(folder)) return [];
        const params: ReadFolderParams = { uri: folder.toString() };
        const { entries } = await this.request<ReadFolderResult>(readFolderRequest, params, { entries: [] });
        return entries.map(({ name, ...kind }) => ({ uri: UriUtils.joinPath(folder, name), ...kind }));
    }

    async readBinary(uri: URI): Promise<Uint8Array> {
        const read = await this.readText(uri);
        if (typeof read === 'string') return new TextEncoder().encode(read);
        throw new Error(`${uri.toString(true)} ${read.why}`);
    }

    // A client cannot be asked without waiting for it, and nothing here does so.

    statSync(uri: URI): never {
        return neverAtOnce(uri);
    }

    existsSync(uri: URI): never {
        return neverAtOnce(uri);
    }

    readBinarySync(uri: URI): never {
        return neverAtOnce(uri);
    }

    readFileSync(uri: URI): never {
        return neverAtOnce(uri);
    }

    readDirectorySync(uri: URI): never {
        return neverAtOnce(uri);
    }

    private ask(): void {
        for (const batch of batches(this.wanted.splice(0))) void this.answer(batch);
    }

    private async answer(batch: readonly Wanted[]): Promise<void> {
        const params: ReadTextsParams = { uris: batch.map(({ uri }) => uri) };
        const { texts } = await this.request<ReadTextsResult>(readTextsRequest, params, { texts: [] });
        for (const [i, { resolve }] of batch.entries()) resolve(texts[i] ?? unreachable);
    }

    /** Asks the client. It may be gone, or answer with an error; then it is as if there were nothing. */
    private async request<Result>(method: string, params: object, otherwise: Result): Promise<Result> {
        try {
            return await this.connection.sendRequest<Result>(method, params);
        } catch (error) {
            console.error(`The editor did not answer ${method}:`, error);
            return otherwise;
        }
    }
}

function batches<Item>(items: readonly Item[]): Item[][] {
    return Array.from({ length: Math.ceil(items.length / atOnce) }, (_, i) =>
        items.slice(i * atOnce, (i + 1) * atOnce),
    );
}

function neverAtOnce(uri: URI): never {
    throw new Error(`${uri.toString(true)} can only be read by waiting for the editor.`);
}
