import type { Lexer, LexerResult } from 'langium';
import { readText } from '../language/text.ts';

/**
 * Whether two texts say the same: the same words, the same texts and the same comments, in the same order. It is what
 * tidying promises, and it is asked before anything is written.
 *
 * @param before a text without problems of form
 */
export function saysTheSame(before: string, after: string, lexer: Lexer): boolean {
    const one = lexer.tokenize(before);
    const other = lexer.tokenize(after);
    if ((other.report?.diagnostics ?? []).length > 0) return false;
    const said = saidIn(one);
    const saidAfter = saidIn(other);
    return said.length === saidAfter.length && said.every((part, i) => part === saidAfter[i]);
}

/** The tokens and comments of a text, without what its space makes of them. */
function saidIn({ tokens, hidden }: LexerResult): string[] {
    const all = [...tokens, ...hidden].sort((a, b) => a.startOffset - b.startOffset);
    return all.map(({ image }) => {
        if (image.startsWith('"""')) return `"""${readText(image)}`;
        return image.startsWith('/') ? comment(image) : image;
    });
}

function comment(image: string): string {
    return image
        .split(/\r\n|\r|\n/)
        .map(line => line.trim())
        .join('\n');
}
