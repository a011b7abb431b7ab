import { distance } from 'fastest-levenshtein';

/**
 * Finds the word that somebody who wrote `word` most likely meant.
 *
 * @returns the nearest candidate, or undefined where none is near enough to be worth offering
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
    const wanted = plain(word);
    const limit = Math.max(1, Math.floor(wanted.length / 3));
    let best: string | undefined;
    let bestDistance = limit + 1;
    for (const candidate of candidates) {
        const other = plain(candidate);
        if (Math.abs(other.length - wanted.length) >= bestDistance) continue;
        const apart = distance(wanted, other);
        if (apart < bestDistance) {
            best = candidate;
            bestDistance = apart;
        }
    }
    return best;
}

/** Without case, accents and joining marks, so that `very-low` is near `very low` and `Uniao` near `União`. */
function plain(word: string): string {
    return word
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[\s_-]+/g, ' ')
        .toLowerCase();
}
