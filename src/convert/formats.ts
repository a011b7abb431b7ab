/** The forms in which a picture is written. */
export const formats = ['svg', 'png', 'pdf', 'mermaid', 'dot'] as const;
export type Format = (typeof formats)[number];

/** A picture as the bytes of a file. */
export interface Converted {
    readonly bytes: string | Uint8Array;
    /** The characters that the file cannot show, because the typeface lacks them. */
    readonly missing: readonly string[];
    /** What whoever opens the file should know, in a sentence. */
    readonly note?: string;
}

/** What each form is called in a sentence, and how its files end; the first ending is the one that we write. */
export const looks: Readonly<Record<Format, { readonly name: string; readonly endings: readonly string[] }>> = {
    svg: { name: 'SVG', endings: ['.svg'] },
    png: { name: 'PNG', endings: ['.png'] },
    pdf: { name: 'PDF', endings: ['.pdf'] },
    mermaid: { name: 'Mermaid', endings: ['.mmd', '.mermaid'] },
    dot: { name: 'DOT', endings: ['.dot', '.gv'] },
};

/** The form that the name of a file asks for. */
export function formatOf(path: string): Format | undefined {
    const name = path.toLowerCase();
    return formats.find(format => looks[format].endings.some(ending => name.endsWith(ending)));
}
