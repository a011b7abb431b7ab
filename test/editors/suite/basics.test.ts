// What anybody who opens a plan relies on, in a real VS Code.

import assert from 'node:assert/strict';

import * as vscode from 'vscode';

import {
    closeEverything,
    codeOf,
    type DeliveryApi,
    definitionOf,
    delivery,
    diagnostics,
    file,
    find,
    open,
    placeOf,
    replace,
    until,
} from './helpers.ts';

suite('A plan in the editor', () => {
    suiteSetup(async () => {
        await delivery();
    });
    teardown(closeEverything);

    test('shows where it departs from the principles as soon as it is opened', async () => {
        const { document } = await open('plan.delivery');
        assert.equal(document.languageId, 'delivery');
        await until('the plan has its findings', () => diagnostics(document.uri).length >= 3);

        const unmeasured = await until('the aspiration is found', () => find(document.uri, 'aspiration/no-metric'));
        assert.equal(unmeasured.severity, vscode.DiagnosticSeverity.Error);
        assert.match(document.lineAt(unmeasured.range.start.line).text, /^aspiration Punctual/);

        const indirect = await until('the unit is found', () => find(document.uri, 'unit/leader-indirect-report'));
        assert.equal(indirect.severity, vscode.DiagnosticSeverity.Error);
        assert(document.lineAt(indirect.range.start.line).text.includes('DeputyMinister'));

        const small = await until('the coalition is found', () => find(document.uri, 'coalition/size'));
        assert.equal(small.severity, vscode.DiagnosticSeverity.Warning);
        assert.match(document.lineAt(small.range.start.line).text, /^coalition RailCoalition/);
    });

    test('shows what the guide says of an example', async () => {
        const { document } = await open('examples/k12-all-four/plan.delivery');
        const opponent = await until('the opponent is found', () => find(document.uri, 'coalition/staunch-opponent'));
        assert.equal(document.getText(opponent.range), 'SenateChair');
        const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
            'vscode.executeCodeActionProvider',
            document.uri,
            opponent.range,
        );
        assert(Array.isArray(fixes));
    });

    test('changes its findings while it is edited, without being saved', async () => {
        const editor = await open('plan.delivery');
        const { uri } = editor.document;
        await until('the aspiration is found', () => find(uri, 'aspiration/no-metric'));

        await replace(editor, 'owner   RailAgency', 'owner   RailAgency\n    measured by TownsServed');
        await until('the measured aspiration is left alone', () => !find(uri, 'aspiration/no-metric'));
        assert(editor.document.isDirty, 'The edit reached the disk.');

        const { document } = editor;
        await replace(editor, 'measured by TownsServed\n    today       boldness', 'today       boldness');
        const finding = await until('the other aspiration is found', () => find(uri, 'aspiration/no-metric'));
        assert.match(document.lineAt(finding.range.start.line).text, /^aspiration Reachable/);
    });

    test('lists its blocks in the outline', async () => {
        const { document } = await open('plan.delivery');
        const symbols = await until('the plan has an outline', async () => {
            const command = 'vscode.executeDocumentSymbolProvider';
            const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(command, document.uri);
            return found?.length > 0 && found;
        });
        const named = (name: string) => symbols.some(symbol => `${symbol.name} ${symbol.detail}`.includes(name));
        for (const name of ['Railways', 'Punctual', 'Reachable', 'TownsServed', 'RailUnit', 'RailCoalition']) {
            assert(named(name), `${name} is not among: ${symbols.map(symbol => symbol.name).join(', ')}`);
        }
    });

    test('leads from a name to the file that declares it', async () => {
        const { document } = await open('plan.delivery');
        const found = await until('the definition is found', () => definitionOf(document, 'reports to DeputyMinister'));
        assert.equal(found.uri.toString(), file('people.delivery').toString());
        const people = await vscode.workspace.openTextDocument(found.uri);
        assert.match(people.lineAt(found.range.start.line).text, /^actor DeputyMinister/);
    });

    test('notices that another program changed an imported file', async () => {
        const { document } = await open('plan.delivery');
        await until('the plan has its findings', () => find(document.uri, 'coalition/size'));
        const people = file('people.delivery');
        const before = await vscode.workspace.fs.readFile(people);
        const text = Buffer.from(before).toString('utf8');
        // By way of the disk, and not of the editor, which would announce its own changes.
        const { writeFile } = await import('node:fs/promises');
        const mention = () => diagnostics(document.uri).find(finding => finding.message.includes('RailAgency'));
        try {
            await writeFile(people.fsPath, text.replace('actor RailAgency', 'actor RailwayAgency'));
            const finding = await until('the lost name is found', () => {
                const named = mention();
                return named && codeOf(named) !== 'coalition/size' && named;
            });
            assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
        } finally {
            await writeFile(people.fsPath, before);
        }
        await until('the name is known again', () => !mention());
    });
});

suite('The preview', () => {
    let api: DeliveryApi;
    suiteSetup(async () => {
        api = await delivery();
    });
    teardown(closeEverything);

    test('opens beside the plan and shows a picture', async () => {
        await open('plan.delivery');
        await vscode.commands.executeCommand('delivery.preview.open');
        const state = await until('a picture is shown', () => api.preview.state());
        assert.equal(state.error, undefined);
        assert(state.picture.length > 0 && state.title.length > 0);
        const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
        assert(tabs.some(tab => tab.input instanceof vscode.TabInputWebview));
    });

    test('follows what is typed', async () => {
        const { editor, state } = await openMap(api);
        await replace(editor, 'metric TownsServed', 'actor Porters "Station porters"\n\nmetric TownsServed');
        const next = await until('the new actor is drawn', async () => {
            const now = await api.preview.state();
            return now?.nodes.includes('actor:Porters') && now;
        });
        assert(next.revision > state.revision);
    });

    test('keeps its picture and says so while the plan does not parse', async () => {
        const { editor, state } = await openMap(api);
        const header = 'unit RailUnit "Rail Delivery Unit" {';
        await replace(editor, header, 'unit { { {');
        const broken = await until('the problem is named', async () => {
            const now = await api.preview.state();
            return now?.error && now;
        });
        assert(broken.nodes.includes('actor:Minister'), 'The rest of the picture is gone.');
        await replace(editor, 'unit { { {', header);
        await until('the picture is whole again', async () => {
            const now = await api.preview.state();
            return now && !now.error && now.nodes.length === state.nodes.length;
        });
    });

    test('leads from a node to its block, in another file too', async () => {
        await openMap(api);
        for (const [node, path, header] of [
            ['unit:RailUnit', 'plan.delivery', 'unit RailUnit'],
            ['actor:RailAgency', 'people.delivery', 'actor RailAgency'],
        ] as const) {
            await api.preview.activate(node);
            await until(`the cursor is at ${header}`, () => {
                const shown = vscode.window.visibleTextEditors.find(one => one.document.uri.path.endsWith(path));
                return shown && shown.selection.active.line === placeOf(shown.document, header).line;
            });
        }
    });
});

/** Opens the plan with its system map beside it, and waits until the unit is drawn. */
async function openMap(api: DeliveryApi) {
    const editor = await open('plan.delivery');
    await vscode.commands.executeCommand('delivery.preview.open', { picture: 'system-map' });
    const state = await until('the unit is drawn', async () => {
        const now = await api.preview.state();
        return now?.picture === 'system-map' && !now.error && now.nodes.includes('unit:RailUnit') && now;
    });
    return { editor, state };
}
