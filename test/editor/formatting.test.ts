import { afterEach, expect, test } from 'vitest';
import type { ShowMessageParams, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { marked } from '../support/plans.ts';
import { type Session, startSession } from '../support/server.ts';

const uri = 'file:///plans/my%20plan.delivery';
let session: Session | undefined;

afterEach(() => session?.close());

interface Opened {
    readonly text: string;
    readonly messages: string[];
    /** Asks for changes and makes them. */
    ask(method: string, params: object): Promise<string>;
}

/** A text in a real server, and what the server says to whoever sits before it. */
async function opened(text: string): Promise<Opened> {
    session = await startSession();
    const { client } = session;
    const messages: string[] = [];
    client.onNotification('window/showMessage', ({ message }: ShowMessageParams) => {
        messages.push(message);
    });
    await session.open(uri, text);
    return {
        text,
        messages,
        ask: async (method, params) => {
            const options = { tabSize: 2, insertSpaces: false };
            const edits: TextEdit[] = await client.sendRequest(`textDocument/${method}`, {
                textDocument: { uri },
                options,
                ...params,
            });
            await session!.settled();
            return TextDocument.applyEdits(TextDocument.create(uri, 'delivery', 1, text), edits);
        },
    };
}

const untidy = 'actor A {\n  kind   person\n  reports  to B\n}\nactor B "B"\n';
const neat = 'actor A {\n    kind       person\n    reports to B\n}\n\nactor B "B"\n';

test('a file is tidied whole, in the one form that there is', async () => {
    const { ask, messages } = await opened(untidy);
    expect(await ask('formatting', {})).toBe(neat);
    expect(messages).toEqual([]);
});

test('changes of a file with long line ends and a mark fit its places', async () => {
    const { ask } = await opened(`\ufeff${untidy.replaceAll('\n', '\r\n')}`);
    expect(await ask('formatting', {})).toBe(`\ufeff${neat.replaceAll('\n', '\r\n')}`);
});

test('a file that is not understood is left alone, and its first such line is told once', async () => {
    const text = 'actor  A {\n    kind person\n}\n\nactor  B {\n    role "unclosed\n    kind\n}\n';
    const { ask, messages } = await opened(text);
    expect(await ask('formatting', {})).toBe(text);
    expect(messages).toEqual([
        'my plan.delivery was not tidied: line 6 has to be understood first: This text is not closed: it ends with its line. Put `"` where it should end.',
    ]);
    const range = { start: { line: 0, character: 0 }, end: { line: 4, character: 0 } };
    expect(await ask('rangeFormatting', { range })).toBe(text);
    expect(messages).toHaveLength(1);
});

test('selected lines are tidied and no others', async () => {
    const { text, ranges } = marked('actor A {\n kind person\n «level middle\n»  function   data\n}\n');
    const { ask } = await opened(text);
    const document = TextDocument.create(uri, 'delivery', 1, text);
    const [{ offset, length }] = ranges as [{ offset: number; length: number }];
    const range = { start: document.positionAt(offset), end: document.positionAt(offset + length) };
    expect(await ask('rangeFormatting', { range })).toBe(
        'actor A {\n kind person\n    level    middle\n  function   data\n}\n',
    );
});

test('the line just left is tidied and the new one indented, as somebody types', async () => {
    const { ask } = await opened('actor A {\n kind   person\n\n}\n');
    const position = { line: 2, character: 0 };
    expect(await ask('onTypeFormatting', { position, ch: '\n' })).toBe('actor A {\n    kind person\n    \n}\n');
});

test('a brace goes below its header in a plan that is only half there', async () => {
    const { ask, messages } = await opened('actor A {\n    kind person\n    role "x\n    }\n');
    const position = { line: 3, character: 5 };
    expect(await ask('onTypeFormatting', { position, ch: '}' })).toBe('actor A {\n    kind person\n    role "x\n}\n');
    expect(messages).toEqual([]);
});

test('the text that was typed last is the one that is tidied', async () => {
    await opened('actor A\n');
    const { client } = session!;
    await client.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [{ text: 'actor   Chief\n' }],
    });
    const edits = await client.sendRequest('textDocument/formatting', { textDocument: { uri }, options: {} });
    expect(edits).toEqual([
        { range: { start: { line: 0, character: 6 }, end: { line: 0, character: 8 } }, newText: '' },
    ]);
});
