import { type MarkupContent, MarkupKind } from 'vscode-languageserver-types';

/** The place of the guide, as a hover's last line says it. */
export function guideLine(cite: string | undefined): string {
    return cite ? `*Guide, ${cite}*` : '';
}

/** Paragraphs, those that have something to say. */
export function paragraphs(...parts: readonly (string | undefined)[]): string {
    return parts.filter(Boolean).join('\n\n');
}

/** Lines of one paragraph, those that have something to say. */
export function linesOf(...parts: readonly (string | undefined)[]): string {
    return parts.filter(Boolean).join('  \n');
}

/** A text in Markdown as an editor is given it: as it is, or as plain text for one that would show the signs. */
export function contentOf(markdown: string, rich: boolean): MarkupContent {
    return rich
        ? { kind: MarkupKind.Markdown, value: markdown }
        : { kind: MarkupKind.PlainText, value: withoutMarkdown(markdown) };
}

/** What a text in Markdown says, without the signs that say how it looks. Links keep their words. */
export function withoutMarkdown(markdown: string): string {
    return (
        markdown
            .replace(/^```.*\n?/gm, '')
            .replace(/^> ?/gm, '    ')
            .replace(/^#+ /gm, '')
            .replace(/^---$/gm, '')
            .replace(/(?<! ) {2,}$|\\$/gm, '')
            .replace(/(?<!\\)\[((?:\\.|[^\]\\[])*)\]\([^)]*\)/g, '$1')
            // Code stands for itself; elsewhere a sign that is meant has a backslash before it.
            .replace(/(`+)(.+?)\1|\\([!-/:-@[-`{-~])|\*{1,3}/g, '$2$3')
            .replace(/\n{3,}/g, '\n\n')
            .trim()
    );
}
