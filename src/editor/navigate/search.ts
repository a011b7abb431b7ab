import { withoutAccents } from '../../language/text.ts';
import type { NamedNode, PlanFile } from '../../plan/file.ts';

/** Something that was searched for, and how well it fits: the more, the better. */
export interface Hit {
    readonly node: NamedNode;
    readonly score: number;
}

interface Entry {
    readonly node: NamedNode;
    readonly name: string;
    /** The name's parts, `school` and `readiness` of `SchoolReadiness`, and their first letters, `sr`. */
    readonly parts: readonly string[];
    readonly initials: string;
    readonly title: string;
}

const entriesOf = new WeakMap<PlanFile, readonly Entry[]>();

/**
 * Finds what is named in some files by name and title. Every word of the query has to be somewhere in the two, or its
 * letters in this order in the name; capitals and accents count for nothing.
 *
 * @param most how many are given at most, the best first
 */
export function searchNames(files: Iterable<PlanFile>, query: string, most: number): Hit[] {
    const words = folded(query)
        .split(/[^\p{L}\p{N}-]+/u)
        .filter(Boolean);
    const hits: Hit[] = [];
    for (const file of files) {
        for (const entry of entries(file)) {
            const score = scoreOf(entry, words);
            if (score > 0) hits.push({ node: entry.node, score });
        }
    }
    // A stable sort: what fits alike stays in the order of the files.
    return hits.sort((a, b) => b.score - a.score).slice(0, most);
}

function entries(file: PlanFile): readonly Entry[] {
    let found = entriesOf.get(file);
    if (!found) {
        found = file.names.map(node => {
            const parts = node.name
                .split(/(?<=[^\p{Lu}])(?=\p{Lu})|[_-]/u)
                .filter(Boolean)
                .map(folded);
            const initials = parts.map(part => part.charAt(0)).join('');
            return { node, name: folded(node.name), parts, initials, title: folded(node.title ?? '') };
        });
        entriesOf.set(file, found);
    }
    return found;
}

/** How well all words of a query fit; 0 where one of them does not. */
function scoreOf(entry: Entry, words: readonly string[]): number {
    let sum = 1;
    for (const word of words) {
        const score = Math.max(fitOfName(entry, word), fitOfTitle(entry.title, word));
        if (score === 0) return 0;
        sum += score;
    }
    return sum;
}

function fitOfName({ name, parts, initials }: Entry, word: string): number {
    if (name === word) return 100;
    if (name.startsWith(word)) return 80;
    if (parts.some(part => part.startsWith(word))) return 75;
    if (initials.startsWith(word) && word.length > 1) return 60;
    if (name.includes(word)) return 50;
    return word.length > 2 && holdsInOrder(name, word) ? 10 : 0;
}

function fitOfTitle(title: string, word: string): number {
    const at = title.indexOf(word);
    if (at < 0) return 0;
    const begins = at === 0 || title.split(/[^\p{L}\p{N}]+/u).some(part => part.startsWith(word));
    return begins ? 70 : 30;
}

function holdsInOrder(text: string, letters: string): boolean {
    let at = 0;
    for (const letter of letters) {
        at = text.indexOf(letter, at) + 1;
        if (at === 0) return false;
    }
    return text[0] === letters[0];
}

/** A text without what a searcher does not mind: capitals and accents. */
function folded(text: string): string {
    return withoutAccents(text.toLowerCase()).replace(/[łđøı]/g, letter => plain[letter]!);
}

/** Letters with strokes, which no decomposition takes apart. */
const plain: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ø: 'o', ı: 'i' };
