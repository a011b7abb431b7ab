import { type Cancellation, DocumentState, interruptAndCheck, type LangiumDocument, URI } from 'langium';
import { isPeriod, readDate, today } from '../plan/days.ts';
import { failedFile } from '../plan/failed.ts';
import type { PlanFile } from '../plan/file.ts';
import { dataReadBy, type FileProblem, type Files, importedBy, isProblem } from '../plan/files.ts';
import type { Finding } from '../plan/finding.ts';
import { parsedFile } from '../plan/parse.ts';
import type { Plan } from '../plan/plan.ts';
import { plansByFile } from '../plan/plans-by-file.ts';
import { Checker, type CheckResult } from '../principles/check.ts';
import type { Verdict } from '../principles/judge.ts';
import { configurationSection } from '../protocol.ts';
import { DataTexts } from './data-texts.ts';
import type { Disk } from './disk.ts';
import { QuietDocumentBuilder } from './document-builder.ts';
import type { EditorServices } from './module.ts';
import { PlanDocuments } from './plan-documents.ts';
import { PlanPlaces } from './plan-places.ts';
import { Publisher } from './publisher.ts';
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
    private readonly dataTexts: DataTexts;
    private readonly settings: EditorSettings;
    private readonly publisher: Publisher;
    /** The version of the text that each file was read from, where an editor shows it. */
    private readonly versions = new WeakMap<PlanFile, number>();
    /** The files whose imports and data have been looked for. */
    private looked = new WeakSet<PlanFile>();
    private result: CheckResult | undefined;
    private asOf: number | undefined;
    /** The plans of each file, looked up when they are first asked for. */
    private placed: ReadonlyMap<PlanFile, readonly Plan[]> | undefined;

    constructor(services: EditorServices) {
        this.services = services;
        this.checker = new Checker(services.language.Shapes);
        this.disk = services.shared.workspace.Disk;
        this.places = new PlanPlaces(services.shared.workspace);
        this.dataTexts = new DataTexts(this.disk);
        this.publisher = new Publisher(services);
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
        DocumentBuilder.onUpdate((_changed, deleted) => {
            for (const uri of deleted) this.forget(uri.toString());
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
            this.placed = plansByFile(plans, plansByFile(loose));
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
        this.publisher.onJudged(listener);
    }

    // Keeping up.

    private take(document: LangiumDocument): void {
        const { parseResult, textDocument } = document;
        const uri = document.uri.toString();
        const key = this.places.keyOf(uri);
        const known = this.files.get(key);
        const { DocumentBuilder, TextDocuments } = this.services.shared.workspace;
        const shown = TextDocuments?.get(uri);
        // What an editor shows counts, under the name that it shows. All else goes by its own place, and only in the workspace.
        if (!shown && (key !== uri || isProblem(this.places.placeOf(uri)) || this.isShown(known?.uri))) return;
        const failure =
            DocumentBuilder instanceof QuietDocumentBuilder ? DocumentBuilder.failureOf(document) : undefined;
        const text = (shown ?? textDocument).getText();
        const file =
            failure === undefined ? parsedFile(uri, text, parseResult, key) : failedFile(uri, text, failure, key);
        this.files.set(key, file);
        if (shown) this.versions.set(file, shown.version);
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
        this.recheck().catch(error => console.error('The plans could not be judged:', error));
    }

    /** Data files, or the folders that they are in, have changed on disk. */
    async refresh(uris: readonly string[]): Promise<void> {
        const names = uris.flatMap(uri => [uri, this.ownName(uri)]);
        if (await this.dataTexts.refresh(names)) await this.recheck();
    }

    /** Settings have changed: on disk, or in an editor that shows them. */
    async refreshSettings(uris: readonly string[]): Promise<void> {
        if (await this.settings.refresh(uris)) await this.recheck();
    }

    private async recheck(cancel?: Cancellation.CancellationToken): Promise<void> {
        await this.loadWhatIsNamed();
        this.forgetWhatNobodyNames();
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
        this.tell(result, before);
    }

    /** Loads imported files that no folder brought in, and the data files that metrics read. */
    private async loadWhatIsNamed(): Promise<void> {
        const fresh = [...this.files.values()].filter(file => !this.looked.has(file));
        for (const file of fresh) {
            this.looked.add(file);
            for (const uri of importedBy(file)) {
                const at = this.places.placeOf(uri);
                if (isProblem(at)) continue;
                if (!isPlanName(uri) || !isPlanName(at)) await this.dataTexts.load(at);
                else if (!this.files.has(at)) await this.load(URI.parse(at));
            }
            for (const uri of dataReadBy(file)) {
                const at = this.places.placeOf(uri);
                if (!isProblem(at)) await this.dataTexts.load(at);
            }
        }
        if (fresh.length > 0) await this.loadWhatIsNamed();
    }

    private async load(uri: URI): Promise<void> {
        const { LangiumDocuments } = this.services.shared.workspace;
        if (!(LangiumDocuments instanceof PlanDocuments)) return;
        try {
            if (await this.disk.readable(uri)) this.take(await LangiumDocuments.load(uri));
        } catch (error) {
            console.error(`${uri.toString(true)} could not be read:`, error);
        }
    }

    /** A file that no folder holds, that nobody shows and that no other imports any more is as if it had never been read. */
    private forgetWhatNobodyNames(): void {
        const all = [...this.files.values()];
        const kept = new Set(all.filter(({ uri, base }) => this.isInFolder(base) || this.isShown(uri)));
        if (kept.size === all.length) return;
        for (const file of kept) {
            for (const uri of importedBy(file)) {
                const imported = this.get(uri);
                if (!isProblem(imported)) kept.add(imported);
            }
        }
        for (const { uri, base } of all.filter(file => !kept.has(file))) {
            this.files.delete(base);
            this.services.shared.workspace.LangiumDocuments.deleteDocument(URI.parse(uri));
        }
    }

    /**
     * Something has changed on disk, and with it perhaps where links lead.
     *
     * @param isOther whether a file has come or gone: an import that was in vain may work now
     */
    lookAgain(isOther = true): void {
        this.disk.lookAgain();
        if (isOther) this.looked = new WeakSet();
    }

    /** An editor shows a file anew. */
    tellAgain(uri: string): void {
        this.publisher.tellAgain(URI.parse(uri).toString());
    }

    private tell(result: CheckResult, before: CheckResult | undefined): void {
        this.publisher.publish({
            result,
            before,
            files: [...this.files.values()],
            settings: this.settings.files,
            versionOf: file => this.versions.get(file),
        });
    }
}

function isPlanName(uri: string): boolean {
    return uri.endsWith('.delivery');
}
