import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { URI } from 'langium';
import { afterEach, describe, expect, test } from 'vitest';
import type { CodeAction, SnippetTextEdit, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client } from '../../src/editor/client.ts';
import { workspaceEditOf } from '../../src/editor/edits.ts';
import { caret, fix, insertAt } from '../../src/plan/edits.ts';
import { marked, parse } from '../support/plans.ts';
import { type ClientOptions, type Session, startSession } from '../support/server.ts';

const uri = 'untitled:plan.delivery';
const modern: ClientOptions = { workspaceEdit: { documentChanges: true, snippetEditSupport: true } };
let session: Session;
afterEach(() => session.close());

/** The actions offered at the marked word of a plan. */
async function actionsAt(plan: string, options: ClientOptions = {}, only?: string[]): Promise<CodeAction[]> {
    session = await startSession(undefined, options);
    const { text, ranges } = marked(plan);
    await session.open(uri, text);
    const document = TextDocument.create(uri, 'delivery', 1, text);
    const [{ offset, length }] = ranges as [{ offset: number; length: number }];
    return session.client.sendRequest('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: document.positionAt(offset), end: document.positionAt(offset + length) },
        context: { diagnostics: session.diagnostics(uri), only },
    });
}

/** A text after an action, with `|` where it leaves the cursor. */
function after(plan: string, { edit }: CodeAction): string {
    const document = TextDocument.create(uri, 'delivery', 1, marked(plan).text);
    const [change] = (edit!.documentChanges ?? []) as TextDocumentEdit[];
    const edits = (change?.edits ?? edit!.changes![uri]!).map(one => {
        if (!('snippet' in one)) return one as TextEdit;
        return indentedAsEditorsDo(document, one);
    });
    return TextDocument.applyEdits(document, edits);
}

/** What editors make of a snippet: its later lines are indented as far as the line that it begins on. */
function indentedAsEditorsDo(document: TextDocument, { range, snippet }: SnippetTextEdit): TextEdit {
    const start = { line: range.start.line, character: 0 };
    const indent = /^\s*/.exec(document.getText({ start, end: range.start }))![0];
    const newText = snippet.value
        .replace(/(?<!\\)\$0/, '|')
        .replace(/\\([\\$}])/g, '$1')
        .replaceAll('\n', `\n${indent}`);
    return { range, newText };
}

const coalition = `coalition Ready for Homes {
    member «Ann» {
        alignment very low
        potential very low
        note """
            Costs: $9 {or more}
            """
    }
}
aspiration Homes "Homes"
actor Ann
`;

const indirect = `system Riverton "Riverton" {
    led by Mayor
    partial because "the unit only"
}
actor Mayor "Mayor" {
    manages Clerk
}
actor Clerk "Clerk"
unit Flow "Flow Unit" {
    reports to «Clerk»
    leader Ann "Ann Ash"
}
`;

const large = `unit Flow "Flow Unit" {
    size «45» at most 49
}
`;

describe('a finding', () => {
    test('can be accepted with a reason; where the editor can, the cursor stands where the reason is written', async () => {
        const actions = await actionsAt(large, modern);
        const accept = actions.find(({ title }) => title === 'Accept this, with a reason (unit/too-large)')!;
        expect(accept.isPreferred).toBeFalsy();
        expect(accept.diagnostics!.map(({ code }) => code)).toEqual(['unit/too-large']);
        expect((accept.edit!.documentChanges![0] as TextDocumentEdit).textDocument).toEqual({ uri, version: 1 });
        expect(after(large, accept)).toBe(`unit Flow "Flow Unit" {
    size 45 at most 49
    waive unit/too-large because "|"
}
`);
    });

    test('can be accepted in an editor that knows no snippets and no versions', async () => {
        const actions = await actionsAt(large);
        const accept = actions.find(({ title }) => title.startsWith('Accept'))!;
        expect(accept.edit!.documentChanges).toBeUndefined();
        expect(after(large, accept)).toContain('\n    waive unit/too-large because ""\n}\n');
    });

    test('is not offered to be accepted where it is damage or an unknown name', async () => {
        const titles = (await actionsAt('unit Flow {\n    reports to «Nobody»\n}\n')).map(({ title }) => title);
        expect(titles.filter(title => title.startsWith('Accept'))).toEqual([]);
        session.close();
        const actions = await actionsAt('actor Board\nunit Flow {\n    reports to «Bord»\n}\n');
        expect(actions.map(({ title, isPreferred }) => [title, isPreferred])).toEqual([
            ['Change to `Board`', true],
            ['Declare actor Bord "…" above', false],
            ['Declare staff Bord "…" among the people of Flow', false],
            ['Declare unit Bord "…" below', false],
        ]);
    });

    test('of a name that nothing carries has it declared below, its title to be typed over, and all such names at once', async () => {
        const plan = `system Airdale "City of Airdale" {
    led by «Mayor»
}
aspiration CleanAir "Clean air at every school" {
    measured by NoxAtSchools
    owner AirChief
}
`;
        const actions = await actionsAt(plan, modern);
        const declare = actions.find(({ title }) => title === 'Declare actor Mayor "…" below')!;
        expect(after(plan, declare)).toBe(`${marked(plan).text.trimEnd()}\n\nactor Mayor "\${1:Mayor}"\n`);
        const all = actions.find(({ title }) => title === 'Declare all 3 names that nothing carries yet')!;
        expect(after(plan, all)).toBe(`${marked(plan).text.trimEnd()}

metric NoxAtSchools "\${1:Nox at schools}"

actor Mayor "\${2:Mayor}"

actor AirChief "\${3:Air chief}"
`);
    });

    test('has its fixes before its waiver, the first of them preferred', async () => {
        const actions = await actionsAt(indirect, modern);
        expect(actions.map(({ title, isPreferred = false }) => [title.startsWith('Accept'), isPreferred])).toEqual([
            [false, true],
            [true, false],
        ]);
    });

    test('is accepted below what is indented deeper, and what a snippet would read is left as it is', async () => {
        const actions = await actionsAt(coalition, modern);
        const accept = actions.find(({ title }) => title.includes('coalition/staunch-opponent'))!;
        expect(after(coalition, accept)).toContain(`            Costs: $9 {or more}
            """
        waive coalition/staunch-opponent because "|"
    }
}`);
    });

    test('offers nothing where something else than a quick fix is asked for', async () => {
        expect(await actionsAt(large, modern, ['refactor'])).toEqual([]);
    });
});

