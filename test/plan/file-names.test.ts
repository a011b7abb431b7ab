import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileStem, fileStems } from '../../src/plan/file-names.ts';

test.each([
    ['Readiness', 'Readiness'],
    ['power-map/Circle', 'power-map.Circle'],
    ['CON', 'CON_'],
    ['aux.plan', 'aux_.plan'],
    ['com¹', 'com¹_'],
    ['console', 'console'],
    ['ends. ', 'ends'],
    ['a:b*c?', 'abc'],
    ['...', 'plan'],
])('%s is the file %s', (name, stem) => {
    expect(fileStem(name)).toBe(stem);
});

test('a name too long for a disk is cut, and stays one of its kind', () => {
    const [a, b] = ['ж'.repeat(300), `${'ж'.repeat(300)}я`].map(fileStem) as [string, string];
    expect(new TextEncoder().encode(a).length).toBeLessThan(210);
    expect(a).not.toBe(b);
});

test('no two things have one file on any system, whatever their names and their order', () => {
    const letter = fc.constantFrom(
        'a',
        'A',
        'é',
        'e\u0301',
        'É',
        'ß',
        'ẞ',
        'K',
        'K',
        'ﬁ',
        'fi',
        'con',
        'CON',
        '/',
        '.',
    );
    const names = fc.uniqueArray(fc.array(letter, { minLength: 1, maxLength: 3 }).map(parts => parts.join('')));
    fc.assert(
        fc.property(names, list => {
            const stems = fileStems(list);
            const alike = (text: string) => text.normalize('NFKC').toUpperCase().toLowerCase();
            expect(new Set([...stems.values()].map(alike)).size).toBe(list.length);
            expect(fileStems([...list].reverse())).toEqual(stems);
        }),
    );
});
