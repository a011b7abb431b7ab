import * as vscode from 'vscode';
import {
    type ExportTableParams,
    type ExportTableResult,
    exportTableRequest,
    type ImportTableParams,
    type ImportTableResult,
    importTableRequest,
    type PreviewTableParams,
    type PreviewTableResult,
    previewTableRequest,
    type TableName,
    type TablesResult,
    type ToImportPage,
    tablesRequest,
} from '../../protocol.ts';
import { decodeTable } from '../../table/decode.ts';
import { rangeOf } from '../preview/source.ts';
import { save } from '../saving.ts';
import type { Server } from '../server.ts';
import { askForColumns } from './import-preview.ts';

const csv = { 'Table (CSV)': ['csv'] };
const anyTable = { 'Table (CSV)': ['csv', 'txt', 'tsv'], 'All files': ['*'] };

/** Brings tables of spreadsheets into plans, and plans into tables. */
export class Tables implements vscode.Disposable {
    readonly #server: Server;
    readonly #extension: vscode.Uri;
    readonly #commands: readonly vscode.Disposable[];

    constructor(server: Server, extension: vscode.Uri) {
        this.#server = server;
        this.#extension = extension;
        const command = (name: string, act: () => Promise<void>) =>
            vscode.commands.registerCommand(name, () => safely(act));
        this.#commands = [
            command('delivery.importCoalition', () => this.#bringIn('coalition')),
            command('delivery.importActors', () => this.#bringIn('actors')),
            command('delivery.exportCoalition', () => this.#export('coalition')),
            command('delivery.exportActors', () => this.#export('actors')),
        ];
    }

    async #export(table: TableName): Promise<void> {
        const uri = planInHand();
        if (!uri) return;
        const subject = await this.#subject(uri, table, 'export');
        if (!subject) return;
        const asked = { uri, table, coalition: subject.coalition };
        const open = await this.#ask<ExportTableParams, ExportTableResult>(exportTableRequest, {
            ...asked,
            confidential: false,
        });
        const confidential = open?.withheld ? await askForJudgments(open) : false;
        if (confidential === undefined) return;
        const result = confidential
            ? await this.#ask<ExportTableParams, ExportTableResult>(exportTableRequest, { ...asked, confidential })
            : open;
        if (!result) throw new Error('there is no such table in the plan any more.');
        const target = await vscode.window.showSaveDialog({
            title: table === 'actors' ? 'Export Actors to CSV' : 'Export Coalition to CSV',
            defaultUri: vscode.Uri.joinPath(
                vscode.Uri.parse(subject.plan),
                '..',
                `${subject.coalition ?? 'actors'}${confidential ? ' (confidential)' : ''}.csv`,
            ),
            filters: csv,
        });
        if (!target) return;
        // The mark at the start tells Excel that this is UTF-8.
        await save(target, new TextEncoder().encode(`\uFEFF${result.csv}`));
        const name = target.path.slice(target.path.lastIndexOf('/') + 1);
        void vscode.window.showInformationMessage(
            confidential
                ? `Saved ${name}. It holds judgments about people: mind who gets it.`
                : `Saved ${name}.${result.withheld ? ` ${result.withheld}.` : ''}`,
        );
    }

