import * as vscode from 'vscode';
import type { Pages } from './pages.ts';

/** The command that shows the page of a principle: given the principle, or for the finding at the cursor. */
export const explainCommand = 'delivery.explain';

/**
 * Shows the page of a principle beside the plan.
 *
 * @param rule its id; without, that of the finding at the cursor
 */
export async function explain(pages: Pages, rule: unknown): Promise<void> {
    const wanted = typeof rule === 'string' ? rule : await ruleAtCursor();
    if (wanted === undefined) return;
    const page = await pages.pageOf(wanted);
    if (!page) {
        void vscode.window.showInformationMessage(`There is no page about ${wanted}: its message says it all.`);
        return;
    }
    await vscode.commands.executeCommand('vscode.openWith', page, 'vscode.markdown.preview.editor', {
        viewColumn: besideThePlan(),
        preview: true,
    });
}

/** A plan stays where it is, and its explanation goes beside it. */
function besideThePlan(): vscode.ViewColumn {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    const plan = activeTextEditor ?? visibleTextEditors.find(({ document }) => document.languageId === 'delivery');
    return plan?.viewColumn ? plan.viewColumn + 1 : vscode.ViewColumn.Active;
}

interface Explained extends vscode.QuickPickItem {
    readonly rule: string;
}

/** The rule of the finding at the cursor, or else on its line; asked for where there are several. */
async function ruleAtCursor(): Promise<string | undefined> {
    const editor = vscode.window.activeTextEditor;
    const findings = editor ? explainable(editor) : [];
    if (findings.length < 2) {
        if (findings.length === 0) {
            void vscode.window.showInformationMessage(
                'Put the cursor on a word that Delivery has underlined, to see what the guide says of it.',
            );
        }
        return findings[0]?.rule;
    }
    const picked = await vscode.window.showQuickPick(findings, { placeHolder: 'Which of these?' });
    return picked?.rule;
}

function explainable({ document, selection }: vscode.TextEditor): Explained[] {
    const linked = vscode.languages
        .getDiagnostics(document.uri)
        .filter(({ source, code }) => source === 'delivery' && typeof code === 'object');
    const here = linked.filter(({ range }) => range.contains(selection.active));
    const { line } = selection.active;
    const near =
        here.length > 0 ? here : linked.filter(({ range }) => range.start.line <= line && line <= range.end.line);
    const byRule = new Map(near.map(({ code, message }) => [String((code as { value: unknown }).value), message]));
    return [...byRule].map(([rule, message]) => ({ rule, label: rule, detail: message }));
}
