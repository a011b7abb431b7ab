import { afterAll, beforeAll, expect, test } from 'vitest';
import type {
    ExportTableResult,
    ImportTableResult,
    NewPlanResult,
    PreviewTableResult,
    TablesResult,
} from '../../src/protocol.ts';
import { type Session, startSession } from '../support/server.ts';

const uri = 'file:///plans/plan.delivery';
const plan = `system City "The City" { led by Mayor }
actor Mayor "The Mayor"
coalition C "The coalition" {
    candidate Mayor { alignment low power high }
}
`;

let session: Session;
beforeAll(async () => {
    session = await startSession();
    await session.open(uri, plan);
});
afterAll(() => session.close());

const ask = <Result>(method: string, params: object) => session.client.sendRequest(method, params) as Promise<Result>;

test('the coalitions of a plan are told', async () => {
    expect(await ask<TablesResult>('delivery/tables', { uri })).toEqual({
        plan: uri,
        coalitions: [{ name: 'C', title: 'The coalition' }],
    });
    expect(await ask('delivery/tables', { uri: 'file:///plans/none.delivery' })).toBeNull();
});

test('a coalition is written as a table, with judgments only where that is said clearly', async () => {
    const asked = { uri, table: 'coalition', coalition: 'C' };
    const open = await ask<ExportTableResult>('delivery/exportTable', { ...asked, confidential: 'yes' });
    expect(open.csv).toContain('\r\nThe Mayor,,,High,');
    expect(open.withheld).toContain('judgments about people');
    const whole = await ask<ExportTableResult>('delivery/exportTable', { ...asked, confidential: true });
    expect(whole.csv).toContain('\r\nThe Mayor,Low,,High,');
    expect(whole.withheld).toBeUndefined();
    expect(
        (await ask<ExportTableResult>('delivery/exportTable', { uri, table: 'actors', confidential: false })).csv,
    ).toContain('\r\nThe Mayor,Mayor,');
    expect(await ask('delivery/exportTable', { ...asked, coalition: 'D', confidential: true })).toBeNull();
});

test('a table becomes edits of the plan as it stands in the editor', async () => {
    const asked = { uri, table: 'coalition', coalition: 'C', update: false };
    const result = await ask<ImportTableResult>('delivery/importTable', {
        ...asked,
        text: 'Person;Power\nThe Union;M\nThe mayor;Low\n',
    });
    expect(result).toMatchObject({
        differs: true,
        summary: [
            'Added to the coalition: The Union.',
            'There already, and left as they are: The mayor.',
            'New actors: TheUnion. Say more of each on the system map.',
        ],
    });
    expect(result.changes.map(({ uri: file, edits }) => [file, edits])).toEqual([
        [
            uri,
            [
                {
                    range: { start: { line: 3, character: 48 }, end: { line: 3, character: 48 } },
                    newText: '\n\n    candidate TheUnion {\n        power medium\n    }',
                },
                {
                    range: { start: { line: 4, character: 1 }, end: { line: 5, character: 0 } },
                    newText: '\n\nactor TheUnion "The Union"\n',
                },
            ],
        ],
    ]);
    expect(await ask<ImportTableResult>('delivery/importTable', { ...asked, text: 'Colour\nred\n' })).toMatchObject({
        problem: expect.stringContaining('No column says who'),
    });
});

test('a plan is begun', async () => {
    expect(await ask<NewPlanResult>('delivery/newPlan', { title: 'The City', sector: 'city' })).toMatchObject({
        name: 'TheCity',
        text: expect.stringContaining('system TheCity "The City" {\n    sector city\n'),
    });
});

test('a table is looked at before it is imported, and its columns are what somebody says', async () => {
    const text = 'Person,Region,Powr,Phone\nThe Union,North,M,5\nTotal,,,\n';
    const look = (columns: Record<string, string>) =>
        ask<PreviewTableResult>('delivery/previewTable', { table: 'coalition', text, columns });
    const first = await look({});
    expect(first.columns.map(({ letters, meaning, how }) => `${letters} ${meaning} ${how}`)).toEqual([
        'A Person known',
        'B note unknown',
        'C note unknown',
        'D note unknown',
    ]);
    expect({ rows: first.rows, count: first.count, problem: first.problem }).toEqual({
        rows: [{ number: 2, cells: ['The Union', 'North', 'M', '5'] }],
        count: 1,
        problem: undefined,
    });
    expect(first.meanings.slice(-2)).toEqual(['note', 'leave out']);
    const columns = { B: 'note', C: 'Relative power', D: 'leave out' };
    expect((await look(columns)).columns.map(({ meaning, how }) => `${meaning} ${how}`).slice(1)).toEqual([
        'note chosen',
        'Relative power chosen',
        'leave out chosen',
    ]);
    const asked = { uri, table: 'coalition', coalition: 'C', update: false, text, columns };
    const { changes, messages } = await ask<ImportTableResult>('delivery/importTable', asked);
    expect(changes[0]!.edits.map(({ newText }) => newText).join()).toContain(
        'power medium\n        note  "Region: North"\n',
    );
    expect(messages).toHaveLength(1);
    expect((await look({ A: 'note' })).problem).toContain('No column says who it is about.');
});
