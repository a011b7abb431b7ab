import { DeliveryTerminals } from '../language/generated/ast.ts';

const whole = new RegExp(`^(?:${DeliveryTerminals.ID.source})$`);

/** What a name is in the language and a header line can be told by: a letter, then letters, marks and our digits. */
const isName = (name: string) => whole.test(name) && /^\p{L}[\p{L}\p{M}\w]*$/u.test(name);

/** A name longer than this is cut at the end of a word. */
const longest = 40;

/**
 * Makes a name of a title, in the title's own script: “Governor's education adviser” becomes `GovernorsEducationAdviser`.
 *
 * @param fallback what the name is, or begins with, where the title gives none: titles of digits or signs alone
 * @param isTaken whether something is called so already; then a number follows
 */
export function nameFrom(title: string, fallback: string, isTaken: (name: string) => boolean): string {
    const words = title
        .normalize('NFC')
        .replace(/['’ʼ`´]/g, '')
        .split(/[^\p{L}\p{M}\p{N}]+/u)
        .map(word => [...word].filter(sign => sign.length === 1 && isName(`A${sign}`)).join(''))
        .filter(word => word !== '');
    let name = '';
    for (const word of words) {
        const next = name + word.charAt(0).toUpperCase() + word.slice(1);
        if (name !== '' && next.length > longest) break;
        name = next.slice(0, longest);
    }
    if (!isName(name)) name = fallback + name;
    let free = name;
    for (let number = 2; isTaken(free); number++) free = `${name}${number}`;
    return free;
}
