import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { Hover, Position, Range, WorkspaceEdit } from 'vscode-languageserver';
import { PlainClient, uriOf } from './client.ts';
import { type Folder, people, plan, plansFolder } from './plans.ts';
import { at } from './steps.ts';

/*
 * Clients differ in what they can do, and in their manners. These are those that editors' tests cannot be: each speaks
 * to the server as it is built, over its own standard input and output.
 */

let folder: Folder;
let client: PlainClient;
beforeEach(() => {
    folder = plansFolder();
});
afterEach(async () => {
    await client.stop();
    folder.remove();
});

const expected = ['joint-action/no-end', 'unit/leader-indirect-report', 'unit/leader-part-time'];
const hasAll = (rules: readonly string[]) => expected.every(rule => rules.includes(rule));

/** A place in a text as the protocol counts it, in UTF-16 units, unless said otherwise. */
function position(text: string, piece: string): Position {
    const { before, after } = at(piece);
    const offset = text.indexOf(before + after) + before.length;
    const lines = text.slice(0, offset).split('\n');
    return { line: lines.length - 1, character: lines.at(-1)!.length };
}

/** What a range of a text says. */
function within(text: string, { start, end }: Range): string {
    const lines = text.split('\n');
    assert.equal(start.line, end.line);
    return lines[start.line]!.slice(start.character, end.character);
}

