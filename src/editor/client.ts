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
    private checksSettings = false;
    private explainCommand: string | undefined;
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
        const options = (initializationOptions ?? {}) as InitializationOptions;
        this.checksSettings = options.settingsSchema === true;
        this.explainCommand = options.explainCommand;
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

    /** What a link in a hover leads to, to show the page of a principle. */
    explainLink(rule: string): string | undefined {
        if (!this.explainCommand || !withPage.has(rule)) return this.pageOf(rule);
        return `command:${this.explainCommand}?${encodeURIComponent(JSON.stringify([rule]))}`;
    }
}
