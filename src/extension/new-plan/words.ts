import { vocabularies } from '../../guide/vocabulary.ts';

/** The command that begins a plan in a file that is open. */
export const beginHereCommand = 'delivery.beginHere';

/** A sector as a list offers it. */
export interface SectorChoice {
    readonly label: string;
    readonly detail: string;
    /** The word of the language; nothing where none is to be said. */
    readonly sector?: string;
}

/** The sectors to choose from, and the way to leave it open. */
export function sectorChoices(): SectorChoice[] {
    const known = vocabularies.Sector!.words.map(({ word, says }) => ({
        label: worded(word),
        detail: says,
        sector: word,
    }));
    return [...known, { label: 'Leave it open', detail: 'It can be said later, with sector.' }];
}

function worded(word: string): string {
    const text = word === 'k12' ? 'K–12 education' : word.replaceAll('-', ' ');
    return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Why something cannot be the name of a system; nothing where it can. */
export function titleProblem(title: string): string | undefined {
    if (title.trim() === '') return 'Write what people call it, such as City of Riverton.';
    return title.trim().length > 200
        ? 'That is too long for a name. What it is for can be said in the plan.'
        : undefined;
}

/**
 * Where a plan is begun in a text, and with what: in an empty one with all, in one that says something with the system
 * alone, below what it imports.
 *
 * @param begun the text of a short plan: an opening, the system, and more
 */
export function beginningIn(text: string, begun: string): { offset: number; length: number; text: string } {
    if (text.trim() === '') return { offset: 0, length: text.length, text: begun };
    const system = /^system .*(?:\n.*?)*?\n\}\n/m.exec(begun)?.[0] ?? begun;
    const last = [...text.matchAll(/^import [^\r\n]*/gm)].at(-1);
    if (!last) return { offset: 0, length: 0, text: `${system}\n` };
    return { offset: last.index + last[0].length, length: 0, text: `\n\n${system.trimEnd()}` };
}
