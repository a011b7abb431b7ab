import { type Cancellation, DocumentState, interruptAndCheck, type LangiumDocument, URI } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { formProblems } from '../language/form.ts';
import type { PlanText } from '../language/generated/ast.ts';
import { isPeriod, readDate, today } from '../plan/days.ts';
import { type PlanFile, planFile } from '../plan/file.ts';
import { dataReadBy, type FileProblem, type Files, importedBy, isProblem } from '../plan/files.ts';
import type { Finding } from '../plan/finding.ts';
import type { Plan } from '../plan/plan.ts';
import { Checker, type CheckResult } from '../principles/check.ts';
import type { Verdict } from '../principles/judge.ts';
import { type ChangedParams, changedNotification, configurationSection } from '../protocol.ts';
import { diagnosticOf, unreadable } from './diagnostics.ts';
import type { Disk } from './disk.ts';
import type { EditorServices } from './module.ts';
import { PlanPlaces } from './plan-places.ts';
import { EditorSettings } from './settings.ts';

/**
 * The plans of the workspace, kept up to date: takes each parsed document in, loads what it imports, judges the plans
 * that a change touches, and tells the editor.
 */
export class PlanWorkspace implements Files {
    private readonly services: EditorServices;
    private readonly checker: Checker;
    private readonly disk: Disk;
    private readonly places: PlanPlaces;
    /** By where they really are. */
    private readonly files = new Map<string, PlanFile>();
    private readonly dataTexts = new Map<string, string | FileProblem>();
    private readonly settings: EditorSettings;
    private readonly sent = new Map<string, string>();
    /** The files whose imports and data have been looked for. */
    private looked = new WeakSet<PlanFile>();
    private result: CheckResult | undefined;
    private asOf: number | undefined;
    private readonly listeners: ((files: ReadonlySet<PlanFile>) => void)[] = [];
    /** The plans of each file, looked up when they are first asked for. */
    private placed: ReadonlyMap<PlanFile, readonly Plan[]> | undefined;

    constructor(services: EditorServices) {
        this.services = services;
        this.checker = new Checker(services.language.Shapes);
        this.disk = services.shared.workspace.Disk;
        this.places = new PlanPlaces(services.shared.workspace);
        this.settings = new EditorSettings({
            edgeOf: uri => this.places.edgeOf(uri),
            isOnDisk: uri => this.disk.holds(URI.parse(uri)),
            readText: async uri => {
                const at = this.places.placeOfSettings(uri);
                if (isProblem(at)) return at;
                return (
                    services.shared.workspace.TextDocuments?.get(uri)?.getText() ?? this.disk.readText(URI.parse(at))
                );
            },
        });
        const { DocumentBuilder, ConfigurationProvider } = services.shared.workspace;
        DocumentBuilder.onUpdate(async (changed, deleted) => {
            for (const uri of deleted) this.forget(uri.toString());
            // Where something is parsed, too, the plans are judged after that.
            if (deleted.length > 0 && changed.length === 0) await this.recheck();
        });
        // Not the phase `Parsed`: documents of the first load are parsed before any phase begins.
        DocumentBuilder.onDocumentPhase(DocumentState.IndexedContent, document => this.take(document));
        DocumentBuilder.onBuildPhase(DocumentState.Validated, (_documents, cancel) => this.recheck(cancel));
        ConfigurationProvider.onConfigurationSectionUpdate(({ section, configuration }) => {
            if (section === configurationSection) this.configure((configuration as { asOf?: unknown } | null)?.asOf);
        });
    }

    // What plans are made of.

