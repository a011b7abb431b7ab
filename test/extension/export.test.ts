import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { choicesOf, doneWords, fileNameOf, imageSize } from '../../src/extension/preview/export-words.ts';
import { readFromPage } from '../../src/extension/preview/messages.ts';
import { Painter } from '../../src/extension/preview/painter.ts';
import type { ExportResult, ToPage } from '../../src/protocol.ts';
import { type Session, startSession } from '../support/server.ts';

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);

describe('The list of what can be done with a picture', () => {
    test('says nothing of judgments where the picture has none', () => {
        const choices = choicesOf(undefined, true, true);
        expect(choices.map(({ does }) => does)).toEqual(['png', 'svg', 'pdf', 'copy']);
        expect(choices.every(({ description }) => description === undefined)).toBe(true);
    });

    test('offers a PDF only where one can be made', () => {
        expect(choicesOf(undefined, true, false).map(({ does }) => does)).toEqual(['png', 'svg', 'copy']);
    });

    test('says of each way whether judgments are in it, and turns that over', () => {
        const out = choicesOf('Judgments are left out.', false, true);
        expect(out[0]).toMatchObject({ label: 'Save as PNG…', description: 'without judgments about people' });
        expect(out.at(-1)).toMatchObject({
            label: 'Include Judgments About People',
            detail: 'Judgments are left out.',
            does: 'judgments',
        });
        const included = choicesOf('Judgments are left out.', true, true);
        expect(included[3]).toMatchObject({ label: 'Copy as SVG', description: 'with judgments about people' });
        expect(included.at(-1)?.label).toBe('Leave Out Judgments About People');
    });

    test('proposes a file name that every disk takes, and that names nothing withheld', () => {
        expect(fileNameOf('power-map/Ready', 'svg', undefined)).toBe('power-map.Ready.svg');
        expect(fileNameOf('power-map/Ready', 'png', 'All is withheld.')).toBe('power-map.png');
    });

    test('says what a reader will miss', () => {
        expect(doneWords('Copied as SVG.', {})).toBe('Copied as SVG.');
        expect(doneWords('Copied as SVG.', { withheld: 'Alignment is left out.', problem: 'A brace is open.' })).toBe(
            'Copied as SVG. Alignment is left out. The plan could not be read whole, so something may be missing: A brace is open.',
        );
    });
});

describe('The size of an image', () => {
    test('is twice that of the picture', () => {
        expect(imageSize({ width: 800, height: 600.5 })).toEqual({ width: 1600, height: 1201 });
    });

    test('is never more than a page can paint', () => {
        for (const size of [
            { width: 100, height: 60_000 },
            { width: 9_000, height: 9_000 },
        ]) {
            const { width, height } = imageSize(size);
            expect(Math.max(width, height)).toBeLessThanOrEqual(16_000);
            expect(width * height).toBeLessThanOrEqual(100_000_000);
            expect(width).toBeGreaterThan(0);
        }
    });
});

describe('An image from the page', () => {
    beforeEach(() => {
        vi.useFakeTimers();
    });
    afterEach(() => {
        vi.useRealTimers();
    });

    function setUp() {
        const told: ToPage[] = [];
        return { told, painter: new Painter(message => told.push(message)) };
    }
    const size = { width: 2, height: 2 };

    test('is asked for once there is a page, and again of the page that follows it', async () => {
        const { told, painter } = setUp();
        const image = painter.paint('<svg/>', size);
        expect(told).toEqual([]);
        painter.pageReady();
        painter.pageGone();
        painter.pageReady();
        expect(told).toHaveLength(2);
        expect(told[1]).toEqual({ type: 'makeImage', id: 1, svg: '<svg/>', ...size });
        painter.painted(1, png);
        painter.painted(1, png);
        expect(await image).toBe(png);
        painter.pageReady();
        expect(told).toHaveLength(2);
    });

    test('fails in words where the page cannot, does not answer, or is closed', async () => {
        const { painter } = setUp();
        painter.pageReady();
        const images = [painter.paint('', size), painter.paint('', size), painter.paint('', size)];
        const settled = Promise.allSettled(images);
        painter.failed(1, 'no room.');
        await vi.advanceTimersByTimeAsync(60_000);
        painter.dispose();
        const late = painter.paint('', size);
        const closed = Promise.allSettled([late]);
        painter.dispose();
        const reasons = [...(await settled), ...(await closed)].map(
            one => one.status === 'rejected' && one.reason.message,
        );
        expect(reasons).toEqual([
            'no room.',
            'the preview did not answer.',
            'the preview did not answer.',
            'the preview was closed.',
        ]);
    });

    test('is taken only where it is one', () => {
        expect(readFromPage({ type: 'image', id: 1, png: png.buffer })).toEqual({ type: 'image', id: 1, png });
        expect(readFromPage({ type: 'image', id: 1, png: new Uint8Array([1, 2, 3]) })).toBeUndefined();
        expect(readFromPage({ type: 'image', id: '1', png })).toBeUndefined();
        expect(readFromPage({ type: 'noImage', id: 1, reason: 'no room' })).toBeDefined();
        expect(readFromPage({ type: 'noImage', id: 1 })).toBeUndefined();
        expect(readFromPage({ type: 'export', way: 'x' })).toEqual({ type: 'export' });
    });
});

describe('A picture that is given away', () => {
    let session: Session;
    const uri = 'file:///nowhere/plan.delivery';
    const plan = `system City "City" {
    led by Mayor
}
actor Mayor "Mayor"
actor Chief "Chief"
aspiration Ready "Ready"
coalition Ours for Ready {
    led by Mayor
    member Chief {
        alignment opponent
        powers    position
    }
}
`;
    beforeEach(async () => {
        session = await startSession();
        await session.open(uri, plan);
    });
    afterEach(() => session.close());

    const give = (picture: string, confidential?: unknown, pdf?: boolean): Promise<ExportResult | null> =>
        session.client.sendRequest('delivery/export', { uri, picture, confidential, pdf });

    test('has its typeface and plain colours in it', async () => {
        const { svg, width, height, plan: from } = (await give('system-map'))!;
        expect(from).toBe(uri);
        expect(svg).toContain('data:font/woff2;base64,');
        expect(svg).not.toContain('var(');
        expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
        expect(Math.min(width, height)).toBeGreaterThan(0);
    });

    test('leaves judgments about people out unless they are clearly wanted', async () => {
        const whole = (await give('power-map/Ours', true))!;
        expect(whole.withheld).toBeUndefined();
        for (const unclear of [undefined, false, 'yes', 1]) {
            const open = (await give('power-map/Ours', unclear))!;
            expect(open.withheld).toBeTruthy();
            expect(open.svg).not.toBe(whole.svg);
        }
    });

    test('is a PDF where one is wanted, whose text can be searched', async () => {
        expect((await give('system-map'))?.pdf).toBeUndefined();
        const { pdf, makesPdf } = (await give('system-map', false, true))!;
        expect(makesPdf).toBe(true);
        const text = Buffer.from(pdf!, 'base64').toString('latin1');
        expect(text).toMatch(/^%PDF-1\.3[\s\S]*\/ToUnicode[\s\S]*%%EOF\s*$/);
    });

    test('says what is wrong with a damaged plan, and is none where the plan gives none', async () => {
        expect(await give('power-map/Theirs')).toBeNull();
        await session.change(uri, `${plan}actor {`);
        expect((await give('system-map'))?.problem).toBeTruthy();
    });
});
