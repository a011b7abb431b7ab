import { vocabularies } from '../../guide/vocabulary.ts';

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
