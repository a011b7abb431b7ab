import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { URI } from 'langium';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver';
import { type Session, startSession } from '../support/server.ts';

/** A folder with a plan, parts of it that it imports or not, another plan, and a table. */
const files: Record<string, string> = {
    'plan.delivery': 'import "people.delivery"\n\nsystem City "City" {\n    led by Chief\n}\n',
    'people.delivery': 'actor Chief "Chief Executive"\n',
    'more/schools.delivery': 'actor Schools "All schools"\n',
    'secret.delivery': 'actor Hidden "Not for everybody"\n',
    'other.delivery':
        'system Other "Another plan"\nimport private "secret.delivery"\nactor Stranger "Of the other plan"\n',
    'data/graduation.csv': 'year,rate,who\n2010,61,all\n2011,64,all\n2011,58,boys\n',
};

let folder: string;
let session: Session;
const uri = (path: string) => URI.file(join(folder, path)).toString();

beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'delivery-completion-'));
    for (const [path, text] of Object.entries(files)) {
        mkdirSync(join(folder, path, '..'), { recursive: true });
        writeFileSync(join(folder, path), text);
    }
    session = await startSession(folder);
    await session.open(uri('plan.delivery'), files['plan.delivery']!);
});
afterAll(() => {
    session.close();
    rmSync(folder, { recursive: true });
});

/** What is offered at ‸, in the plan and after it. */
async function items(marked: string, before = files['plan.delivery']!): Promise<CompletionItem[]> {
    const text = before + marked;
    const lines = text.slice(0, text.indexOf('‸')).split('\n');
    await session.change(uri('plan.delivery'), text.replace('‸', ''));
    const answer: { items: CompletionItem[] } = await session.client.sendRequest('textDocument/completion', {
        textDocument: { uri: uri('plan.delivery') },
        position: { line: lines.length - 1, character: lines.at(-1)!.length },
    });
    return answer.items;
}
const labels = async (marked: string, before?: string) => (await items(marked, before)).map(({ label }) => label);

describe('names of other files', () => {
    test('bring their import along, unless they are of another plan or private', async () => {
        const offered = await items('actor New "New" {\n    reports to ‸');
        expect(offered.map(({ label }) => label)).toEqual(['Chief', 'Schools']);
        const [chief, schools] = offered;
        expect(chief!.additionalTextEdits).toBeUndefined();
        expect(schools!.detail).toContain('imports more/schools.delivery');
        const [edit] = schools!.additionalTextEdits as TextEdit[];
        expect(edit).toEqual({
            range: { start: { line: 0, character: 24 }, end: { line: 0, character: 24 } },
            newText: '\nimport "more/schools.delivery"',
        });
    });

    test('do so at the top of a file that imports nothing yet', async () => {
        const offered = await items('actor New "New" {\n    reports to ‸', 'system City "City"\n');
        const schools = offered.find(({ label }) => label === 'Schools');
        expect(schools!.additionalTextEdits).toMatchObject([
            { range: { start: { line: 0, character: 0 } }, newText: 'import "more/schools.delivery"\n\n' },
        ]);
    });
});

describe('paths', () => {
    test('of an import are of files that no plan begins with and that are not imported yet', async () => {
        expect(await labels('import "‸"')).toEqual(['more/schools.delivery', 'secret.delivery']);
        expect(await labels('import private "mo‸"')).toContain('more/schools.delivery');
    });

    test('of data are of tables near by', async () => {
        expect(await labels('metric M {\n    actual from "‸"\n}')).toEqual(['data/graduation.csv']);
    });

    test('columns and their values are those of the table', async () => {
        const metric = 'metric M {\n    actual from "data/graduation.csv"';
        await items(`${metric}\n}‸`);
        expect(await labels(`${metric} date "‸"\n}`)).toEqual(['year', 'rate', 'who']);
        expect(await labels(`${metric} where "who" = "‸"\n}`)).toEqual(['all', 'boys']);
    });
});
