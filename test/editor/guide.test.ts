import { afterEach, beforeEach, expect, test } from 'vitest';
import type { GuideQuestionState, GuideResult } from '../../src/protocol.ts';
import { type Session, startSession } from '../support/server.ts';

let session: Session;
const uri = 'file:///nowhere/plan.delivery';
const plan = `system City "City" {
    led by Mayor
}
actor Mayor "Mayor"
aspiration Ready "Every child is ready" {
    care "That they can choose"
}
`;

beforeEach(async () => {
    session = await startSession();
});

afterEach(() => session.close());

const guide = (file = uri): Promise<GuideResult | null> => session.client.sendRequest('delivery/guide', { uri: file });

async function question(id: string): Promise<GuideQuestionState> {
    const result = await guide();
    return result!.modules.flatMap(({ steps }) => steps.flatMap(one => one.questions)).find(one => one.id === id)!;
}

test('the guide is held against the plan of a file, as it is typed', async () => {
    await session.open(uri, plan);
    const result = (await guide())!;
    expect(result).toMatchObject({ plan: uri, title: 'City' });
    expect(result.modules.map(({ id }) => id)).toEqual(['1', '1A', '1B', '1C', '1D']);
    expect(await question('ask/care')).toMatchObject({
        standing: 'answered',
        says: 'That they can choose',
        places: [{ uri, range: { start: { line: 5, character: 9 } } }],
    });
    expect(await question('ask/do')).toMatchObject({
        standing: 'open',
        insert: { uri, text: '\n    do   ""', cursor: 11, range: { start: { line: 5, character: 31 } } },
        setAside: { uri, text: '\n    waive ask/do because "" // What are we going to do about it?', cursor: 27 },
    });
    await session.change(uri, plan.replace('care', 'do'));
    expect((await question('ask/care')).standing).toBe('open');
    expect((await question('ask/do')).standing).toBe('answered');
});

test('a file of no plan has no guide', async () => {
    await session.open(uri, 'actor Mayor "Mayor"\n');
    expect(await guide()).toBeNull();
    expect(await guide('file:///nowhere/else.delivery')).toBeNull();
});
