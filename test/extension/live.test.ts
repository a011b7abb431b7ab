import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LivePicture } from '../../src/extension/preview/live.ts';
import type { DrawResult, PictureEntry, ToPage } from '../../src/protocol.ts';

const uri = 'file:///plan.delivery';
const place = { uri, range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } } };
const map: PictureEntry = { id: 'system-map', title: 'System map', empty: false };
const review: PictureEntry = { id: 'capacity-review', title: 'Capacity review', empty: true };

/** A server with one plan that can be damaged and a page that writes down what it is told. */
function setUp(kept: { picture?: string } = {}) {
    const server = {
        pictures: [review, map] as PictureEntry[],
        problem: undefined as string | undefined,
        svg: '<svg/>',
        nodes: ['Mayor'],
        failure: undefined as string | undefined,
        drawn: [] as string[],
        hold: undefined as Promise<void> | undefined,
    };
    const told: ToPage[] = [];
    const signals: AbortSignal[] = [];
    const live = new LivePicture(
        {
            pictures: async () => {
                if (server.failure) throw new Error(server.failure);
                return { plan: uri, pictures: server.pictures };
            },
            draw: async (_, picture, signal): Promise<DrawResult> => {
                signals.push(signal);
                server.drawn.push(picture);
                const { svg, nodes, problem, hold } = server;
                await hold;
                return {
                    picture,
                    title: picture,
                    svg,
                    description: '',
                    places: Object.fromEntries(nodes.map(node => [node, place])),
                    problem: problem ? { message: problem, place } : undefined,
                };
            },
        },
        message => told.push(message),
        { uri, pinned: false, ...kept },
    );
    const settle = () => vi.advanceTimersByTimeAsync(100);
    const last = <Type extends ToPage['type']>(type: Type) =>
        told.findLast((message): message is ToPage & { type: Type } => message.type === type);
    const count = (type: ToPage['type']) => told.filter(message => message.type === type).length;
    return { server, live, told, signals, settle, last, count };
}

beforeEach(() => {
    vi.useFakeTimers();
});
afterEach(() => {
    vi.useRealTimers();
});