describe('an edit with a cursor', () => {
    const versionOf = () => undefined;
    const client = new Client();
    client.learn({ processId: null, rootUri: null, capabilities: { workspace: { ...modern } } });

    test('is given up where another edit stands before it on its line', () => {
        session = { close: () => {} } as Session;
        const file = parse('actor Ann { role "x" }', 'file:///plan.delivery');
        const both = fix('Both', insertAt(file, 6, 'B'), insertAt(file, 11, `\n    note "${caret}"`));
        const { documentChanges } = workspaceEditOf(both, client, versionOf);
        expect((documentChanges![0] as TextDocumentEdit).edits.every(edit => 'newText' in edit)).toBe(true);
        expect((documentChanges![0] as TextDocumentEdit).textDocument.version).toBeNull();
    });

    test('keeps what would mean something in a snippet', () => {
        session = { close: () => {} } as Session;
        const file = parse('actor Ann', 'file:///plan.delivery');
        const one = fix('One', insertAt(file, 9, ` { role "$1 \\\\ }${caret}" }`));
        const { documentChanges } = workspaceEditOf(one, client, versionOf);
        const [edit] = (documentChanges![0] as TextDocumentEdit).edits as SnippetTextEdit[];
        expect(edit!.snippet.value).toBe(' { role "\\$1 \\\\\\\\ \\}$0" \\}');
    });
});

describe('a diagnostic links to the page of its principle', () => {
    const link = () => session.diagnostics(uri).find(({ code }) => code === 'unit/too-large')?.codeDescription?.href;

    test('as a file, where the server knows where the pages are', async () => {
        await actionsAt(large, { pages: 'file:///pages/' });
        expect(link()).toBe('file:///pages/unit/too-large.md');
    });

    test('where the editor has them, if it has them itself', async () => {
        await actionsAt(large, { pages: 'file:///pages/', initializationOptions: { pages: 'x-pages:/' } });
        expect(link()).toBe('x-pages:/unit/too-large.md');
    });

    test('not at all, where there are none or it is no principle', async () => {
        await actionsAt(large);
        expect(link()).toBeUndefined();
        session.close();
        await actionsAt('unit Flow {\n    reports to «Nobody»\n}\n', { pages: 'file:///pages/' });
        expect(session.diagnostics(uri).map(({ codeDescription }) => codeDescription)).toEqual([undefined]);
    });
});

test('an edit of a text that is not open says no version', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'delivery-actions-'));
    const closed = URI.file(join(folder, 'plan.delivery')).toString();
    writeFileSync(join(folder, 'plan.delivery'), marked(large).text);
    session = await startSession(folder, modern);
    await session.settled();
    const [finding] = session.diagnostics(closed).filter(({ code }) => code === 'unit/too-large');
    const actions = await session.client.sendRequest<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri: closed },
        range: finding!.range,
        context: { diagnostics: [] },
    });
    expect(actions.map(({ edit }) => (edit!.documentChanges![0] as TextDocumentEdit).textDocument.version)).toEqual([
        null,
    ]);
    rmSync(folder, { recursive: true });
});
