import * as vscode from 'vscode';
import { type NewPlanParams, type NewPlanResult, newPlanRequest } from '../../protocol.ts';
import type { Server } from '../server.ts';
import { beginningIn, sectorChoices, titleProblem } from './words.ts';

/** Asks whose plan it is and where it is to be, and begins it. */
export async function newPlan(server: Server): Promise<void> {
    const asked = await whose();
    if (asked) await orSayWhyNot(async () => begin(await begun(server, asked)));
}

/**
 * Asks whose plan it is and how much of it is to stand there, and begins it in a file that is open.
 *
 * @param where the file's address; without, the file in the active editor
 */
export async function beginHere(server: Server, where: unknown): Promise<void> {
    const uri = typeof where === 'string' ? vscode.Uri.parse(where) : vscode.window.activeTextEditor?.document.uri;
    if (!uri) return newPlan(server);
    const asked = await whose();
    if (!asked) return;
    await orSayWhyNot(async () => {
        const document = await vscode.workspace.openTextDocument(uri);
        const isEmpty = document.getText().trim() === '';
        const short = isEmpty ? await howMuch() : true;
        if (short === undefined) return;
        const plan = await begun(server, { ...asked, short });
        const editor = await vscode.window.showTextDocument(document, { preview: false });
        const { offset, length, text } = beginningIn(document.getText(), plan.text);
        const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + length));
        await editor.edit(edit => edit.replace(range, text));
        toSystem(editor);
    });
}

async function howMuch(): Promise<boolean | undefined> {
    const short = { label: 'A short start', detail: 'The system and a first aspiration, with its three questions.' };
    const all = {
        label: 'All four parts',
        detail: 'Aspiration, review, unit and coalition, with every question of the guide.',
    };
    const chosen = await vscode.window.showQuickPick([short, all], {
        title: 'New Delivery Plan (3 of 3)',
        placeHolder: 'How much is to stand there?',
        ignoreFocusOut: true,
    });
    return chosen && chosen === short;
}

async function whose(): Promise<NewPlanParams | undefined> {
    const title = await vscode.window.showInputBox({
        title: 'New Delivery Plan (1 of 3)',
        prompt: 'What is the system called whose plan this is?',
        placeHolder: 'City of Riverton',
        ignoreFocusOut: true,
        validateInput: text => (text === '' ? undefined : titleProblem(text)),
    });
    if (title === undefined || titleProblem(title)) return undefined;
    const choice = await vscode.window.showQuickPick(sectorChoices(), {
        title: 'New Delivery Plan (2 of 3)',
        placeHolder: 'What kind of public service is it?',
        ignoreFocusOut: true,
    });
    return choice && { title: title.trim(), sector: choice.sector };
}

function begun(server: Server, params: NewPlanParams): Promise<NewPlanResult> {
    return server.request<NewPlanResult>(newPlanRequest, params, new AbortController().signal);
}

async function orSayWhyNot(act: () => Promise<void>): Promise<void> {
    try {
        await act();
    } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        void vscode.window.showErrorMessage(`The plan could not be begun: ${reason}`);
    }
}

async function begin(plan: NewPlanResult): Promise<void> {
    const save = { label: '$(save) Save it as a file', detail: 'Choose the folder and the name.', saves: true };
    const later = {
        label: '$(file) Open it without saving',
        detail: 'Look at it first, and save it later.',
        saves: false,
    };
    const where = await vscode.window.showQuickPick([save, later], {
        title: 'New Delivery Plan (3 of 3)',
        placeHolder: 'Where is it to be?',
        ignoreFocusOut: true,
    });
    if (!where) return;
    const document = where.saves ? await saved(plan) : await unsaved(plan);
    if (!document) return;
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    toSystem(editor);
}

function toSystem(editor: vscode.TextEditor): void {
    const { document } = editor;
    const start = /^system /m.exec(document.getText())?.index ?? 0;
    editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(start));
}

function unsaved({ text }: NewPlanResult): Thenable<vscode.TextDocument> {
    return vscode.workspace.openTextDocument({ language: 'delivery', content: text });
}

async function saved({ fileName, text }: NewPlanResult): Promise<vscode.TextDocument | undefined> {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const target = await vscode.window.showSaveDialog({
        title: 'Save the Plan',
        defaultUri: folder && vscode.Uri.joinPath(folder.uri, `${fileName}.delivery`),
        filters: { 'Delivery plan': ['delivery'] },
    });
    if (!target) return undefined;
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
    return vscode.workspace.openTextDocument(target);
}
