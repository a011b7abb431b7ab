import type { InitializeParams } from 'vscode-languageserver';
import { principles } from '../principles/all.generated.ts';
import { beyondSchema } from '../principles/settings.ts';
import type { InitializationOptions } from '../protocol.ts';

const withPage = new Set(principles.map(({ id }) => id));

/** The editor at the other end: what it can do, as it says when it starts. */
export class Client {
    /** Whether edits may say which version of a text they are for. */
    versionedEdits = false;
    /** Whether an edit may leave the cursor somewhere. */
    snippetEdits = false;
    /** Whether edits may be shown before they are made, for somebody to confirm. */
    confirmedEdits = false;
    /** Whether an edit may make a file. */
    newFiles = false;
    /** Whether actions may say what they do, and need not be commands. */
    actionLiterals = true;
    /** Whether the editor asks again, when it is told to, for what stands over blocks. */
    refreshesLenses = false;
    /** Whether it does so for what stands beside lines. */
    refreshesHints = false;
    /** Whether it can show more than plain text when a word is pointed at. */
    richHovers = true;
    /** Whether it knows of links: places that also say which words lead there. */
    links = false;
    /** Whether what is offered may have fields to fill in. */
    snippets = false;
    /** Whether what is offered may say something beside its label. */
    labelDetails = false;
    /** Whether it wants to know when plans have changed. */
    wantsChanges = false;
    private checksSettings = false;
    /** What offers again, where one offer leads to the next. */
    offerCommand: string | undefined;
    private explainCommand: string | undefined;
    private pictureCommand: string | undefined;
    /** What begins a plan in a file. */
    beginCommand: string | undefined;
    private pages: string | undefined;

    /**
     * @param pages where the principles' pages are, as a URL that ends in a slash; undefined where there are none
     */
    constructor(pages?: string) {
        this.pages = pages;
    }

    learn({ capabilities, initializationOptions }: InitializeParams): void {
        const edits = capabilities.workspace?.workspaceEdit;
        this.versionedEdits = edits?.documentChanges === true;
        this.snippetEdits = this.versionedEdits && edits?.snippetEditSupport === true;
        this.confirmedEdits = this.versionedEdits && edits?.changeAnnotationSupport !== undefined;
        this.newFiles = this.versionedEdits && edits?.resourceOperations?.includes('create') === true;
        const actions = capabilities.textDocument?.codeAction;
        this.actionLiterals = actions === undefined || actions.codeActionLiteralSupport !== undefined;
        this.refreshesLenses = capabilities.workspace?.codeLens?.refreshSupport === true;
        this.refreshesHints = capabilities.workspace?.inlayHint?.refreshSupport === true;
        const { hover, definition, completion } = capabilities.textDocument ?? {};
        this.snippets = completion?.completionItem?.snippetSupport === true;
        this.labelDetails = completion?.completionItem?.labelDetailsSupport === true;
        this.richHovers = hover?.contentFormat?.includes('markdown') ?? true;
        this.links = definition?.linkSupport === true;
        const options = (initializationOptions ?? {}) as InitializationOptions;
        this.wantsChanges = options.changes === true;
        this.checksSettings = options.settingsSchema === true;
        this.offerCommand = options.offerCommand;
        this.explainCommand = options.explainCommand;
        this.pictureCommand = options.pictureCommand;
        this.beginCommand = options.beginCommand;
        this.pages = options.pages ?? this.pages;
    }

    /** Whether the editor is to be told what is wrong with settings: all, or what their schema cannot tell. */
    tellsOfSettings(rule: string): boolean {
        return !this.checksSettings || beyondSchema.has(rule);
    }

    /** The page of a principle; undefined where there is none. */
    pageOf(rule: string): string | undefined {
        return this.pages && withPage.has(rule) ? `${this.pages}${rule}.md` : undefined;
    }

    /**
     * What shows a picture when somebody clicks; nothing where the editor shows none.
     *
     * @param uri the file that is clicked in
     * @param picture an id of the catalogue
     */
    showPicture(uri: string, picture: string | undefined): { command: string; arguments?: unknown[] } {
        if (!this.pictureCommand || picture === undefined) return { command: '' };
        return { command: this.pictureCommand, arguments: [{ uri, picture }] };
    }

    /** What a link in a hover leads to, to show the page of a principle. */
    explainLink(rule: string): string | undefined {
        if (!this.explainCommand || !withPage.has(rule)) return this.pageOf(rule);
        return `command:${this.explainCommand}?${encodeURIComponent(JSON.stringify([rule]))}`;
    }
}
