import { URI, UriUtils } from 'langium';
import { type FileProblem, isProblem } from '../plan/files.ts';
import type { EditorSharedServices } from './module.ts';
import { tidyUri } from './uris.ts';

/** What stands in the way of the paths in a text that is in no folder yet. */
const unsaved: FileProblem = {
    problem: 'unreadable',
    why: 'is looked for beside this file, and this file is not saved yet',
};

/**
 * Where the files of an editor are. A plan reaches only what is in the folders that are open; without any, what lies
 * beside and below the files that are open. A file has one place, however many links lead to it.
 */
export class PlanPlaces {
    private readonly workspace: EditorSharedServices['workspace'];
    private reach: { readonly key: unknown; readonly folders: readonly string[] } | undefined;

    constructor(workspace: EditorSharedServices['workspace']) {
        this.workspace = workspace;
    }

    /** The one place, as a URI, of a file that a plan names; or what stands in the way. What is not saved reaches nothing. */
    placeOf(uri: string): string | FileProblem {
        const { Disk } = this.workspace;
        return Disk.holds(URI.parse(uri)) ? Disk.placeOf(uri, this.folders()) : unsaved;
    }

    /** The key of a file that the editor knows: its one place, also where that is out of a plan's reach. */
    keyOf(uri: string): string {
        const at = this.placeOf(uri);
        return isProblem(at) ? this.workspace.Disk.realPlaceOf(uri) : at;
    }

    /** The name by which a file goes while no editor shows it. */
    ownName(uri: string): string {
        const at = this.placeOf(uri);
        return isProblem(at) ? uri : at;
    }

    /** The place of the settings in a folder. They count also beside a file that is open and in none of the folders. */
    placeOfSettings(uri: string): string | FileProblem {
        return this.workspace.Disk.placeOf(uri, [...this.folders(), folderOf(uri)]);
    }

    /** The folder, as a URI, above which no settings of a file are looked for. */
    edgeOf(uri: string): string {
        return this.folderAround(uri) ?? folderOf(uri);
    }

    /** The nearest of the workspace's folders that a file is in, as a URI. */
    folderAround(uri: string): string | undefined {
        return this.openFolders()
            .filter(folder => uri.startsWith(`${folder}/`))
            .sort((a, b) => b.length - a.length)[0];
    }

    private openFolders(): string[] {
        const open = this.workspace.WorkspaceManager.workspaceFolders ?? [];
        return open.map(({ uri }) => tidyUri(uri));
    }

    /** The folders that plans may read from, as URIs; the same array as long as they are the same. */
    private folders(): readonly string[] {
        const { WorkspaceManager, TextDocuments, Disk } = this.workspace;
        const open = WorkspaceManager.workspaceFolders;
        const key = open?.length ? open : (TextDocuments?.keys() ?? []).join('\n');
        if (this.reach?.key === key) return this.reach.folders;
        const beside = () =>
            (TextDocuments?.keys() ?? [])
                .filter(uri => Disk.holds(URI.parse(uri)))
                .flatMap(uri => [folderOf(uri), folderOf(Disk.realPlaceOf(uri))]);
        const folders = open?.length ? this.openFolders() : [...new Set(beside())];
        this.reach = { key, folders };
        return folders;
    }
}

function folderOf(uri: string): string {
    return UriUtils.dirname(URI.parse(uri)).toString();
}
