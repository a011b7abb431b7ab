import { describe, expect, test } from 'vitest';
import { headerLineAfter, headerLineBefore } from '../../src/language/header-lines.ts';

const text = `actor Chief "Chief" {
    role "Leads"
}
unit Flow {
    leader Rao {
metric Queue "Waiting"
`;
const at = (words: string) => text.indexOf(words);

describe('the line that begins a block', () => {
    test.each([
        ['role', 'actor Chief'],
        ['leader', 'unit Flow'],
        ['"Waiting"', 'metric Queue'],
    ])('before %s is that of %s', (place, header) => {
        expect(headerLineBefore(text, at(place))).toBe(at(header));
    });

    test('after a place is the next one', () => {
        expect(headerLineAfter(text, at('role'), text.length, 'perhaps')).toBe(at('unit Flow'));
        expect(headerLineAfter(text, at('metric'), text.length, 'perhaps')).toBe(-1);
    });

    test('is found wherever was looked before', () => {
        headerLineAfter(text, at('leader'), text.length, 'perhaps');
        expect(headerLineBefore(text, at('role'))).toBe(at('actor Chief'));
    });
});
