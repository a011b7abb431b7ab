import {
    DefaultLangiumDocuments,
    DefaultServiceRegistry,
    type LangiumCoreServices,
    type LangiumDocument,
    type URI,
} from 'langium';

/**
 * Documents are kept where somebody shows or loads them. A question about a file that is neither does not make it one:
 * it is answered as of an empty text.
 */
export class PlanDocuments extends DefaultLangiumDocuments {
    override async getOrCreateDocument(uri: URI): Promise<LangiumDocument> {
        return this.getDocument(uri) ?? this.langiumDocumentFactory.fromString('', uri);
    }

    /** The document of a file, read if it is not there yet. */
    async load(uri: URI): Promise<LangiumDocument> {
        const known = this.getDocument(uri);
        if (known) return known;
        const read = await this.langiumDocumentFactory.fromUri(uri);
        // While it was read, somebody may have opened it.
        const come = this.getDocument(uri);
        if (come) return come;
        this.addDocument(read);
        return read;
    }
}

/**
 * One language, for all documents that are plans: by the language that the editor says, else by the end of the name.
 * What is known stays its own, also when the editor has come to call it something else: it can still be taken away.
 */
export class PlanRegistry extends DefaultServiceRegistry {
    override getServices(_uri: URI): LangiumCoreServices {
        const [language] = this.all;
        if (!language) throw new Error('The language is not registered yet.');
        return language;
    }

    /** Whether a document is a plan. */
    override hasServices(uri: URI): boolean {
        try {
            super.getServices(uri);
            return true;
        } catch {
            return false;
        }
    }
}
