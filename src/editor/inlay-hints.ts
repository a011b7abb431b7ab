import type { LangiumDocument } from 'langium';
import type { InlayHintProvider } from 'langium/lsp';
import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { configurationSection } from '../protocol.ts';
import { asideKinds, asidesOf } from '../report/asides.ts';
import type { EditorServices } from './module.ts';
import { documentOf } from './places.ts';
import { wanted } from './wanted.ts';

/** Shows a few words beside what a plan says: what a component is called, how late an action is. */
export class InlayHints implements InlayHintProvider {
    private readonly services: EditorServices;

    constructor(services: EditorServices) {
        this.services = services;
    }

    async getInlayHints(document: LangiumDocument, { range }: InlayHintParams): Promise<InlayHint[]> {
        const { plans, shared } = this.services;
        const said = await shared.workspace.ConfigurationProvider.getConfiguration(configurationSection, 'inlayHints');
        const file = plans.file(document.uri.toString());
        const plan = file && plans.plansOf(file)[0];
        if (!plan) return [];
        const text = documentOf(file);
        const [from, to] = [text.offsetAt(range.start), text.offsetAt(range.end)];
        return asidesOf(plan, file, wanted(asideKinds, said), from, to).map(aside => ({
            position: text.positionAt(aside.offset),
            label: aside.text,
            tooltip: aside.more,
            paddingLeft: true,
        }));
    }
}
