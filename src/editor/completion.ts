import type { LangiumDocument } from 'langium';
import { URI, UriUtils } from 'langium';
import type { CompletionProvider } from 'langium/lsp';
import {
    type CompletionItem,
    CompletionItemKind,
    type CompletionList,
    type CompletionParams,
    InsertTextFormat,
    MarkupKind,
} from 'vscode-languageserver';
import type { PlanFile } from '../plan/file.ts';
import { importedBy, isProblem, makesPlan, pathFrom } from '../plan/files.ts';
import { indentAt } from '../plan/lines.ts';
import { Ways } from './completion/grammar.ts';
import { asPlainText, type Offer, type OfferKind } from './completion/offer.ts';
import { offersAt } from './completion/offers.ts';
import { columnOffers, pathOffers, quotedMeaning } from './completion/paths.ts';
import { type Situation, situationAt } from './completion/situation.ts';
import type { EditorServices } from './module.ts';
import { documentOf, rangeOf } from './places.ts';

const kinds: Readonly<Record<OfferKind, CompletionItemKind>> = {
    block: CompletionItemKind.Class,
    property: CompletionItemKind.Property,
    keyword: CompletionItemKind.Keyword,
    name: CompletionItemKind.Reference,
    word: CompletionItemKind.EnumMember,
    file: CompletionItemKind.File,
    question: CompletionItemKind.Event,
    value: CompletionItemKind.Value,
};

/** What shows its detail in each line of the list, because names and numbers say little by themselves. */
const beside: ReadonlySet<OfferKind> = new Set(['name', 'word', 'question']);

/** Offers what can be written at the cursor, in the guide's order: properties, names and words that fit, ready texts. */
export class Completions implements CompletionProvider {
    readonly completionOptions = { triggerCharacters: [' ', ',', '"', '/'] };
    private readonly services: EditorServices;
    private readonly ways: Ways;

    constructor(services: EditorServices) {
        this.services = services;
        this.ways = new Ways(services.Grammar);
    }

    async getCompletion(document: LangiumDocument, { position }: CompletionParams): Promise<CompletionList> {
        const file = this.services.plans.file(document.uri.toString());
        const items: CompletionItem[] = [];
        if (file) {
            const offset = documentOf(file).offsetAt(position);
            const situation = situationAt(file.text, offset, this.services.language.Shapes);
            const offers = situation ? await this.offers(file, offset, situation) : [];
            const start = situation?.quoted ?? offset - (situation?.prefix.length ?? 0);
            for (const offer of offers) items.push(this.item(file, offer, start, offset, items.length));
        }
        return { isIncomplete: false, items };
    }

    private async offers(file: PlanFile, offset: number, situation: Situation): Promise<Offer[]> {
        if (situation.quoted !== undefined) return this.quoted(file, situation);
        const { plans } = this.services;
        const [plan] = plans.plansOf(file);
        return offersAt(situation, offset, this.ways, {
            file,
            plan,
            findings: plans.findings(file),
            files: () => plans.all(),
            hasSystem: makesPlan(file),
        });
    }

    private async quoted(file: PlanFile, situation: Situation): Promise<Offer[]> {
        const meaning = quotedMeaning(situation);
        const { plans } = this.services;
        switch (meaning?.of) {
            case 'import':
                return pathOffers(
                    file,
                    [...plans.all()].filter(one => !makesPlan(one)).map(({ uri }) => uri),
                    importedBy(file),
                );
            case 'table':
                return pathOffers(file, await this.tablesNear(file));
            case 'column':
            case 'value': {
                const uri = pathFrom(file, meaning.table);
                const text = plans.data(uri);
                const column = meaning.of === 'value' ? meaning.column : undefined;
                return isProblem(text) ? [] : columnOffers(plans, uri, text, column);
            }
            default:
                return [];
        }
    }

    /** The tables in the folder of a file, and in the folders in it. */
    private async tablesNear(file: PlanFile): Promise<string[]> {
        const { FileSystemProvider } = this.services.shared.workspace;
        const { uri } = file;
        const found: string[] = [];
        const look = async (folder: string, depth: number): Promise<void> => {
            const nodes = await FileSystemProvider.readDirectory(URI.parse(folder)).catch(() => []);
            for (const node of nodes) {
                const name = UriUtils.basename(node.uri);
                if (node.isFile && /\.csv$/i.test(name)) found.push(node.uri.toString());
                else if (node.isDirectory && depth > 0 && !/^(\.|node_modules$)/.test(name))
                    await look(node.uri.toString(), depth - 1);
            }
        };
        await look(uri.slice(0, uri.lastIndexOf('/')), 1);
        return found;
    }

    private item(file: PlanFile, offer: Offer, start: number, end: number, index: number): CompletionItem {
        const { client } = this.services;
        const at = offer.start ?? start;
        const indent = indentAt(file.text, at);
        const plain = asPlainText(offer.snippet);
        return {
            label: offer.label,
            labelDetails: client.labelDetails && beside.has(offer.kind) ? { description: offer.detail } : undefined,
            kind: kinds[offer.kind],
            detail: offer.detail,
            documentation: offer.about === undefined ? undefined : { kind: MarkupKind.Markdown, value: offer.about },
            sortText: String(index).padStart(4, '0'),
            filterText: offer.filter,
            insertTextFormat: client.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
            // An editor indents the lines of a snippet by itself, and leaves plain text as it is.
            textEdit: {
                range: rangeOf({ file, offset: at, length: end - at }),
                newText: client.snippets ? offer.snippet : tidied(plain).replaceAll('\n', `\n${indent}`),
            },
            command: offer.goesOn && client.offerCommand ? { title: 'Offer', command: client.offerCommand } : undefined,
            additionalTextEdits: offer.besides && [
                {
                    range: rangeOf({ file, offset: offer.besides.offset, length: offer.besides.length ?? 0 }),
                    newText: offer.besides.text,
                },
            ],
        };
    }
}

/** Lines of a skeleton end where their words end; a single line goes on being written. */
function tidied(text: string): string {
    return text.includes('\n') ? text.replace(/(?<![ \t])[ \t]+$/gm, '') : text;
}
