/** What is done in an editor, one step after the other, whichever editor it is. */
export type Step =
    | { readonly act: 'open'; readonly file: string }
    /** Reads the file again that is shown; or closes it and opens it again. */
    | { readonly act: 'reread' | 'reopen' }
    /** Waits until the findings have settled, and one of them is of the rule that is named. */
    | { readonly act: 'diagnostics'; readonly rule: string }
    | { readonly act: 'format' | 'save' | 'colours' }
    | ({ readonly act: 'hover' | 'definition' | 'indent' } & Mark)
    | ({ readonly act: 'type'; readonly keys: string } & Mark)
    /** Types, asks for completion, and takes the item of that name. */
    | ({ readonly act: 'complete'; readonly keys: string; readonly take: string } & Mark)
    | ({ readonly act: 'rename'; readonly to: string } & Mark)
    /** Takes the first fix whose title says this. */
    | ({ readonly act: 'fix'; readonly title: string } & Mark);

/** A place in a text, by what stands around it: editors count lines and letters differently. */
export interface Mark {
    readonly before: string;
    readonly after: string;
}

/** A finding as the editor shows it: `text` is what the editor has taken its range to be. */
export interface Shown {
    readonly code: string;
    readonly message: string;
    readonly severity: number;
    readonly text: string;
}

/** A piece of text in one colour: what the editor calls the colour, and the text. */
export type Coloured = readonly [colour: string, text: string];

/** What an editor showed after each step. */
export interface Seen {
    readonly version: string;
    readonly steps: readonly { readonly value?: unknown; readonly failed?: string }[];
    /** The messages that the editor has shown. */
    readonly told: string;
}

/** The place of the `‸` in a piece of a line. */
export function at(piece: string): Mark {
    const [before, after, ...more] = piece.split('‸');
    if (before === undefined || after === undefined || more.length > 0) {
        throw new Error(`“${piece}” has to say once, with ‸, where the cursor is.`);
    }
    return { before, after };
}
