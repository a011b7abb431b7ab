/**
 * The one gate between what people wrote and what is drawn. Everything that enters a picture passes here once, so that
 * what is measured, what is drawn and what a screen reader says are the same characters.
 */

/** Control characters, and the marks that reorder text beyond their own name or are never seen. */
const unseen = /[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/gu;
const plainAscii = /^[\x20-\x7e]*$/;

/** Returns the text without characters that XML forbids or that could disturb neighbouring text, its white space collapsed. */
export function clean(text: string): string {
    const spaced = text.replace(/\s+/g, ' ').trim();
    if (plainAscii.test(spaced)) return spaced;
    return spaced
        .toWellFormed()
        .replace(unseen, '')
        .normalize('NFC')
        .replace(/(\p{M}{4})\p{M}+/gu, '$1')
        .replace(/[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{10fffe}\u{10ffff}]/gu, '')
        .replace(/\s+/g, ' ')
        .trim();
}

/** Escapes cleaned text for element content and for attribute values alike. */
export function escapeXml(text: string): string {
    return text
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/"/g, '&quot;')
        .replace(/'/g, '&#39;');
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Returns a drawn line whose own direction decides its order, without moving its box: lines are placed by their left
 * edge, and the isolate keeps a name in Arabic or Hebrew readable inside a page that runs from left to right.
 */
export function isolated(line: string): string {
    return rightToLeft.test(line) ? `\u2068${line}\u2069` : line;
}
