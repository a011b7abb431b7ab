import type { Drawing, Table } from '../../pictures/picture.ts';
import type { Severity } from '../../plan/finding.ts';

/** The foundation of a delivery effort on paper, as data: what every form of the report is written from. */
export interface ReportDocument {
    readonly title: string;
    /** Who leads the system, and the units, where the plan names them. */
    readonly leader?: string;
    readonly unitLeaders: readonly string[];
    /** The day on which the plan is looked at. */
    readonly asOf: string;
    /** Whether judgments about people and private imports are in it. */
    readonly confidential: boolean;
    /** What the front page shows below its title. */
    readonly front: readonly Block[];
    readonly chapters: readonly Chapter[];
    /** The files that it was made from, as seen from the plan's own folder. */
    readonly files: readonly string[];
}

export interface Chapter {
    readonly id: string;
    /** The module of the guide that it follows: `1A`. */
    readonly number?: string;
    readonly title: string;
    readonly blocks: readonly Block[];
}

export type Block =
    | { readonly kind: 'heading'; readonly text: string; readonly id?: string }
    | { readonly kind: 'paragraph'; readonly text: string; readonly quiet?: boolean }
    | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
    | PictureBlock
    | TablesBlock
    | { readonly kind: 'questions'; readonly questions: readonly { readonly text: string; readonly says?: string }[] }
    | { readonly kind: 'findings'; readonly findings: readonly ReportFinding[] };

/** A picture, with the same content as tables in it. */
export interface PictureBlock {
    readonly kind: 'picture';
    /** What `delivery draw` calls it. */
    readonly id: string;
    readonly anchor?: string;
    readonly title: string;
    readonly drawing: Drawing;
}

/** What is a table on the screen, too, and is set as one here, so that it goes on over pages. */
export interface TablesBlock {
    readonly kind: 'tables';
    readonly id: string;
    readonly title: string;
    readonly tables: readonly Table[];
    readonly withheld?: string;
}

/** A label and what belongs to it. */
export interface Fact {
    readonly label: string;
    readonly text: string;
}

/** A finding of the checker, or one that is accepted with a reason. */
export interface ReportFinding {
    readonly severity: Severity;
    readonly rule: string;
    readonly message: string;
    /** `people.delivery:12:5`. */
    readonly where: string;
    /** The part of the report that shows what it is about. */
    readonly anchor?: string;
    readonly reason?: string;
    readonly until?: string;
}

/** The front page's sentence on what the report holds and what it leaves out. */
export function markOf({ confidential }: ReportDocument): string {
    return confidential
        ? 'Confidential: with judgments about people and private parts of the plan'
        : 'Without judgments about people and without private parts of the plan';
}

/** Who signs, each with the post that is signed for. */
export function signaturesOf({ leader, unitLeaders }: ReportDocument): { name: string; post: string }[] {
    return [
        ...(leader ? [{ name: leader, post: 'Leader of the system' }] : []),
        ...unitLeaders.map(name => ({ name, post: 'Leader of the Delivery Unit' })),
    ];
}

/** Rows of a table that belong together, below a heading of their own where they have one. */
export interface RowGroup {
    readonly caption?: string;
    readonly rows: Table['rows'];
}

/** A table as it is set: what is said in the same columns stands in one table. */
export interface GroupedTable {
    readonly caption: string;
    readonly columns: readonly string[];
    readonly groups: readonly RowGroup[];
}

/**
 * Puts the tables with the same columns that follow each other together, and leaves out columns without a word in them.
 *
 * @param title what they are called; where it is empty, each is called by its own caption
 */
export function groupedTables(title: string, tables: readonly Table[]): GroupedTable[] {
    const full = tables.filter(({ rows }) => rows.length > 0);
    const sets: Table[][] = [];
    for (const table of full) {
        const last = sets.at(-1);
        if (last && last[0]!.columns.join('\n') === table.columns.join('\n')) last.push(table);
        else sets.push([table]);
    }
    return sets.map(set => {
        const { caption, columns } = set[0]!;
        const kept = columns.map((_, i) => i === 0 || set.some(({ rows }) => rows.some(row => row[i])));
        const only = (cells: readonly string[]) => cells.filter((_, i) => kept[i]);
        return {
            caption: title || caption,
            columns: only(columns),
            groups: set.map(table => ({
                caption: !title || table.caption.startsWith(title) ? undefined : table.caption,
                rows: table.rows.map(only),
            })),
        };
    });
}

/** Whether a chapter only says that there is nothing yet: then it does not begin a page. */
export function isShort({ blocks }: Chapter): boolean {
    return blocks.every(({ kind }) => kind === 'paragraph');
}
