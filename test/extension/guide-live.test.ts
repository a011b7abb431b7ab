import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LiveGuide } from '../../src/extension/guide/live.ts';
import type { GuideResult } from '../../src/protocol.ts';

const plan = 'file:///plan.delivery';
const people = 'file:///people.delivery';

/** A server that counts what it is asked, and somebody who counts what there is to show. */
function setUp() {
    const server = {
        asked: [] as string[],
        signals: [] as AbortSignal[],
        title: 'Riverton',
        failure: undefined as string | undefined,
        hold: undefined as Promise<void> | undefined,
    };
    let changes = 0;
    const live = new LiveGuide(
        async (uri, signal): Promise<GuideResult | null> => {
            server.asked.push(uri);
            server.signals.push(signal);
            const { title, failure, hold } = server;
            await hold;
            if (failure) throw new Error(failure);
            return title ? { plan, title, modules: [] } : null;
        },
        () => changes++,
    );
    return { server, live, changes: () => changes, wait: (ms: number) => vi.advanceTimersByTimeAsync(ms) };
}

beforeEach(() => {
    vi.useFakeTimers();
});
afterEach(() => {
    vi.useRealTimers();
});

describe('a live guide', () => {
    test('asks nothing while nobody watches, and at once when somebody does', async () => {
        const { server, live, changes, wait } = setUp();
        live.follow(plan);
        live.plansChanged([plan]);
        await wait(5000);
        expect(server.asked).toEqual([]);
        live.watch('view', true);
        await wait(0);
        expect(server.asked).toEqual([plan]);
        expect(live.guide?.title).toBe('Riverton');
        expect(changes()).toBe(1);
    });

    test('follows what is typed for the view, many changes as one', async () => {
        const { server, live, changes, wait } = setUp();
        live.follow(plan);
        live.watch('view', true);
        await wait(0);
        server.title = 'Riverside';
        for (let i = 0; i < 10; i++) live.plansChanged([plan]);
        await wait(200);
        expect(server.asked.length).toBe(2);
        expect(changes()).toBe(2);
    });

    test('goes on showing new answers to somebody who types without a pause', async () => {
        const { server, live, wait } = setUp();
        live.follow(plan);
        live.watch('view', true);
        await wait(0);
        for (let i = 0; i < 20; i++) {
            live.plansChanged([plan]);
            await wait(50);
        }
        expect(server.asked.length).toBeGreaterThan(5);
    });

    test('asks once a burst of changes where only the sum is on show', async () => {
        const { server, live, wait } = setUp();
        live.follow(plan);
        live.watch('status', true);
        await wait(0);
        for (let i = 0; i < 20; i++) {
            live.plansChanged([plan]);
            await wait(200);
        }
        expect(server.asked.length).toBe(1);
        await wait(2000);
        expect(server.asked.length).toBe(2);
    });

    test('says nothing where the answer is the same', async () => {
        const { live, changes, wait } = setUp();
        live.follow(plan);
        live.watch('view', true);
        await wait(0);
        live.plansChanged([plan]);
        await wait(200);
        expect(changes()).toBe(1);
    });

    test('notices changes of the plan’s other files, and not those of other plans', async () => {
        const { server, live, wait } = setUp();
        live.follow(people);
        live.watch('view', true);
        await wait(0);
        live.plansChanged(['file:///other.delivery']);
        await wait(200);
        expect(server.asked.length).toBe(1);
        live.plansChanged([plan]);
        await wait(200);
        expect(server.asked.length).toBe(2);
    });

    test('gives up a question that is overtaken, and never shows its answer', async () => {
        const { server, live, wait } = setUp();
        let answer = () => {};
        server.hold = new Promise(resolve => {
            answer = resolve;
        });
        live.follow(plan);
        live.watch('view', true);
        server.hold = undefined;
        server.title = '';
        live.follow(people);
        answer();
        await wait(0);
        expect(server.signals[0]!.aborted).toBe(true);
        expect(server.asked).toEqual([plan, people]);
        expect(live.guide).toBeNull();
    });

    test('looks again when it comes back into sight', async () => {
        const { server, live, wait } = setUp();
        live.follow(plan);
        live.watch('view', true);
        await wait(0);
        live.watch('view', false);
        live.plansChanged([plan]);
        await wait(5000);
        expect(server.asked.length).toBe(1);
        live.watch('view', true);
        await wait(0);
        expect(server.asked.length).toBe(2);
        live.watch('view', true);
        await wait(0);
        expect(server.asked.length).toBe(2);
    });

    test('keeps what it knows where the server fails, says why, and is well again afterwards', async () => {
        const { server, live, changes, wait } = setUp();
        live.follow(plan);
        live.watch('view', true);
        await wait(0);
        server.failure = 'out of order';
        live.restarted();
        await wait(200);
        expect(live.failure).toBe('out of order');
        expect(live.guide?.title).toBe('Riverton');
        server.failure = undefined;
        live.restarted();
        await wait(200);
        expect(live.failure).toBeUndefined();
        expect(changes()).toBe(3);
    });

    test('is asked afresh by somebody who is about to write', async () => {
        const { server, live, wait } = setUp();
        expect(await live.now()).toBeNull();
        live.follow(plan);
        expect((await live.now())?.title).toBe('Riverton');
        await wait(5000);
        expect(server.asked.length).toBe(1);
    });
});
