import type { Place, PlanFile } from '../file.ts';
import type { Finding } from '../finding.ts';

/** The characters that turn the direction of reading round, each with its name in Unicode. */
const turning: Readonly<Record<string, string>> = {
    '\u202a': 'left-to-right embedding',
    '\u202b': 'right-to-left embedding',
    '\u202c': 'pop directional formatting',
    '\u202d': 'left-to-right override',
    '\u202e': 'right-to-left override',
    '\u2066': 'left-to-right isolate',
    '\u2067': 'right-to-left isolate',
    '\u2068': 'first strong isolate',
    '\u2069': 'pop directional isolate',
};

const pattern = new RegExp(`[${Object.keys(turning).join('')}]`, 'g');

/**
 * Looks for characters that nobody sees and that make an editor show the text after them in another order than it is
 * read: a reviewer would approve something else than what is there. Outside of texts and comments they are an error of
 * form already.
 */
export function checkHiddenCharacters(file: PlanFile): Finding[] {
    return [...file.text.matchAll(pattern)]
        .filter(({ index }) => !file.form.some(({ offset, length }) => offset <= index && index < offset + length))
        .map(({ 0: character, index }): Finding => {
            const place: Place = { file, offset: index, length: 1 };
            return {
                rule: 'value/hidden-character',
                severity: 'warning',
                message: `Here stands a character that nobody sees, ${nameOf(character)}. It makes editors show what follows in another order than it is read. Delete it.`,
                place,
                fixes: [{ title: 'Delete the hidden character', edits: [{ place, text: '' }] }],
            };
        });
}

function nameOf(character: string): string {
    return `U+${character.charCodeAt(0).toString(16).toUpperCase()} (${turning[character]})`;
}
