import { expect, test } from 'vitest';
import { readJudgment, readLevel, readWords } from '../../src/exchange/wording.ts';
import { nameFrom } from '../../src/plan/new-names.ts';

test.each([
    ['High', 'high'],
    ['very-high', 'very high'],
    ['V. high', 'very high'],
    [' VERY LOW ', 'very low'],
    ['M', 'medium'],
    ['Moderate', 'medium'],
    ['M/H', undefined],
    ['Medium to high', undefined],
    ['very medium', undefined],
    ['4', undefined],
    ['Highly', undefined],
])('the level “%s” is %s', (cell, level) => {
    expect(readLevel(cell)).toBe(level);
});

test.each([
    ['Low (lack of awareness)', 'low "lack of awareness"'],
    ['Low – lack of trust', 'low "lack of trust"'],
    ['Low because she was never asked', 'low "she was never asked"'],
    ['Low in 2010-09 (lack of trust); Medium in 2011-02', 'low in 2010-09 "lack of trust", medium in 2011-02'],
    ['Very low (said "no" twice)', 'very low "said \\"no\\" twice"'],
    ['High', 'high'],
    ['High - medium', undefined],
    ['Low; High', undefined],
    ['Low to medium', undefined],
    ['She is fine', undefined],
])('the judgment “%s” is %s', (cell, said) => {
    expect(readJudgment(cell)).toBe(said);
});

test('words of a list are found, and it is told when some are not', () => {
    expect(readWords('PowerType', 'Position power, Credibility and expertise')).toEqual({
        words: ['position', 'credibility', 'expertise'],
        isWhole: true,
    });
    expect(readWords('PowerType', 'Position; charm')).toEqual({ words: ['position'], isWhole: false });
});

test.each([
    ["Governor's education adviser", 'GovernorsEducationAdviser'],
    ['Ministério da Educação', 'MinistérioDaEducação'],
    ['教育部', '教育部'],
    ['Łódź – rada miasta', 'ŁódźRadaMiasta'],
    ['10 Downing Street', 'Actor10DowningStreet'],
    ['🙂', 'Actor'],
    ['Mayor', 'Mayor2'],
])('the name of “%s” is %s', (title, name) => {
    expect(nameFrom(title, 'Actor', taken => taken === 'Mayor')).toBe(name);
});
