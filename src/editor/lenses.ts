import type { LangiumDocument } from 'langium';
import type { CodeLensProvider } from 'langium/lsp';
import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import { namePlace, type PlanFile } from '../plan/file.ts';
import type { Finding } from '../plan/finding.ts';
import type { Plan } from '../plan/plan.ts';
import { configurationSection } from '../protocol.ts';
import { talliesOf } from '../report/tallies/tallies.ts';
import { tallyKinds } from '../report/tallies/tally.ts';
import type { EditorServices } from './module.ts';
import { rangeOf } from './places.ts';
import { wanted } from './wanted.ts';

/** Shows over blocks what counting tells of them; a click opens the picture of it. In an empty file a click begins a plan. */
export class Lenses implements CodeLensProvider {
    private readonly services: EditorServices;

    constructor(services: EditorServices) {
        this.services = services;
    }

    async provideCodeLens(document: LangiumDocument, { textDocument }: CodeLensParams): Promise<CodeLens[]> {
        const { plans, client, shared } = this.services;
        const said = await shared.workspace.ConfigurationProvider.getConfiguration(configurationSection, 'codeLens');
        const file = plans.file(document.uri.toString());
        const plan = file && plans.plansOf(file)[0];
        if (file && client.beginCommand && isEmpty(file)) {
            const command = { title: 'Begin a plan here', command: client.beginCommand, arguments: [textDocument.uri] };
            return [{ range: rangeOf({ file, offset: 0, length: 0 }), command }];
        }
        if (!plan) return [];
        const tallies = talliesOf(plan, file, wanted(tallyKinds, said), () => this.findingsOf(plan));
        return tallies.map(({ block, text, picture }) => ({
            range: rangeOf(namePlace(block)),
            command: { title: text, ...client.showPicture(textDocument.uri, picture) },
        }));
    }

    /** What is said of a plan: of its files all but what is said of them in other plans only. */
    private findingsOf(plan: Plan): readonly Finding[] {
        const { plans } = this.services;
        const judged = (all: readonly Plan[]) =>
            new Set(all.flatMap(one => plans.verdictOf(one)?.findings ?? []).map(keyOf));
        const neighbours = new Set(plan.members.flatMap(({ file }) => plans.plansOf(file)));
        neighbours.delete(plan);
        const own = judged([plan]);
        const others = judged([...neighbours]);
        return plan.members
            .flatMap(({ file }) => plans.findings(file))
            .filter(finding => own.has(keyOf(finding)) || !others.has(keyOf(finding)));
    }
}

function isEmpty({ tree, form }: PlanFile): boolean {
    return tree.blocks.length === 0 && tree.imports.length === 0 && form.length === 0;
}

function keyOf({ rule, place, message }: Finding): string {
    return `${place.file.uri} ${place.offset} ${rule} ${message}`;
}
