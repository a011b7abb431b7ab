// The guide beside the plan, and the ways from a finding to what the guide says of it, in a real VS Code.

import assert from 'node:assert/strict';

import * as vscode from 'vscode';

import {
    closeEverything,
    type DeliveryApi,
    delivery,
    find,
    type GuideQuestion,
    open,
    placeOf,
    replace,
    until,
} from './helpers.ts';

const preview = 'vscode.markdown.preview.editor';

suite('The guide', () => {
    let api: DeliveryApi;
    suiteSetup(async () => {
        api = await delivery();
    });
    teardown(closeEverything);

    /** A question as it stands, once the plan that is in front is the one that it is put to. */
    async function question(id: string, standing: string): Promise<GuideQuestion> {
        return until(`${id} is ${standing}`, async () => {
            const state = await api.guide.state();
            if (!state?.plan.endsWith('/plan.delivery')) return undefined;
            const all = state.modules.flatMap(({ steps }) => steps.flatMap(({ questions }) => questions));
            return all.find(one => one.id === id && one.standing === standing);
        });
    }

    test('is put to the plan that is in front, and to the whole plan from any of its files', async () => {
        await open('plan.delivery');
        await question('ask/care', 'answered');
        await open('people.delivery');
        await question('ask/care', 'answered');
    });

    test('writes the ready text of an open question, with the cursor where the answer goes, in one step', async () => {
        const editor = await open('plan.delivery');
        const before = editor.document.getText();
        await question('ask/mission', 'answered');
        await question('ask/moral-purpose', 'open');

        await api.guide.select('ask/moral-purpose');
        const { document, selection } = vscode.window.activeTextEditor!;
        assert.equal(document, editor.document);
        const line = document.lineAt(selection.active.line).text;
        assert.equal(line, '    purpose ""');
        assert.equal(selection.active.character, line.length - 1);

        // Asked again before anything is typed, it leads to what was written and does not write it twice.
        const once = document.getText();
        await api.guide.select('ask/moral-purpose');
        assert.equal(document.getText(), once);

        await vscode.commands.executeCommand('undo');
        assert.equal(document.getText(), before);
    });

    test('follows what is typed', async () => {
        const editor = await open('plan.delivery');
        await question('ask/history-and-ambition', 'open');
        await replace(
            editor,
            '    as of   2012-09',
            '    as of   2012-09\n    history "One try before"\n    ambition "On time"',
        );
        await question('ask/history-and-ambition', 'answered');
    });

    test('leads from an answered question to its answers, one after the other', async () => {
        const editor = await open('plan.delivery');
        await question('ask/care', 'answered');
        const lines: number[] = [];
        for (let i = 0; i < 2; i++) {
            await api.guide.select('ask/care');
            lines.push(editor.selection.active.line);
        }
        const { document } = editor;
        const first = placeOf(document, 'care    "Passengers').line;
        const second = placeOf(document, 'care        "Nobody').line;
        assert.deepEqual(lines, [first, second]);
    });
});

suite('A finding', () => {
    suiteSetup(async () => {
        await delivery();
    });
    teardown(closeEverything);

    test('can be accepted, with the cursor where the reason goes', async () => {
        const editor = await open('plan.delivery');
        const { document } = editor;
        const finding = await until('the unit is found', () => find(document.uri, 'unit/leader-indirect-report'));
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
            'vscode.executeCodeActionProvider',
            document.uri,
            finding.range,
        );
        const accept = actions.find(({ title }) => title.startsWith('Accept') && title.includes('indirect-report'));
        assert(accept?.edit, `Only these are offered: ${actions.map(({ title }) => title).join('; ')}`);
        assert(await vscode.workspace.applyEdit(accept.edit));
        const { active } = editor.selection;
        assert.equal(document.lineAt(active.line).text, '    waive unit/leader-indirect-report because ""');
        assert.equal(active.character, document.lineAt(active.line).text.length - 1);
        await editor.edit(edit => edit.insert(active, 'until the deputy retires'));
        await until('it is accepted', () => !find(document.uri, 'unit/leader-indirect-report'));
    });

    test('leads to the page of its principle, which VS Code shows drawn', async () => {
        const { document } = await open('plan.delivery');
        const finding = await until('the unit is found', () => find(document.uri, 'unit/leader-indirect-report'));
        const { target } = finding.code as { target: vscode.Uri };
        assert.equal(target.toString(), 'delivery-principle:/unit/leader-indirect-report.md');
        await vscode.commands.executeCommand('vscode.open', target);
        await until('the page is drawn', () => drawnPage() === target.toString());
    });

    test('is explained beside the plan by a command at the cursor', async () => {
        const editor = await open('plan.delivery');
        const finding = await until('the unit is found', () =>
            find(editor.document.uri, 'unit/leader-indirect-report'),
        );
        editor.selection = new vscode.Selection(finding.range.start, finding.range.start);
        await vscode.commands.executeCommand('delivery.explain');
        await until('the page is drawn', () => drawnPage()?.endsWith('/unit/leader-indirect-report.md'));
        assert.equal(vscode.window.tabGroups.all.length, 2);
    });

    test('has no page that could be written', async () => {
        const page = vscode.Uri.parse('delivery-principle:/unit/leader-indirect-report.md');
        assert.equal(vscode.workspace.fs.isWritableFileSystem('delivery-principle'), false);
        await assert.rejects(Promise.resolve(vscode.workspace.fs.writeFile(page, new Uint8Array())));
    });
});

/** The address of a page that is shown as drawn Markdown. */
function drawnPage(): string | undefined {
    const tabs = vscode.window.tabGroups.all.map(({ activeTab }) => activeTab?.input);
    const page = tabs.find(input => input instanceof vscode.TabInputCustom && input.viewType === preview);
    return (page as vscode.TabInputCustom | undefined)?.uri.toString();
}
