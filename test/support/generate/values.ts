import { components } from '../../../src/guide/components.ts';
import { vocabularies } from '../../../src/guide/vocabulary.ts';
import { principles } from '../../../src/principles/all.generated.ts';
import type { Random } from './random.ts';

/** Texts as people write them, and as nobody should. */
const texts = [
    'Read by nine',
    'Every child reads with understanding by the end of grade 3',
    'Agreed with the Mayor, in the autumn',
    'A',
    '',
    ' ',
    '…',
    'TODO',
    'Said “so”, and meant it',
    'She said "no" twice',
    'C:\\plans\\old',
    'ends in a backslash \\',
    'half { open',
    'closed } too early',
    'https://example.org/a//b',
    '/* no comment */',
    'metric Fake "Fake" {',
    'Kuratorium Oświaty w Łodzi',
    'وزارة التربية والتعليم',
    '教育部基础教育司',
    '👩‍🏫 Teachers',
    '50%',
    '<b>&amp;</b> %%{init}%%',
    'a cell; of a table, with = and @signs',
];

/** Texts that only a block text can hold. */
const longTexts = ['Two\nlines', '\n    Indented\n    on its own lines\n', 'With a } brace\nand a { brace', 'one', ''];

const currencies = ['USD', 'EUR', 'GBP', 'JPY', 'usd', 'XQZ'];

const rules = principles.map(({ id }) => id);

/** A text of a plan: what it says, not how it is spelled. */
export function anyText(random: Random): string {
    return random.pick(texts);
}

/** How a text is written in a plan. */
export function spelled(text: string, random: Random): string {
    if (text === '' && random.chance(0.2)) return '""""""';
    if (text.includes('\n') || (random.chance(0.12) && !/"|\\$/.test(text))) {
        return `"""${text.replaceAll('"""', "'''")}"""`;
    }
    return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/** A text on several lines. */
export function anyLongText(random: Random): string {
    return random.pick(longTexts);
}

/** A word of the vocabulary of a rule; now and then one that is none of it. */
export function anyWord(rule: string, random: Random): string {
    if (rule === 'Money') return random.pick(currencies);
    const vocabulary = vocabularies[rule];
    if (!vocabulary || random.chance(0.02)) return random.pick(['hihg', 'Yelow', 'nonsense', 'rate']);
    const { word, also = [] } = random.pick(vocabulary.words);
    const all = [word, word, ...also].filter(one => /^[A-Za-z][\w-]*$/.test(one));
    return all.length > 0 ? random.pick(all) : 'high';
}

const two = (n: number) => String(n).padStart(2, '0');

const terminals: Record<string, (random: Random) => string> = {
    DATE: random => {
        const year = random.between(2022, 2030);
        const [month, day] = [random.between(1, 12), random.between(1, 28)];
        if (random.chance(0.03)) {
            return random.pick(['2025-13', '2025-02-30', '31/31/2025', '2025-26', '2011-12', '22.11.2027', '2025-6']);
        }
        return random.pick([
            `${year}-${two(month)}-${two(day)}`,
            `${year}-${two(month)}`,
            `${year}-Q${random.between(1, 4)}`,
            `${year}/${two((year + 1) % 100)}`,
        ]);
    },
    NUMBER: random => random.pick(['1', '2', '3', '5', '12', '40', '2026', '1,200', '0.5', '10.000', '-3', '0']),
    PERCENT: random => random.pick(['0%', '20%', '49.5%', '50%', '100%', '120%', '-5%']),
    COMPONENT: random => (random.chance(0.03) ? random.pick(['9A', '1z', '1a']) : random.pick([...components.keys()])),
    RULE: random => (random.chance(0.05) ? 'unit/too-lrage' : random.pick(rules)),
};

/** Numbers that make sense where they stand; anywhere else any number does. */
const numbers: Record<string, readonly string[]> = {
    When: ['2023', '2024', '2025', '2026', '2027', '2030'],
    Duration: ['1', '2', '3', '10'],
    Rhythm: ['1', '2', '6'],
    Question: ['1', '2', '3', '4', '5'],
    Size: ['3', '8', '14', '40'],
};

/** What a terminal of the grammar may be in a rule, apart from names and texts. */
export function anyTerminal(name: string, rule: string, random: Random): string {
    const sensible = name === 'NUMBER' ? numbers[rule] : undefined;
    if (sensible && random.chance(0.95)) return random.pick(sensible);
    const make = terminals[name];
    if (!make) throw new Error(`The generator does not know the terminal ${name}.`);
    return make(random);
}
