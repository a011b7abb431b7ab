import { afterEach, describe, expect, test } from 'vitest';
import {
    type CodeAction,
    type CodeActionContext,
    type CodeActionParams,
    type CreateFile,
    DiagnosticSeverity,
    type InitializeResult,
    type TextDocumentEdit,
} from 'vscode-languageserver';
import { Client } from '../../src/editor/client.ts';
import { type Workshop, workshop } from '../support/navigate.ts';
import type { ClientOptions } from '../support/server.ts';

const modern: ClientOptions = {
    workspaceEdit: { documentChanges: true, snippetEditSupport: true, resourceOperations: ['create'] },
};
let shop: Workshop;
let isOpen = false;
afterEach(() => {
    if (isOpen) shop.close();
    isOpen = false;
});

/** The actions at the cursor. */
async function actionsAt(
    texts: Record<string, string>,
    options: ClientOptions = modern,
    context: Partial<CodeActionContext> = {},
): Promise<CodeAction[]> {
    shop = await workshop(texts, options);
    isOpen = true;
    const { textDocument, position } = shop.cursor;
    const params: CodeActionParams = {
        textDocument,
        range: { start: position, end: position },
        context: { diagnostics: [], ...context },
    };
    return shop.session.client.sendRequest('textDocument/codeAction', params);
}

const folder = {
    'plan.delivery': `import "people.delivery"

system Town {
    led by Mayor
}

coalition ‸Ready for Homes {
    led by Mayor
}
`,
    'people.delivery': 'actor Mayor "The Mayor"\n',
};

const named = (actions: CodeAction[], words: string) => actions.find(({ title }) => title.includes(words))!;

describe('a block moved to its own file', () => {
    test('is a file made first, then filled, then imported', async () => {
        const action = named(await actionsAt(folder), 'a private file');
        expect(action.kind).toBe('refactor.move');
        const [create, fill, ...rest] = action.edit!.documentChanges as [
            CreateFile,
            TextDocumentEdit,
            TextDocumentEdit,
        ];
        const uri = shop.uri('ready-coalition.delivery');
        expect(create).toEqual({ kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } });
        expect(fill.textDocument).toEqual({ uri, version: null });
        expect(rest.length).toBe(1);
        const after = shop.after(action.edit!);
        expect(after['ready-coalition.delivery']).toBe('coalition Ready for Homes {\n    led by Mayor\n}\n');
        expect(after['plan.delivery']).toBe(
            'import "people.delivery"\nimport private "ready-coalition.delivery"\n\nsystem Town {\n    led by Mayor\n}\n',
        );
    });

    test('takes another name where one is on disk that no plan has', async () => {
        const first = await actionsAt(folder);
        shop.write('ready-coalition.delivery', 'actor Somebody\n');
        const again = await shop.session.client.sendRequest<CodeAction[]>('textDocument/codeAction', {
            textDocument: shop.cursor.textDocument,
            range: { start: shop.cursor.position, end: shop.cursor.position },
            context: { diagnostics: [] },
        });
        expect(named(first, 'a private file').title).toContain(' ready-coalition.delivery');
        expect(named(again, 'a private file').title).toContain(' ready-coalition-2.delivery');
    });

    test.each([
        ['files are not made', { workspaceEdit: { documentChanges: true, resourceOperations: ['rename'] } }],
        ['edits say no versions', { workspaceEdit: { resourceOperations: ['create'] } }],
        ['nothing is said', {}],
    ] as [string, ClientOptions][])('is not offered where %s', async (_, options) => {
        expect(await actionsAt(folder, options)).toEqual([]);
    });
});

const unit = {
    'plan.delivery': `import "people.delivery"

unit Flow {
    based in "‸Town Hall"
}
`,
    'people.delivery': 'actor Mayor "The Mayor"\n',
};

test('a change of several files works in an editor that knows no versions', async () => {
    const [action] = await actionsAt(unit, {});
    expect(action!.kind).toBe('refactor.extract');
    const after = shop.after(action!.edit!);
    expect(after['plan.delivery']).toContain('    based in TownHall\n');
    expect(after['people.delivery']).toBe('actor Mayor "The Mayor"\nactor TownHall "Town Hall"\n');
});

