import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DrawnFences } from '../../src/extension/markdown/drawn-fences.ts';
import { fenceHtml } from '../../src/extension/markdown/fence-html.ts';
import { drawFences } from '../../src/extension/markdown/plugin.ts';
import type { DrawTextResult } from '../../src/protocol.ts';
import { type Session, startSession } from '../support/server.ts';

const plan = 'system City "City" {\n    led by Mayor\n}\nactor Mayor "Mayor"\n';

describe('The fences of a page', () => {
    beforeEach(() => {
        vi.useFakeTimers();
    });
    afterEach(() => {
        vi.useRealTimers();
    });

    function setUp() {
        const asked: string[] = [];
        const server = { failure: '' };
        const changed = vi.fn();
        const fences = new DrawnFences(async (text, picture): Promise<DrawTextResult> => {
            asked.push(`${picture ?? ''}|${text}`);
            if (server.failure) throw new Error(server.failure);
            return { svg: `<svg>${text}</svg>` };
        }, changed);
        return { asked, server, changed, fences };
    }
    const fence = (text: string, place = 'a.md#0', picture?: string) => ({ place, text, picture });

    test('are asked for once, and the page is told once when they are there', async () => {
        const { asked, changed, fences } = setUp();
        for (let i = 0; i < 3; i++) {
            expect(fences.answer(fence('one'))).toBeUndefined();
            expect(fences.answer(fence('two', 'a.md#1', 'system-map'))).toBeUndefined();
        }
        await vi.advanceTimersByTimeAsync(100);
        expect(asked).toEqual(['|one', 'system-map|two']);
        expect(changed).toHaveBeenCalledTimes(1);
        // What the page then renders is known, so that it is not told again.
        expect(fences.answer(fence('one'))).toEqual({ svg: '<svg>one</svg>' });
        await vi.advanceTimersByTimeAsync(100);
        expect(changed).toHaveBeenCalledTimes(1);
    });

    test('keep the newest picture that there is, and tell the page when typing pauses', async () => {
        const { fences, changed } = setUp();
        fences.answer(fence('old'));
        await vi.advanceTimersByTimeAsync(100);
        expect(changed).toHaveBeenCalledTimes(1);
        for (const text of ['n', 'ne', 'new']) {
            fences.answer(fence(text));
            await vi.advanceTimersByTimeAsync(300);
        }
        // The page is not loaded anew at each letter: it is rendered at the next one anyway.
        expect(changed).toHaveBeenCalledTimes(1);
        expect(fences.answer(fence('newer'))).toEqual({ svg: '<svg>new</svg>' });
        await vi.advanceTimersByTimeAsync(1000);
        expect(changed).toHaveBeenCalledTimes(2);
        expect(fences.answer(fence('newer'))).toEqual({ svg: '<svg>newer</svg>' });
    });

    test('say what went wrong, and try again with another server', async () => {
        const { server, fences, changed } = setUp();
        server.failure = 'no server.';
        fences.answer(fence('one'));
        await vi.advanceTimersByTimeAsync(100);
        expect(fences.answer(fence('one'))?.problem).toContain('no server.');
        server.failure = '';
        fences.forget();
        await vi.advanceTimersByTimeAsync(100);
        expect(changed).toHaveBeenCalledTimes(2);
        fences.answer(fence('one'));
        await vi.advanceTimersByTimeAsync(100);
        expect(fences.answer(fence('one'))?.svg).toBeTruthy();
    });

    test('come to rest on a page of any length', async () => {
        const { asked, changed, fences } = setUp();
        const render = () => {
            for (let i = 0; i < 250; i++) fences.answer(fence(`${i}`, `a.md#${i}`));
        };
        changed.mockImplementation(render);
        render();
        await vi.advanceTimersByTimeAsync(10_000);
        expect(asked).toHaveLength(250);
        expect(changed).toHaveBeenCalledTimes(1);
    });

    test('are not kept for ever: a text that comes back after many others is drawn again', async () => {
        const { asked, fences } = setUp();
        for (let i = 0; i < 250; i++) fences.answer(fence(`${i}`));
        await vi.advanceTimersByTimeAsync(100);
        fences.answer(fence('249'));
        expect(asked).toHaveLength(250);
        fences.answer(fence('0'));
        expect(asked).toHaveLength(251);
    });

    test('are taken from the renderer by their language, with the picture that the next word names', () => {
        const { asked, fences } = setUp();
        const renderer = {
            rules: { fence: () => 'other' } as Record<string, (...of: never[]) => string>,
            renderAttrs: () => ' data-line="3"',
            renderToken: () => 'plain',
        };
        drawFences({ renderer } as never, fences);
        const tokens = ['ts', 'delivery', 'deliveryman', ' delivery {.wide} system-map '].map(info => ({
            type: 'fence',
            info,
            content: 'actor Mayor',
        }));
        const render = (index: number) => renderer.rules.fence!(...([tokens, index, {}, {}, renderer] as never[]));
        expect([0, 1, 2, 3].map(render)).toEqual([
            'other',
            expect.stringContaining('data-line="3"'),
            'other',
            expect.any(String),
        ]);
        expect(asked).toEqual(['|actor Mayor', 'system-map|actor Mayor']);
    });
});

