import type { IToken } from 'chevrotain';
import { readText } from '../../../src/language/text.ts';
import { services } from '../plans.ts';
import { Random } from './random.ts';

/**
 * The same plan, spelled another way: texts as block texts, comments between words, other line ends, tabs. What it says
 * stays what it is.
 */
export function respelled(text: string, seed: number): string {
    const random = new Random(seed);
    const { tokens } = services.parser.Lexer.tokenize(text);
    const blockTexts = random.pick([0, 0.3, 1]);
    const comments = random.pick([0, 0, 0.05]);
    let result = '';
    let at = 0;
    for (const token of tokens.filter(({ isInsertedInRecovery }) => !isInsertedInRecovery)) {
        const isSame = at > 0 && !text.slice(at, token.startOffset).includes('\n');
        result += text.slice(at, token.startOffset);
        if (isSame && random.chance(comments)) result += '/* " { } */ ';
        result += random.chance(blockTexts) ? asBlockText(token) : token.image;
        at = token.endOffset! + 1;
    }
    result += text.slice(at);
    if (random.chance(0.2)) result = result.replaceAll(/\r?\n/g, '\r\n');
    else if (random.chance(0.1)) result = result.replaceAll(/^( {4})+/gm, indent => '\t'.repeat(indent.length / 4));
    return result;
}

function asBlockText({ image }: IToken): string {
    if (!/^"(?!"")[^\\]*"$/.test(image) || image.includes('\n')) return image;
    return `"""${readText(image)}"""`;
}
