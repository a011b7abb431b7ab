import { describe, expect, test } from 'vitest';
import { readFromPage, readKept } from '../../src/extension/preview/messages.ts';
import { nodeAt } from '../../src/extension/preview/places.ts';

describe('What comes from the page', () => {
    test.each([
        { type: 'ready' },
        { type: 'open', node: 'actor:Mayor' },
        { type: 'point' },
        { type: 'pick', picture: 'system-map' },
        { type: 'pin', pinned: true },
        { type: 'shown', revision: 3, picture: 'system-map', title: 'System map', nodes: ['a'] },
    ])('is taken where it is of the protocol: %j', message => {
        expect(readFromPage(message)).toEqual(message);
    });

    test.each([
        undefined,
        null,
        'ready',
        {},
        { type: 'run', command: 'rm' },
        { type: 'open' },
        { type: 'open', node: 7 },
        { type: 'open', node: 'x'.repeat(5000) },
        { type: 'pin', pinned: 'yes' },
        { type: 'shown', revision: 1.5, picture: 'a', title: '', nodes: [] },
        { type: 'shown', revision: 1, picture: 'a', title: '', nodes: [1] },
    ])('is dropped where it is not: %j', message => {
        expect(readFromPage(message)).toBeUndefined();
    });

    test('loses what does not belong to it', () => {
        expect(readFromPage({ type: 'open', node: 'a', uri: 'file:///etc/passwd' })).toEqual({
            type: 'open',
            node: 'a',
        });
    });

    test('is kept over a reload only where it is sound', () => {
        const kept = { uri: 'file:///plan.delivery', picture: 'system-map', pinned: true };
        expect(readKept({ ...kept, views: {} })).toEqual(kept);
        expect(readKept({ uri: 'plan.delivery' })).toBeUndefined();
        expect(readKept(undefined)).toBeUndefined();
    });
});

describe('The node at the cursor', () => {
    const range = (from: number, to: number, character = 0) => ({
        uri: 'file:///plan.delivery',
        range: { start: { line: from, character }, end: { line: to, character: 1 } },
    });
    const places = {
        unit: range(0, 10),
        leader: range(2, 5),
        competency: range(3, 3, 4),
        other: { ...range(2, 5), uri: 'file:///b' },
    };
    const at = (line: number, character = 0) => nodeAt(places, 'file:///plan.delivery', { line, character });

    test('is the innermost one', () => {
        expect(at(1)).toBe('unit');
        expect(at(2)).toBe('leader');
        expect(at(4)).toBe('leader');
        expect(at(9)).toBe('unit');
        expect(at(11)).toBeUndefined();
    });

    test('is looked for in its own file only', () => {
        expect(nodeAt(places, 'file:///b', { line: 3, character: 0 })).toBe('other');
        expect(nodeAt(places, 'file:///c', { line: 3, character: 0 })).toBeUndefined();
    });
});
