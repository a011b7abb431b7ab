import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { morph } from '../../src/webview/morph.ts';
import { Tree } from './tree.ts';

const { element } = Tree;
const change = (here: Tree, next: Tree) => morph(here as unknown as Element, next as unknown as Element);
const node = (id: string, ...children: (Tree | string)[]) => element('g', { 'data-node': id }, ...children);
const find = (tree: Tree, id: string) => tree.childNodes.find(child => child.getAttribute('data-node') === id);

const { tree: anyTree } = fc.letrec<{ tree: Tree }>(tie => ({
    tree: fc
        .tuple(
            fc.constantFrom('g', 'rect', 'text'),
            fc.option(fc.constantFrom('Mayor', 'Unit', 'Flow', 'Board'), { nil: undefined }),
            fc.dictionary(fc.constantFrom('x', 'fill'), fc.constantFrom('1', '2')),
            fc.array(fc.oneof({ maxDepth: 3 }, fc.constantFrom('a', 'b'), tie('tree')), { maxLength: 5 }),
        )
        .map(([name, id, attributes, children]) =>
            element(name, { ...attributes, ...(id && { 'data-node': id }) }, ...children),
        ),
}));

describe('Patching a picture', () => {
    test('makes the one picture into the other, whatever they are', () => {
        fc.assert(
            fc.property(anyTree, anyTree, (a, b) => {
                const here = element('svg', {}, a);
                const next = element('svg', {}, b);
                const wanted = next.toString();
                change(here, next);
                expect(here.toString()).toBe(wanted);
            }),
            { numRuns: 2000 },
        );
    });

    test('keeps the elements of what is still there, wherever it moves', () => {
        const here = element('svg', {}, node('a'), node('b', 'old'), node('c'));
        const [a, b, c] = here.childNodes;
        change(here, element('svg', {}, node('c'), node('new'), node('b', 'new text'), node('a')));
        expect(here.childNodes.map(child => child.getAttribute('data-node'))).toEqual(['c', 'new', 'b', 'a']);
        expect([find(here, 'a'), find(here, 'b'), find(here, 'c')]).toEqual([a, b, c]);
        expect(find(here, 'b')?.toString()).toContain('new text');
    });

    test('does not move what stays behind something that goes', () => {
        const here = element('svg', {}, element('rect'), node('gone'), node('focused'), node('last'));
        const focused = find(here, 'focused')!;
        let moved = false;
        const insert = here.insertBefore.bind(here);
        here.insertBefore = (child, before) => {
            if (child === focused) moved = true;
            insert(child, before);
        };
        change(here, element('svg', {}, element('rect'), node('focused'), node('last')));
        expect(find(here, 'focused')).toBe(focused);
        expect(moved).toBe(false);
    });
});
