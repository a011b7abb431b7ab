import {
    type AstNode,
    type AstNodeDescription,
    DefaultIndexManager,
    DefaultLinker,
    type LocalSymbols,
    MultiMap,
    type ReferenceDescription,
    type ReferenceDescriptionProvider,
    type ScopeComputation,
} from 'langium';

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