    all(): Iterable<PlanFile> {
        return [...this.files.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
    }

    get(uri: string): PlanFile | FileProblem {
        const at = this.places.placeOf(uri);
        if (isProblem(at)) return at;
        if (!isPlanName(uri) || !isPlanName(at)) {
            const text = this.data(uri);
            return isProblem(text) ? text : { problem: 'unreadable', why: 'is not a .delivery file' };
        }
        const file = this.files.get(at);
        // What cannot be read stands as an empty file in the workspace; who imports it wants to know why.
        const unread = this.disk.problems.get(file?.uri ?? at);
        if (file && (!unread || file.text !== '')) return file;
        return unread ?? { problem: 'missing', why: 'is missing' };
    }

    data(uri: string): string | FileProblem {
        const at = this.places.placeOf(uri);
        return isProblem(at) ? at : (this.dataTexts.get(at) ?? { problem: 'missing', why: 'is missing' });
    }

    // What the editor's features ask.

    /** The file at a URI, if it is known. */
    file(uri: string): PlanFile | undefined {
        return this.files.get(this.places.keyOf(URI.parse(uri).toString()));
    }

    /** Whether a file is in a folder that is open. */
    isInFolder(uri: string): boolean {
        return this.places.folderAround(URI.parse(uri).toString()) !== undefined;
    }

    /** Whether a file counts when nobody shows it: it is in a folder that is open, or another file imports it. */
    isKept(uri: string): boolean {
        const at = this.places.placeOf(URI.parse(uri).toString());
        if (isProblem(at)) return false;
        return (
            this.isInFolder(at) ||
            [...this.files.values()].some(file => importedBy(file).some(one => this.places.placeOf(one) === at))
        );
    }

    /** The name by which a file goes while no editor shows it. */
    ownName(uri: string): string {
        return this.places.ownName(URI.parse(uri).toString());
    }

    /** The plans that a file is part of; of a loose file the one that stands in for it. */
    plansOf(file: PlanFile): readonly Plan[] {
        if (!this.placed) {
            const { plans, loose } = this.result?.assembly ?? { plans: [], loose: [] };
            this.placed = placesOf(plans, placesOf(loose));
        }
        return this.placed.get(file) ?? [];
    }

    /** The plan that a request about a file is for, the first that it is part of, once all that was typed is in it. */
    async planFor(uri: string, cancel: Cancellation.CancellationToken): Promise<Plan | undefined> {
        await this.services.shared.workspace.DocumentBuilder.waitUntil(DocumentState.Validated, cancel);
        const file = this.file(uri);
        return file && this.plansOf(file)[0];
    }

    /** What the checker has to say of a plan. */
    verdictOf(plan: Plan): Verdict | undefined {
        return this.result?.verdicts.get(plan);
    }

    /** The findings of a file. */
    findings(file: PlanFile): readonly Finding[] {
        return this.result?.findings.get(file) ?? [];
    }

    /** Has somebody told, after each round of judging, of the files of the plans that were judged anew. */
    onJudged(listener: (files: ReadonlySet<PlanFile>) => void): void {
        this.listeners.push(listener);
    }

    // Keeping up.

    private take(document: LangiumDocument): void {
        const { parseResult, textDocument } = document;
        const uri = document.uri.toString();
        const key = this.places.keyOf(uri);
        const known = this.files.get(key);
        // What an editor shows counts, under the name that it shows. All else goes by its own place, and only in the workspace.
        if (!this.isShown(uri) && (key !== uri || isProblem(this.places.placeOf(uri)) || this.isShown(known?.uri)))
            return;
        const text = textDocument.getText();
        this.files.set(key, planFile(uri, text, parseResult.value as PlanText, formProblems(text, parseResult), key));
    }

    private forget(uri: string): void {
        for (const [key, file] of this.files) if (file.uri === uri) this.files.delete(key);
    }

    /** Whether an editor shows a file. */
    private isShown(uri: string | undefined): boolean {
        return uri !== undefined && this.services.shared.workspace.TextDocuments?.get(uri) !== undefined;
    }

    private configure(asOf: unknown): void {
        const read = typeof asOf === 'string' ? readDate(asOf.trim()) : undefined;
        const day = isPeriod(read) ? read.last : undefined;
        if (day === this.asOf) return;
        this.asOf = day;
        void this.recheck();
    }

    /** Data files, or the folders that they are in, have changed on disk: reads those again that a plan has asked for. */
    async refresh(uris: readonly string[]): Promise<void> {
        const changed = uris
            .map(uri => URI.parse(uri).toString().replace(/\/$/, ''))
            .flatMap(uri => [uri, this.ownName(uri)]);
        const known = [...this.dataTexts.keys()].filter(one =>
            changed.some(uri => one === uri || one.startsWith(`${uri}/`)),
        );
        for (const uri of known) this.dataTexts.set(uri, await this.disk.readText(URI.parse(uri)));
        if (known.length > 0) await this.recheck();
    }

    /** Settings have changed: on disk, or in an editor that shows them. */
    async refreshSettings(uris: readonly string[]): Promise<void> {
        if (await this.settings.refresh(uris)) await this.recheck();
    }

    private async recheck(cancel?: Cancellation.CancellationToken): Promise<void> {
        await this.loadWhatIsNamed();
        await this.settings.load(this.files.values());
        if (cancel) await interruptAndCheck(cancel);
        const before = this.result;
        const clock = () => today(new Date());
        const result = this.checker.check(this, { asOf: this.asOf, clock, settings: this.settings.of });
        this.result = result;
        this.placed = undefined;
        for (const verdict of result.verdicts.values()) {
            for (const { id, error } of verdict.failures) console.error(`The check ${id} failed:`, error);
        }
        this.publish(result, this.touched(before, result));
    }

    /** Loads imported files that no folder brought in, and the data files that metrics read. */
    private async loadWhatIsNamed(): Promise<void> {
        const { LangiumDocuments } = this.services.shared.workspace;
        const fresh = [...this.files.values()].filter(file => !this.looked.has(file));
        for (const file of fresh) {
            this.looked.add(file);
            for (const uri of importedBy(file)) {
                const at = this.places.placeOf(uri);
                if (isProblem(at)) continue;
                if (!isPlanName(uri) || !isPlanName(at)) await this.readData(at);
                else if (this.files.has(at)) continue;
                else if (await this.disk.readable(URI.parse(at)))
                    this.take(await LangiumDocuments.getOrCreateDocument(URI.parse(at)));
            }
            for (const uri of dataReadBy(file)) {
                const at = this.places.placeOf(uri);
                if (!isProblem(at)) await this.readData(at);
            }
        }
        if (fresh.length > 0) await this.loadWhatIsNamed();
    }

    private async readData(at: string): Promise<void> {
        if (!this.dataTexts.has(at)) this.dataTexts.set(at, await this.disk.readText(URI.parse(at)));
    }

    /** A file has come or gone: an import that was in vain may work now. */
    lookAgain(): void {
        this.disk.lookAgain();
        this.looked = new WeakSet();
    }

    /** The files of the plans that were judged anew, and those that were not there before. */
    private touched(before: CheckResult | undefined, after: CheckResult): Set<PlanFile> {
        const old = new Set(before?.verdicts.values());
        const files = new Set<PlanFile>();
        for (const [plan, verdict] of after.verdicts) {
            if (!old.has(verdict)) for (const { file } of plan.members) files.add(file);
        }
        return files;
    }

    private publish(result: CheckResult, touched: ReadonlySet<PlanFile>): void {
        const connection = this.services.shared.lsp.Connection;
        if (!connection) return;
        for (const file of touched) {
            const findings = result.findings.get(file) ?? [];
            const diagnostics: Diagnostic[] = findings
                .filter(finding => !finding.waived)
                .map(finding => diagnosticOf(finding, this.services.client));
            const unread = this.disk.problems.get(file.uri);
            if (unread && file.text === '') diagnostics.push(unreadable(unread));
            this.send(file.uri, diagnostics);
        }
        const settings = this.settings.files;
        for (const { file, problems } of settings) {
            const told = problems.filter(({ rule }) => this.services.client.tellsOfSettings(rule));
            this.send(
                file.uri,
                told.map(finding => diagnosticOf(finding, this.services.client)),
            );
        }
        const there = new Set([...this.files.values(), ...settings.map(({ file }) => file)].map(({ uri }) => uri));
        for (const uri of this.sent.keys()) {
            if (there.has(uri)) continue;
            this.sent.delete(uri);
            void connection.sendDiagnostics({ uri, diagnostics: [] });
        }
        if (touched.size === 0) return;
        for (const tell of this.listeners) tell(touched);
        if (!this.services.client.wantsChanges) return;
        const uris = [...touched].map(file => file.uri);
        void connection.sendNotification(changedNotification, { uris } satisfies ChangedParams);
    }

    /** Sends the diagnostics of a file, unless the editor has them already. */
    private send(uri: string, diagnostics: Diagnostic[]): void {
        const key = JSON.stringify(diagnostics);
        if (this.sent.get(uri) === key || (diagnostics.length === 0 && !this.sent.has(uri))) return;
        this.sent.set(uri, key);
        void this.services.shared.lsp.Connection?.sendDiagnostics({ uri, diagnostics });
    }
}

function isPlanName(uri: string): boolean {
    return uri.endsWith('.delivery');
}

/** The plans of each file; those of `instead` for files that are in none. */
function placesOf(
    plans: readonly Plan[],
    instead: ReadonlyMap<PlanFile, readonly Plan[]> = new Map(),
): ReadonlyMap<PlanFile, readonly Plan[]> {
    const placed = new Map<PlanFile, Plan[]>();
    for (const plan of plans) {
        for (const { file } of plan.members) {
            const own = placed.get(file);
            if (own) own.push(plan);
            else placed.set(file, [plan]);
        }
    }
    return new Map([...instead, ...placed]);
}