describe('a client that can do nothing', () => {
    test('has the findings of a single file without a folder, and what it imports is read', async () => {
        client = new PlainClient();
        await client.start();
        const uri = await client.open(folder.file('plan.delivery'), plan);
        const findings = await client.findings(uri, hasAll);
        assert.deepEqual(findings.map(({ code }) => code).sort(), expected);
        const partTime = findings.find(({ code }) => code === 'unit/leader-part-time')!;
        assert.equal(within(plan, partTime.range), '60%');
        assert.deepEqual(client.asked, [], 'it is asked for nothing');
        assert.equal(client.said, '', 'nothing is written beside the protocol');
    });

    test('has hover, definition, completion, rename and fixes without what it cannot do', async () => {
        client = new PlainClient();
        await client.start();
        const uri = await client.open(folder.file('plan.delivery'), plan);
        await client.findings(uri, hasAll);
        const textDocument = { uri };
        const clerk = position(plan, 'reports to C‸lerk');

        const hover = await client.ask<Hover>('textDocument/hover', { textDocument, position: clerk });
        assert.match((hover.contents as { value: string }).value, /Runs the council's offices/);

        const found = await client.ask<{ uri?: string; targetUri?: string }[]>('textDocument/definition', {
            textDocument,
            position: clerk,
        });
        assert.equal(
            decodeURIComponent(found[0]!.uri ?? found[0]!.targetUri!),
            decodeURIComponent(uriOf(folder.file('people.delivery'))),
        );
        assert.ok(found[0]!.uri, 'without link support, places are told and no links');

        const edit = await client.ask<WorkspaceEdit>('textDocument/rename', {
            textDocument,
            position: clerk,
            newName: 'TownClerk',
        });
        assert.equal(edit.documentChanges, undefined);
        assert.equal(Object.keys(edit.changes!).length, 2, 'both files change');

        const completion = await client.ask<{
            items: { insertText?: string; insertTextFormat?: number; textEdit?: { newText: string } }[];
        }>('textDocument/completion', { textDocument, position: { line: plan.split('\n').length - 1, character: 0 } });
        assert.ok(completion.items.length > 0);
        for (const item of completion.items) {
            assert.notEqual(item.insertTextFormat, 2, 'nothing comes as a snippet');
            assert.doesNotMatch(item.textEdit?.newText ?? item.insertText ?? '', /\$\{?\d/);
        }
    });

    test('a text with the line ends of Windows has its findings at the same words', async () => {
        client = new PlainClient();
        await client.start();
        const text = plan.replaceAll('\n', '\r\n');
        const uri = await client.open(folder.file('plan.delivery'), text);
        const findings = await client.findings(uri, hasAll);
        assert.deepEqual(findings.map(({ range }) => within(text, range)).sort(), ['60%', 'Buses', 'Clerk']);
    });
});

describe('a client of old', () => {
    test('says its folder as rootUri only, and every plan of the folder is known', async () => {
        client = new PlainClient();
        await client.start({ rootUri: uriOf(folder.path) });
        const uri = await client.open(folder.file('people.delivery'), people);
        await client.findings(uriOf(folder.file('plan.delivery')), hasAll);
        const places = await client.ask<unknown[]>('textDocument/references', {
            textDocument: { uri },
            position: position(people, 'actor C‸lerk'),
            context: { includeDeclaration: false },
        });
        assert.equal(places.length, 2, 'in the plan that imports the file, too');
    });

    test('says its folder as rootPath only', async () => {
        client = new PlainClient();
        await client.start({ rootPath: folder.path });
        const findings = await client.findings(uriOf(folder.file('plan.delivery')), hasAll);
        assert.equal(findings.length, expected.length);
    });
});

describe('positions', () => {
    test('are UTF-16 units, whatever else a client offers beside', async () => {
        client = new PlainClient();
        const positionEncodings = ['utf-8', 'utf-32', 'utf-16'];
        const { capabilities } = await client.start({ capabilities: { general: { positionEncodings } } });
        assert.equal(capabilities.positionEncoding ?? 'utf-16', 'utf-16');
        const uri = await client.open(folder.file('plan.delivery'), plan);
        const [found] = (await client.findings(uri, hasAll)).filter(({ code }) => code === 'unit/leader-part-time');
        assert.equal(within(plan, found!.range), '60%');
    });
});

describe('settings', () => {
    const capabilities = { workspace: { configuration: true } };
    const late = (rules: readonly string[]) => rules.includes('waiver/expired');
    const waived = plan.replace(
        'reports to Clerk\n',
        'reports to Clerk\n    waive unit/leader-part-time because "two years" until 2030-01\n',
    );

    for (const [what, answer] of [
        ['nothing', [null]],
        ['an empty object', [{}]],
        ['a day that is no text', [{ asOf: 2031 }]],
    ] as const) {
        test(`a client that answers ${what} is served`, async () => {
            client = new PlainClient(() => answer);
            await client.start({ capabilities });
            const uri = await client.open(folder.file('plan.delivery'), plan);
            assert.equal((await client.findings(uri, hasAll)).length, expected.length);
        });
    }

    test('a client that answers only with errors is served', async () => {
        client = new PlainClient(method => {
            throw new Error(`I do not know ${method}.`);
        });
        const dynamicRegistration = true;
        await client.start({
            capabilities: {
                workspace: {
                    configuration: true,
                    didChangeConfiguration: { dynamicRegistration },
                    didChangeWatchedFiles: { dynamicRegistration },
                },
            },
        });
        const uri = await client.open(folder.file('plan.delivery'), plan);
        assert.equal((await client.findings(uri, hasAll)).length, expected.length);
        await client.change(uri, '// Nothing yet.\n');
        assert.equal((await client.findings(uri, rules => rules.length === 0)).length, 0, 'and goes on');
    });

    test('a client without dynamic registration is asked to register nothing', async () => {
        client = new PlainClient(() => [null]);
        await client.start({ capabilities });
        const uri = await client.open(folder.file('plan.delivery'), plan);
        await client.findings(uri, hasAll);
        assert.deepEqual(client.asked, ['workspace/configuration']);
    });

    test('the day of a client that is asked for it counts', async () => {
        client = new PlainClient(() => [{ asOf: '2031' }]);
        await client.start({ capabilities });
        const uri = await client.open(folder.file('plan.delivery'), waived);
        const findings = await client.findings(uri, late);
        assert.ok(late(findings.map(({ code }) => String(code))), 'in 2031 the waiver has ended');
    });

    test('the day of a client that says it unasked counts', async () => {
        client = new PlainClient();
        await client.start();
        const uri = await client.open(folder.file('plan.delivery'), waived);
        await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
        await client.connection.sendNotification('workspace/didChangeConfiguration', {
            settings: { delivery: { asOf: '2031' } },
        });
        const findings = await client.findings(uri, late);
        assert.ok(late(findings.map(({ code }) => String(code))), 'in 2031 the waiver has ended');
    });
});

describe('manners', () => {
    test('a file that was never opened is answered, and the server goes on', async () => {
        client = new PlainClient();
        await client.start();
        const textDocument = { uri: uriOf(folder.file('nowhere.delivery')) };
        const place = { textDocument, position: { line: 4, character: 2 } };
        await client.ask('textDocument/hover', place).catch(() => {});
        await client.ask('textDocument/completion', place).catch(() => {});
        await client.ask('textDocument/documentSymbol', { textDocument }).catch(() => {});
        const uri = await client.open(folder.file('plan.delivery'), plan);
        assert.equal((await client.findings(uri, hasAll)).length, expected.length);
    });

    test('a place beyond the end of the text is answered', async () => {
        client = new PlainClient();
        await client.start();
        const uri = await client.open(folder.file('plan.delivery'), plan);
        const place = { textDocument: { uri }, position: { line: 999, character: 999 } };
        assert.equal(await client.ask('textDocument/hover', place), null);
        assert.deepEqual((await client.ask('textDocument/definition', place)) ?? [], []);
        await client.ask('textDocument/completion', place);
        await client.ask('textDocument/codeAction', {
            textDocument: { uri },
            range: { start: place.position, end: place.position },
            context: { diagnostics: [] },
        });
    });

    test('a client that takes its leave ends the server with 0', async () => {
        client = new PlainClient();
        await client.start();
        await client.open(folder.file('plan.delivery'), plan);
        await client.ask('shutdown', {});
        await client.connection.sendNotification('exit');
        assert.equal(await client.ended(), 0);
    });

    test('a client that goes without a word ends the server all the same', async () => {
        client = new PlainClient();
        await client.start({ rootUri: uriOf(folder.path) });
        await client.connection.sendNotification('exit');
        assert.equal(await client.ended(), 1);
    });

    test('a client that closes the line ends the server', async () => {
        client = new PlainClient();
        await client.start({ rootUri: uriOf(folder.path) });
        client.process.stdin!.end();
        assert.notEqual(await client.ended(), undefined);
    });

    test('a client that dies while the line stays open ends the server', async () => {
        const dying = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
        client = new PlainClient();
        await client.start({ processId: dying.pid! });
        dying.kill('SIGKILL');
        assert.notEqual(await client.ended(), undefined);
    });
});
