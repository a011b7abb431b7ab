/** What Markdown reads as a sign wherever it stands. */
const signs = /[\\`*_[\]<>#|~&$@]/g;
/** What begins a list, a heading or a line across the page where it begins a line. */
const opening = /^( *)(?:([-+=])|(\d{1,9})(?=[.)]))/;
/** What readers make a link of by themselves. */
const address = /(?<=\p{L})(?=:\/\/)|(?<=\bwww)(?=\.)/giu;

/**
 * A text of a plan within Markdown, on one line: it is shown as it stands, and neither links to anything nor fetches
 * anything. All Markdown that we write takes what people wrote through here.
 */
export function markdownText(text: string): string {
    return text
        .replace(/\s+/g, ' ')
        .replace(signs, '\\$&')
        .replace(address, '\\')
        .replace(opening, (_, space: string, sign?: string, number?: string) =>
            sign ? `${space}\\${sign}` : `${space}${number}\\`,
        );
}
