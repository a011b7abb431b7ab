import type { Diagnostic } from 'vscode-languageserver-types';
import type { PlanFile } from '../plan/file.ts';
import type { CheckResult } from '../principles/check.ts';
import type { SettingsFile } from '../principles/settings.ts';
import { type ChangedParams, changedNotification } from '../protocol.ts';
import { diagnosticOf, unreadable } from './diagnostics.ts';
import type { EditorServices } from './module.ts';

/** What there is to tell after a round of judging. */
export interface Round {
    readonly result: CheckResult;
    /** What was told in the round before. */
    readonly before: CheckResult | undefined;
    /** All files that there are. */
    readonly files: readonly PlanFile[];
    readonly settings: readonly SettingsFile[];
    /** The version of the text that a file was read from; undefined where no editor shows it. */
    versionOf(file: PlanFile): number | undefined;
}

/**
 * Tells an editor the findings of files, each time that they change and again where it shows a file anew; and has told
 * whoever else listens. One that fails keeps no other from being told.
 */
export class Publisher {
    private readonly services: EditorServices;
    /** What was sent last, by file. Whatever stands here has to be taken back when the file is gone. */
    private readonly sent = new Map<string, string>();
    private readonly listeners: ((files: ReadonlySet<PlanFile>) => void)[] = [];

    constructor(services: EditorServices) {
        this.services = services;
    }

    /** Has somebody told of the files of the plans that were judged anew. */
    onJudged(listener: (files: ReadonlySet<PlanFile>) => void): void {
        this.listeners.push(listener);
    }

    /** An editor shows a file anew; it may have forgotten what it was told of it before. */
    tellAgain(uri: string): void {
        if (this.sent.has(uri)) this.sent.set(uri, '');
    }

    /** Tells what is new. */
    publish(round: Round): void {
        const { result, before, files, settings } = round;
        const touched = touchedBy(before, result);
        // What is wrong with imports can change without any plan that is judged anew.
        const problems = [...(before?.assembly.problems ?? []), ...result.assembly.problems];
        const importing = new Set(problems.map(({ place }) => place.file.uri));
        for (const file of files)
            if (touched.has(file) || importing.has(file.uri))
                this.send(file.uri, round.versionOf(file), () => this.ofFile(file, result));
        for (const { file, problems: told } of settings)
            this.send(file.uri, round.versionOf(file), () =>
                told
                    .filter(({ rule }) => this.services.client.tellsOfSettings(rule))
                    .map(finding => diagnosticOf(finding, this.services.client)),
            );
        const there = new Set([...files, ...settings.map(({ file }) => file)].map(({ uri }) => uri));
        for (const uri of [...this.sent.keys()]) {
            if (there.has(uri)) continue;
            this.send(uri, undefined, () => []);
            this.sent.delete(uri);
        }
        if (touched.size > 0) this.tellOthers(touched);
    }

    private tellOthers(touched: ReadonlySet<PlanFile>): void {
        for (const listener of this.listeners) {
            try {
                listener(touched);
            } catch (error) {
                console.error('What follows from a judgment has failed:', error);
            }
        }
        const connection = this.services.shared.lsp.Connection;
        if (!connection || !this.services.client.wantsChanges) return;
        const params: ChangedParams = { uris: [...touched].map(file => file.uri) };
        connection
            .sendNotification(changedNotification, params)
            .catch(error => console.error('The editor could not be told of changes:', error));
    }

    private ofFile(file: PlanFile, result: CheckResult): Diagnostic[] {
        const diagnostics = (result.findings.get(file) ?? [])
            .filter(finding => !finding.waived)
            .map(finding => diagnosticOf(finding, this.services.client));
        const unread = this.services.shared.workspace.Disk.problems.get(file.uri);
        if (unread && file.text === '') diagnostics.push(unreadable(unread));
        return diagnostics;
    }

    /** Sends the diagnostics of a file, unless the editor has them already. Of a shown file also that there are none. */
    private send(uri: string, version: number | undefined, make: () => Diagnostic[]): void {
        try {
            const diagnostics = make();
            const key = JSON.stringify([version, diagnostics]);
            if (this.sent.get(uri) === key) return;
            if (diagnostics.length === 0 && version === undefined && !this.sent.has(uri)) return;
            this.sent.set(uri, key);
            const sending = this.services.shared.lsp.Connection?.sendDiagnostics({ uri, version, diagnostics });
            void sending?.catch(error => console.error('Findings could not be sent:', error));
        } catch (error) {
            console.error(`The findings of ${uri} could not be told:`, error);
        }
    }
}

/** The files of the plans that were judged anew, and those that were not there before. */
function touchedBy(before: CheckResult | undefined, after: CheckResult): Set<PlanFile> {
    const old = new Set(before?.verdicts.values());
    const files = new Set<PlanFile>();
    for (const [plan, verdict] of after.verdicts) {
        if (!old.has(verdict)) for (const { file } of plan.members) files.add(file);
    }
    return files;
}
