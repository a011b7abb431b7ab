import {
    createDefaultCoreModule,
    createDefaultSharedCoreModule,
    type FileSystemProvider,
    inject,
    type Module,
    type PartialLangiumCoreServices,
    type PartialLangiumSharedCoreServices,
} from 'langium';
import {
    createDefaultSharedLSPModule,
    type LangiumServices,
    type LangiumSharedServices,
    type PartialLangiumLSPServices,
    type PartialLangiumSharedLSPServices,
} from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { DeliveryGeneratedSharedModule } from '../language/generated/module.ts';
import { type DeliveryAddedServices, DeliveryModule } from '../language/module.ts';
import { ManagementHierarchy } from './call-hierarchy.ts';
import { Client } from './client.ts';
import { CodeActions } from './code-actions.ts';
import { Completions } from './completion.ts';
import { Configuration } from './configuration.ts';
import { Definitions } from './definition.ts';
import type { Disk } from './disk.ts';
import { QuietDocumentBuilder } from './document-builder.ts';
import { FileRenames } from './file-rename.ts';
import { Foldings } from './folding.ts';
import { Formatting } from './formatting.ts';
import { Highlights } from './highlights.ts';
import { Hovers } from './hover.ts';
import { InlayHints } from './inlay-hints.ts';
import { DeliveryLanguageServer } from './language-server.ts';
import { Lenses } from './lenses.ts';
import { Links } from './links.ts';
import { PlanDocuments, PlanRegistry } from './plan-documents.ts';
import { PlanWorkspace } from './plan-workspace.ts';
import { QuietIndexManager, QuietLinker, QuietReferenceDescriptions, QuietScopeComputation } from './quiet-services.ts';
import { FindReferences } from './references.ts';
import { Renames } from './rename.ts';
import { SemanticTokens } from './semantic-tokens.ts';
import { SignatureHelps } from './signature-help.ts';
import { DocumentSymbols } from './symbols.ts';
import { UpdateHandler } from './updates.ts';
import { JudgingWorkspaceManager } from './workspace-folders.ts';
import { WorkspaceSymbols } from './workspace-symbols.ts';

/** What the editor adds to the language's services. */
export interface EditorAddedServices {
    client: Client;
    plans: PlanWorkspace;
}

export type EditorSharedServices = LangiumSharedServices & { workspace: { Disk: Disk } };
export type EditorServices = Omit<LangiumServices, 'shared' | 'parser'> & {
    shared: EditorSharedServices;
    parser: LangiumServices['parser'];
} & DeliveryAddedServices &
    EditorAddedServices;

export interface EditorContext {
    readonly connection?: Connection;
    readonly fileSystem: FileSystemProvider & Disk;
    /** Where the principles' pages are, as a URL that ends in a slash. */
    readonly pages?: string;
}

const editorModule: Module<
    EditorServices,
    PartialLangiumCoreServices & PartialLangiumLSPServices & Omit<EditorAddedServices, 'client'>
> = {
    plans: services => new PlanWorkspace(services),
    references: {
        Linker: services => new QuietLinker(services as unknown as LangiumServices),
        ScopeComputation: () => new QuietScopeComputation(),
    },
    workspace: { ReferenceDescriptionProvider: () => new QuietReferenceDescriptions() },
    lsp: {
        CallHierarchyProvider: services => new ManagementHierarchy(services),
        CodeActionProvider: services => new CodeActions(services),
        CodeLensProvider: services => new Lenses(services),
        CompletionProvider: services => new Completions(services),
        DefinitionProvider: services => new Definitions(services),
        DocumentHighlightProvider: services => new Highlights(services),
        DocumentLinkProvider: services => new Links(services),
        DocumentSymbolProvider: services => new DocumentSymbols(services),
        FoldingRangeProvider: services => new Foldings(services),
        Formatter: services => new Formatting(services),
        HoverProvider: services => new Hovers(services),
        InlayHintProvider: services => new InlayHints(services),
        ReferencesProvider: services => new FindReferences(services),
        RenameProvider: services => new Renames(services),
        SignatureHelp: services => new SignatureHelps(services),
        SemanticTokenProvider: services => new SemanticTokens(services as unknown as LangiumServices),
    },
};

const sharedModule = (
    fileSystem: FileSystemProvider & Disk,
): Module<
    EditorSharedServices,
    PartialLangiumSharedCoreServices & PartialLangiumSharedLSPServices & { workspace: { Disk: Disk } }
> => ({
    ServiceRegistry: services => new PlanRegistry(services),
    lsp: {
        DocumentUpdateHandler: services => new UpdateHandler(services),
        FileOperationHandler: services => new FileRenames(services),
        LanguageServer: services => new DeliveryLanguageServer(services),
        WorkspaceSymbolProvider: () => new WorkspaceSymbols(),
    },
    workspace: {
        ConfigurationProvider: services => new Configuration(services),
        Disk: () => fileSystem,
        DocumentBuilder: services => new QuietDocumentBuilder(services),
        LangiumDocuments: services => new PlanDocuments(services),
        IndexManager: services => new QuietIndexManager(services),
        WorkspaceManager: services => new JudgingWorkspaceManager(services),
    },
});

/** Creates the language with all that an editor asks of it. */
export function createEditorServices({ connection, fileSystem, pages }: EditorContext): EditorServices {
    const shared = inject(
        createDefaultSharedCoreModule({ fileSystemProvider: () => fileSystem }),
        createDefaultSharedLSPModule({ connection, fileSystemProvider: () => fileSystem }),
        DeliveryGeneratedSharedModule,
        sharedModule(fileSystem) as never,
    ) as unknown as EditorSharedServices;
    const client = new Client(pages);
    shared.lsp.LanguageServer.onInitialize(params => client.learn(params));
    const services = inject(
        createDefaultCoreModule({ shared }),
        { shared: () => shared, client: () => client } as never,
        DeliveryModule as never,
        editorModule as never,
    ) as unknown as EditorServices;
    shared.ServiceRegistry.register(services as never);
    const updates = shared.lsp.DocumentUpdateHandler;
    if (updates instanceof UpdateHandler) updates.plans = services.plans;
    const builder = shared.workspace.DocumentBuilder;
    if (builder instanceof QuietDocumentBuilder) builder.plans = services.plans;
    const { FileOperationHandler: moves, WorkspaceSymbolProvider: symbols } = shared.lsp;
    if (moves instanceof FileRenames) moves.language = services;
    if (symbols instanceof WorkspaceSymbols) symbols.plans = services.plans;
    return services;
}
