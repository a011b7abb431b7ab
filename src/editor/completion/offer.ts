/** What an offer is, for the sign before it in an editor's list. */
export type OfferKind = 'block' | 'property' | 'keyword' | 'name' | 'word' | 'file' | 'question' | 'value';

/** Something that can be written at a place. */
export interface Offer {
    readonly label: string;
    readonly kind: OfferKind;
    /** What it looks like or what it is, in a few words beside the label. */
    readonly detail?: string;
    /** What it is for, in Markdown. */
    readonly about?: string;
    /** What is written, as a snippet: `${1:Name}` is a field, `$0` where the cursor ends. */
    readonly snippet: string;
    /** What it is found by, where that is not the label. */
    readonly filter?: string;
    /** Where what is replaced begins; the word before the cursor, where it is not said. */
    readonly start?: number;
    /** Changed besides: an import that is added, comments that are answered. */
    readonly besides?: { readonly offset: number; readonly length?: number; readonly text: string };
    /** Whether the next thing can be asked for as soon as it is written. */
    readonly goesOn?: boolean;
}

/** The first of the offers of each key, in their order. */
export function firstOfEach(offers: readonly Offer[], keyOf: (offer: Offer) => string): Offer[] {
    return [...new Map(offers.toReversed().map(offer => [keyOf(offer), offer] as const)).values()].reverse();
}

/** A snippet as plain text, for an editor that knows none: fields as they are called, choices by their first. */
export function asPlainText(snippet: string): string {
    return snippet
        .replace(/\$\{\d+\|([^,|]*)(?:,[^|]*)?\|\}/g, '$1')
        .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
        .replace(/(?<!\\)\$\{?\d+\}?/g, '')
        .replace(/\\([\\$}])/g, '$1');
}