describe('A fence in a page', () => {
    test('shows the text in colours where there is no picture, and nothing in it becomes markup', () => {
        const text = 'actor Mayor "A <b>& B" { // said "so"\n    time 50%\n} </code><script>';
        const html = fenceHtml(null, text, '');
        expect(html).toContain('<span class="hljs-keyword">actor</span> Mayor');
        expect(html).toContain('<span class="hljs-string">&quot;A &lt;b&gt;&amp; B&quot;</span>');
        expect(html).toContain('<span class="hljs-comment">// said &quot;so&quot;</span>');
        expect(html).toContain('<span class="hljs-number">50%</span>');
        expect(html).not.toMatch(/<b>|<script|<\/code>.*<\/code>/s);
        expect(html.replace(/<[^>]*>/g, '').replace(/&(\w+);/g, '')).toHaveLength(
            text.replace(/[<>&"]/g, '').length + 1,
        );
    });

    test('shows the picture, with what is wrong beneath it', () => {
        const html = fenceHtml({ svg: '<svg/>', problem: 'A `{` is <open>.' }, '', ' class="code-line"');
        expect(html).toMatch(/^<div class="code-line"><div class="delivery-picture"><svg\/><\/div>/);
        expect(html).toContain('A <code>{</code> is &lt;open&gt;.');
    });
});

describe('A plan that is no file', () => {
    let session: Session;
    beforeEach(async () => {
        session = await startSession();
    });
    afterEach(() => session.close());
    const draw = (text: string, picture?: string): Promise<DrawTextResult | null> =>
        session.client.sendRequest('delivery/drawText', { text, picture });

    test('is drawn where it says whose plan it is, or where a picture is named', async () => {
        const drawn = await draw(plan);
        expect(drawn).toMatchObject({ title: expect.stringContaining('City') });
        expect(drawn?.svg).toMatch(/^<svg/);
        expect(await draw('actor Mayor "Mayor"\n')).toBeNull();
        expect((await draw('actor Mayor "Mayor"\n', 'system-map'))?.svg).toContain('Mayor');
        expect(await draw('system City "City"\n')).toBeDefined();
    });

    test('says what is wrong with it, and which pictures there are', async () => {
        expect(await draw(`${plan}actor {`)).toMatchObject({ svg: expect.any(String), problem: expect.any(String) });
        expect((await draw(plan, 'sistem-map'))?.problem).toMatch(/no picture sistem-map .*system-map/);
        expect((await draw(`import "people.delivery"\n${plan}`))?.svg).toBeTruthy();
    });

    test('is no part of the workspace', async () => {
        await draw(plan);
        expect([...session.services.plans.all()]).toEqual([]);
    });
});
