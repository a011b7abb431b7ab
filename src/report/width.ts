/** Made for the first text that is not plain: making it takes longer than most of what is said of a small plan. */
let clusters: Intl.Segmenter | undefined;

const wide =
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|\ufe0f/u;
const empty = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;
const plain = /^[\x20-\x7e]*$/;

/** The characters of a text as a reader sees them, each with the number of columns that it takes in a terminal. */
export function* cells(text: string): Generator<{ text: string; width: number; index: number }> {
    if (plain.test(text)) {
        for (let index = 0; index < text.length; index++) yield { text: text[index]!, width: 1, index };
        return;
    }
    clusters ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
    for (const { segment, index } of clusters.segment(text))
        yield { text: segment, index, width: empty.test(segment) ? 0 : wide.test(segment) ? 2 : 1 };
}

/** The number of columns that a text takes in a terminal. */
export function widthOf(text: string): number {
    if (plain.test(text)) return text.length;
    let width = 0;
    for (const cell of cells(text)) width += cell.width;
    return width;
}

/** A text without characters that command a terminal or turn the reading direction round. */
export function harmless(text: string): string {
    return text.replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/gu, character =>
        character === '\t' || character === '\n' ? character : '\ufffd',
    );
}

/** A text in JSON without such characters: it says them by their numbers, so that nothing is lost. */
export function harmlessJson(json: string): string {
    return json.replace(
        /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/g,
        character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}

/**
 * Breaks a text between words, so that it fits a terminal.
 *
 * @param columns the width of the terminal
 * @param indent what every line but the first begins with
 */
export function wrapped(text: string, columns: number, indent: string): string {
    const lines: string[] = [];
    const start = /^ */.exec(text)![0];
    let line = '';
    for (const word of text.slice(start.length).split(' ')) {
        if (line && widthOf(line) + 1 + widthOf(word) > columns) {
            lines.push(line);
            line = indent + word;
        } else line = line ? `${line} ${word}` : start + word;
    }
    return [...lines, line].join('\n');
}
