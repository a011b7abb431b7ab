import * as vscode from 'vscode';
import { hasAspiration, SettledFindings } from './progress.ts';

/** Ticks off those of the first steps that are done by writing: an aspiration, and a finding that is settled. */
export class FirstSteps implements vscode.Disposable {
    readonly #settled = new SettledFindings();
    #listeners: vscode.Disposable[] = [];

    constructor() {
        this.#listeners = [
            vscode.workspace.onDidChangeTextDocument(({ document }) => {
                if (document.languageId !== 'delivery') return;
                this.#settled.written(document.uri.toString());
                if (hasAspiration(document.getText())) tick('aspiration');
            }),
            vscode.languages.onDidChangeDiagnostics(({ uris }) => {
                for (const uri of uris) {
                    const own = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'delivery');
                    if (this.#settled.found(uri.toString(), own.length)) tick('settled');
                }
            }),
        ];
    }

    dispose(): void {
        for (const listener of this.#listeners) listener.dispose();
    }
}

function tick(step: string): void {
    void vscode.commands.executeCommand('setContext', `delivery.firstSteps.${step}`, true);
}
