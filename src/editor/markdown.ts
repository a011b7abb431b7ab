/** The place of the guide, as a hover's last line says it. */
export function guideLine(cite: string | undefined): string {
    return cite ? `*Guide, ${cite}*` : '';
}

/** Words of a plan as they are, within Markdown. */
export function plainText(text: string): string {
    return text.replace(/[\\`*_[\]<>#|~&]/g, '\\$&').replace(/\s+/g, ' ');
}

/** Paragraphs, those that have something to say. */
export function paragraphs(...parts: readonly (string | undefined)[]): string {
    return parts.filter(Boolean).join('\n\n');
}

/** Lines of one paragraph, those that have something to say. */
export function linesOf(...parts: readonly (string | undefined)[]): string {
    return parts.filter(Boolean).join('  \n');
}