describe('A live picture', () => {
    test('asks for nothing before there is a page, then shows the first picture that shows something', async () => {
        const { live, server, settle, last } = setUp();
        live.refresh();
        await settle();
        expect(server.drawn).toEqual([]);
        live.pageReady();
        await settle();
        expect(last('draw')).toMatchObject({ picture: 'system-map', nodes: ['Mayor'] });
    });

    test('shows the picture that was on show before the window was loaded again', async () => {
        const { live, settle, last } = setUp({ picture: 'capacity-review' });
        live.pageReady();
        await settle();
        expect(last('draw')?.picture).toBe('capacity-review');
    });

    test('never stands under the title of another: a sheet that waits for it says so', async () => {
        const { live, server, settle, told, last } = setUp();
        live.pageReady();
        await settle();
        let go = () => {};
        server.hold = new Promise(resolve => {
            go = resolve;
        });
        live.pick('capacity-review');
        expect(live.title).toBe('Capacity review');
        expect(last('pictures')?.picture).toBe('capacity-review');
        expect(last('drawing')).toEqual({ type: 'drawing', title: 'Capacity review' });
        await settle();
        expect(last('draw')?.picture).toBe('system-map');
        live.pageReady();
        expect(last('drawing')?.title).toBe('Capacity review');
        go();
        await settle();
        expect(last('draw')?.picture).toBe('capacity-review');
        expect(last('drawing')).toEqual({ type: 'drawing', title: undefined });
        expect(told.findLastIndex(({ type }) => type === 'drawing')).toBeLessThan(
            told.findLastIndex(({ type }) => type === 'draw'),
        );
    });

    test('is no longer waited for when it cannot be drawn', async () => {
        const { live, server, settle, last } = setUp();
        live.pageReady();
        await settle();
        server.failure = 'The server is gone.';
        live.pick('capacity-review');
        await settle();
        expect(last('drawing')?.title).toBeUndefined();
        expect(last('say')?.text).toContain('The server is gone.');
    });

    test('draws many changes as one', async () => {
        const { live, server, settle } = setUp();
        live.pageReady();
        await settle();
        for (let i = 0; i < 10; i++) live.refresh();
        await settle();
        expect(server.drawn).toHaveLength(2);
    });

    test('drops a render that was overtaken, and cancels it', async () => {
        const { live, server, signals, settle, last, count } = setUp();
        live.pageReady();
        await settle();
        let release = () => {};
        server.hold = new Promise(resolve => {
            release = resolve;
        });
        server.svg = '<svg id="old"/>';
        live.refresh();
        await settle();
        server.hold = undefined;
        server.svg = '<svg id="new"/>';
        live.refresh();
        await settle();
        release();
        await settle();
        expect(signals[1]?.aborted).toBe(true);
        expect(count('draw')).toBe(2);
        expect(last('draw')?.svg).toBe('<svg id="new"/>');
    });

    test('keeps the last good picture while damage takes something from it, and says so after a moment', async () => {
        const { live, server, settle, last, count } = setUp();
        live.pageReady();
        await settle();
        live.reported({ picture: 'system-map', revision: 1, title: 'System map', nodes: ['Mayor'] });
        server.problem = 'This `{` is never closed.';
        server.nodes = [];
        live.refresh();
        await settle();
        expect(last('problem')?.message).toBeUndefined();
        await vi.advanceTimersByTimeAsync(1000);
        expect(last('problem')).toMatchObject({ message: 'This `{` is never closed.', kept: true });
        expect(count('draw')).toBe(1);
        expect(live.state?.error).toBe('This `{` is never closed.');
        server.problem = undefined;
        server.nodes = ['Mayor'];
        live.refresh();
        await settle();
        expect(last('problem')?.message).toBeUndefined();
        expect(count('draw')).toBe(2);
        expect(live.state?.error).toBeUndefined();
    });

    test('goes on drawing while a line is unfinished that the picture does not need', async () => {
        const { live, server, settle, last, count } = setUp();
        live.pageReady();
        await settle();
        server.problem = 'This line is not finished.';
        server.nodes = ['Mayor', 'Council'];
        live.refresh();
        await settle();
        expect(count('draw')).toBe(2);
        expect(last('problem')?.message).toBeUndefined();
        await vi.advanceTimersByTimeAsync(1000);
        expect(last('problem')).toMatchObject({ message: 'This line is not finished.', kept: false });
        server.nodes = ['Mayor'];
        live.refresh();
        await settle();
        expect(count('draw')).toBe(2);
        expect(last('problem')).toMatchObject({ kept: true });
    });

    test('does not speak of damage that is mended while it is typed', async () => {
        const { live, server, told, settle } = setUp();
        live.pageReady();
        await settle();
        server.problem = 'damage';
        live.refresh();
        await settle();
        server.problem = undefined;
        live.refresh();
        await vi.advanceTimersByTimeAsync(2000);
        expect(told.some(message => message.type === 'problem' && message.message)).toBe(false);
    });

    test('shows a plan that is damaged from the start as far as it goes, and keeps up with it', async () => {
        const { live, server, settle, last, count } = setUp();
        server.problem = 'damage';
        live.pageReady();
        await settle();
        expect(last('problem')).toMatchObject({ message: 'damage', kept: false });
        live.refresh();
        await settle();
        expect(count('draw')).toBe(2);
    });

    test('tells a page that has loaded again everything, without asking again for what it has', async () => {
        const { live, server, settle, told } = setUp();
        live.pageReady();
        await settle();
        live.highlight('Mayor');
        live.pageGone();
        live.refresh();
        await settle();
        expect(server.drawn).toHaveLength(1);
        told.length = 0;
        live.pageReady();
        await settle();
        expect(told.slice(0, 3).map(({ type }) => type)).toEqual(['pictures', 'draw', 'highlight']);
        expect(server.drawn).toHaveLength(2);
    });

    test('goes to a picture of the same kind in another plan', async () => {
        const { live, server, settle, last } = setUp({ picture: 'power-map/Ours' });
        server.pictures = [map, { id: 'power-map/Theirs', title: 'Power map', empty: false }];
        live.pageReady();
        await settle();
        expect(last('draw')?.picture).toBe('power-map/Theirs');
    });

    test('says why there is nothing to see, and recovers', async () => {
        const { live, server, settle, last } = setUp();
        server.pictures = [];
        live.pageReady();
        await settle();
        expect(last('say')?.text).toContain('belongs to no plan');
        server.failure = 'The server is gone.';
        live.refresh();
        await settle();
        expect(last('say')?.text).toContain('The server is gone.');
        expect(live.state?.error).toContain('The server is gone.');
        server.failure = undefined;
        server.pictures = [map];
        live.refresh();
        await settle();
        expect(last('draw')?.picture).toBe('system-map');
        expect(live.state?.error).toBeUndefined();
    });
});
