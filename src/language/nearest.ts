import { distance } from 'fastest-levenshtein';
import { withoutAccents } from './text.ts';

/**
 * Finds the word that somebody who wrote `word` most likely meant.
 *
 * @returns the nearest candidate, else one that begins with the word, or undefined where none is worth offering
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
    const wanted = plain(word);
    // Of a word of one or two letters, any other such word is one letter away: there only its spelling counts.
    const limit = wanted.length < 3 ? 0 : Math.max(1, Math.floor(wanted.length / 3));
    let best: string | undefined;
    let bestDistance = limit + 1;
    let begun: string | undefined;
    for (const candidate of candidates) {
        const other = plain(candidate);
        if (wanted.length > 1 && !begun && other.startsWith(wanted)) begun = candidate;
        if (Math.abs(other.length - wanted.length) >= bestDistance) continue;
        const apart = distance(wanted, other);
        if (apart < bestDistance) {
            best = candidate;
            bestDistance = apart;
        }
    }
    return best ?? begun;
}

/** Without case, accents and joining marks, so that `very-low` is near `very low` and `Uniao` near `União`. */
function plain(word: string): string {
    return withoutAccents(word)
        .replace(/[\s_-]+/g, ' ')
        .toLowerCase();
}
