import { type BuildOptions, DefaultWorkspaceManager, DocumentState, type LangiumDocument, type URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { MessageType, type ShowMessageParams, type WorkspaceFolder } from 'vscode-languageserver';
import { eachOf } from '../each-of.ts';
import type { Disk } from './disk.ts';
import { PlanDocuments } from './plan-documents.ts';
import { tidyUri } from './uris.ts';

/** How long folders are waited for before what is open is judged without them, in milliseconds. */
const patience = 1000;

/**
 * Judges what is in the workspace's folders from the start, not only what is opened. A folder that takes long to look
 * through, such as a home folder, keeps nobody waiting: what is found in it comes later.
 */
export class JudgingWorkspaceManager extends DefaultWorkspaceManager {
    override initialBuildOptions: BuildOptions = { validation: true };
    private readonly said = new Set<string>();
    private readonly shared: LangiumSharedServices & { workspace: { Disk: Disk } };

    constructor(services: LangiumSharedServices & { workspace: { Disk: Disk } }) {
        super(services);
        this.shared = services;
    }

    /** Folders come and go while the editor is open. */
    changeFolders(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
        const gone = new Set(removed.map(({ uri }) => tidyUri(uri)));
        this.folders = [...(this.folders ?? []).filter(({ uri }) => !gone.has(tidyUri(uri))), ...added];
    }

    /** Looks for the plans in folders; waits for what is near, and takes in later what is not. */
    async findPlans(folders: readonly URI[]): Promise<readonly URI[]> {
        const listing = eachOf(folders, folder => this.plansIn(folder)).then(lists => lists.flat());
        const late = new Promise<undefined>(resolve => {
            const timer = setTimeout(resolve, patience, undefined);
            void listing.finally(() => clearTimeout(timer));
        });
        const found = await Promise.race([listing, late]);
        if (!found) void listing.then(uris => this.takeIn(uris));
        return found ?? [];
    }

    protected override async performStartup(folders: WorkspaceFolder[]): Promise<LangiumDocument[]> {
        try {
            const uris = await this.findPlans(folders.map(folder => this.getRootFolder(folder)));
            const { LangiumDocuments } = this.shared.workspace;
            if (!(LangiumDocuments instanceof PlanDocuments)) return [];
            const loaded = await eachOf(uris, uri => LangiumDocuments.load(uri).catch(error => this.skip(uri, error)));
            return [...new Set(loaded.filter(one => one !== undefined))];
        } finally {
            this._ready.resolve();
        }
    }

    protected override async traverseFolder(folder: URI, uris: URI[]): Promise<void> {
        for (const uri of await this.plansIn(folder)) uris.push(uri);
    }

    private async plansIn(folder: URI): Promise<readonly URI[]> {
        try {
            const { uris, cut } = await this.shared.workspace.Disk.plansIn(folder);
            if (cut && !this.said.has(tidyUri(folder.toString()))) this.sayCut(folder);
            return uris;
        } catch (error) {
            this.skip(folder, error);
            return [];
        }
    }

    private async takeIn(uris: readonly URI[]): Promise<void> {
        if (uris.length === 0) return;
        // What is open comes first.
        await this.documentBuilder.waitUntil(DocumentState.Validated);
        await this.mutex.write(cancel => this.documentBuilder.update([...uris], [], cancel));
    }

    private skip(uri: URI, error: unknown): undefined {
        console.error(`${uri.toString(true)} could not be read:`, error);
    }

    private sayCut(folder: URI): void {
        this.said.add(tidyUri(folder.toString()));
        const params: ShowMessageParams = {
            type: MessageType.Warning,
            message: `Not all of ${folder.scheme === 'file' ? folder.fsPath : folder.toString(true)} was searched for plans: it holds too many files and folders. Plans that were not found are read when they are opened or imported. Open the folder of the plans instead.`,
        };
        void this.shared.lsp.Connection?.sendNotification('window/showMessage', params);
    }
}
