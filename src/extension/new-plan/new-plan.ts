import * as vscode from 'vscode';
import { type NewPlanParams, type NewPlanResult, newPlanRequest } from '../../protocol.ts';
import type { Server } from '../server.ts';
import { sectorChoices, titleProblem } from './words.ts';

/** Asks whose plan it is and where it is to be, and begins it. */
export async function newPlan(server: Server): Promise<void> {
    const title = await vscode.window.showInputBox({
        title: 'New Delivery Plan (1 of 3)',
        prompt: 'What is the system called whose plan this is?',
        placeHolder: 'City of Riverton',
        ignoreFocusOut: true,
        validateInput: text => (text === '' ? undefined : titleProblem(text)),
    });
    if (title === undefined || titleProblem(title)) return;
    const choice = await vscode.window.showQuickPick(sectorChoices(), {
        title: 'New Delivery Plan (2 of 3)',
        placeHolder: 'What kind of public service is it?',
        ignoreFocusOut: true,
    });
    if (!choice) return;
    try {
        const params: NewPlanParams = { title: title.trim(), sector: choice.sector };
        const plan = await server.request<NewPlanResult>(newPlanRequest, params, new AbortController().signal);
        await begin(plan);
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
    const start = document.getText().indexOf('\nsystem ') + 1;
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
