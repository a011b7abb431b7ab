// What the tests of the suite say in their own words: opening, editing, waiting, looking up.

import assert from 'node:assert/strict';

import * as vscode from 'vscode';
import { patience } from '../host/patience.ts';

/** What the preview's page last reported as really shown. */
export interface PreviewState {
    picture: string;
    revision: number;
    title: string;
    nodes: string[];
    error?: string;
}

/** The guide as it is held against the plan in front. */
export interface GuideState {
    plan: string;
    title: string;
    modules: { counts: { answered: number; open: number }; steps: { questions: GuideQuestion[] }[] }[];
}

export interface GuideQuestion {
    id: string;
    text: string;
    standing: 'answered' | 'open' | 'set-aside';
    says?: string;
}

/** What `activate` of the extension returns. */
export interface DeliveryApi {
    preview: {
        state(): Promise<PreviewState | undefined>;
        all(): Promise<readonly PreviewState[]>;
        activate(node: string): Promise<void>;
    };
    guide: {
        state(): Promise<GuideState | undefined>;
        select(question: string): Promise<void>;
    };
}

/** Not yet. */
type No = undefined | null | false | '' | 0;

/** Waits until a question has an answer, and says what it was waiting for and what it saw last if there is none. */
export async function until<T>(what: string, ask: () => T | No | Promise<T | No>): Promise<T> {
    const deadline = Date.now() + patience;
    for (;;) {
        const answer = await within(what, Promise.resolve(ask()));
        if (answer) return answer as T;
        if (Date.now() > deadline) throw new Error(`Waited ${patience / 1000} s in vain until ${what}.${seen()}`);
        await new Promise(resolve => setTimeout(resolve, 50));
    }
}

/** Gives up on something that never answers, with the same words as `until`. */
async function within<T>(what: string, promise: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
        const message = `Nothing answered for ${patience / 1000} s while waiting until ${what}.`;
        timer = setTimeout(() => reject(new Error(message)), patience);
    });
    try {
        return await Promise.race([promise, late]);
    } finally {
        clearTimeout(timer);
    }
}

/** The state that most failures can be understood from. */
function seen(): string {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return '\nNo editor is active.';
    const findings = diagnostics(editor.document.uri).map(finding => `  ${codeOf(finding)}: ${finding.message}`);
    const place = `${vscode.workspace.asRelativePath(editor.document.uri)}:${editor.selection.active.line + 1}`;
    return `\nThe cursor is at ${place}; its file has ${findings.length} diagnostics.\n${findings.join('\n')}`;
}

/** The extension's interface, once a plan that is open has woken it up. */
export async function delivery(): Promise<DeliveryApi> {
    // Found by the language it brings, so that a change of its name changes nothing here.
    const brings = (extension: vscode.Extension<unknown>) =>
        extension.packageJSON.contributes?.languages?.some((language: { id: string }) => language.id === 'delivery');
    const extension = vscode.extensions.all.find(brings);
    assert(extension, 'No extension for the language "delivery" is loaded.');
    await open('plan.delivery');
    await until('the extension is active', () => extension.isActive);
    return extension.exports as DeliveryApi;
}

export function file(name: string): vscode.Uri {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert(folder, 'The tests need the workspace folder that run.mjs opens.');
    return vscode.Uri.joinPath(folder.uri, name);
}

export async function open(name: string): Promise<vscode.TextEditor> {
    const document = await vscode.workspace.openTextDocument(file(name));
    return vscode.window.showTextDocument(document, vscode.ViewColumn.One);
}

/** Closes every editor, and drops what the tests typed. */
export async function closeEverything(): Promise<void> {
    for (const document of vscode.workspace.textDocuments.filter(document => document.isDirty)) {
        await vscode.window.showTextDocument(document);
        await vscode.commands.executeCommand('workbench.action.files.revert');
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The place of a text that occurs in the document, at its beginning. */
export function placeOf(document: vscode.TextDocument, text: string): vscode.Position {
    const offset = document.getText().indexOf(text);
    assert(offset >= 0, `"${text}" does not occur in ${vscode.workspace.asRelativePath(document.uri)}.`);
    return document.positionAt(offset);
}

/** Replaces a text by another, as typing would: nothing is saved. */
export async function replace(editor: vscode.TextEditor, text: string, by: string): Promise<void> {
    const start = placeOf(editor.document, text);
    const end = editor.document.positionAt(editor.document.offsetAt(start) + text.length);
    const done = await editor.edit(edit => edit.replace(new vscode.Range(start, end), by));
    assert(done, 'The editor refused an edit.');
}

export function diagnostics(uri: vscode.Uri): vscode.Diagnostic[] {
    return vscode.languages.getDiagnostics(uri).filter(finding => finding.source === 'delivery');
}

/** The rule of a diagnostic, whether or not it links to a page. */
export function codeOf(finding: vscode.Diagnostic): string {
    return String(typeof finding.code === 'object' ? finding.code.value : finding.code);
}

export function find(uri: vscode.Uri, rule: string): vscode.Diagnostic | undefined {
    return diagnostics(uri).find(finding => codeOf(finding) === rule);
}

/** Where the definition of the name at a text is, however the provider chose to say it. */
export async function definitionOf(document: vscode.TextDocument, text: string): Promise<vscode.Location | undefined> {
    const place = placeOf(document, text).translate(0, text.length - 1);
    const command = 'vscode.executeDefinitionProvider';
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        command,
        document.uri,
        place,
    );
    const first = found[0];
    if (!first) return undefined;
    if ('uri' in first) return first;
    return new vscode.Location(first.targetUri, first.targetSelectionRange ?? first.targetRange);
}

/** Puts the cursor at a text, and returns the line it is on. */
export function putCursor(editor: vscode.TextEditor, text: string): number {
    const place = placeOf(editor.document, text);
    editor.selection = new vscode.Selection(place, place);
    return place.line;
}
