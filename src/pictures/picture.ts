import type { Theme } from './theme.ts';

/** What a caller chooses. The typeface is added afterwards, by `withEmbeddedFont`, to pictures that leave the editor. */
export interface DrawOptions {
    /** `editor` follows the page's variables; `light` and `dark` write plain colours for files. */
    readonly theme: Theme;
}

/** A table with the same content as the picture, or a part of it. */
export interface Table {
    readonly caption: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
}

/** A finished picture, and the same content in words. */
export interface Drawing {
    /** The whole SVG document, without an XML declaration: it may stand in a page as it is. */
    readonly svg: string;
    readonly width: number;
    readonly height: number;
    readonly title: string;
    /** Plain sentences that say what a viewer must find. The SVG's `<desc>` holds the same. */
    readonly description: string;
    readonly tables: readonly Table[];
    /** The values of `data-node`, each once, in reading order: made of names, so they outlive edits elsewhere. */
    readonly nodes: readonly string[];
    /** The characters drawn in each weight, from which the typeface's subsets are chosen. */
    readonly glyphs: { readonly regular: string; readonly semibold: string };
    /** Says that something is left out because it is confidential, and what. */
    readonly withheld?: string;
    /** True when there is nothing to show yet and the picture only says what to write. */
    readonly empty: boolean;
}

/** A rectangle in the picture's own pixels. */
export interface Box {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
}
