import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DocumentState, URI } from 'langium';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
    CancellationTokenSource,
    type DocumentSymbol,
    type Location,
    type LocationLink,
    type SemanticTokens,
} from 'vscode-languageserver';
import type { DrawResult, PicturesResult } from '../../src/protocol.ts';
import { soon } from '../support/patience.ts';
import { type Session, startSession } from '../support/server.ts';

const people = `actor Chief "Chief Officer" {
    manages Assessment
}
actor Assessment "Assessment Division"
`;

const plan = `import "people.delivery"

system StateEd "State Department of Education" {
    led by Chief
    partial because "the unit only"
}

unit Flow "Flow Unit" {
    reports to Assessment
    oversees Assessment
    leader Okafor "Ngozi Okafor" {
        time 100%
    }
}
`;

let folder: string;
let session: Session;
const uri = (name: string) => URI.file(join(folder, name)).toString();
const rules = (name: string) => session.diagnostics(uri(name)).map(diagnostic => diagnostic.code);

beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'delivery-server-'));
    writeFileSync(join(folder, 'people.delivery'), people);
    writeFileSync(join(folder, 'plan.delivery'), plan);
    session = await startSession(folder);
    await session.settled();
    await session.open(uri('plan.delivery'), plan);
});

afterEach(() => {
    session.close();
    rmSync(folder, { recursive: true });
});

describe('diagnostics', () => {
    test('an opened plan shows its findings, with source and rule', () => {
        const found = session.diagnostics(uri('plan.delivery'));
        expect(found.map(one => one.code)).toContain('unit/managed-by-influenced');
        expect(found.every(one => one.source === 'delivery')).toBe(true);
    });

    test('an edit changes them', async () => {
        await session.change(uri('plan.delivery'), plan.replace('reports to Assessment', 'reports to Chief'));
        expect(rules('plan.delivery')).not.toContain('unit/managed-by-influenced');
    });

    test('a change in an imported file changes the findings of the plan', async () => {
        await session.open(uri('people.delivery'), people);
        await session.change(uri('people.delivery'), people.replace('actor Assessment', 'actor Assessments'));
        expect(rules('plan.delivery')).toContain('reference/unknown-name');
        await session.change(uri('people.delivery'), people);
        expect(rules('plan.delivery')).not.toContain('reference/unknown-name');
    });

    test('a file that changes on disk is noticed', async () => {
        writeFileSync(join(folder, 'people.delivery'), people.replace('actor Assessment', 'actor Elsewhere'));
        await session.client.sendNotification('workspace/didChangeWatchedFiles', {
            changes: [{ uri: uri('people.delivery'), type: 2 }],
        });
        await session.settled();
        expect(rules('plan.delivery')).toContain('reference/unknown-name');
    });

    test('a half-typed line is one error and the rest stays', async () => {
        await session.change(uri('plan.delivery'), plan.replace('        time 100%', '        time'));
        expect(rules('plan.delivery').filter(rule => String(rule).startsWith('syntax/'))).toEqual([
            'syntax/unfinished',
        ]);
        expect(rules('plan.delivery')).toContain('unit/managed-by-influenced');
    });

    test('a file of a plan that is not itself open is judged within it', async () => {
        const other = await startSession(folder);
        await other.settled();
        expect(other.diagnostics(uri('plan.delivery')).map(one => one.code)).toContain('unit/managed-by-influenced');
        await other.open(uri('people.delivery'), people);
        await other.change(uri('people.delivery'), `${people}actor New { reports to Okafor }\n`);
        expect(other.diagnostics(uri('people.delivery')).map(one => one.code)).not.toContain('reference/unknown-name');
        other.close();
    });

    test('a file that is no text is said, at itself and where it is imported, and the others are served', async () => {
        writeFileSync(join(folder, 'people.delivery'), Buffer.from([0x89, 0x50, 0, 1, 2]));
        writeFileSync(join(folder, 'huge.delivery'), Buffer.alloc(21 * 1024 * 1024, 'a'));
        const other = await startSession(folder);
        await other.settled();
        expect(other.diagnostics(uri('people.delivery')).map(one => one.message)).toEqual([
            'This file cannot be read: it is not text. Plans are text files of at most 20 MB.',
        ]);
        expect(other.diagnostics(uri('huge.delivery')).map(one => one.code)).toEqual(['file/unreadable']);
        const rules = other.diagnostics(uri('plan.delivery')).map(one => one.code);
        expect(rules).toContain('reference/import-unreadable');
        other.close();
    });

    test('two plans in a folder do not see each other', async () => {
        mkdirSync(join(folder, 'other'));
        const other = uri('other/plan.delivery');
        await session.open(other, 'system Other "Other" {\n    led by Chief\n}\n');
        expect(session.diagnostics(other).map(one => one.code)).toContain('reference/unknown-name');
    });
});

