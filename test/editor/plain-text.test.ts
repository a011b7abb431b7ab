import { afterEach, describe, expect, test } from 'vitest';
import type { Hover } from 'vscode-languageserver';
import { withoutMarkdown } from '../../src/editor/markdown.ts';
import { markdownText } from '../../src/report/markdown-text.ts';
import { type Session, startSession } from '../support/server.ts';

describe('what Markdown says, without its signs', () => {
    test.each([
        ['**`time 100%`** is *much*', 'time 100% is much'],
        ['> “a word” *Guide, 1C*\n>\n> “another”', '“a word” Guide, 1C\n\n    “another”'],
        ['[the page](file:///a/b(c.md) is there', 'the page is there'],
        ['one\n\n---\n\ntwo', 'one\n\ntwo'],
        ['one  \ntwo', 'one\ntwo'],
        ['```delivery\nunit Flow {\n    time 60%\n}\n```', 'unit Flow {\n    time 60%\n}'],
        ['## Heading\ntext', 'Heading\ntext'],
        ['`a * b \\ c` and \\*this\\*', 'a * b \\ c and *this*'],
    ])('%s', (markdown, text) => {
        expect(withoutMarkdown(markdown)).toBe(text);
    });

    test.each([
        '2 * 3 [or] <four> | five_six #7 ~eight~ & \\nine `ten`',
        '**',
        '\\',
        '[a](b)',
        '_a_',
        '1. one',
        '- item',
        'https://x.org www.x.org a@x.org $x$',
    ])('words of a plan come back as they are: %s', words => {
        expect(withoutMarkdown(markdownText(words))).toBe(words);
    });
});

describe('hover', () => {
    let session: Session;
    afterEach(() => session.close());

    test('is plain text for an editor that shows nothing else', async () => {
        session = await startSession(undefined);
        session.services.client.richHovers = false;
        const uri = 'untitled:plan.delivery';
        await session.open(uri, 'unit Flow "Flow" {\n    leader Ann "Ann_Ash *" { time 60% }\n}\n');
        const hover = await session.client.sendRequest<Hover>('textDocument/hover', {
            textDocument: { uri },
            position: { line: 1, character: 12 },
        });
        expect(hover.contents).toMatchObject({ kind: 'plaintext', value: expect.stringContaining('Ann_Ash *') });
        expect((hover.contents as { value: string }).value).not.toMatch(/\*\*|`/);
    });
});