describe('kinds', () => {
    const kinds = async (only?: string[]) => [
        ...new Set((await actionsAt(slips, modern, { only })).map(({ kind }) => kind)),
    ];
    const slips = {
        'plan.delivery': `import "people.delivery"
import "metrics.delivery"

system Town {
    led by mayor
}

review Baseline {
    rate 1b ‸Yellow-Red because "x"
    rate 1A Yellow-Red
}
`,
        'people.delivery': 'actor Mayor "The Mayor"\n',
        'metrics.delivery': '',
    };

    test('are those that were asked for; for a whole file only then', async () => {
        expect(await kinds()).toEqual(['quickfix', 'refactor.rewrite']);
        shop.close();
        expect(await kinds(['refactor'])).toEqual(['refactor.rewrite']);
        shop.close();
        expect(await kinds(['refactor.move'])).toEqual([]);
        shop.close();
        expect(await kinds(['quickfix'])).toEqual(['quickfix']);
        shop.close();
        expect(await kinds(['source'])).toEqual(['source.organizeImports', 'source.fixAll.delivery']);
        shop.close();
        expect(await kinds(['source.fixAll'])).toEqual(['source.fixAll.delivery']);
        shop.close();
        expect(await kinds(['source.fixAll.other'])).toEqual([]);
        shop.close();
        expect(await kinds(['refactoring'])).toEqual([]);
    });

    test('a file is fixed and its imports are sorted at once', async () => {
        const actions = await actionsAt(slips, modern, { only: ['source'] });
        const text = slips['plan.delivery'].replace('‸', '');
        expect(shop.after(named(actions, 'slips').edit!)['plan.delivery']).toBe(
            text.replace('mayor', 'Mayor').replace('1b', '1B').replaceAll('Yellow-Red', 'yellow-red'),
        );
        expect(shop.after(named(actions, 'imports').edit!)['plan.delivery']).toMatch(
            /^import "metrics.delivery"\nimport "people.delivery"\n\nsystem/,
        );
    });

    test('of which nothing is to be done give nothing', async () => {
        expect(await actionsAt(folder, modern, { only: ['source'] })).toEqual([]);
    });

    test('are said when the server starts', async () => {
        shop = await workshop(folder, modern);
        isOpen = true;
        const { capabilities } = (await shop.session.services.shared.lsp.LanguageServer.initialize({
            processId: null,
            rootUri: null,
            capabilities: {},
            workspaceFolders: null,
        } satisfies Parameters<
            typeof shop.session.services.shared.lsp.LanguageServer.initialize
        >[0])) as InitializeResult;
        expect(capabilities.codeActionProvider).toEqual({
            codeActionKinds: [
                'quickfix',
                'refactor.extract',
                'refactor.move',
                'refactor.rewrite',
                'source.organizeImports',
                'source.fixAll.delivery',
            ],
        });
    });
});

describe('all findings of a kind', () => {
    const town = {
        'plan.delivery': `import "people.delivery"
system Town
actor Clerk {
    influence ‸hgh
    kind grop
    level mddle
}
`,
        'people.delivery': 'actor Mayor {\n    influence hgh\n}\nactor Ann {\n    influence hgh\n    kind zzzzzz\n}\n',
    };

    test('are fixed in the file, and in the plan where it has more', async () => {
        const actions = await actionsAt(town);
        expect(actions.map(({ title }) => title)).toEqual([
            'Change to `high`',
            'Fix all 3 like this in this file (value/unknown-word)',
            'Fix all 5 like this in the plan (value/unknown-word)',
        ]);
        expect(actions.map(({ isPreferred = false }) => isPreferred)).toEqual([true, false, false]);
        const here = shop.after(actions[1]!.edit!);
        expect(here['plan.delivery']).toContain('    influence high\n    kind group\n    level middle\n');
        expect(here['people.delivery']).toBe(town['people.delivery']);
        expect(shop.after(actions[2]!.edit!)['people.delivery']).toBe(
            'actor Mayor {\n    influence high\n}\nactor Ann {\n    influence high\n    kind zzzzzz\n}\n',
        );
    });

    test('are left to people where there is a choice, or where they must say why', async () => {
        const undirected = 'metric A {\n    measured in "permits"\n}\n';
        const text = `${undirected.replace('A', '‸A')}${undirected.replace('A', 'B')}`;
        const actions = await actionsAt({ 'plan.delivery': text });
        expect(actions.filter(({ title }) => title.includes('is better')).length).toBe(2);
        expect(actions.filter(({ title }) => title.startsWith('Fix all'))).toEqual([]);
    });
});

test('diagnostics of a text that has changed since do no harm', async () => {
    const range = { start: { line: 900, character: 7 }, end: { line: 901, character: 9 } };
    const stale = { range, message: 'Gone.', code: 'unit/too-large', severity: DiagnosticSeverity.Warning };
    const actions = await actionsAt(unit, modern, { diagnostics: [stale] });
    expect(actions.map(({ kind }) => kind)).toEqual(['refactor.extract']);
    const beyond = await shop.session.client.sendRequest<CodeAction[]>('textDocument/codeAction', {
        textDocument: shop.cursor.textDocument,
        range,
        context: { diagnostics: [stale] },
    });
    expect(beyond).toEqual([]);
});

test('an editor that knows only commands gets none', () => {
    const client = new Client();
    const learn = (textDocument?: object) =>
        client.learn({ processId: null, rootUri: null, capabilities: { textDocument } });
    learn({ codeAction: {} });
    expect(client.actionLiterals).toBe(false);
    learn({ codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } });
    expect(client.actionLiterals).toBe(true);
});
