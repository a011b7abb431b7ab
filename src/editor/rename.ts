import type { LangiumDocument } from 'langium';
import type { RenameProvider } from 'langium/lsp';
import {
    type AnnotatedTextEdit,
    LSPErrorCodes,
    type Range,
    type RenameParams,
    ResponseError,
    type TextDocumentPositionParams,
    type TextEdit,
    type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Place } from '../plan/file.ts';
import { listed } from '../plan/plan.ts';
import { meaningAt, type NameAtCursor, nameAt } from './at-cursor.ts';
import { changesOf } from './edits.ts';
import type { EditorServices } from './module.ts';
import { lineOf, renamingOf, whyNotRename } from './navigate/renaming.ts';
import { rangeOf } from './places.ts';
import { warn } from './warn.ts';

/** The note under which an editor shows what is to be confirmed. */
const unread = 'unread';

/** Gives a thing another name, wherever it is declared or used: in all files of all plans that share it. */
export class Renames implements RenameProvider {
    private readonly services: EditorServices;

    constructor(services: EditorServices) {
        this.services = services;
    }

    /**
     * The range of the name at the cursor.
     *
     * @throws ResponseError with a sentence where there is none
     */
    prepareRename(document: LangiumDocument, params: TextDocumentPositionParams): Range {
        return rangeOf(this.nameAt(document, params).place);
    }

    /**
     * The edits that rename what the cursor is at.
     *
     * @throws ResponseError with a sentence where there is no name, or the new one cannot be
     */
    rename(document: LangiumDocument, params: RenameParams): WorkspaceEdit {
        const meaning = meaningAt(this.services.plans, this.nameAt(document, params));
        const newName = params.newName.trim().normalize('NFC');
        const { keywords } = this.services.parser.TokenBuilder;
        const refused = whyNotRename(meaning, newName, word => keywords.has(word));
        if (refused) throw new ResponseError(LSPErrorCodes.RequestFailed, refused);
        if (newName === meaning.name) return { changes: {} };
        const { places, unsure, absent } = renamingOf(meaning);
        const { confirmedEdits } = this.services.client;
        const warnings = [
            confirmedEdits || unsure.length === 0
                ? undefined
                : `“${meaning.name}” also stands on ${linesOf(unsure)}, which could not be read: look there yourself.`,
            absent.length === 0
                ? undefined
                : `${listed(absent)} ${absent.length === 1 ? 'is' : 'are'} not on this machine and may use “${meaning.name}”, too: it is not renamed there.`,
        ].filter(warning => warning !== undefined);
        if (warnings.length > 0) warn(this.services, warnings.join(' '));
        return this.edit(places, confirmedEdits ? unsure : [], newName);
    }

    private nameAt(document: LangiumDocument, { position }: TextDocumentPositionParams): NameAtCursor {
        const { plans } = this.services;
        const file = plans.file(document.uri.toString());
        const found = file && nameAt(plans, file, position);
        if (found) return found;
        const message = 'There is no name here. Put the cursor on the name of a block, or on a line that uses it.';
        throw new ResponseError(LSPErrorCodes.RequestFailed, message);
    }

    private edit(places: readonly Place[], toConfirm: readonly Place[], newText: string): WorkspaceEdit {
        const edits = [
            ...places.map((place): [Place, TextEdit] => [place, { range: rangeOf(place), newText }]),
            ...toConfirm.map((place): [Place, AnnotatedTextEdit] => [
                place,
                { range: rangeOf(place), newText, annotationId: unread },
            ]),
        ];
        const byUri = Map.groupBy(edits, ([{ file }]) => file.uri);
        const own = [...byUri].map(([uri, all]) => [uri, all.map(([, edit]) => edit)] as const);
        const { TextDocuments } = this.services.shared.workspace;
        const changes = changesOf(new Map(own), this.services.client, uri => TextDocuments?.get(uri)?.version);
        if (toConfirm.length === 0) return changes;
        const label = 'In lines that could not be read';
        const description = 'The word stands here, too, in a line with a mistake. Tick it if it is this name.';
        return { ...changes, changeAnnotations: { [unread]: { label, description, needsConfirmation: true } } };
    }
}

function linesOf(places: readonly Place[]): string {
    return listed([...new Set(places.map(lineOf))]);
}
