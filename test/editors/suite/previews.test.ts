// Several previews at once, and pictures that leave the editor, in a real VS Code.

import assert from 'node:assert/strict';

import * as vscode from 'vscode';

import { closeEverything, type DeliveryApi, delivery, open, replace, until } from './helpers.ts';

suite('Several previews', () => {
    let api: DeliveryApi;
    suiteSetup(async () => {
        api = await delivery();
    });
    teardown(closeEverything);

    const tabs = () =>
        vscode.window.tabGroups.all
            .flatMap(group => group.tabs)
            .filter(({ input }) => input instanceof vscode.TabInputWebview);

    /** The pictures on show, once there are so many. */
    const shown = (count: number) =>
        until(`${count} pictures are shown`, async () => {
            const all = await api.preview.all();
            return all.length === count && all.every(one => one.nodes.length > 0) && all;
        });

    test('show different pictures side by side, and all follow what is typed', async () => {
        const editor = await open('plan.delivery');
        await vscode.commands.executeCommand('delivery.preview.open', { picture: 'system-map' });
        await shown(1);
        await vscode.commands.executeCommand('delivery.preview.openAnother');
        const two = await shown(2);
        assert.notEqual(two[0]?.picture, two[1]?.picture);
        const columns = new Set(tabs().map(({ group }) => group.viewColumn));
        assert.equal(columns.size, 2, 'One preview hides the other.');

        await replace(editor, '"Rail Delivery Unit"', '"Express Delivery Unit"');
        await until('both are drawn again', async () => {
            const now = await api.preview.all();
            return two.every(before =>
                now.some(({ picture, revision }) => picture === before.picture && revision > before.revision),
            );
        });
    });

    test('stay where they are: a pinned one keeps its plan, and opening the preview opens one that follows', async () => {
        await open('plan.delivery');
        await vscode.commands.executeCommand('delivery.preview.open', { picture: 'system-map' });
        const [pinned] = await shown(1);
        await vscode.commands.executeCommand('delivery.preview.pin');
        await open('examples/k12-all-four/plan.delivery');
        await vscode.commands.executeCommand('delivery.preview.open', { picture: 'system-map' });
        const two = await until('the other plan is drawn beside it', async () => {
            const all = await api.preview.all();
            const other = all.find(({ nodes }) => nodes.length > 0 && !nodes.includes('unit:RailUnit'));
            return all.length === 2 && other && all;
        });
        assert(
            two.some(({ nodes }) => nodes.join() === pinned?.nodes.join()),
            'The pinned preview has changed.',
        );
        const labels = tabs().map(({ label }) => label);
        assert(
            labels.some(label => label.startsWith('Pinned: ')) && labels.some(label => label.startsWith('Preview: ')),
        );
    });

    test('come back to the plan in front when they are pinned no more', async () => {
        await open('plan.delivery');
        await vscode.commands.executeCommand('delivery.preview.open', { picture: 'system-map' });
        await shown(1);
        await vscode.commands.executeCommand('delivery.preview.pin');
        await open('examples/k12-all-four/plan.delivery');
        await vscode.commands.executeCommand('delivery.preview.pin');
        await until('the other plan is drawn', async () => {
            const now = await api.preview.state();
            return now && now.nodes.length > 0 && !now.nodes.includes('unit:RailUnit');
        });
    });

    test('are drawn for nobody while they are hidden', async () => {
        const editor = await open('plan.delivery');
        await vscode.commands.executeCommand('delivery.preview.open', { picture: 'system-map' });
        const [before] = await shown(1);
        const { viewColumn } = tabs()[0]!.group;
        const other = await vscode.workspace.openTextDocument({ content: 'In front of it.' });
        await vscode.window.showTextDocument(other, viewColumn);
        await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
        await replace(editor, 'metric TownsServed', 'actor Porters "Station porters"\n\nmetric TownsServed');
        // What would be drawn is drawn long before this is found.
        await until('the outline has it', async () => {
            const command = 'vscode.executeDocumentSymbolProvider';
            const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(command, editor.document.uri);
            return found?.some(({ name, detail }) => `${name} ${detail}`.includes('Porters'));
        });
        assert.equal((await api.preview.state())?.revision, before?.revision);
        await vscode.commands.executeCommand('delivery.preview.open');
        await until('it is up to date when it is seen again', async () => {
            return (await api.preview.state())?.nodes.includes('actor:Porters');
        });
    });
});
