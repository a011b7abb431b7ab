import {
    Cancellation,
    DefaultDocumentBuilder,
    DocumentState,
    delayNextTick,
    interruptAndCheck,
    isOperationCancelled,
    type LangiumDocument,
    URI,
    UriUtils,
} from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { eachOf } from '../each-of.ts';
import type { Disk } from './disk.ts';
import type { PlanWorkspace } from './plan-workspace.ts';

/**
 * Builds the changed documents only, and leaves their diagnostics to the plans: an empty list from here would be sent,
 * and wipe out what `plan-workspace.ts` has said.
 *
 * What fails costs the document that it fails at: the others go on, and who waits for a phase is told of it. Only a
 * later change ends a build, and then builds what was left over itself.
 */
export class QuietDocumentBuilder extends DefaultDocumentBuilder {
    private readonly disk: Disk;
    /** What is known of files that nobody shows. Set once the language's services exist. */
    plans: Pick<PlanWorkspace, 'isKept' | 'ownName'> | undefined;
    private readonly failed = new WeakMap<LangiumDocument, unknown>();

    constructor(services: LangiumSharedServices & { workspace: { Disk: Disk } }) {
        super(services);
        this.disk = services.workspace.Disk;
    }

    /** Why a document could not be read, where that is our fault. */
    failureOf(document: LangiumDocument): unknown {
        return this.failed.get(document);
    }

    /**
     * Takes changes in. That something has come, changed or gone says only where to look: what is there now decides, so
     * that it does not matter in which order an editor and a disk tell of it.
     */
    override async update(changed: URI[], deleted: URI[], cancel?: Cancellation.CancellationToken): Promise<void> {
        // Whoever asks from now on waits, also while the disk is looked at.
        this.currentState = DocumentState.Changed;
        try {
            const { there, gone } = await this.sorted([...changed, ...deleted]);
            await super.update(there, gone, cancel);
        } catch (error) {
            if (isOperationCancelled(error)) throw error;
            console.error('A change could not be taken in:', error);
            await this.notifyBuildPhase([], DocumentState.Validated);
        }
    }

    override async build(...params: Parameters<DefaultDocumentBuilder['build']>): Promise<void> {
        try {
            await super.build(...params);
        } catch (error) {
            if (isOperationCancelled(error)) throw error;
            console.error('The plans could not be read at the start:', error);
            await this.notifyBuildPhase([], DocumentState.Validated);
        }
    }

    /** What is there, and what is gone, of all that may have changed: files, and folders with all that is in them. */
    private async sorted(uris: readonly URI[]): Promise<{ there: URI[]; gone: URI[] }> {
        const all = new Map<string, URI>();
        for (const uri of uris) {
            all.set(uri.toString(), uri);
            // What was shown through a link goes by its own name again.
            const own = this.isShown(uri) ? uri : URI.parse(this.plans?.ownName(uri.toString()) ?? uri.toString());
            all.set(own.toString(), own);
            for (const { uri: within } of this.langiumDocuments.getDocuments(uri)) all.set(within.toString(), within);
        }
        const looked = await eachOf([...all.values()], async uri => ({ uri, isThere: await this.isThere(uri) }));
        const those = (isThere: boolean) => looked.filter(one => one.isThere === isThere).map(({ uri }) => uri);
        return { there: those(true), gone: those(false) };
    }

    /** What an editor shows counts as it is there, whether or not it is on disk. All else goes by its own name. */
    private async isThere(uri: URI): Promise<boolean> {
        const name = uri.toString();
        const isPlan = this.serviceRegistry.hasServices(uri);
        if (this.isShown(uri)) return isPlan;
        if (!this.disk.holds(uri)) return false;
        if (isPlan && this.plans && !(this.plans.isKept(name) && this.plans.ownName(name) === name)) return false;
        return this.fileSystemProvider.exists(uri);
    }

    private isShown(uri: URI): boolean {
        return this.textDocuments?.get(uri.toString()) !== undefined;
    }

    protected override shouldRelink(_document: LangiumDocument): boolean {
        return false;
    }

    protected override async validate(): Promise<void> {}

    protected override runCancelable(
        documents: LangiumDocument[],
        state: DocumentState,
        cancel: Cancellation.CancellationToken,
        act: (document: LangiumDocument) => unknown,
    ): Promise<void> {
        return super.runCancelable(documents, state, cancel, async document => {
            if (state === DocumentState.Parsed) this.failed.delete(document);
            await this.unharmed(
                document.uri,
                () => act(document),
                error => this.failed.set(document, error),
            );
        });
    }

    /** Tells everybody, also when a later change has come: whoever is not told of a text would keep the one before. */
    protected override async notifyDocumentPhase(
        document: LangiumDocument,
        state: DocumentState,
        cancel: Cancellation.CancellationToken,
    ): Promise<void> {
        for (const listener of [...this.documentPhaseListeners.get(state)])
            await this.unharmed(document.uri, () => listener(document, cancel));
    }

    /**
     * Tells everybody who waits for a phase, those included who begin to wait while others are told, and of a build of
     * nothing too. Langium leaves both out, and a request that asks at that moment would wait until the next build.
     */
    protected override async notifyBuildPhase(
        documents: LangiumDocument[],
        state: DocumentState,
        cancel: Cancellation.CancellationToken = Cancellation.CancellationToken.None,
    ): Promise<void> {
        const told = new Set<unknown>();
        for (;;) {
            const listener = this.buildPhaseListeners.get(state).find(one => !told.has(one));
            if (!listener) break;
            told.add(listener);
            await interruptAndCheck(cancel);
            await this.unharmed(undefined, () => listener(documents, cancel));
        }
        this.currentState = state;
    }

    /**
     * After the documents are marked as changed and before any work on them: what has been typed meanwhile stands in
     * line, and is let in, so that it ends the work on the text before it. Otherwise each key would be judged in turn.
     */
    protected override async emitUpdate(changed: URI[], deleted: URI[]): Promise<void> {
        for (const listener of this.updateListeners) await this.unharmed(undefined, () => listener(changed, deleted));
        await delayNextTick();
        await delayNextTick();
    }

    /** Does something that may fail, which is then told and ends nothing else. That a later change has come is no failure. */
    private async unharmed(uri: URI | undefined, act: () => unknown, fail?: (error: unknown) => void): Promise<void> {
        try {
            await act();
        } catch (error) {
            if (isOperationCancelled(error)) throw error;
            console.error(uri ? `${UriUtils.basename(uri)} could not be worked on:` : 'A step has failed:', error);
            fail?.(error);
        }
    }
}
