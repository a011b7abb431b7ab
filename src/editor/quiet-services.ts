import {
    type AstNode,
    type AstNodeDescription,
    type BuildOptions,
    type Cancellation,
    DefaultDocumentBuilder,
    DefaultIndexManager,
    DefaultLinker,
    DefaultWorkspaceManager,
    type DocumentState,
    delayNextTick,
    interruptAndCheck,
    type LangiumDocument,
    type LocalSymbols,
    MultiMap,
    type ReferenceDescription,
    type ReferenceDescriptionProvider,
    type ScopeComputation,
    URI,
} from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { WorkspaceFolder } from 'vscode-languageserver';
import type { Disk } from './disk.ts';

/*
 * Names mean something per plan, not per file or per workspace, and a shared file may stand in several plans. So a
 * plan resolves its own names (`plan/plan.ts`), and Langium is asked to parse and to keep documents, not to link them:
 * an edit then costs the edited file and its plans, never the workspace.
 */

/** Leaves references alone. */
export class QuietLinker extends DefaultLinker {
    override async link(): Promise<void> {}
    override unlink(): void {}
}

/** Exports nothing and computes no scopes. */
export class QuietScopeComputation implements ScopeComputation {
    async collectExportedSymbols(): Promise<AstNodeDescription[]> {
        return [];
    }
    async collectLocalSymbols(): Promise<LocalSymbols> {
        return new MultiMap<AstNode, AstNodeDescription>() as unknown as LocalSymbols;
    }
}

/** Describes no references. */
export class QuietReferenceDescriptions implements ReferenceDescriptionProvider {
    async createDescriptions(): Promise<ReferenceDescription[]> {
        return [];
    }
}

/** No document is affected by a change in another one; plans are. */
export class QuietIndexManager extends DefaultIndexManager {
    override isAffected(): boolean {
        return false;
    }
}

/**
 * Builds the changed documents only, and leaves their diagnostics to the plans: an empty list from here would be sent,
 * and wipe out what `plan-workspace.ts` has said.
 */
export class QuietDocumentBuilder extends DefaultDocumentBuilder {
    protected override shouldRelink(_document: LangiumDocument): boolean {
        return false;
    }

    protected override async validate(): Promise<void> {}

    /**
     * Tells everybody who waits for a phase, those included who begin to wait while others are told, and of a build of
     * nothing too. Langium leaves both out, and a request that asks at that moment would wait until the next build.
     */
    protected override async notifyBuildPhase(
        documents: LangiumDocument[],
        state: DocumentState,
        cancel: Cancellation.CancellationToken,
    ): Promise<void> {
        const told = new Set<unknown>();
        for (;;) {
            const listener = this.buildPhaseListeners.get(state).find(one => !told.has(one));
            if (!listener) break;
            told.add(listener);
            await interruptAndCheck(cancel);
            await listener(documents, cancel);
        }
        this.currentState = state;
    }

    /**
     * After the documents are marked as changed and before any work on them: what has been typed meanwhile stands in
     * line, and is let in, so that it ends the work on the text before it. Otherwise each key would be judged in turn.
     */
    protected override async emitUpdate(changed: URI[], deleted: URI[]): Promise<void> {
        await super.emitUpdate(changed, deleted);
        await delayNextTick();
        await delayNextTick();
    }
}

/** Judges what is in the workspace's folders from the start, not only what is opened. */
export class JudgingWorkspaceManager extends DefaultWorkspaceManager {
    override initialBuildOptions: BuildOptions = { validation: true };
    private readonly disk: Disk;

    constructor(services: LangiumSharedServices & { workspace: { Disk: Disk } }) {
        super(services);
        this.disk = services.workspace.Disk;
    }

    /** Folders come and go while the editor is open. */
    changeFolders(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
        const key = ({ uri }: WorkspaceFolder) => URI.parse(uri).toString().replace(/\/$/, '');
        const gone = new Set(removed.map(key));
        this.folders = [...(this.folders ?? []).filter(folder => !gone.has(key(folder))), ...added];
    }

    /** Folder by folder only where the disk cannot tell at once what is in all of them. */
    protected override async traverseFolder(folder: URI, uris: URI[]): Promise<void> {
        const plans = await this.disk.plansIn?.(folder);
        if (plans) uris.push(...plans);
        else await super.traverseFolder(folder, uris);
    }
}
