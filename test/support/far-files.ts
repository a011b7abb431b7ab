import type { ProtocolConnection } from 'vscode-languageserver/node';
import {
    type FindPlansParams,
    type FindPlansResult,
    findPlansRequest,
    type ReadTextsParams,
    type ReadTextsResult,
    readTextsRequest,
    type StatParams,
    type StatResult,
    statRequest,
    type UnreadText,
} from '../../src/protocol.ts';

/** Files that only an editor has, and what it was asked for. */
export class FarFiles {
    /** The open folder, as a URI. */
    readonly folder: string;
    readonly texts: Map<string, string | UnreadText>;
    /** The files that each request asked for. */
    readonly asked: (readonly string[])[] = [];

    /** @param texts by their paths from the folder */
    constructor(folder: string, texts: Record<string, string | UnreadText>) {
        this.folder = folder;
        this.texts = new Map(Object.entries(texts).map(([path, text]) => [`${folder}/${path}`, text]));
    }

    /** Has an editor answer for them. */
    answer(editor: Pick<ProtocolConnection, 'onRequest'>): void {
        editor.onRequest(readTextsRequest, ({ uris }: ReadTextsParams): ReadTextsResult => {
            this.asked.push(uris);
            return { texts: uris.map(uri => this.texts.get(uri) ?? { problem: 'missing', why: 'is missing' }) };
        });
        editor.onRequest(findPlansRequest, ({ uri }: FindPlansParams): FindPlansResult => {
            const here = [...this.texts.keys()].filter(file => file.startsWith(uri));
            return { uris: here.filter(file => file.endsWith('.delivery')) };
        });
        editor.onRequest(statRequest, ({ uri }: StatParams): StatResult => {
            return { isFile: this.texts.has(uri), isDirectory: false };
        });
    }
}
