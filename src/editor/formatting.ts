import { type LangiumDocument, URI, UriUtils } from 'langium';
import type { Formatter } from 'langium/lsp';
import type {
    DocumentOnTypeFormattingOptions,
    DocumentOnTypeFormattingParams,
    DocumentRangeFormattingParams,
} from 'vscode-languageserver';
import type { TextEdit } from 'vscode-languageserver-types';
import { edited, type SpaceEdit } from '../format/edits.ts';
import { lossy, tidyEdits, whyNotTidied, withinLines } from '../format/format.ts';
import { saysTheSame } from '../format/same.ts';
import { type Tables, tablesOf } from '../format/tables.ts';
import { tidyTyped } from '../format/typing.ts';
import type { PlanFile } from '../plan/file.ts';
import type { EditorServices } from './module.ts';
import { documentOf, rangeOf } from './places.ts';
import { warn } from './warn.ts';

/** Tidies files: whole, by lines, and line by line as somebody types. There is one tidy form; it has no options. */
export class Formatting implements Formatter {
    private readonly services: EditorServices;

    constructor(services: EditorServices) {
        this.services = services;
    }

    get formatOnTypeOptions(): DocumentOnTypeFormattingOptions {
        return { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] };
    }

    formatDocument(document: LangiumDocument): TextEdit[] {
        const file = this.fileOf(document);
        return file
            ? textEdits(
                  file,
                  this.editsOf(file, problem => warn(this.services, problem)),
              )
            : [];
    }

    /** Lines are tidied without a word where that is not possible: editors ask for it at each paste, too. */
    formatDocumentRange(document: LangiumDocument, { range }: DocumentRangeFormattingParams): TextEdit[] {
        const file = this.fileOf(document);
        if (!file) return [];
        const offset = documentOf(file).offsetAt(range.start);
        // A selection that ends where a line begins takes nothing of that line.
        const isWholeLines = range.end.character === 0 && range.end.line > range.start.line;
        const end = documentOf(file).offsetAt(range.end) - (isWholeLines ? 1 : 0);
        return textEdits(
            file,
            withinLines(
                file.text,
                this.editsOf(file, () => undefined),
                { offset, length: end - offset },
            ),
        );
    }

    formatDocumentOnType(document: LangiumDocument, { position, ch }: DocumentOnTypeFormattingParams): TextEdit[] {
        const file = this.fileOf(document);
        if (!file) return [];
        return textEdits(file, tidyTyped(file, this.tables, documentOf(file).offsetAt(position), ch));
    }

    private get tables(): Tables {
        return tablesOf(this.services.Grammar, this.services.language.Shapes);
    }

    /** The file as it stands in the editor; undefined where another version of it is known. */
    private fileOf({ uri, textDocument }: LangiumDocument): PlanFile | undefined {
        const file = this.services.plans.file(uri.toString());
        return file?.text === textDocument.getText() ? file : undefined;
    }

    /**
     * The changes of the whole file, held against what it says before anybody makes them.
     *
     * @param tell is told why there are none, where the file cannot be tidied
     */
    private editsOf(file: PlanFile, tell: (problem: string) => void): SpaceEdit[] {
        const edits = tidyEdits(file, this.tables);
        const isSafe = () => saysTheSame(file.text, edited(file.text, edits), this.services.parser.Lexer);
        const problem = whyNotTidied(file) ?? (edits.length === 0 || isSafe() ? undefined : lossy);
        if (problem === undefined) return edits;
        tell(`${UriUtils.basename(URI.parse(file.uri))} was not tidied: ${problem}`);
        return [];
    }
}

function textEdits(file: PlanFile, edits: readonly SpaceEdit[]): TextEdit[] {
    return edits.map(({ offset, length, text }) => ({ range: rangeOf({ file, offset, length }), newText: text }));
}
