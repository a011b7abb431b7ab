import { Random } from './random.ts';

const strays = [
    '{',
    '}',
    '"',
    '"""',
    ',',
    '//',
    '/*',
    '*/',
    '\\',
    '“',
    ':',
    ';',
    '\u0000',
    '\u202e',
    '\r',
    '￿',
    'é',
    '9',
];

type Damage = (text: string, random: Random) => string;

/** One way each in which a text goes wrong under somebody's hands. */
const damages: readonly Damage[] = [
    (text, random) => cut(text, random.between(0, text.length), 1),
    (text, random) => cut(text, random.between(0, text.length), random.between(1, 30)),
    (text, random) => put(text, random.between(0, text.length), random.pick(strays)),
    (text, random) => put(text, random.between(0, text.length), ` ${random.pick(words(text))} `),
    onWord((word, random) => word.slice(0, random.between(0, word.length - 1))),
    onWord((word, random) => word + random.pick(strays)),
    onWord(() => ''),
    onLines((lines, at) => lines.toSpliced(at, 1)),
    onLines((lines, at) => lines.toSpliced(at, 0, lines[at]!)),
    onLines((lines, at, random) => lines.toSpliced(random.between(0, lines.length), 0, lines[at]!)),
    onLines((lines, at) => [...lines.slice(0, at), lines.slice(at, at + 2).join(' '), ...lines.slice(at + 2)]),
    onLines((lines, at) => lines.slice(0, at)),
    text => text.replaceAll('\n', '\r'),
];

/** A text with some things wrong in it, the same for the same seed. */
export function damaged(text: string, seed: number, times = 1): string {
    const random = new Random(seed);
    let result = text;
    for (let i = 0; i < times; i++) result = random.pick(damages)(result, random);
    return result;
}

function cut(text: string, at: number, length: number): string {
    return text.slice(0, at) + text.slice(at + length);
}

function put(text: string, at: number, what: string): string {
    return text.slice(0, at) + what + text.slice(at);
}

function words(text: string): string[] {
    return text.match(/\S+/g) ?? ['x'];
}

function onWord(change: (word: string, random: Random) => string): Damage {
    return (text, random) => {
        const found = [...text.matchAll(/\S+/g)];
        if (found.length === 0) return text;
        const { 0: word, index } = random.pick(found);
        return put(cut(text, index, word.length), index, change(word, random));
    };
}

function onLines(change: (lines: string[], at: number, random: Random) => string[]): Damage {
    return (text, random) => {
        const lines = text.split('\n');
        return change(lines, random.between(0, lines.length - 1), random).join('\n');
    };
}