describe("finding one's way", () => {
    const at = (text: string, word: string, plus = 0) => {
        const offset = text.indexOf(word) + plus;
        const before = text.slice(0, offset).split('\n');
        return { line: before.length - 1, character: before.at(-1)!.length };
    };

    test('go to definition crosses files', async () => {
        const links = await session.client.sendRequest<LocationLink[]>('textDocument/definition', {
            textDocument: { uri: uri('plan.delivery') },
            position: at(plan, 'Chief', 2),
        });
        expect(links.map(link => [link.targetUri, link.targetSelectionRange.start])).toEqual([
            [uri('people.delivery'), { line: 0, character: 6 }],
        ]);
    });

    test('references are found in all files', async () => {
        const found = await session.client.sendRequest<Location[]>('textDocument/references', {
            textDocument: { uri: uri('plan.delivery') },
            position: at(plan, 'reports to Assessment', 13),
            context: { includeDeclaration: true },
        });
        expect(found.length).toBe(4);
    });

    test('the outline lists the blocks, and a unit’s people within it', async () => {
        const symbols = await session.client.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
            textDocument: { uri: uri('plan.delivery') },
        });
        expect(symbols.map(symbol => [symbol.name, symbol.detail])).toEqual([
            ['StateEd', 'State Department of Education'],
            ['Flow', 'Flow Unit'],
        ]);
        expect(symbols[1]!.children!.map(symbol => symbol.name)).toEqual(['Okafor']);
    });

    test('semantic tokens are given', async () => {
        const tokens = await session.client.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', {
            textDocument: { uri: uri('plan.delivery') },
        });
        expect(tokens.data.length).toBeGreaterThan(20);
    });
});

describe('typing', () => {
    test('queues nothing up: what was typed over is not judged any more', async () => {
        let judged = 0;
        session.client.onNotification('delivery/changed', () => {
            judged++;
        });
        const texts = Array.from({ length: 60 }, (_, i) => `${plan}// ${'x'.repeat(i)}\n`);
        for (const [i, text] of texts.entries()) {
            void session.client.sendNotification('textDocument/didChange', {
                textDocument: { uri: uri('plan.delivery'), version: 100 + i },
                contentChanges: [{ text }],
            });
        }
        await soon(() => expect(session.services.plans.file(uri('plan.delivery'))?.text).toBe(texts.at(-1)));
        await session.settled();
        expect(judged).toBeGreaterThan(0);
        expect(judged).toBeLessThan(texts.length / 4);
    });

    test('who begins to wait for the checks while others are told of them is told, too', async () => {
        const { DocumentBuilder } = session.services.shared.workspace;
        let late: Promise<unknown> | undefined;
        const listening = DocumentBuilder.onBuildPhase(DocumentState.Validated, () => {
            late ??= DocumentBuilder.waitUntil(DocumentState.Validated);
        });
        await session.change(uri('plan.delivery'), `${plan}// again\n`);
        listening.dispose();
        expect(late).toBeDefined();
        await late;
    });

    test('an answer that nobody waits for any more is not worked out', async () => {
        const long = plan + 'actor A\n'.repeat(5000);
        const textDocument = { uri: uri('plan.delivery') };
        void session.client.sendNotification('textDocument/didChange', {
            textDocument: { ...textDocument, version: 200 },
            contentChanges: [{ text: long }],
        });
        const source = new CancellationTokenSource();
        const position = { line: 0, character: 0 };
        const answer = session.client.sendRequest('textDocument/completion', { textDocument, position }, source.token);
        source.cancel();
        await expect(answer).rejects.toMatchObject({ code: -32800 });
        await session.settled();
    });
});

describe('pictures', () => {
    test('a plan says which it can give, draws them, and says where their nodes stand', async () => {
        const { pictures, plan: root } = await session.client.sendRequest<PicturesResult>('delivery/pictures', {
            uri: uri('people.delivery'),
        });
        expect(root).toBe(uri('plan.delivery'));
        expect(pictures.map(picture => picture.id)).toContain('system-map');
        const drawn = await session.client.sendRequest<DrawResult>('delivery/draw', {
            uri: uri('plan.delivery'),
            picture: 'system-map',
        });
        expect(drawn.svg).toContain('<svg');
        expect(drawn.places['actor:Chief']?.uri).toBe(uri('people.delivery'));
        expect(drawn.places['unit:Flow']?.range.start.line).toBe(7);
    });
});
