import { afterEach, describe, expect, test } from 'vitest';
import type { CallHierarchyIncomingCall, CallHierarchyItem, CallHierarchyOutgoingCall } from 'vscode-languageserver';
import { type Workshop, workshop } from '../support/navigate.ts';

let at: Workshop | undefined;
afterEach(() => {
    at?.close();
    at = undefined;
});

async function item(texts: Record<string, string>): Promise<CallHierarchyItem | undefined> {
    at = await workshop(texts);
    const found = await at.session.client.sendRequest<CallHierarchyItem[] | null>(
        'textDocument/prepareCallHierarchy',
        at.cursor,
    );
    return found?.[0];
}

const up = (of: CallHierarchyItem) =>
    at!.session.client.sendRequest<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item: of });
const down = (of: CallHierarchyItem) =>
    at!.session.client.sendRequest<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item: of });

const plan = `import "people.delivery"
system S "S" {
    led by Chief
    as of 2012-09
}
unit Flow "Flow Unit" {
    reports to Ch‸ief
    leader Ann "Ann Ash" { manages Board }
}
`;
const people = `actor Chief "The Chief" {
    role "Leads"
    held by "Bob" until 2010
    held by "Cyd" since 2011
    held by "Dee" since 2013
    manages Board "since the reform"
    reports to Minister
}
actor Board "The Board" { reports to Chief }
actor Minister "The Minister" { role "Answers to parliament" }
`;

describe('line management as a hierarchy', () => {
    test('tells somebody by title, and by who holds the post on the day of the plan', async () => {
        const chief = await item({ 'plan.delivery': plan, 'people.delivery': people });
        expect([chief!.name, chief!.detail, at!.path(chief!.uri)]).toEqual(['The Chief', 'Cyd', 'people.delivery']);
        expect(at!.in(chief!.uri, chief!.selectionRange)).toBe('Chief');
    });

    test('leads up to the managers, whoever of the two says it', async () => {
        const chief = await item({ 'plan.delivery': plan, 'people.delivery': people });
        const above = await up(chief!);
        expect(above.map(({ from }) => [from.name, from.detail])).toEqual([['The Minister', 'Answers to parliament']]);
        expect(at!.in(above[0]!.from.uri, above[0]!.fromRanges[0]!)).toBe('reports to Minister');
        const top = await up(above[0]!.from);
        expect(top).toEqual([]);
    });

    test('leads down to the managed across files, each once', async () => {
        const chief = await item({ 'plan.delivery': plan, 'people.delivery': people });
        const below = await down(chief!);
        expect(
            below.map(({ to, fromRanges }) => [to.name, fromRanges.map(range => at!.in(chief!.uri, range))]),
        ).toEqual([
            ['The Board', ['manages Board "since the reform"', 'reports to Chief']],
            ['Flow Unit', ['Chief']],
        ]);
        const board = below[0]!.to;
        expect((await up(board)).map(({ from }) => from.name)).toEqual(['The Chief', 'Ann Ash']);
    });

    test('a circle of managers is no hindrance', async () => {
        const a = await item({ 'plan.delivery': 'actor A‸ { manages B }\nactor B { manages A }\n' });
        const [b] = await down(a!);
        expect((await down(b!.to)).map(({ to }) => to.name)).toEqual(['A']);
    });

    test.each(['metric M‸\n', 'actor A { manages ‸ }\n', 'unit U { reports to Nobo‸dy }\n', '‸'])(
        'there is none at %j',
        async text => expect(await item({ 'plan.delivery': text })).toBeUndefined(),
    );

    test('somebody who has gone since leads nowhere', async () => {
        const a = await item({ 'plan.delivery': 'actor A‸ { manages B }\nactor B\n' });
        await at!.session.open(at!.uri('plan.delivery'), 'actor B\n');
        expect(await down(a!)).toEqual([]);
    });
});