    async #bringIn(table: TableName): Promise<void> {
        const uri = planInHand();
        if (!uri) return;
        const subject = await this.#subject(uri, table, 'import');
        if (!subject) return;
        const [file] =
            (await vscode.window.showOpenDialog({
                title: table === 'actors' ? 'Import Actors from CSV' : 'Import Coalition from CSV',
                openLabel: 'Import',
                filters: anyTable,
            })) ?? [];
        if (!file) return;
        const text = decodeTable(await vscode.workspace.fs.readFile(file));
        if (typeof text !== 'string') throw new Error(`this file ${text.why}. ${text.help}`);
        const name = file.path.slice(file.path.lastIndexOf('/') + 1);
        const about = { uri, table, text, coalition: subject.coalition };
        const columns = await askForColumns(this.#extension, `Import ${name}`, choices =>
            this.#preview({ ...about, columns: choices }),
        );
        if (!columns) return;
        const asked = { ...about, columns };
        const versions = new Map(
            vscode.workspace.textDocuments.map(({ uri: open, version }) => [open.toString(), version]),
        );
        const result = await this.#wanted(asked);
        if (!result) return;
        if (!isAsRead(result, versions)) throw new Error('the plan changed meanwhile. Try again.');
        const edit = new vscode.WorkspaceEdit();
        for (const { uri: changed, edits } of result.changes) {
            const place = vscode.Uri.parse(changed);
            edit.set(
                place,
                edits.map(({ range, newText }) => new vscode.TextEdit(rangeOf({ uri: changed, range }), newText)),
            );
        }
        if (!(await vscode.workspace.applyEdit(edit))) throw new Error('the plan changed meanwhile. Try again.');
        await show(result);
        await tell(result);
    }

    /** What an import with such columns would look like. */
    async #preview(asked: Omit<ImportTableParams, 'update'> & PreviewTableParams): Promise<ToImportPage> {
        const [preview, result] = await Promise.all([
            this.#ask<PreviewTableParams, PreviewTableResult>(previewTableRequest, asked),
            this.#ask<ImportTableParams, ImportTableResult>(importTableRequest, { ...asked, update: false }),
        ]);
        if (!preview || !result) throw new Error('this file is not known. Open the plan, and try again.');
        const problem = preview.problem ?? result.problem;
        return {
            preview: { ...preview, problem },
            outcome: problem ?? `${preview.count} ${preview.count === 1 ? 'row' : 'rows'}. ${result.summary.join(' ')}`,
            messages: result.messages,
        };
    }

    /** What an import does, with or without changes to those who are there already, as somebody decides. */
    async #wanted(asked: Omit<ImportTableParams, 'update'>): Promise<ImportTableResult | undefined> {
        const careful = await this.#ask<ImportTableParams, ImportTableResult>(importTableRequest, {
            ...asked,
            update: false,
        });
        if (!careful) throw new Error('this file is not known. Open the plan, and try again.');
        if (careful.problem) throw new Error(careful.problem);
        if (!careful.differs) return careful;
        const update = 'Take Over the Table';
        const keep = 'Add New People Only';
        const chosen = await vscode.window.showWarningMessage(
            'The table says otherwise than the plan of some who are in the plan already.',
            { modal: true, detail: careful.messages.slice(0, 8).join('\n') },
            update,
            keep,
        );
        if (chosen === keep) return careful;
        if (chosen !== update) return undefined;
        const result = await this.#ask<ImportTableParams, ImportTableResult>(importTableRequest, {
            ...asked,
            update: true,
        });
        return result ?? careful;
    }

    /** The plan, and the coalition of it that is meant; asked for where there are several. */
    async #subject(
        uri: string,
        table: TableName,
        act: 'import' | 'export',
    ): Promise<{ plan: string; coalition?: string } | undefined> {
        const found = await this.#ask<{ uri: string }, TablesResult>(tablesRequest, { uri });
        if (!found) throw new Error('this file is not known. Open the plan, and try again.');
        const { plan, coalitions } = found;
        if (table === 'actors') return { plan };
        if (coalitions.length === 0 && act === 'export') throw new Error('this plan has no coalition yet.');
        if (coalitions.length < 2) return { plan, coalition: coalitions[0]?.name };
        const picked = await vscode.window.showQuickPick(
            coalitions.map(({ name, title }) => ({ label: title, description: name === title ? '' : name, name })),
            { placeHolder: act === 'export' ? 'Which coalition?' : 'Which coalition is the table about?' },
        );
        return picked && { plan, coalition: picked.name };
    }

    #ask<Params extends object, Result>(request: string, params: Params): Promise<Result | null> {
        return this.#server.request<Result | null>(request, params, new AbortController().signal);
    }

    dispose(): void {
        for (const command of this.#commands) command.dispose();
    }
}

async function safely(act: () => Promise<void>): Promise<void> {
    try {
        await act();
    } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        void vscode.window.showErrorMessage(`This did not work: ${reason}`);
    }
}

/** The plan that is worked on; where there is none, that is said. */
function planInHand(): string | undefined {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId === 'delivery') return document.uri.toString();
    void vscode.window.showInformationMessage('Open the plan first (a .delivery file), and call this again.');
    return undefined;
}

/** Whether judgments about people are to be in a table; nothing where it is not wanted at all. */
async function askForJudgments({ csv: open, withheld }: ExportTableResult): Promise<boolean | undefined> {
    const include = 'Export with Judgments';
    const leave = 'Export without Them';
    const chosen = await vscode.window.showWarningMessage(
        'This table holds judgments about people. Are they to be in the file?',
        { modal: true, detail: `${withheld}, unless you include them. Whoever gets the file can then read them.` },
        include,
        ...(open === '' ? [] : [leave]),
    );
    return chosen === include ? true : chosen === leave ? false : undefined;
}

/** Whether the files that an import changes are as they were when it was worked out. */
function isAsRead({ changes }: ImportTableResult, versions: ReadonlyMap<string, number>): boolean {
    return changes.every(({ uri }) => {
        const key = vscode.Uri.parse(uri).toString();
        const document = vscode.workspace.textDocuments.find(one => one.uri.toString() === key);
        return !document || !versions.has(key) || versions.get(key) === document.version;
    });
}

/** Shows the most that an import has added: the cursor is put at its first line. */
async function show({ changes }: ImportTableResult): Promise<void> {
    const all = changes.flatMap(({ uri, edits }) => edits.map(edit => ({ uri, edits, edit })));
    const most = all.sort((a, b) => b.edit.newText.length - a.edit.newText.length)[0];
    if (!most) return;
    const editor = await vscode.window.showTextDocument(vscode.Uri.parse(most.uri), { preview: false });
    const { start } = most.edit.range;
    const before = most.edits.filter(({ range }) => range.start.line < start.line);
    const moved = before.reduce(
        (lines, { range, newText }) => lines + newText.split('\n').length - 1 - (range.end.line - range.start.line),
        0,
    );
    const blank = /^\s*/.exec(most.edit.newText)![0].split('\n').length - 1;
    const place = new vscode.Position(start.line + moved + blank, 0);
    editor.selection = new vscode.Selection(place, place);
    editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.AtTop);
}

/** Says what an import has done, and shows what somebody should look at. */
async function tell({ summary, messages, changes }: ImportTableResult): Promise<void> {
    const text = [...summary, ...(changes.length > 0 ? ['Nothing is saved yet.'] : [])].join(' ');
    if (messages.length === 0) {
        void vscode.window.showInformationMessage(text);
        return;
    }
    const show = 'Show What to Look At';
    const chosen = await vscode.window.showWarningMessage(text, show);
    if (chosen !== show) return;
    const content = `# What to look at after the import\n\n${messages.map(message => `- ${message}`).join('\n')}\n`;
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
}
