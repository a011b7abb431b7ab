import type { LangiumDocument } from 'langium';
import type { SignatureHelpProvider } from 'langium/lsp';
import {
    MarkupKind,
    type SignatureHelp,
    type SignatureHelpOptions,
    type SignatureHelpParams,
} from 'vscode-languageserver';
import { signatureAt } from './completion/signature.ts';
import { situationAt } from './completion/situation.ts';
import type { EditorServices } from './module.ts';
import { documentOf } from './places.ts';

/** Shows the form of a line of several parts while it is written, with the part that comes next. */
export class SignatureHelps implements SignatureHelpProvider {
    readonly signatureHelpOptions: SignatureHelpOptions = { triggerCharacters: [' ', '"', ','] };
    private readonly services: EditorServices;

    constructor(services: EditorServices) {
        this.services = services;
    }

    provideSignatureHelp(document: LangiumDocument, { position }: SignatureHelpParams): SignatureHelp | undefined {
        const file = this.services.plans.file(document.uri.toString());
        if (!file) return undefined;
        const offset = documentOf(file).offsetAt(position);
        const situation = situationAt(file.text, offset, this.services.language.Shapes);
        const signature = situation && signatureAt(situation);
        if (!signature) return undefined;
        const { label, parts, active, about } = signature;
        return {
            signatures: [
                {
                    label,
                    documentation: { kind: MarkupKind.Markdown, value: about },
                    parameters: parts.map(([start, end]) => ({ label: [start, end] })),
                    activeParameter: active,
                },
            ],
            activeSignature: 0,
            activeParameter: active,
        };
    }
}
