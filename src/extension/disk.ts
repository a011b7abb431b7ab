import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { decodeFile, largestFile, tooLarge } from '../disk/decode.ts';
import { eachOf } from '../each-of.ts';
import {
    type FindPlansParams,
    type FindPlansResult,
    findPlansRequest,
    type ReadFolderParams,
    type ReadFolderResult,
    type ReadTextsParams,
    type ReadTextsResult,
    readFolderRequest,
    readTextsRequest,
    type StatParams,
    type StatResult,
    statRequest,
    type UnreadText,
} from '../protocol.ts';
import { firstToFind, plansBelow } from './walk.ts';

const { fs } = vscode.workspace;
const folderKind = vscode.FileType.Directory;
const linkedFolder = vscode.FileType.SymbolicLink | folderKind;

/** Answers a server that asks for files, with whatever VS Code can read. */
export function serveFiles(client: BaseLanguageClient): void {
    client.onRequest(readTextsRequest, async ({ uris }: ReadTextsParams): Promise<ReadTextsResult> => {
        const texts = await eachOf(uris, uri => textOf(vscode.Uri.parse(uri)));
        return { texts };
    });
    client.onRequest(statRequest, async ({ uri }: StatParams): Promise<StatResult> => {
        try {
            return kindOf((await fs.stat(vscode.Uri.parse(uri))).type);
        } catch {
            return kindOf(vscode.FileType.Unknown);
        }
    });
    client.onRequest(readFolderRequest, async ({ uri }: ReadFolderParams): Promise<ReadFolderResult> => {
        return { entries: await entriesOf(vscode.Uri.parse(uri)) };
    });
    client.onRequest(findPlansRequest, async ({ uri }: FindPlansParams): Promise<FindPlansResult> => {
        const folder = vscode.Uri.parse(uri);
        const { found, cut } = await firstToFind(
            stop => search(folder, stop),
            stop => plansBelow(path => entriesOf(vscode.Uri.joinPath(folder, path)), stop),
        );
        return { uris: found.map(path => vscode.Uri.joinPath(folder, path).toString()), cut };
    });
}

/** The plans that VS Code's own search finds, by their paths from the folder; it may not know such a folder. */
async function search(folder: vscode.Uri, stop: AbortSignal): Promise<string[]> {
    const cancel = new vscode.CancellationTokenSource();
    stop.addEventListener('abort', () => cancel.cancel());
    const plans = new vscode.RelativePattern(folder, '**/*.delivery');
    const left = '**/{.*,node_modules,out}/**';
    const found = await vscode.workspace.findFiles(plans, left, undefined, cancel.token);
    const start = folder.path.endsWith('/') ? folder.path.length : folder.path.length + 1;
    return found.map(({ path }) => path.slice(start));
}

async function textOf(uri: vscode.Uri): Promise<string | UnreadText> {
    try {
        const { type, size } = await fs.stat(uri);
        if (type & folderKind) return unread('is a folder');
        if (size > largestFile) return unread(tooLarge(size).why);
        const text = decodeFile(await fs.readFile(uri), uri.path);
        return typeof text === 'string' ? text : unread(text.why);
    } catch (error) {
        return problemOf(error);
    }
}

function unread(why: string): UnreadText {
    return { problem: 'unreadable', why };
}

/** What stands in the way of a file, in plain words. */
function problemOf(error: unknown): UnreadText {
    const { code, message } = error as vscode.FileSystemError;
    switch (code) {
        case 'FileNotFound':
        case 'FileNotADirectory':
            return { problem: 'missing', why: 'is missing' };
        case 'FileIsADirectory':
            return unread('is a folder');
        case 'NoPermissions':
            return unread('may not be read by you');
        case 'Unavailable':
            return unread('cannot be reached at the moment');
        default:
            return unread(`could not be opened (${message})`);
    }
}

async function entriesOf(folder: vscode.Uri): Promise<ReadFolderResult['entries']> {
    try {
        const entries = await fs.readDirectory(folder);
        // A link to a folder is none, because it may lead in a circle.
        return entries.map(([name, type]) => ({ name, ...kindOf(type === linkedFolder ? type ^ folderKind : type) }));
    } catch {
        return [];
    }
}

function kindOf(type: vscode.FileType): StatResult {
    return { isFile: (type & vscode.FileType.File) !== 0, isDirectory: (type & folderKind) !== 0 };
}
