import type { Rating } from '../ratings.ts';

/** A piece of a cell: a paragraph with its look. */
export interface Piece {
    readonly text: string;
    /** `gap` is something that is not there and should be, `open` what is not there yet: a dashed outline, and words that say so. */
    readonly tone?: 'plain' | 'strong' | 'muted' | 'gap' | 'open' | 'struck';
    /** How many lines it may take; three if not said. */
    readonly lines?: number;
    /** A level from one to five, drawn as five steps before the text. */
    readonly level?: number;
    /** A rating, drawn with its letters, word and bars after the text, which is short. */
    readonly rating?: Rating;
}

export type Cell = readonly Piece[];

export interface Column {
    readonly title: string;
    readonly width: number;
    /** The heading that it shares with its neighbours. */
    readonly group?: string;
}

export interface Row {
    /** The node that it stands for. */
    readonly node: string;
    readonly cells: readonly Cell[];
    /** Set apart from the others: what is no longer in play. */
    readonly faded?: boolean;
}

/** Rows under a heading of their own. */
export interface Section {
    readonly title?: string;
    readonly note?: string;
    readonly rows: readonly Row[];
    /** What stands there while there are no rows. */
    readonly none?: string;
}

/** What a drawn table shows. */
export interface TableSpec {
    readonly columns: readonly Column[];
    readonly sections: readonly Section[];
}

/** A paragraph of a cell. */
export function plain(text: string | undefined, lines?: number): Cell {
    return text ? [{ text, lines }] : [];
}

/** A cell that says what is missing. */
export function gap(text: string): Cell {
    return [{ text, tone: 'gap' }];
}
